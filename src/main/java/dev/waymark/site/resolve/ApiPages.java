package dev.waymark.site.resolve;

import dev.waymark.document.Printed;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.modules.Components;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.openapi.ApiAnchors;
import dev.waymark.openapi.ApiDocument;
import dev.waymark.openapi.ApiReader;
import dev.waymark.openapi.Redoc;
import dev.waymark.openapi.SwaggerUi;
import dev.waymark.site.find.Suggestions;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.PageIndex;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Reads;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The parts of pages that scripts make of descriptions of APIs. */
public final class ApiPages {
  /** Whether a fragment leads to a part: {@code none} and {@code why} are null when it does. */
  record Verdict(@Nullable NoSuchAnchor none, @Nullable Why why) {}

  /**
   * A description that is not there.
   *
   * @param address as printed, with its marks
   * @param path that it leads to
   * @param place where it is named: by a person, else in a template
   */
  public record Absent(Page page, Text address, String path, Span place) {
    /** As a link of the page that shows it. */
    public Reference reference(Suggestions suggestions) {
      String base = page.language().basePath();
      Resolution none = new Resolution.NoSuchFile(path, suggestions.files(base, path));
      Reference.Origin html = Reference.Origin.HTML;
      Reference.Form form = Reference.Form.URL;
      return new Reference(page, html, form, address.value(), place, false, List.of(), none);
    }
  }

  private static final Verdict FOUND = new Verdict(null, null);

  private final Tree tree;
  private final HugoConfig config;
  private final PageIndex index;
  private final Doubts doubts;
  private final Hosts hosts;
  private final Map<String, ApiReader.Read> documents = new ConcurrentHashMap<>();
  private final Map<String, ApiAnchors> anchors = new ConcurrentHashMap<>();
  private final Map<String, Absent> absent = new ConcurrentHashMap<>();
  private @Nullable Map<String, String> assets;

  public ApiPages(Tree tree, HugoConfig config, PageIndex index, Doubts doubts, Hosts hosts) {
    this.tree = tree;
    this.config = config;
    this.index = index;
    this.doubts = doubts;
    this.hosts = hosts;
  }

  /** The descriptions that links made it look for and that are not there. */
  public List<Absent> absent() {
    return absent.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** What all of a page's descriptions say of a fragment (decoded). */
  Verdict judge(Page page, List<Printed.Api> apis, @Nullable Text base, String wanted) {
    NoSuchAnchor none = null;
    Why why = null;
    for (Printed.Api api : apis) {
      Verdict verdict = judge(page, api, base, wanted);
      if (verdict == FOUND) return verdict;
      if (why == null) why = verdict.why();
      if (none == null || none.nearest().isEmpty()) none = verdict.none();
    }
    return why != null ? new Verdict(null, why) : new Verdict(none, null);
  }

  private Verdict judge(Page page, Printed.Api api, @Nullable Text base, String wanted) {
    String renderer = api.renderer();
    if (!isRead(renderer)) {
      return open(renderer + " makes the page's anchors in the browser");
    }
    if (api.maybe() != null) return new Verdict(null, api.maybe());
    if (api.links() == null) return open("whether " + renderer + " follows fragments");
    if (Boolean.FALSE.equals(api.links())) {
      String words = "shows its API without deepLinking, so that no fragment leads to a part of it";
      return none(page, wanted, List.of(), new NoSuchAnchor.Api(words, null, null));
    }
    Text address = api.address();
    if (address == null || address.isEmpty()) {
      return open("a script names the API document that " + renderer + " shows");
    }
    Why hole = address.why();
    if (hole == null && base != null) hole = base.why();
    if (hole != null) return new Verdict(null, hole);
    String file = file(page, address, base);
    if (file == null) return open("the API document is at " + address.value());
    if (file.isEmpty()) return open("the API document " + address.value() + " is not there");
    ApiReader.Read read = documents.computeIfAbsent(file, this::read);
    ApiDocument document = read.document();
    if (document == null) return open("the API document " + file + " " + read.why());
    ApiAnchors all = anchors(renderer, file, document);
    if (all.find(wanted) != null) return FOUND;
    String doubt = all.doubt(wanted);
    if (doubt != null) return open(doubt);
    List<String> nearest = all.nearest(wanted);
    ApiAnchors.Target first = nearest.isEmpty() ? null : all.find(nearest.get(0));
    String words = "the API document has no " + all.words(wanted);
    NoSuchAnchor.Api why = new NoSuchAnchor.Api(words, file, first == null ? null : first.place());
    return none(page, wanted, nearest.stream().map(ApiPages::encoded).toList(), why);
  }

  /** Whether it is known what a renderer makes of a description. */
  private static boolean isRead(String renderer) {
    return renderer.equals("Redoc") || renderer.equals("Swagger UI");
  }

  private ApiAnchors anchors(String renderer, String file, ApiDocument document) {
    return anchors.computeIfAbsent(
        renderer + " " + file,
        key -> renderer.equals("Redoc") ? Redoc.anchors(document) : SwaggerUi.anchors(document));
  }

  /** The descriptions that a page is certain to show, and that can be read. */
  List<Site.Api> shown(Page page, List<Printed.Api> apis, @Nullable Text base) {
    List<Site.Api> all = new ArrayList<>();
    for (Printed.Api api : apis) {
      Text address = api.address();
      boolean holes = base != null && base.why() != null;
      if (!isRead(api.renderer())
          || address == null
          || address.why() != null
          || holes
          || api.maybe() != null
          || !Boolean.TRUE.equals(api.links())) continue;
      String file = file(page, address, base);
      if (file == null || file.isEmpty()) continue;
      ApiDocument document = documents.computeIfAbsent(file, this::read).document();
      if (document == null) continue;
      all.add(new Site.Api(api.renderer(), file, anchors(api.renderer(), file, document).ids()));
    }
    return List.copyOf(all);
  }

  private static Verdict open(String why) {
    return new Verdict(null, Why.of(why));
  }

  private static Verdict none(
      Page page, String wanted, List<String> nearest, NoSuchAnchor.Api api) {
    return new Verdict(new NoSuchAnchor(page, wanted, nearest, api), null);
  }

  /** A fragment as it can be written anywhere. */
  private static String encoded(String id) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean bare = c > ' ' && c != 0x7f && "%()<>[]\"'`\\{}|^".indexOf(c) < 0;
      if (bare) out.append(c);
      else out.append(String.format("%%%02X", (int) c));
    }
    return out.toString();
  }

  private ApiReader.Read read(String file) {
    Source source = tree.read(file);
    return source == null ? new ApiReader.Read(null, "cannot be read") : ApiReader.read(source);
  }

  /**
   * The file in the tree that is published at an address; empty when nothing is, null when nobody
   * can tell what is.
   */
  private @Nullable String file(Page page, Text address, @Nullable Text base) {
    Url own = page.url();
    Address to = Address.parse(address.value());
    boolean foreign = to.scheme() != null && !to.scheme().matches("https?");
    if (own == null || foreign) return null;
    String from = own.value();
    if (base != null) {
      Address all = Address.parse(base.value());
      if (all.authority() != null && !hosts.serves(page.language(), all)) return null;
      from = Address.join(from, all.path());
    }
    if (to.authority() != null && !hosts.serves(page.language(), to)) return null;
    if (to.scheme() != null && to.authority() == null) return null;
    String path = Address.join(to.authority() != null ? "/" : from, to.path());
    String output = WebLookup.output(config, page.language(), path);
    if (output == null) return null;
    PageIndex.Served served = index.published(output);
    if (served == null || served.redirect() != null) Reads.note(Redirect.ANY);
    if (served != null) {
      return served.file() != null && tree.isFile(served.file()) ? served.file() : null;
    }
    String asset = assets().get(output);
    if (asset != null) return asset;
    boolean unknown =
        index.redirectAt(new Url(path)) != null
            || doubts.about(page.language(), path, output) != null;
    if (unknown) return null;
    Span place = place(address);
    if (place != null) absent.putIfAbsent(place + path, new Absent(page, address, path, place));
    return "";
  }

  private static @Nullable Span place(Text address) {
    if (address.from() != null) return address.from();
    for (Mark mark : address.marks()) {
      if (mark.note() instanceof Mark.Literal literal) return literal.span();
    }
    return null;
  }

  /** Files of assets by the output that a template publishes them at. */
  private synchronized Map<String, String> assets() {
    Map<String, String> made = assets;
    if (made == null) {
      made = new HashMap<>();
      List<MountedFile> files = new ArrayList<>(Components.files(tree, config, "assets"));
      for (MountedFile file : files) made.putIfAbsent(file.path(), file.file());
      assets = made;
    }
    return made;
  }
}
