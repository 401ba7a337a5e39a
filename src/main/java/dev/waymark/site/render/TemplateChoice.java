package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.hugo.layouts.Asked;
import dev.waymark.site.model.Page;
import java.util.Locale;

/** How pages ask for their templates. */
final class TemplateChoice {
  private TemplateChoice() {}

  static Asked of(Page page) {
    Data layout = page.params().field("layout");
    Page.Output html = page.html();
    String format = html == null ? "html" : html.format().toLowerCase(Locale.ROOT);
    Asked asked =
        Asked.html(
            page.path().value(),
            page.section(),
            page.kind().name().toLowerCase(Locale.ROOT),
            page.type(),
            layout == null ? null : layout.asString(),
            page.language().code());
    return format.equals("html") ? asked : asked.as(format, "html");
  }
}
