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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All of a site that is not noted of one page: which pages there are, where they stand, which
 * template shows them. As long as it is the same, another title or weight changes only what looks
 * at it ({@link dev.waymark.site.model.Heads}), another redirect what found nothing else ({@link
 * Redirect#ANY}).
 */
final class Structure {
  private static final Set<String> FAR =
      Set.of("_build", "build", "cascade", "headless", "resources");

  private final Noted<PageIndex> index;
  private final Map<String, Document> documents;
  private final Once<Map<Page, String>> templates;
  private final Once<String> name;
  private final Once<String> redirects;

  Structure(
      Noted<PageIndex> index, Renderer renderer, Map<String, Document> documents, Hosts hosts) {
    this.index = index;
    this.documents = documents;
    templates = new Once<>(() -> templates(index.made().pages(), renderer));
    name = new Once<>(() -> new Name().of(this, hosts));
    redirects = new Once<>(() -> new Name().of(index.made().redirects()));
  }

  private static Map<Page, String> templates(List<Page> pages, Renderer renderer) {
    Map<Page, String> templates = new IdentityHashMap<>();
    for (Page page : pages) {
      String template = page.rendered() ? renderer.templates().template(page) : null;
      if (template != null) templates.put(page, template);
    }
    return templates;
  }

  /** Which templates render a page that is published; null when none does. */
  @Nullable String template(Page page) {
    return templates.get().get(page);
  }

  /** The same for two states of a site of which all of this is the same. */
  String name() {
    return name.get();
  }

  /** The same for two states of which all redirects are the same. */
  String redirects() {
    return redirects.get();
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

    String of(Structure site, Hosts hosts) {
      PageIndex index = site.index.made();
      add(hosts.guessed());
      add(index.unknown());
      for (Page page : index.pages()) add(page, site.template(page));
      for (Document document : site.documents.values()) add(document);
      return index.pages().size() + " " + Long.toHexString(sum);
    }

    String of(List<Redirect> redirects) {
      redirects.forEach(this::add);
      return redirects.size() + " " + Long.toHexString(sum);
    }

    private void add(Page page, @Nullable String template) {
      add(page.language().code());
      add(page.path().value());
      add(page.kind().name());
      add(page.file());
      add(page.url() == null ? null : page.url().value());
      add(page.status().name());
      add(page.bundle().name());
      add(page.section());
      for (Page.Output output : page.outputs()) {
        add(output.format());
        add(output.file());
        add(output.url().value());
        add(output.lostTo());
      }
      add(template);
    }

    private void add(Redirect redirect) {
      add(redirect.kind().name());
      add(redirect.from().value());
      add(redirect.to());
      add(redirect.page() == null ? null : redirect.page().path().value());
    }

    /** All that a page says, when it says something of those below it or of files. */
    private void add(Document document) {
      for (Data.Entry entry : document.values().entries()) {
        if (!FAR.contains(entry.name())) continue;
        add(document.source().text().substring(0, document.head()));
        return;
      }
    }

    private void add(@Nullable String part) {
      sum = sum * 0x100000001b3L + (part == null ? 1 : part.hashCode());
    }
  }
}
