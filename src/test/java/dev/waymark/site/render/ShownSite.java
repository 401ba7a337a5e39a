package dev.waymark.site.render;

import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.SiteInput;
import dev.waymark.site.published.PageIndex;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small site in memory whose pages are rendered. In what tables give and get {@code \n} is the
 * end of a line.
 */
final class ShownSite {
  private final IndexedSite files;
  private @Nullable Renderer renderer;

  private ShownSite(IndexedSite files) {
    this.files = files;
  }

  /** Where Markdown may hold HTML and a template shows contents. */
  static ShownSite of(String config) {
    String unsafe = "markup.goldmark.renderer.unsafe = true\n";
    return new ShownSite(IndexedSite.of(unsafe + config))
        .file("layouts/all.html", "{{ .Content }}");
  }

  ShownSite on(int minor) {
    files.on(minor);
    return this;
  }

  ShownSite file(String path, String text) {
    files.file(path, text);
    return this;
  }

  ShownSite without(String path) {
    files.without(path);
    return this;
  }

  /** A shortcode's template. */
  ShownSite shortcode(String name, String template) {
    return file("layouts/_shortcodes/" + name + ".html", template);
  }

  /** {@code content/PATH} with a title and a text, which begins on line 4. */
  ShownSite page(String path, String text) {
    return file("content/" + path, "---\ntitle: T\n---\n" + text.replace("\\n", "\n"));
  }

  Renderer renderer() {
    Renderer made = renderer;
    if (made != null) return made;
    SiteInput input = files.input();
    PageIndex pages = files.index();
    made =
        new Renderer(
            input.config(),
            input.templates(),
            pages.pages(),
            (renders, missing) -> new SiteObjects(input, pages, renders, missing));
    renderer = made;
    return made;
  }

  Page get(String path) {
    PageIndex pages = renderer().objects().index();
    Page page = pages.page("en", new LogicalPath(path));
    if (page == null) throw new AssertionError("no page " + path);
    return page;
  }

  /** What a page's template prints. */
  Text whole(String path) {
    Whole whole = renderer().templates().whole(get(path));
    if (whole == null) throw new AssertionError("no template for " + path);
    return whole.html();
  }

  /** What a page's template prints; a hole is {@code ~}. */
  String shown(String path) {
    return words(whole(path));
  }

  /** What a page's content is. */
  String content(String path) {
    return words(renderer().content(get(path)));
  }

  /** Why parts of a page are not known, or may not be there, each once. */
  List<String> whys(String path) {
    List<String> all = new ArrayList<>();
    for (Mark mark : whole(path).marks()) {
      String why = "";
      if (mark.note() instanceof Mark.Hole hole) why = hole.why().reason();
      if (mark.note() instanceof Mark.Maybe maybe) why = "maybe " + maybe.why().reason();
      if (!why.isEmpty() && !all.contains(why)) all.add(why);
    }
    return all;
  }

  static String words(Text text) {
    return text.value().replace(Text.HOLE, '~').strip().replace("\n", "\\n");
  }
}
