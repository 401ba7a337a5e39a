package dev.waymark.hugo.config;

import dev.waymark.data.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The taxonomies of a language, in order of their plural ({@code config/allconfig/load.go}). */
public record Taxonomies(List<Taxonomy> all) {

  /** {@code plural} is both the front matter key and the URL segment, in lower case. */
  public record Taxonomy(String singular, String plural) {}

  private static final Taxonomies DEFAULT =
      new Taxonomies(List.of(new Taxonomy("category", "categories"), new Taxonomy("tag", "tags")));

  /** An empty table means none; when absent, Hugo's own two hold. */
  public static Taxonomies of(Options options) {
    Data found = options.at("taxonomies");
    if (found == null) found = options.at("indexes");
    if (!(found instanceof Data.Table table)) return DEFAULT;
    List<Taxonomy> all = new ArrayList<>();
    for (Data.Entry entry : table.entries()) {
      String plural = entry.value().asString().toLowerCase(Locale.ROOT);
      if (!plural.isEmpty() && !entry.name().equals("_merge"))
        all.add(new Taxonomy(entry.name(), plural));
    }
    all.sort((a, b) -> a.plural().compareTo(b.plural()));
    return new Taxonomies(List.copyOf(all));
  }
}
