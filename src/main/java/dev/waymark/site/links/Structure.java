package dev.waymark.site.links;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.published.PageIndex;
import dev.waymark.site.render.Renderer;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names all of a site that is not noted of one page: which pages there are, where they stand, which
 * template shows them, what each address leads to. As long as it is the same, another title or
 * weight changes only what looks at it ({@link dev.waymark.site.model.Heads}).
 */
final class Structure {
  private static final Set<String> FAR =
      Set.of("_build", "build", "cascade", "headless", "resources");

  private long sum;

  private Structure() {}

  /** {@code host} is what is told of the site from all its texts. */
  static String name(
      PageIndex index, Renderer renderer, Map<String, Document> documents, @Nullable String host) {
    Structure structure = new Structure();
    structure.add(host);
    structure.add(index.unknown());
    for (Page page : index.pages()) structure.add(page, renderer);
    for (Redirect redirect : index.redirects()) structure.add(redirect);
    for (Document document : documents.values()) structure.add(document);
    return index.pages().size() + " " + Long.toHexString(structure.sum);
  }

  private void add(Page page, Renderer renderer) {
    add(page.language().code());
    add(page.path().value());
    add(page.kind());
    add(page.file());
    add(page.url());
    add(page.status());
    add(page.bundle());
    add(page.section());
    for (Page.Output output : page.outputs()) {
      add(output.format());
      add(output.file());
      add(output.url());
    }
    add(page.rendered() ? renderer.templates().template(page) : null);
  }

  private void add(Redirect redirect) {
    add(redirect.kind());
    add(redirect.from());
    add(redirect.to());
    add(redirect.page() == null ? null : redirect.page().path());
  }

  /** All that a page says, when it says something of those below it or of files. */
  private void add(Document document) {
    for (Data.Entry entry : document.values().entries()) {
      if (!FAR.contains(entry.name())) continue;
      add(document.source().text().substring(0, document.head()));
      return;
    }
  }

  private void add(@Nullable Object part) {
    sum = sum * 0x100000001b3L + String.valueOf(part).hashCode();
  }
}
