package dev.waymark.site.links;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.published.PageIndex;
import dev.waymark.site.render.Renderer;
import dev.waymark.site.resolve.Hosts;
import dev.waymark.text.Once;
import dev.waymark.text.Reads.Noted;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All of a site that is not noted of one page: which pages there are, where they stand, which
 * template shows them, what each address leads to. As long as it is the same, another title or
 * weight changes only what looks at it ({@link dev.waymark.site.model.Heads}).
 */
final class Structure {
  private static final Set<String> FAR =
      Set.of("_build", "build", "cascade", "headless", "resources");

  private final Noted<PageIndex> index;
  private final Map<String, Document> documents;
  private final Once<String> name;

  Structure(
      Noted<PageIndex> index, Renderer renderer, Map<String, Document> documents, Hosts hosts) {
    this.index = index;
    this.documents = documents;
    name = new Once<>(() -> new Name().of(index.made(), renderer, documents, hosts));
  }

  /** The same for two states of a site of which all of this is the same. */
  String name() {
    return name.get();
  }

  List<Page> pages() {
    return index.made().pages();
  }

  Map<String, Document> documents() {
    return documents;
  }

  /** The files of which the text was looked into to find the pages. */
  Set<String> read() {
    return index.files();
  }

  private static final class Name {
    private long sum;

    String of(PageIndex index, Renderer renderer, Map<String, Document> documents, Hosts hosts) {
      add(hosts.guessed());
      add(index.unknown());
      for (Page page : index.pages()) add(page, renderer);
      for (Redirect redirect : index.redirects()) add(redirect);
      for (Document document : documents.values()) add(document);
      return index.pages().size() + " " + Long.toHexString(sum);
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
}
