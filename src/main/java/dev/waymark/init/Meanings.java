package dev.waymark.init;

import dev.waymark.data.Data;
import dev.waymark.icons.SiteIcons;
import dev.waymark.init.Shape.Use;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What texts mean: links, images, icons, dates, or one of few words.
 *
 * @param site where links lead
 * @param icons the names of known icons; empty when none is known
 * @param groups the sidebar groups that sections declare; empty when none does
 */
record Meanings(Site site, Set<String> icons, Set<String> groups) {
  private static final int LEAST = 5;

  /** Fewer texts do not show which words there are to choose from. */
  private static final int LEAST_CHOICES = 10;

  private static final Set<String> LINKS = Set.of("link", "url", "href");
  private static final String PICTURE = "(?i)[^?#]+\\.(png|jpe?g|gif|svg|webp|avif)";

  /** So many words make a set that a page may choose from; more are a vocabulary that grows. */
  private static final int MOST_WORDS = 12;

  private static final String WORD = "\\p{L}[\\p{L}\\p{N} _.&+#-]{0,39}";

  /** The keywords that say so, with a decision for each; empty for free text. */
  Map<String, Object> of(String key, String place, List<Use> uses, List<Decision> decisions) {
    if (uses.size() < LEAST) return Map.of();
    String name = key.toLowerCase(Locale.ROOT);
    if (place.endsWith("sidebar.group") && !groups.isEmpty()) {
      Map<String, Object> one = choice(uses, groups, place, decisions);
      if (!one.isEmpty()) return one;
    }
    if (name.equals("icon") && !icons.isEmpty()) {
      return format("icon", "are known", uses, 90, use -> icon(text(use)), place, decisions);
    }
    if (uses.stream().allMatch(use -> use.value() instanceof Data.Moment)) {
      return format("hugo-date", "are dates", uses, 100, use -> true, place, decisions);
    }
    if (uses.stream().allMatch(use -> text(use).matches(PICTURE))) {
      return format("image", "are published", uses, 90, this::leads, place, decisions);
    }
    boolean link = LINKS.contains(name);
    if (link || uses.stream().allMatch(use -> address(text(use)))) {
      boolean outside = uses.stream().allMatch(use -> text(use).contains("://"));
      if (outside) return format("url", "are URLs", uses, 100, use -> true, place, decisions);
      int share = link ? 90 : 98;
      return format("page-link", "lead somewhere", uses, share, this::leads, place, decisions);
    }
    return words(uses, place, decisions);
  }

  private Map<String, Object> format(
      String format,
      String verb,
      List<Use> uses,
      int share,
      Predicate<Use> fits,
      String place,
      List<Decision> decisions) {
    List<Span> otherwise =
        uses.stream().filter(fits.negate()).map(use -> use.value().span()).toList();
    int fitting = uses.size() - otherwise.size();
    if (fitting * 100L < uses.size() * (long) share) return Map.of();
    String why = fitting + " of " + uses.size() + " " + verb;
    decisions.add(new Decision(place, format, why, otherwise));
    return Map.of("format", format);
  }

  /** A few words that are used again and again; a word used once is a slip of one of them. */
  private Map<String, Object> words(List<Use> uses, String place, List<Decision> decisions) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Use use : uses) counts.merge(text(use), 1, Integer::sum);
    Set<String> usual = new TreeSet<>();
    counts.forEach((word, n) -> usual.addAll(n > 1 ? List.of(word) : List.of()));
    boolean few = usual.size() > 1 && usual.size() <= MOST_WORDS && usual.size() * 5 <= uses.size();
    if (!few || uses.size() < LEAST_CHOICES || !usual.stream().allMatch(word -> word.matches(WORD)))
      return Map.of();
    for (String word : counts.keySet()) {
      if (!usual.contains(word) && Nearest.of(word, usual, 1).isEmpty()) return Map.of();
    }
    return choice(uses, usual, place, decisions);
  }

  private static Map<String, Object> choice(
      List<Use> uses, Set<String> words, String place, List<Decision> decisions) {
    List<Span> otherwise = new ArrayList<>();
    for (Use use : uses) if (!words.contains(text(use))) otherwise.add(use.value().span());
    int fitting = uses.size() - otherwise.size();
    if (fitting * 10L < uses.size() * 9L) return Map.of();
    String why = fitting + " of " + uses.size();
    decisions.add(new Decision(place, "one of " + String.join(", ", words), why, otherwise));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("enum", new ArrayList<>(words));
    return schema;
  }

  private boolean icon(String name) {
    return name.indexOf('/') >= 0 || name.endsWith(".svg") || SiteIcons.has(icons, name);
  }

  private boolean leads(Use use) {
    Resolution found = site.resolve(use.page(), Form.URL, text(use).strip());
    return !(found instanceof Resolution.NoSuchPage
        || found instanceof Resolution.NoSuchFile
        || found instanceof Resolution.NoSuchAnchor);
  }

  private static boolean address(String text) {
    return text.startsWith("/")
        || text.startsWith("./")
        || text.startsWith("../")
        || text.startsWith("#")
        || text.matches("https?://\\S+");
  }

  private static String text(Use use) {
    return use.value().asString();
  }
}
