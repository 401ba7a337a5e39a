package dev.waymark.site.render;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.outputs.MediaTypes;
import dev.waymark.hugo.paths.ContentPath;
import dev.waymark.hugo.time.FrontMatterDates;
import dev.waymark.site.find.PageLookup;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.SiteInput;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.PageIndex;
import dev.waymark.template.Runtime;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The objects that templates see of one site; of one thing there is always one object. */
public final class SiteObjects {
  private final Tree tree;
  private final HugoConfig config;
  private final PageIndex index;
  private final PageLookup lookup;
  private final Map<String, Document> documents;
  private final Renders renders;
  private final Missing missing;
  private final ContentPath.Parser paths;
  private final TemplateFiles files;
  private final Lists lists;
  private final Map<String, Value> pages = new ConcurrentHashMap<>();
  private final Map<String, FrontMatterDates> dates = new ConcurrentHashMap<>();
  private final Map<String, MediaTypes> types = new ConcurrentHashMap<>();
  private final Map<String, SiteHost> hosts = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> termNames = new ConcurrentHashMap<>();
  private final Memo memo = new Memo();
  private @Nullable Translations translations;

  public SiteObjects(SiteInput input, PageIndex index, Renders renders, Missing missing) {
    this.tree = input.tree();
    this.config = input.config();
    this.index = index;
    this.documents = input.documents();
    this.renders = renders;
    this.missing = missing;
    lookup = new PageLookup(index, config);
    paths = ContentPath.parser(config);
    files = new TemplateFiles(tree, config);
    lists = new Lists(config, index);
  }

  /** A page as templates see it; nothing for null. */
  public Value page(@Nullable Page page) {
    if (page == null) return Value.NIL;
    String key = page.language().code() + page.path().value();
    return pages.computeIfAbsent(key, k -> new Value.Obj(new PageObject(this, page, null)));
  }

  /** A content file that is a resource of a page. */
  Value bundled(Page page, String name) {
    String key = page.language().code() + "\n" + page.file();
    return pages.computeIfAbsent(key, k -> new Value.Obj(new PageObject(this, page, name)));
  }

  /** A list of pages, as {@code .Pages} is one. */
  public Value pages(List<Page> list) {
    List<Value> values = new ArrayList<>(list.size());
    for (Page page : list) values.add(page(page));
    return new Value.Obj(new PagesValue(this, values));
  }

  /** A language's {@code site}. */
  public Value site(Language language) {
    return memo.get("site " + language.code(), () -> new Value.Obj(new SiteObject(this, language)));
  }

  /** {@code .Language}. */
  Value language(Language language) {
    return memo.get("language " + language.code(), () -> LanguageObjects.object(this, language));
  }

  Value sites() {
    return memo.get("sites", () -> LanguageObjects.sites(this));
  }

  /** What {@code hugo} gives. */
  public Value hugo() {
    return memo.get("hugo", () -> HugoObject.of(this));
  }

  /** All files of {@code data}. */
  Value data() {
    return memo.get("data", () -> DataFiles.read(this));
  }

  /** All files of {@code i18n}. */
  synchronized Translations translations() {
    Translations made = translations;
    if (made == null) {
      made = new Translations(this);
      translations = made;
    }
    return made;
  }

  /** The functions of a page, or of a site where no page is rendered. */
  public SiteHost host(Language language, @Nullable Page page) {
    SiteHost site = hosts.computeIfAbsent(language.code(), l -> new SiteHost(this, language));
    return page == null ? site : site.of(page);
  }

  public Tree tree() {
    return tree;
  }

  HugoConfig config() {
    return config;
  }

  /**
   * A page's address as templates get it, {@code ""} without one: with {@code canonifyURLs} the
   * path of the base URL is put before it only in the end ({@code hugolib/paths/paths.go:
   * GetBasePath}).
   */
  String relPermalink(Language language, @Nullable Url url) {
    if (url == null) return "";
    boolean canonify = options(language).flag(false, "canonifyurls");
    return canonify ? url.value().substring(language.basePath().length()) : url.value();
  }

  Options options(Language language) {
    return config.options(language);
  }

  public PageIndex index() {
    return index;
  }

  PageLookup lookup() {
    return lookup;
  }

  @Nullable Document document(String file) {
    return documents.get(file);
  }

  Renders renders() {
    return renders;
  }

  ContentPath.Parser paths() {
    return paths;
  }

  TemplateFiles files() {
    return files;
  }

  Lists lists() {
    return lists;
  }

  Memo memo() {
    return memo;
  }

  /** Terms as they are written, by the paths of their pages. */
  Map<String, String> termNames(Language language, Supplier<Map<String, String>> reader) {
    return termNames.computeIfAbsent(language.code(), code -> reader.get());
  }

  MediaTypes types(Language language) {
    return types.computeIfAbsent(language.code(), code -> MediaTypes.of(config.options(language)));
  }

  /** Tells of what is not there, when a person asked for it and nothing is out of sight. */
  void absent(String kind, Text name, Runtime runtime) {
    if (name.from() == null) return;
    runtime.disturb();
    missing.missing(kind, name, runtime);
  }

  /** Why a component may hold a file that was not found; null when it cannot. */
  @Nullable String unseen(String component) {
    return config.unseen(component);
  }

  /** As {@link #unseen(String)}, of a path in the component or a glob of such paths. */
  @Nullable String unseen(String component, String path) {
    return config.unseen(component, path);
  }

  FrontMatterDates dates(Language language) {
    return dates.computeIfAbsent(
        language.code(), code -> FrontMatterDates.of(config.options(language)));
  }
}
