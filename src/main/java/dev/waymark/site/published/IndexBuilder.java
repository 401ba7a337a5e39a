package dev.waymark.site.published;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.Collation;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.outputs.OutputFormats;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Site.MissingSection;
import dev.waymark.site.model.SiteFiles;
import dev.waymark.site.model.SiteInput;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.model.Url;
import dev.waymark.site.pages.Additions;
import dev.waymark.site.pages.ContentNode;
import dev.waymark.site.pages.ContentTree;
import dev.waymark.site.pages.Layouts;
import dev.waymark.site.pages.MissingSections;
import dev.waymark.site.pages.PageAssembler;
import dev.waymark.site.pages.PageAssembler.Assembled;
import dev.waymark.site.pages.PageMaker;
import dev.waymark.site.pages.PageMaker.Made;
import dev.waymark.site.pages.PageOrder;
import dev.waymark.site.pages.Terms;
import dev.waymark.site.pages.UrlMaker;
import dev.waymark.site.redirects.RedirectDoubts;
import dev.waymark.site.redirects.RedirectFiles;
import dev.waymark.site.redirects.RedirectTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the {@link PageIndex}: content, pages, addresses, published files, in that order. */
public final class IndexBuilder {
  private final SiteFiles files;
  private final Layouts layouts;
  private final HugoConfig config;
  private final SiteOptions options;
  private final Additions added;

  private final Map<String, Map<String, Made>> made = new LinkedHashMap<>();
  private final Map<String, Map<String, Page>> byPath = new LinkedHashMap<>();
  private final Map<String, List<Page>> byFile = new HashMap<>();
  private final Map<String, Map<String, List<Page>>> byName = new HashMap<>();
  private final List<Page> pages = new ArrayList<>();
  private final Map<String, List<Page>> children = new HashMap<>();
  private final Map<String, Page> parents = new HashMap<>();

  private IndexBuilder(SiteInput input, Additions added) {
    this.added = added;
    this.config = input.config();
    this.files = new SiteFiles(input.tree(), config);
    this.layouts = new Layouts(files, config, input.templates());
    this.options = input.options();
  }

  public static PageIndex build(SiteInput input) {
    return build(input, Additions.NONE);
  }

  /** As the other, with what content adapters add. */
  public static PageIndex build(SiteInput input, Additions added) {
    return new IndexBuilder(input, added).build(input.documents());
  }

  private PageIndex build(Map<String, Document> documents) {
    ContentTree content = ContentTree.read(files, config, added);
    for (Language language : config.languages()) {
      Assembled assembled =
          PageAssembler.assemble(
              config,
              language,
              content.pages().getOrDefault(language.code(), new TreeMap<>()),
              content.resources(),
              documents);
      addLanguage(language, assembled);
    }
    Resources resources = new Resources(config, made, content.resources());
    PublishedFiles all = new PublishedFiles(files, config, made, resources, redirectsByServer());
    Published published = all.publish();
    List<Redirect> redirects = new ArrayList<>(all.redirects());
    MissingSections missing = new MissingSections(file -> published.at(file) != null);
    List<MissingSection> missingSections = new ArrayList<>();
    // What is not here may have the folder's own page.
    if (config.absent("content") == null)
      byPath.values().forEach(here -> missingSections.addAll(missing.find(here)));
    redirects.addAll(RedirectFiles.read(files, config, options));
    return new SiteIndex(
        Collections.unmodifiableList(pages),
        byPath,
        byFile,
        byName,
        children,
        parents,
        published,
        all.unpublished(),
        resources,
        new Assets(files),
        Pagers.of(config),
        List.copyOf(redirects),
        new RedirectTable(served(redirects)),
        published.collisions(file -> address(config, file)),
        List.copyOf(missingSections),
        new UnknownPlaces(config, pages, openAddresses(), files.tree().defects()),
        new RedirectDoubts(List.of()));
  }

  /** What servers are told: files, and aliases where a site's own output may hand them on. */
  private List<Redirect> served(List<Redirect> redirects) {
    boolean aliases = redirectsByServer();
    return redirects.stream()
        .filter(
            redirect ->
                redirect.kind() == Redirect.Kind.FILE
                    || aliases && redirect.kind() == Redirect.Kind.ALIAS)
        .toList();
  }

  /**
   * Sites without alias pages may give their aliases to the server by an output of their own, such
   * as {@code _redirects}.
   */
  private boolean redirectsByServer() {
    return OutputFormats.of(config.options(config.defaultLanguage())).forKind("home").stream()
        .anyMatch(format -> (format.name() + format.baseName()).contains("redirect"));
  }

  /** Addresses below which adapters may add pages, and why. */
  private Map<String, String> openAddresses() {
    Map<String, String> open = new HashMap<>();
    for (Additions.OpenFolder folder : added.open()) {
      Language language = config.language(folder.language());
      if (language == null) continue;
      String why = folder.why();
      open.put(
          new UrlMaker(config, language).address(language.prefix() + folder.path()).value(), why);
      Page section = byPath.getOrDefault(folder.language(), Map.of()).get(folder.path());
      if (section == null || section.url() == null) continue;
      String url = section.url().value();
      open.put(url.endsWith("/") ? url.substring(0, url.length() - 1) : url, why);
    }
    return open;
  }

  private void addLanguage(Language language, Assembled assembled) {
    PageMaker maker = new PageMaker(config, language, assembled, layouts);
    TreeMap<String, Made> madeHere = new TreeMap<>();
    TreeMap<String, Page> here = new TreeMap<>();
    Map<String, List<Page>> names = byName.computeIfAbsent(language.code(), l -> new HashMap<>());
    for (ContentNode node : assembled.nodes().values()) {
      Made one = maker.make(node);
      Page page = one.page();
      madeHere.put(node.path().value(), one);
      here.put(node.path().value(), page);
      pages.add(page);
      if (page.file() != null)
        byFile.computeIfAbsent(page.file(), f -> new ArrayList<>()).add(page);
      String name = node.path().name();
      if (!node.dropped() && !name.isEmpty())
        names.computeIfAbsent(name, n -> new ArrayList<>()).add(page);
    }
    made.put(language.code(), madeHere);
    byPath.put(language.code(), here);
    addChildren(language, assembled, here);
  }

  /** Lists each page with its nearest list above; terms list the pages that name them. */
  private void addChildren(Language language, Assembled assembled, Map<String, Page> here) {
    Comparator<Page> order = PageOrder.of(Collation.comparator(language));
    List<Page> touched = new ArrayList<>();
    for (ContentNode node : assembled.nodes().values()) {
      Page page = here.get(node.path().value());
      Page parent = parent(node, here);
      if (page == null || parent == null) continue;
      parents.put(SiteIndex.key(page), parent);
      boolean shown = node.listed() && isChild(node, parent);
      if (!shown) continue;
      List<Page> list = children.computeIfAbsent(SiteIndex.key(parent), k -> new ArrayList<>());
      if (list.isEmpty()) touched.add(parent);
      list.add(page);
    }
    for (Page parent : touched) {
      List<Page> list = children.get(SiteIndex.key(parent));
      if (list != null) list.sort(order);
    }
    assembled
        .terms()
        .byPath()
        .forEach(
            (path, uses) -> {
              Page term = here.get(path);
              if (term != null) children.put(SiteIndex.key(term), tagged(uses, here, order));
            });
  }

  /** A taxonomy lists its terms, a section no taxonomies; terms list the pages that name them. */
  private static boolean isChild(ContentNode node, Page parent) {
    return switch (parent.kind()) {
      case TAXONOMY -> node.kind() == Kind.TERM;
      case TERM, PAGE -> false;
      case HOME, SECTION -> node.kind() == Kind.PAGE || node.kind() == Kind.SECTION;
    };
  }

  private static List<Page> tagged(
      List<Terms.Use> uses, Map<String, Page> here, Comparator<Page> order) {
    record Weighted(int weight, Page page) {}
    List<Weighted> list = new ArrayList<>();
    for (Terms.Use use : uses) {
      Page page = here.get(use.node().path().value());
      if (page != null && use.node().listed()) list.add(new Weighted(use.weight(), page));
    }
    // A term's own weights are compared as they are: 0 comes first.
    list.sort(Comparator.comparingInt(Weighted::weight).thenComparing(Weighted::page, order));
    return list.stream().map(Weighted::page).toList();
  }

  private static @Nullable Page parent(ContentNode node, Map<String, Page> here) {
    LogicalPath up = node.path();
    while (!up.equals(LogicalPath.HOME)) {
      up = up.parent();
      Page found = here.get(up.value());
      if (found != null && found.kind() != Kind.PAGE) return found;
    }
    return null;
  }

  /** The address of a file below {@code public/}. */
  static Url address(HugoConfig config, String file) {
    Language language = config.defaultLanguage();
    String path = file;
    if (config.multihost()) {
      for (Language one : config.languages()) {
        String prefix = one.outputPrefix().substring(1) + "/";
        if (!file.startsWith(prefix)) continue;
        language = one;
        path = file.substring(prefix.length());
      }
    }
    boolean index = path.equals("index.html") || path.endsWith("/index.html");
    String link = index ? path.substring(0, path.length() - "index.html".length()) : path;
    return new Url(language.basePath() + PathRules.encode("/" + link));
  }
}
