package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.hugo.layouts.Asked;
import dev.waymark.site.model.Page;
import java.util.Locale;

/** How pages ask for their templates. */
final class Asking {
  private Asking() {}

  static Asked of(Page page) {
    Data layout = page.params().field("layout");
    return new Asked(
        page.path().value().isEmpty() ? "/" : page.path().value(),
        page.section(),
        page.kind().name().toLowerCase(Locale.ROOT),
        page.type(),
        layout == null || layout.asString().isEmpty() ? null : layout.asString(),
        page.language().code(),
        "html",
        "html");
  }
}
