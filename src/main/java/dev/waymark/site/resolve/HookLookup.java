package dev.waymark.site.resolve;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.layouts.Templates;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.find.PageLookup;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Resolution.NotPublished;
import dev.waymark.site.model.Resolution.Unknown;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.PageIndex;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves destinations that a link or image render hook sees. */
public final class HookLookup {
  private static final Set<String> SAFE = Set.of("http", "https", "mailto");

  private final Tree tree;
  private final PageIndex index;
  private final HugoConfig config;
  private final Templates templates;
  private final PageLookup pages;
  private final RefLookup refs;
  private final WebLookup web;
  private final AnchorIndex anchors;

  public HookLookup(
      Tree tree,
      PageIndex index,
      HugoConfig config,
      Templates templates,
      PageLookup pages,
      RefLookup refs,
      WebLookup web,
      AnchorIndex anchors) {
    this.tree = tree;
    this.index = index;
    this.config = config;
    this.templates = templates;
    this.pages = pages;
    this.refs = refs;
    this.web = web;
    this.anchors = anchors;
  }

  public Templates.Hook kind(boolean image) {
    Templates.Hook own = image ? templates.imageHook() : templates.linkHook();
    // A theme that is not here may hold a hook of its own.
    boolean absent = own != Templates.Hook.CUSTOM && !config.unresolvedModules().isEmpty();
    return absent ? Templates.Hook.CUSTOM : own;
  }

  /**
   * Whether escapes and entities stay in the links as they are written: Hugo hands them to hooks
   * unread, and its own hooks print them as text since 0.146.
   */
  public boolean asWritten(boolean image) {
    return kind(image) == Templates.Hook.EMBEDDED && config.version().atLeast(146);
  }

  /**
   * Where a Markdown destination leads.
   *
   * @param inner the page of the included text that holds the link ({@code .PageInner}); null when
   *     it is the page's own
   */
  public Resolution resolve(Page from, @Nullable Page inner, String destination, boolean image) {
    Resolution found =
        switch (kind(image)) {
          case NONE -> browser(from, destination, image);
          case EMBEDDED -> embedded(from, destination, image);
          case CUSTOM -> custom(from, destination, image);
        };
    if (inner == null || kind(image) == Templates.Hook.NONE || !WebLookup.fails(found))
      return found;
    Resolution there =
        kind(image) == Templates.Hook.CUSTOM
            ? custom(inner, destination, image)
            : embedded(inner, destination, image);
    return WebLookup.fails(there) ? found : there;
  }

  public Resolution browser(Page from, String destination, boolean image) {
    WebLookup.Place place = WebLookup.Place.of(from);
    return place == null
        ? new Unknown("the page has no address")
        : web.resolve(place, destination, image);
  }

  /** Hugo's own hooks ({@code tpl/tplimpl/embedded/templates/_markup}). */
  private Resolution embedded(Page from, String destination, boolean image) {
    Address to = Address.parse(destination);
    String scheme = to.scheme();
    if (scheme != null) {
      boolean filtered = config.version().atLeast(146) && !SAFE.contains(scheme);
      Url own = from.url();
      return filtered && own != null
          ? anchors.arrive(from, own, Resolution.REFUSED)
          : browser(from, destination, image);
    }
    boolean fragmentOnly = destination.startsWith("#");
    boolean nothing = destination.isEmpty() && config.version().atLeast(146);
    if (!fragmentOnly && !nothing && to.authority() == null) {
      Resolution found = inTree(from, to, image);
      if (found != null) return found;
    }
    return browser(from, destination, image);
  }

  /** {@code figure}'s {@code src}: the page's resource, else an asset, else as written. */
  public Resolution figure(Page from, String source) {
    Address to = Address.parse(source);
    boolean external = to.scheme() != null || to.authority() != null;
    Resolution found = external ? null : inTree(from, to, true);
    return found != null ? found : browser(from, source, true);
  }

  /** A page by logical path, the page's resource, or an asset; null when there is none. */
  private @Nullable Resolution inTree(Page from, Address to, boolean image) {
    String path = HugoUrls.decode(to.path());
    if (path.startsWith("./")) path = path.substring(2);
    if (!image) {
      Page page = pages.find(from, from.language(), false, path).page();
      if (page != null) return refs.arrive(page, to.fragment(), null, path);
    }
    if (path.isEmpty()) return null;
    Url file = index.resource(from, path);
    if (file == null) file = index.asset(from.language(), path.replaceFirst("^/+", ""));
    return file == null ? null : new Resolution.Found(null, file, to.fragment());
  }

  /**
   * A template that cannot be read: any reading that finds something counts. A fragment is dead
   * only when every page that some reading finds lacks it.
   */
  public Resolution custom(Page from, String destination, boolean image) {
    Resolution plain = browser(from, destination, image);
    Address to = Address.parse(destination);
    boolean external = to.scheme() != null || to.authority() != null;
    if (!WebLookup.fails(plain) || external || to.samePage()) return plain;
    List<Resolution> all = new ArrayList<>();
    all.add(plain);
    Resolution found = image ? null : refs.resolve(from, destination, null, null);
    if (found != null && !WebLookup.fails(found)) return found;
    if (found != null) all.add(found);
    Resolution own = to.path().startsWith("/") && image ? null : inTree(from, to, image);
    if (own != null && !WebLookup.fails(own)) return own;
    if (own != null) all.add(own);
    for (String other : spellings(from, destination, to)) {
      Resolution read = browser(from, other, image);
      if (!WebLookup.fails(read)) return read;
      all.add(read);
    }
    if (image && ofSource(from, to)) return new Unknown("a file beside the page's source");
    return likeliest(all, to);
  }

  /** What templates are known to make of a destination before a browser sees it. */
  private static List<String> spellings(Page from, String destination, Address to) {
    List<String> all = new ArrayList<>();
    String prefix = from.language().prefix();
    String base = from.language().basePath();
    String path = to.path();
    if (path.startsWith("/")) {
      if (!prefix.isEmpty()) all.add(base + prefix + destination);
      if (!base.isEmpty() && !path.startsWith(base + "/")) all.add(base + destination);
      return all;
    }
    all.add("../" + destination);
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.endsWith(".md")) {
      String folder = path.substring(0, path.length() - name.length());
      boolean bundle = name.equals("index.md") || name.equals("_index.md");
      String shorter = folder + (bundle ? "" : name.substring(0, name.length() - 3) + "/");
      String rest = destination.substring(Math.min(destination.length(), path.length()));
      all.add(shorter + rest);
      all.add("../" + shorter + rest);
    }
    return all;
  }

  private boolean ofSource(Page from, Address to) {
    String file = from.file();
    if (file == null || to.path().startsWith("/")) return false;
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    String wanted = PageLookup.source(folder, HugoUrls.decode(to.path()));
    return wanted != null && tree.isFile(wanted);
  }

  /** Of failures the one that says most: a missing anchor knows its page. */
  private static Resolution likeliest(List<Resolution> all, Address to) {
    for (Resolution r : all) if (deep(r) instanceof NoSuchAnchor) return r;
    for (Resolution r : all) if (deep(r) instanceof NotPublished) return r;
    boolean source = to.path().endsWith(".md") && all.size() > 1;
    // That a name is ambiguous matters only to hooks that call ref, and nothing says that this one
    // does.
    boolean named = source && !(all.get(1) instanceof Resolution.Ambiguous);
    return named ? all.get(1) : all.get(0);
  }

  private static Resolution deep(Resolution found) {
    return found instanceof Resolution.ViaAlias via ? deep(via.target()) : found;
  }
}
