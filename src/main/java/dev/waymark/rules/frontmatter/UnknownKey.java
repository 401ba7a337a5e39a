package dev.waymark.rules.frontmatter;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.hugo.markdown.FrontMatterFields;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Suggest;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A key of front matter that is most likely a misspelt one. Any key is legal in Hugo, so only near
 * misses count: of Hugo's own keys, of what the section's other pages write, of what the other
 * items of a list write.
 *
 * @param usual how many pages must use a key for it to count as meant
 */
public record UnknownKey(int usual) implements Rule.SiteRule {
  /** Words of their own that look like misspelt keys of Hugo. */
  private static final Set<String> HONEST =
      Set.of(
          "height",
          "alias",
          "subtitle",
          "titles",
          "layouts",
          "data",
          "tag",
          "category",
          "output",
          "resource",
          "param",
          "dates",
          "slugs",
          "descriptions",
          "states",
          "drafts",
          "summaries",
          "types",
          "pages",
          "sidebar");

  private static final int SHORTEST = 5;
  private static final int FEWEST_ITEMS = 3;

  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    Map<String, Integer> everywhere = new HashMap<>();
    Map<String, Map<String, Integer>> bySection = new HashMap<>();
    for (Document document : site.documents()) {
      Map<String, Integer> section =
          bySection.computeIfAbsent(section(site, document), s -> new HashMap<>());
      for (String key : keys(document.values())) {
        everywhere.merge(key, 1, Integer::sum);
        section.merge(key, 1, Integer::sum);
      }
    }
    Map<String, List<String>> suggested = new HashMap<>();
    for (Document document : site.documents()) {
      String name = section(site, document);
      Map<String, Integer> section = bySection.getOrDefault(name, Map.of());
      Set<String> own = keys(document.values());
      for (Data.Entry entry : document.values().entries()) {
        items(entry.value(), out);
        String key = entry.name();
        if (entry.value() instanceof Data.Table table && key.equals("params")) {
          table.entries().forEach(e -> items(e.value(), out));
        }
        if (key.length() < SHORTEST || FrontMatterFields.known(key) || HONEST.contains(key))
          continue;
        if (everywhere.getOrDefault(key, 0) >= usual) continue;
        List<String> nearest =
            suggested.computeIfAbsent(name + "\n" + key, k -> near(key, section));
        offend(entry, nearest.stream().filter(n -> !own.contains(n)).toList(), out);
      }
    }
  }

  private List<String> near(String key, Map<String, Integer> section) {
    Set<String> meant = new HashSet<>(FrontMatterFields.names());
    section.forEach(
        (name, count) -> {
          if (count >= usual) meant.add(name);
        });
    return Suggest.near(key, meant).stream().filter(n -> likely(key, n)).toList();
  }

  /**
   * Two letters off in a long word, one in a short one; {@code expiry_date} is {@code expirydate}.
   */
  private static boolean likely(String key, String meant) {
    if (meant.length() < SHORTEST) return false;
    if (key.replaceAll("[-_ ]", "").equals(meant)) return true;
    return Suggest.distance(key, meant, key.length() >= 8 ? 2 : 1) >= 0;
  }

  /** A list of maps: a key that one item alone has, where all others have a near one. */
  private static void items(Data value, Findings out) {
    if (!(value instanceof Data.Items list) || list.items().size() < FEWEST_ITEMS) return;
    Map<String, Integer> counts = new HashMap<>();
    int tables = 0;
    for (Data item : list.items()) {
      if (!(item instanceof Data.Table table)) return;
      tables++;
      keys(table).forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    int others = tables - 1;
    List<String> common =
        counts.keySet().stream().filter(k -> counts.getOrDefault(k, 0) == others).toList();
    if (common.isEmpty()) return;
    for (Data item : list.items()) {
      if (!(item instanceof Data.Table table)) continue;
      Set<String> own = keys(table);
      for (Data.Entry entry : table.entries()) {
        String key = entry.name();
        if (counts.getOrDefault(key, 0) != 1 || key.length() < 4) continue;
        int most = key.length() >= 8 ? 2 : 1;
        offend(
            entry,
            common.stream()
                .filter(k -> !own.contains(k) && Suggest.distance(key, k, most) >= 0)
                .toList(),
            out);
      }
    }
  }

  private static void offend(Data.Entry entry, List<String> nearest, Findings out) {
    if (nearest.isEmpty()) return;
    List<String> spelt = nearest.stream().map(FrontMatterFields::spelt).toList();
    String message = "key " + entry.key() + " is unknown" + Nearest.clause(spelt);
    out.add(
        Problem.at(entry.keySpan(), message).fix(Suggest.fix(entry.keySpan(), entry.key(), spelt)));
  }

  private static Set<String> keys(Data.Table table) {
    Set<String> keys = new HashSet<>();
    table.entries().forEach(e -> keys.add(e.name()));
    return keys;
  }

  private static String section(Site site, Document document) {
    List<Page> pages = site.pagesOf(document.source().path());
    return pages.isEmpty() ? "" : pages.get(0).section();
  }
}
