package dev.waymark.site.pages;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.hugo.config.Cascade;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.config.Taxonomies;
import dev.waymark.hugo.config.Taxonomies.Taxonomy;
import dev.waymark.hugo.paths.ContentPath;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.hugo.time.FrontMatterDates;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Params;
import dev.waymark.site.pages.ContentTree.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds every page of one language: those of files and those that Hugo makes — home, root sections,
 * taxonomies, terms ({@code hugolib/content_map_page_assembler.go}).
 */
public final class PageAssembler {
  private final HugoConfig config;
  private final Language language;
  private final Options options;

  /** Plural of each taxonomy by its path. */
  private final Map<String, String> plurals = new TreeMap<>();

  private final Map<String, Document> documents;
  private final BuildRules build;
  private final PathRules rules;
  private final FrontMatterDates dateFields;
  private final Data.Table nothing;
  private final Cascades cascades;

  private final NavigableMap<String, ContentNode> nodes = new TreeMap<>();

  private PageAssembler(HugoConfig config, Language language, Map<String, Document> documents) {
    this.config = config;
    this.language = language;
    this.options = config.options(language);
    this.documents = documents;
    this.build = new BuildRules(config, options);
    this.rules = PathRules.of(options);
    this.dateFields = FrontMatterDates.of(options);
    this.nothing = new Data.Table(List.of(), options.data().span());
    this.cascades = new Cascades(config.version(), options);
    for (Taxonomy taxonomy : Taxonomies.of(options).all()) {
      plurals.put("/" + PathRules.normalize(taxonomy.plural()), taxonomy.plural());
    }
  }

  /**
   * The pages of a language by logical path, parents before children, and which of them name which
   * terms.
   */
  public record Assembled(NavigableMap<String, ContentNode> nodes, Terms terms) {}

  public static Assembled assemble(
      HugoConfig config,
      Language language,
      SortedMap<String, Placed> placed,
      Collection<Placed> resources,
      Map<String, Document> documents) {
    PageAssembler assembler = new PageAssembler(config, language, documents);
    assembler.addFiles(placed);
    Terms terms = assembler.addTerms(resources);
    return new Assembled(assembler.nodes, terms);
  }

  private void addFiles(SortedMap<String, Placed> placed) {
    SortedMap<String, @Nullable Placed> all = new TreeMap<>(placed);
    Map<String, String> names = new HashMap<>();
    all.putIfAbsent("/", null);
    for (Map.Entry<String, Placed> entry : placed.entrySet()) {
      String path = entry.getKey();
      int slash = path.indexOf('/', 1);
      if (slash < 0 || inTaxonomy(path, entry.getValue())) continue;
      String root = path.substring(0, slash);
      if (all.containsKey(root)) continue;
      all.put(root, null);
      names.put(root, entry.getValue().at().writtenFolder().split("/", 3)[1]);
    }
    plurals.forEach(
        (path, plural) -> {
          if (all.putIfAbsent(path, null) == null) names.putIfAbsent(path, plural);
        });
    all.forEach((path, file) -> add(path, file, names.getOrDefault(path, "")));
    if (!config.version().has(HugoChange.LOGICAL_PATHS)) dropEmptySections(names);
  }

  /** Before 0.123 a section of nothing but drafts was not made. */
  private void dropEmptySections(Map<String, String> made) {
    for (String path : made.keySet()) {
      ContentNode node = nodes.get(path);
      if (node == null || node.kind() != Kind.SECTION) continue;
      boolean used =
          nodes.subMap(path + "/", path + "0").values().stream().anyMatch(n -> !n.dropped());
      if (!used) nodes.remove(path);
    }
  }

  private ContentNode add(String path, @Nullable Placed placed, String name) {
    Document document = placed == null ? null : documents.get(placed.mounted().file());
    Data.Table own = document != null ? document.values() : nothing;
    if (placed != null && placed.values() != null) {
      own = placed.values();
      document = placed.document();
    }
    Kind kind = kind(path, placed);
    List<Cascade> reaching = cascades.reaching(path, kind, own);
    List<Data.Table> values = new ArrayList<>();
    for (Cascade cascade : reaching) {
      values.addAll(
          cascade.fieldsFor(path, kind.hugoName(), language.code(), config.environment()));
    }
    boolean added = placed != null && placed.values() != null;
    if (added && !config.version().has(HugoChange.CASCADES_OF_ADAPTERS))
      values.replaceAll(PageAssembler::onlyParams);
    Params params = new Params(own, values);
    FrontMatterDates.Dates dates =
        added
            ? dateFields.added(own.get("dates"))
            : dateFields.read(params::field, placed == null ? "" : fileName(placed));
    Page.Status status = build.status(kind, placed == null, params, dates);
    if (status == Page.Status.BUILT && !config.version().has(HugoChange.LOGICAL_PATHS))
      status = aboveStatus(path);
    int slash = path.lastIndexOf('/');
    String folder = placed != null ? rules.folder(placed.at()) : path.substring(0, slash);
    String segment = placed != null ? rules.name(placed.at()) : segment(path, name);
    String written = placed != null && rules.keepCase() ? casedIndex(placed) : null;
    if (written != null) {
      folder += "/" + segment;
      segment = written;
    }
    ContentNode node =
        new ContentNode(
            kind,
            language,
            new LogicalPath(path),
            folder,
            segment,
            placed,
            document,
            name,
            params,
            status,
            build.listed(params, status),
            dates);
    nodes.put(path, node);
    return node;
  }

  /** What cascades to pages of adapters, as long as fields do not. */
  private static Data.Table onlyParams(Data.Table table) {
    return new Data.Table(
        table.entries().stream().filter(entry -> entry.name().equals("params")).toList(),
        table.span());
  }

  /** Before 0.123 nothing below a section that is not built was built. */
  private Page.Status aboveStatus(String path) {
    for (String up = path; !up.equals("/"); ) {
      up = new LogicalPath(up).parent().value();
      ContentNode above = nodes.get(up);
      if (above == null || !above.branch()) continue;
      return switch (above.status()) {
        case DRAFT, FUTURE, EXPIRED -> above.status();
        default -> Page.Status.BUILT;
      };
    }
    return Page.Status.BUILT;
  }

  /**
   * {@code Index} of {@code Index.md}: where case is kept, addresses take it for a page's name;
   * null for {@code index}.
   */
  private static @Nullable String casedIndex(Placed placed) {
    if (!placed.at().type().isBundle() || placed.values() != null) return null;
    String path = placed.mounted().path();
    String file = path.substring(path.lastIndexOf('/') + 1);
    String base = file.substring(0, Math.max(0, file.indexOf('.')));
    return base.equals(PathRules.lower(base)) ? null : base;
  }

  /** The last segment of a page that Hugo makes, its case kept when addresses keep theirs. */
  private String segment(String path, String name) {
    String segment = path.substring(path.lastIndexOf('/') + 1);
    if (!rules.keepCase()) return segment;
    String written = name.substring(name.lastIndexOf('/') + 1);
    return PathRules.normalize(written).equals(segment) ? written : segment;
  }

  private Kind kind(String path, @Nullable Placed placed) {
    if (path.equals("/")) return Kind.HOME;
    if (placed != null && placed.at().type() != ContentPath.Type.BRANCH) return Kind.PAGE;
    String taxonomy = taxonomy(path);
    if (taxonomy == null) return Kind.SECTION;
    return path.equals(taxonomy) ? Kind.TAXONOMY : Kind.TERM;
  }

  /**
   * The taxonomy whose path a path begins with: Hugo compares texts, not segments ({@code
   * getFirstTaxonomyConfig}).
   */
  private @Nullable String taxonomy(String path) {
    for (String taxonomy : plurals.keySet()) {
      if (path.startsWith(taxonomy)) return taxonomy;
    }
    return null;
  }

  /** Whether a path gives rise to no root section; until about 0.152 that was so of lists only. */
  private boolean inTaxonomy(String path, Placed placed) {
    boolean list = placed.at().type() == ContentPath.Type.BRANCH;
    return (list || config.version().has(HugoChange.SITES_MATRIX)) && taxonomy(path) != null;
  }

  /** The name that may hold a date: a leaf bundle's is its folder's. */
  private static String fileName(Placed placed) {
    return placed.at().writtenName() + "." + placed.at().extension();
  }

  /**
   * Makes the pages of terms that built pages use; since 0.153 also of those that only content
   * files inside leaf bundles use, which list nothing.
   */
  private Terms addTerms(Collection<Placed> resources) {
    Terms terms = Terms.of(List.copyOf(nodes.values()), plurals.values());
    for (Placed placed :
        config.version().has(HugoChange.SITES_MATRIX) ? resources : List.<Placed>of()) {
      Document document = documents.get(placed.mounted().file());
      boolean here = placed.at().isPage() && placed.language().equals(language.code());
      if (!here || document == null) continue;
      Params params = new Params(document.values(), List.of());
      FrontMatterDates.Dates dates = dateFields.read(params::field, fileName(placed));
      if (build.status(Kind.PAGE, false, params, dates) != Page.Status.BUILT) continue;
      for (String plural : plurals.values()) terms.name(params, plural);
    }
    for (String path : new TreeSet<>(terms.names().keySet())) {
      if (!nodes.containsKey(path)) add(path, null, terms.names().getOrDefault(path, path));
    }
    return terms;
  }
}
