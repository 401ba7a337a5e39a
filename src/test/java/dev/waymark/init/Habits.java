package dev.waymark.init;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;

/** Pages with habits: front matter by number, and what is made of it. */
record Habits(Site site, Shape shape, Inference inference) {
  /** So many pages {@code content/g/NNN.md}, front matter without delimiters. */
  static Habits of(int pages, IntFunction<String> frontMatter) {
    return of(pages, frontMatter, Set.of(), Set.of());
  }

  static Habits of(
      int pages, IntFunction<String> frontMatter, Set<String> icons, Set<String> groups) {
    SmallSite small = new SmallSite();
    for (int n = 0; n < pages; n++) {
      String name = "content/g/%03d.md".formatted(n);
      small.file(name, "---\n" + frontMatter.apply(n) + "\n---\n");
    }
    Site site = small.build();
    Shape shape = new Shape();
    List<Page> sorted =
        site.pages().stream()
            .filter(page -> page.document() != null)
            .sorted(Comparator.comparing(Page::file))
            .toList();
    for (Page page : sorted) shape.add(page, Objects.requireNonNull(page.document()).values());
    return new Habits(site, shape, new Inference(new Meanings(site, icons, groups)));
  }

  Map<String, Object> schema() {
    return inference.pages(shape);
  }

  /** What the schema says of one key; empty when it says nothing. */
  Map<?, ?> of(String key) {
    Object all = schema().get("properties");
    Object one = all instanceof Map<?, ?> properties ? properties.get(key) : null;
    return one instanceof Map<?, ?> schema ? schema : Map.of();
  }

  /** Every decision, with the lines where it is done otherwise. */
  List<String> decisions() {
    schema();
    return inference.decisions().stream()
        .map(
            d ->
                d
                    + d.otherwise().stream()
                        .map(span -> " " + span.source().path().substring(10) + ":" + span.line())
                        .reduce("", String::concat))
        .toList();
  }
}
