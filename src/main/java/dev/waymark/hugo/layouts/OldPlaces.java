package dev.waymark.hugo.layouts;

import dev.waymark.hugo.config.Taxonomies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where templates that stand where Hugos before 0.146 looked for them are put since ({@code
 * tpl/tplimpl/legacy.go}).
 */
final class OldPlaces {
  /** {@code folder} is where it is put, for pages of {@code kind}. */
  record Target(String folder, String kind, Category category) {}

  /** The template goes into {@code folder}, in place of what is there. */
  record Mapped(String folder, TreeEntry entry) {}

  private record Rank(int order, Target target) {}

  private record Slot(Target target, String extension, String format) {}

  private record Chosen(Rank rank, LayoutWalk.Step step) {}

  /** From and to a line; {@code -} is the root. The first of those that are there is taken. */
  private static final String TERMS =
      """
      /PLURAL/term /PLURAL
      /PLURAL/SINGULAR /PLURAL
      /term/term -
      /term/SINGULAR /PLURAL
      /term/taxonomy /PLURAL
      /term/list -
      /taxonomy/term -
      /taxonomy/SINGULAR /PLURAL
      /SINGULAR/term /PLURAL
      /SINGULAR/SINGULAR /PLURAL
      /_default/SINGULAR /PLURAL
      /_default/taxonomy -
      """;

  private static final String TAXONOMIES =
      """
      /PLURAL/SINGULAR.terms /PLURAL
      /PLURAL/terms /PLURAL
      /PLURAL/taxonomy /PLURAL
      /PLURAL/list /PLURAL
      /SINGULAR/SINGULAR.terms /PLURAL
      /SINGULAR/terms /PLURAL
      /SINGULAR/taxonomy /PLURAL
      /SINGULAR/list /PLURAL
      /taxonomy/SINGULAR.terms /PLURAL
      /taxonomy/terms -
      /taxonomy/taxonomy -
      /taxonomy/list -
      /_default/SINGULAR.terms -
      /_default/terms -
      /_default/taxonomy -
      """;

  private static final String SECTIONS =
      """
      /NAME/NAME /NAME
      /KIND/NAME /NAME
      /KIND/KIND -
      /KIND/list -
      /_default/NAME /NAME
      """;

  private final Taxonomies taxonomies;
  private final Map<String, Rank> ofTaxonomies = new LinkedHashMap<>();
  private final Map<String, Rank> ofTerms = new LinkedHashMap<>();
  private final Map<String, Rank> ofSections = new LinkedHashMap<>();
  private final Map<Slot, Chosen> chosen = new LinkedHashMap<>();

  OldPlaces(Taxonomies taxonomies) {
    this.taxonomies = taxonomies;
    fill(TERMS, "term", ofTerms);
    fill(TAXONOMIES, "taxonomy", ofTaxonomies);
    int order = 0;
    for (String line : SECTIONS.lines().toList()) {
      String from = line.substring(0, line.indexOf(' '));
      String to = folder(line.substring(line.indexOf(' ') + 1));
      ofSections.put(from, new Rank(order++, new Target(to, "section", Category.LAYOUT)));
      ofSections.put(from + "-baseof", new Rank(order++, new Target(to, "section", Category.BASE)));
    }
  }

  private void fill(String lines, String kind, Map<String, Rank> into) {
    int order = 0;
    for (String line : lines.lines().toList()) {
      String from = line.substring(0, line.indexOf(' '));
      String to = folder(line.substring(line.indexOf(' ') + 1));
      boolean each = line.contains("PLURAL") || line.contains("SINGULAR");
      for (Taxonomies.Taxonomy taxonomy :
          each ? taxonomies.all() : List.of(new Taxonomies.Taxonomy("", ""))) {
        UnaryOperator<String> named =
            text ->
                text.replace("SINGULAR", taxonomy.singular()).replace("PLURAL", taxonomy.plural());
        Target target = new Target(named.apply(to), kind, Category.LAYOUT);
        into.put(named.apply(from), new Rank(order++, target));
      }
    }
  }

  private static String folder(String word) {
    return word.equals("-") ? "" : word;
  }

  /** The path of today: without {@code _default}, {@code baseof.list} for {@code list-baseof}. */
  static LayoutPath now(LayoutPath written, Function<String, LayoutPath> parse) {
    if (written.section().matches("_partials|_shortcodes|_markup")) return written;
    String path = written.path();
    if (path.startsWith("/_default")) path = path.substring("/_default".length());
    if (path.startsWith("/shortcodes") || path.startsWith("/partials"))
      path = "/_" + path.substring(1);
    int slash = path.lastIndexOf('/');
    int hyphen = path.contains("-baseof") ? path.indexOf('-', slash) : -1;
    if (hyphen > slash + 1 && path.startsWith("-baseof", hyphen)) {
      String rest = path.substring(hyphen + "-baseof".length());
      if (!rest.startsWith(".")) rest = "." + rest;
      path = path.substring(0, slash + 1) + "baseof." + path.substring(slash + 1, hyphen) + rest;
    }
    return path.equals(written.path()) ? written : parse.apply(path);
  }

  /** Notes what older Hugos would have taken a template for. */
  void note(LayoutWalk.Step step, LayoutPath now) {
    if (now.path().chars().filter(c -> c == '/').count() > 2) return;
    String base = step.at().withoutExtension();
    choose(ofTaxonomies.get(base), step, now);
    choose(ofTerms.get(base), step, now);
    Set<String> words = new LinkedHashSet<>(List.of(now.layout(), now.kind()));
    if (mayBeSection(now.section())) words.add(now.section());
    words.remove("");
    for (String word : words) {
      for (String pattern : patterns(base, word)) {
        Rank rank = ofSections.get(pattern);
        if (rank == null) continue;
        Target target = rank.target();
        String folder = target.folder().replace("NAME", word);
        Target named = new Target(folder, target.kind(), target.category());
        choose(new Rank(rank.order(), named), step, now);
      }
    }
  }

  private boolean mayBeSection(String section) {
    return !section.matches("|taxonomy|_shortcodes|_partials|_markup")
        && taxonomies.all().stream()
            .noneMatch(t -> t.singular().equals(section) || t.plural().equals(section));
  }

  private static List<String> patterns(String base, String word) {
    boolean standard = word.matches("all|list|single");
    List<String> found = new ArrayList<>();
    String first = standard ? base : base.replace(word, "NAME");
    found.add(first.replace("section", "KIND"));
    String second = base.replace("section", "KIND");
    found.add(standard ? second : second.replace(word, "NAME"));
    found.removeIf(base::equals);
    return found;
  }

  private void choose(@Nullable Rank rank, LayoutWalk.Step step, LayoutPath now) {
    if (rank == null) return;
    Slot slot = new Slot(rank.target(), now.extension(), now.format());
    Chosen there = chosen.get(slot);
    if (there == null || rank.order() < there.rank().order())
      chosen.put(slot, new Chosen(rank, step));
  }

  /** Those that were chosen, as they go into the tree. */
  List<Mapped> mapped(Formats formats) {
    List<Mapped> all = new ArrayList<>();
    chosen.forEach(
        (slot, it) -> {
          Formats.Format format = formats.resolve(slot.format(), slot.extension());
          Descriptor is =
              new Descriptor(
                  slot.target().kind(),
                  "",
                  "",
                  format.name(),
                  format.mediaType(),
                  it.step().languages(),
                  "",
                  "",
                  format.plain());
          TreeEntry entry =
              new TreeEntry(
                  it.step().file(),
                  it.step().at(),
                  slot.target().category(),
                  is,
                  it.step().weight(),
                  true);
          all.add(new Mapped(slot.target().folder(), entry));
        });
    return all;
  }
}
