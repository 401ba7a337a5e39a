package dev.waymark.site.links;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.NetlifyFile;
import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.site.find.Suggestions;
import dev.waymark.site.model.Anchors;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.Gist;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.PageView;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteFiles;
import dev.waymark.site.model.SiteInput;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.AliasMaker;
import dev.waymark.site.published.AssetList;
import dev.waymark.site.published.PageIndex;
import dev.waymark.site.published.Revised;
import dev.waymark.site.render.Renderer;
import dev.waymark.site.render.SiteObjects;
import dev.waymark.site.resolve.AnchorIndex;
import dev.waymark.site.resolve.ApiPages;
import dev.waymark.site.resolve.ClientPages;
import dev.waymark.site.resolve.Doubts;
import dev.waymark.site.resolve.Elsewhere;
import dev.waymark.site.resolve.Hosts;
import dev.waymark.site.resolve.WebLookup;
import dev.waymark.site.resolve.WebServer;
import dev.waymark.text.Defect;
import dev.waymark.text.Reads.Noted;
import dev.waymark.tree.Tree;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A site's pages with everything that links them; references are read when first asked for. */
public final class SiteGraph implements Site {
  private final SiteInput input;
  private final PageIndex index;
  private final Suggestions suggestions;
  private final Renderer renderer;
  private final ApiPages apis;
  private final AnchorIndex anchors;
  private final Lookups lookups;
  private final MenuLinks menus;
  private final FrontMatterLinks frontMatter;
  private final PageReader reader;
  private final Showings showings;
  private final Structure structure;
  private final SiteMemory memory;
  private final Noted<PageIndex> indexed;
  private final Hosts hosts;
  private @Nullable PageFacts gathered;
  private @Nullable Gathering toKeep;

  private SiteGraph(
      SiteInput input,
      Noted<PageIndex> indexed,
      @Nullable Hosts known,
      Earlier earlier,
      BiFunction<SiteMemory, Supplier<AnchorIndex>, SiteMemory> remembering) {
    this.input = input;
    this.indexed = indexed;
    index = indexed.made();
    Tree tree = input.tree();
    HugoConfig config = input.config();
    Map<String, Document> documents = input.documents();
    SiteOptions options = input.options();
    suggestions = new Suggestions(index);
    renderer =
        new Renderer(
            config,
            input.templates(),
            index.pages(),
            (renders, missing) -> new SiteObjects(input, index, renders, missing));
    hosts = known != null ? known : new Hosts(config, documents.values(), index);
    structure = new Structure(indexed, renderer, documents, hosts);
    memory =
        remembering.apply(new SiteMemory(earlier, structure, input::source, this::ids), this::ids);
    SiteFiles files = new SiteFiles(tree, config);
    ClientPages client = new ClientPages(options.clientRendered());
    Elsewhere elsewhere = new Elsewhere(index, options.elsewhere());
    WebServer server = new WebServer(hosts, elsewhere, NetlifyFile.isServing(tree));
    Doubts doubts = new Doubts(index, config, files);
    apis = new ApiPages(tree, config, index, doubts, hosts);
    anchors = new AnchorIndex(renderer, suggestions, apis, client, memory.anchors);
    WebLookup web = new WebLookup(index, config, anchors, suggestions, doubts, server);
    lookups = new Lookups(config, index, renderer, web, anchors, suggestions);
    menus = new MenuLinks(files, index, lookups.pages, lookups.refs, web, suggestions);
    frontMatter = new FrontMatterLinks(options.meanings(), index, web);
    showings = new Showings(index, renderer, lookups.hooks, client, config.unseen("layouts"));
    reader =
        new PageReader(renderer, lookups.hooks, lookups.refs, suggestions, options, frontMatter);
  }

  public static Site of(SiteInput input, Noted<PageIndex> index, Earlier earlier) {
    return new SiteGraph(input, index, null, earlier, (empty, ids) -> empty);
  }

  /**
   * The site after texts have changed below their front matter; null when that may change more than
   * what looks into them, or nothing was gathered that could be kept.
   *
   * @param whatever also after changes of front matter: what it says of where its pages stand, and
   *     what other pages show of it, is told as it was
   */
  public synchronized @Nullable SiteGraph revised(
      Tree now, List<Document> texts, boolean whatever) {
    Gathering kept = toKeep;
    Retyped what = Retyped.of(texts, input.documents(), indexed, memory.pages, hosts, whatever);
    if (kept == null || what == null) return null;
    return new SiteGraph(
        input.with(now, what.documents()),
        indexed.with(Revised.of(index, what.revision())),
        what.hosts(),
        Earlier.NONE,
        (empty, ids) -> memory.after(what.change(), what.revision(), kept, anchors, empty, ids));
  }

  private AnchorIndex ids() {
    return anchors;
  }

  /** Whether only texts differ from what an earlier run knew. */
  public boolean isAsBefore() {
    return memory.isAsBefore();
  }

  /** What is left for a later run to begin with. */
  public synchronized Gist gist() {
    return toKeep == null ? Gist.NONE : memory.gist(toKeep, anchors, showings.looked());
  }

  @Override
  public @Nullable String aliasFor(Page page, Url url) {
    return new AliasMaker(input.config()).writing(page.language(), url);
  }

  @Override
  public Tree tree() {
    return input.tree();
  }

  @Override
  public HugoConfig config() {
    return input.config();
  }

  @Override
  public @Nullable ShortcodeTemplate shortcode(String name) {
    return input.templates().called(name);
  }

  @Override
  public Set<String> shortcodeNames() {
    return input.templates().shortcodeNames();
  }

  @Override
  public List<Page> pages() {
    return index.pages();
  }

  @Override
  public List<Page> pagesOf(String file) {
    return index.pagesOf(file);
  }

  @Override
  public @Nullable Page page(String language, LogicalPath path) {
    return index.page(language, path);
  }

  @Override
  public Collection<Document> documents() {
    return Collections.unmodifiableCollection(input.documents().values());
  }

  @Override
  public List<Page> children(Page page) {
    return index.children(page);
  }

  @Override
  public @Nullable Page parent(Page page) {
    return index.parent(page);
  }

  @Override
  public List<Redirect> redirects() {
    return index.redirects();
  }

  @Override
  public List<Asset> assets() {
    return AssetList.of(index, input.config(), input.tree());
  }

  @Override
  public List<Collision> collisions() {
    return index.collisions();
  }

  @Override
  public List<MissingSection> missingSections() {
    return index.missingSections();
  }

  @Override
  public PageView rendering(Page page) {
    return showings.of(page);
  }

  @Override
  public Anchors anchors(Page page) {
    return anchors.anchors(page);
  }

  @Override
  public Anchors allAnchors(Page page) {
    return anchors.all(page);
  }

  @Override
  public List<Api> apis(Page page) {
    return anchors.apis(page);
  }

  @Override
  public Resolution at(Url url) {
    return lookups.at(url);
  }

  @Override
  public Resolution resolve(Page from, Reference.Form form, String destination) {
    return memory.answers().of(from, form, destination, () -> lookups.of(from, form, destination));
  }

  @Override
  public List<Reference> references() {
    return Collections.unmodifiableList(gathered().references);
  }

  @Override
  public List<ListUse> listUses() {
    return Collections.unmodifiableList(gathered().lists);
  }

  @Override
  public List<Meant> meant(String format) {
    return gathered().meant.stream()
        .filter(m -> m.format().equals(format))
        .map(PageFacts.Meaningful::value)
        .toList();
  }

  @Override
  public List<Defect> unread() {
    return Collections.unmodifiableList(gathered().unread);
  }

  private synchronized PageFacts gathered() {
    PageFacts made = gathered;
    if (made == null) {
      made = new PageFacts();
      int defects = input.tree().defects().size();
      Frames frames = new Frames(structure);
      Gathering gathering =
          new Gathering(
              memory.pages,
              frames,
              reader,
              frontMatter,
              memory.facts(),
              () -> menus.all(index.redirects()));
      made.join(gathering.facts());
      // What is found out beside a page's facts nobody would find out again.
      if (input.tree().defects().size() == defects && apis.absent().isEmpty()) toKeep = gathering;
      for (ApiPages.Absent absent : apis.absent())
        made.references.add(absent.reference(suggestions));
      // Taken over now, so that nothing of an earlier state is held on to.
      memory.answers();
      gathered = made;
    }
    return made;
  }

  @Override
  public List<UnknownShortcode> unknownShortcodes() {
    return UnknownCalls.of(input, suggestions);
  }
}
