package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Collation;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Taxonomies;
import dev.waymark.hugo.config.Taxonomies.Taxonomy;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.pages.BuildRules;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One taxonomy: its terms in lower case ({@code resources/page/taxonomy.go}). */
final class TaxonomyObject implements Subject {
  private final SiteObjects site;
  private final Language language;
  private final Map<String, Value> terms;

  private TaxonomyObject(SiteObjects site, Language language, Map<String, Value> terms) {
    this.site = site;
    this.language = language;
    this.terms = terms;
  }

  /** {@code site.Taxonomies}: by plural. */
  static Value all(SiteObjects site, Language language) {
    Map<String, Value> all = new LinkedHashMap<>();
    Map<String, String> names = names(site, language);
    BuildRules build = new BuildRules(site.config(), site.options(language));
    if (!build.hasTaxonomies()) return new Value.Dict(all, false);
    for (Taxonomy taxonomy : Taxonomies.of(site.options(language)).all()) {
      Map<String, Value> terms = new TreeMap<>();
      for (Page term : termsOf(site, language, taxonomy)) {
        String name = names.getOrDefault(term.path().value(), term.path().name());
        TermObject found = TermObject.of(site, term, taxonomy.plural(), PathRules.lower(name));
        if (!found.items().isEmpty()) terms.put(PathRules.lower(name), new Value.Obj(found));
      }
      all.put(taxonomy.plural(), new Value.Obj(new TaxonomyObject(site, language, terms)));
    }
    return new Value.Dict(Collections.unmodifiableMap(all), false);
  }

  private static Value of(SiteObjects site, Language language, String plural) {
    Value all = site.memo().get("taxonomies " + language.code(), () -> all(site, language));
    return all instanceof Value.Dict dict ? dict.get(plural) : Value.NIL;
  }

  private static List<Page> termsOf(SiteObjects site, Language language, Taxonomy taxonomy) {
    String path = "/" + PathRules.normalize(taxonomy.plural());
    Page list = site.index().page(language.code(), new LogicalPath(path));
    List<Page> found = new ArrayList<>();
    if (list != null && list.kind() == Kind.TAXONOMY) {
      for (Page term : site.index().children(list))
        if (term.kind() == Kind.TERM && site.lists().listed(term, true)) found.add(term);
    }
    return found;
  }

  private static Map<String, String> names(SiteObjects site, Language language) {
    return site.termNames(language, () -> read(site, language));
  }

  /** Terms by their pages' paths, as first written. */
  private static Map<String, String> read(SiteObjects site, Language language) {
    List<Taxonomy> taxonomies = Taxonomies.of(site.options(language)).all();
    Map<String, String> names = new LinkedHashMap<>();
    for (Page page : site.index().pages()) {
      if (!page.language().equals(language)) continue;
      if (page.kind() == Kind.TERM && page.mounted() != null) {
        String folder = page.mounted().path();
        folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        names.put(page.path().value(), folder.substring(folder.indexOf('/') + 1));
      }
      if (page.status() != Page.Status.BUILT && page.status() != Page.Status.RENDER_LINK) continue;
      for (Taxonomy taxonomy : taxonomies) {
        Data used = page.params().param(taxonomy.plural());
        if (used == null) continue;
        for (Data term : used.asList())
          names.putIfAbsent(path(taxonomy.plural(), term.asString()), term.asString());
      }
    }
    return names;
  }

  /** The last part of a term as it is written. */
  static String name(SiteObjects site, Page term) {
    String name =
        names(site, term.language()).getOrDefault(term.path().value(), term.path().name());
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static String path(String plural, String term) {
    String path = PathRules.normalize("/" + plural + "/" + term);
    while (path.length() > 1 && path.endsWith("/")) path = path.substring(0, path.length() - 1);
    return path;
  }

  /** {@code .GetTerms}: in the order of the front matter. */
  static List<Page> terms(SiteObjects site, Page page, String plural) {
    List<Page> found = new ArrayList<>();
    Data used = page.params().param(plural);
    if (used == null) return found;
    for (Data term : used.asList()) {
      Page one =
          site.index().page(page.language().code(), new LogicalPath(path(plural, term.asString())));
      if (one != null && one.kind() == Kind.TERM && one.inTree() && !found.contains(one))
        found.add(one);
    }
    return found;
  }

  /** {@code .Data} of a page ({@code hugolib/page__data.go}). */
  static Value data(SiteObjects site, Page page) {
    Map<String, Value> entries = new LinkedHashMap<>();
    if (page.kind() == Kind.PAGE) return new Value.Dict(entries, false);
    entries.put("Pages", site.pages(site.index().children(page)));
    if (page.kind() == Kind.TERM || page.kind() == Kind.TAXONOMY) {
      Taxonomy taxonomy = taxonomy(site, page);
      if (taxonomy == null) return new Value.Dict(entries, false);
      entries.put("Singular", Value.of(taxonomy.singular()));
      entries.put("Plural", Value.of(taxonomy.plural()));
      Value all = of(site, page.language(), taxonomy.plural());
      if (page.kind() == Kind.TAXONOMY) {
        entries.put("Terms", all);
      } else {
        String name =
            names(site, page.language()).getOrDefault(page.path().value(), page.path().name());
        entries.put("Term", Value.of(name));
        TermObject term = TermObject.of(site, page, taxonomy.plural(), PathRules.lower(name));
        entries.put(taxonomy.singular(), new Value.Obj(term));
      }
    }
    return new Value.Dict(Collections.unmodifiableMap(entries), false);
  }

  private static @Nullable Taxonomy taxonomy(SiteObjects site, Page page) {
    for (Taxonomy taxonomy : Taxonomies.of(site.options(page.language())).all()) {
      if (page.path().value().startsWith("/" + PathRules.normalize(taxonomy.plural())))
        return taxonomy;
    }
    return null;
  }

  @Override
  public String type() {
    return "page.Taxonomy";
  }

  @Override
  public Map<String, Value> entries() {
    return terms;
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    return switch (name) {
      case "Get", "Count" -> {
        String key = CastArgs.plain(args, 0);
        if (key == null) yield CastArgs.unknownOr(args, "the name of a term");
        Value found = terms.get(PathRules.lower(key));
        if (name.equals("Get")) yield found == null ? TermObject.none(site) : found;
        yield Value.of(found == null ? 0 : TermObject.count(found));
      }
      case "Alphabetical" -> ordered(byName());
      case "ByCount" ->
          ordered(
              Comparator.<Map.Entry<String, Value>>comparingInt(
                      entry -> -TermObject.count(entry.getValue()))
                  .thenComparing(Map.Entry::getKey, NameOrder.ORDER));
      case "TaxonomyArray" -> ordered(byName());
      case "Page" -> {
        for (Value term : terms.values())
          if (term instanceof Value.Obj obj && obj.subject() instanceof TermObject found)
            yield found.taxonomy();
        yield Value.NIL;
      }
      default -> terms.getOrDefault(name, Value.NIL);
    };
  }

  private Comparator<Map.Entry<String, Value>> byName() {
    return Comparator.comparing(Map.Entry::getKey, Collation.comparator(language));
  }

  private Value ordered(Comparator<Map.Entry<String, Value>> order) {
    List<Value> all = new ArrayList<>();
    terms.entrySet().stream().sorted(order).forEach(entry -> all.add(entry.getValue()));
    return Ordered.of("page.OrderedTaxonomy", all);
  }
}
