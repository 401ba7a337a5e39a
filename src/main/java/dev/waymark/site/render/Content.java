package dev.waymark.site.render;

import dev.waymark.document.PrintedHtml;
import dev.waymark.template.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page's HTML, and what it shows; null when it is not kept. */
record Content(Text html, @Nullable Rendering shown) {
  private static final Rendering NOTHING =
      new Rendering(PrintedHtml.read(Text.EMPTY), null, List.of(), List.of());

  Content(Text html) {
    this(html, null);
  }

  Rendering rendering() {
    return shown != null ? shown : NOTHING;
  }
}
