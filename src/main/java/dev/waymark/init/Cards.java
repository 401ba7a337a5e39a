package dev.waymark.init;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.init.Plan.Part;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Shortcodes that show a list of front matter as cards: those whose templates say so, and those
 * whose calls give them away.
 */
final class Cards {
  /** Fewer calls may be chance. */
  private static final int LEAST = 3;

  private Cards() {}

  /** The calls of one shortcode. */
  private static final class Calls {
    /** Calls that have a parameter, by its name; the empty name for one by position. */
    private final Map<String, Integer> given = new TreeMap<>();

    /** … and whose value is the name of a list on that page. */
    private final Map<String, Integer> naming = new TreeMap<>();

    private final Map<String, Integer> fallback = new TreeMap<>();
    private int bare;
  }

  static List<Part> parts(Site site) {
    Map<String, Integer> found = new TreeMap<>();
    for (Site.ListUse use : site.listUses()) found.merge(use.call().name(), 1, Integer::sum);
    List<String> why = new ArrayList<>();
    found.forEach(
        (name, n) ->
            why.add(
                "The template of %s shows a list of front matter as cards: %s."
                    .formatted(name, Count.of(n, "use"))));
    List<String> yaml = new ArrayList<>();
    calls(site)
        .forEach(
            (name, calls) -> {
              if (found.containsKey(name)) return;
              String entry = entry(calls);
              if (entry.isEmpty()) return;
              int n = calls.naming.values().stream().mapToInt(i -> i).sum();
              why.add(
                  "%s of %s name a list of cards of their page."
                      .formatted(Count.of(n, "call"), name));
              yaml.add("  " + Yaml.text(name) + ": " + entry);
            });
    if (why.isEmpty()) return List.of();
    if (!yaml.isEmpty()) yaml.add(0, "lists:");
    return List.of(new Part("cards", why, List.of(), yaml));
  }

  private static Map<String, Calls> calls(Site site) {
    Map<String, Calls> all = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (Page page : site.pages()) {
      Document document = page.document();
      if (document == null || page.adapted() || !seen.add(document.source().path())) continue;
      List<String> lists = lists(page);
      if (lists.isEmpty()) continue;
      for (Shortcode call : document.shortcodes()) {
        Calls calls = all.computeIfAbsent(call.name(), name -> new Calls());
        if (call.params().isEmpty()) {
          calls.bare++;
          lists.forEach(list -> calls.fallback.merge(list, 1, Integer::sum));
        }
        for (Shortcode.Param param : call.params()) {
          String key = param.key() == null ? "" : param.key();
          calls.given.merge(key, 1, Integer::sum);
          if (lists.contains(param.value())) calls.naming.merge(key, 1, Integer::sum);
        }
      }
    }
    return all;
  }

  /** Names of a page's lists of maps with links. */
  private static List<String> lists(Page page) {
    Data.Table own = page.params().own();
    List<String> lists = new ArrayList<>();
    for (Data.Table table : List.of(own, params(own))) {
      for (Data.Entry entry : table.entries()) {
        if (entry.value() instanceof Data.Items items && cards(items)) lists.add(entry.key());
      }
    }
    return lists;
  }

  private static Data.Table params(Data.Table own) {
    Data.Table params = own.table("params");
    return params != null ? params : new Data.Table(List.of(), own.span());
  }

  private static boolean cards(Data.Items items) {
    return !items.items().isEmpty()
        && items.items().stream()
            .allMatch(
                item ->
                    item instanceof Data.Table card
                        && (card.get("link") != null
                            || card.get("url") != null
                            || card.get("href") != null));
  }

  /** {@code {param: items, default: grid}}; empty when the calls do not say so. */
  private static String entry(Calls calls) {
    String param = null;
    for (Map.Entry<String, Integer> naming : calls.naming.entrySet()) {
      int given = calls.given.getOrDefault(naming.getKey(), 0);
      if (naming.getValue() >= LEAST && naming.getValue() * 10 >= given * 9)
        param = naming.getKey();
    }
    String fallback = null;
    for (Map.Entry<String, Integer> list : calls.fallback.entrySet()) {
      if (param != null && list.getValue() >= LEAST && list.getValue() * 10 >= calls.bare * 9)
        fallback = list.getKey();
    }
    if (param == null) return "";
    List<String> fields = new ArrayList<>();
    if (!param.isEmpty()) fields.add("param: " + Yaml.text(param));
    if (fallback != null) fields.add("default: " + Yaml.text(fallback));
    return "{" + String.join(", ", fields) + "}";
  }
}
