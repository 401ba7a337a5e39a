package dev.waymark.site.resolve;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.find.Suggestions;
import dev.waymark.site.model.Heads;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.External;
import dev.waymark.site.model.Resolution.Found;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Resolution.NoSuchFile;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Resolution.NotPublished;
import dev.waymark.site.model.Resolution.Unknown;
import dev.waymark.site.model.Resolution.ViaAlias;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.PageIndex;
import dev.waymark.site.published.PageIndex.Served;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Reads;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves destinations as browsers do: against the published address, among output files. */
public final class WebLookup {
  /** Where a destination is written: a page, or the root of a language's site. */
  public record Place(@Nullable Page page, Language language, String base) {
    /** A page's address; null when it has none. */
    public static @Nullable Place of(Page page) {
      Url url = page.url();
      return url == null ? null : new Place(page, page.language(), url.value());
    }

    public static Place root(Language language) {
      return new Place(null, language, language.basePath() + "/");
    }
  }

  private static final int MOST_REDIRECTS = 10;
  private static final Pattern EXTENSION = Pattern.compile("\\.[0-9]?[A-Za-z][A-Za-z0-9]{0,8}$");
  private static final Set<String> PAGES =
      Set.of("md", "markdown", "mdown", "html", "htm", "php", "asp", "aspx", "adoc", "org", "rst");

  private static final String PAGERS = "how many pages a list has";

  private final PageIndex index;
  private final HugoConfig config;
  private final AnchorIndex anchors;
  private final Suggestions suggestions;
  private final Doubts doubts;
  private final WebServer server;
  private final Map<String, BasePath> rewrites = new HashMap<>();

  public WebLookup(
      PageIndex index,
      HugoConfig config,
      AnchorIndex anchors,
      Suggestions suggestions,
      Doubts doubts,
      WebServer server) {
    this.index = index;
    this.config = config;
    this.anchors = anchors;
    this.suggestions = suggestions;
    this.doubts = doubts;
    this.server = server;
    for (Language language : config.languages()) {
      rewrites.put(language.code(), BasePath.of(config, config.options(language)));
    }
  }

  /**
   * Where a destination leads from a place. {@code file} is whether it shows a file, as images do.
   */
  public Resolution resolve(Place from, String destination, boolean file) {
    Address to = Address.parse(destination);
    String scheme = to.scheme();
    if (scheme != null && !scheme.equals("http") && !scheme.equals("https")) {
      return new External(destination);
    }
    Page page = from.page();
    if (scheme == null && to.authority() == null) {
      Url own = page == null ? null : page.url();
      if (to.path().isEmpty() && page != null && own != null) {
        return anchors.arrive(page, own, to.fragment());
      }
      String path = to.path();
      String base = from.language().basePath();
      path = rewrites.getOrDefault(from.language().code(), BasePath.LEFT).before(path, base);
      return look(from.language(), Address.join(from.base(), path), to.fragment(), file, 0);
    }
    if (to.authority() == null) return new External(destination);
    return ofHost(from, to, destination, file, 0);
  }

  private Resolution ofHost(Place from, Address to, String destination, boolean file, int hops) {
    boolean host = false;
    String path = Address.join("/", to.path());
    Language best = null;
    for (Language language : config.languages()) {
      if (!server.hosts().serves(language, to)) continue;
      host = true;
      String base = language.basePath();
      boolean nearer = best == null || base.length() > best.basePath().length();
      boolean own = language.code().equals(from.language().code());
      boolean equal = best != null && base.length() == best.basePath().length();
      if (below(path, base) && (nearer || own && equal)) best = language;
    }
    if (!host) return new External(destination);
    // Outside of the path of the base URL nothing is this site's.
    if (best == null) return new Unknown("outside the path of the site's base URL");
    Resolution found = look(best, path, to.fragment(), file, hops);
    if (found instanceof External) return new External(destination);
    boolean dead = found instanceof NoSuchPage || found instanceof NoSuchFile;
    if (!dead) return found;
    if (Hosts.isPlaceholder(to)) return new External(destination);
    String below = output(best, path);
    String folder = below == null ? null : server.elsewhere().strange(best, path, below);
    return folder == null
        ? found
        : new Unknown("another site on " + to.authority() + " may serve " + folder);
  }

  static boolean below(String path, String base) {
    return base.isEmpty() || path.equals(base) || path.startsWith(base + "/");
  }

  /** What is served at an encoded, absolute path. */
  public Resolution look(
      Language language, String path, @Nullable String fragment, boolean file, int hops) {
    String below = output(language, path);
    if (below == null) {
      Reads.note(Redirect.ANY);
      return server.elsewhere().named(language, path, path.substring(1))
          ? new External(Elsewhere.address(language, path))
          : missing(language, path, file);
    }
    Served served = served(below);
    // No alias takes the place of a page, nor that of a file which is none.
    if (served == null || served.page() == null && !namesFile(path)) Reads.note(Redirect.ANY);
    if (served != null) return arrive(served, language, below, path, fragment, file, hops);
    Redirect redirect = index.redirectAt(new Url(path));
    if (redirect != null) return follow(redirect, true, language, path, fragment, file, hops);
    Page unpublished = unpublished(below);
    if (unpublished != null) {
      String why = index.unknownRedirect(path);
      return why == null ? new NotPublished(unpublished) : new Unknown(why);
    }
    if (server.elsewhere().named(language, path, below))
      return new External(Elsewhere.address(language, path));
    Unknown unknown = doubts.about(language, path, below);
    return unknown != null ? unknown : missing(language, path, file);
  }

  private @Nullable String output(Language language, String path) {
    return output(config, language, path);
  }

  /** The file below {@code public/} that a path asks for; null outside the base URL's path. */
  static @Nullable String output(HugoConfig config, Language language, String path) {
    String base = language.basePath();
    if (!below(path, base)) return null;
    String rest = path.substring(base.length());
    if (config.multihost()) rest = language.outputPrefix() + rest;
    String file = HugoUrls.decode(rest);
    return file.startsWith("/") ? file.substring(1) : file;
  }

  /** The file that answers for a folder. */
  static String folderIndex(String file) {
    return file.isEmpty() || file.endsWith("/") ? file + "index.html" : file + "/index.html";
  }

  private @Nullable Served served(String file) {
    Served exact = file.isEmpty() || file.endsWith("/") ? null : index.published(file);
    Served found = exact != null ? exact : index.published(folderIndex(file));
    boolean bare = server.bareNames() && !file.isEmpty() && !file.endsWith("/");
    return found == null && bare ? index.published(file + ".html") : found;
  }

  private @Nullable Page unpublished(String file) {
    Page exact = file.isEmpty() || file.endsWith("/") ? null : index.unpublished(file);
    return exact != null ? exact : index.unpublished(folderIndex(file));
  }

  private Resolution arrive(
      Served served,
      Language language,
      String file,
      String path,
      @Nullable String fragment,
      boolean image,
      int hops) {
    Page page = served.page();
    if (served.pager()) return new Unknown(PAGERS);
    if (page != null) {
      Url url = new Url(path);
      for (Page.Output output : page.outputs()) {
        if (output.lostTo() != null) continue;
        if (output.file().equals(file) || output.file().equals(folderIndex(file))) {
          url = output.url();
          if (!output.file().endsWith(".html")) {
            return new Found(page, url, fragment == null ? null : HugoUrls.decode(fragment));
          }
        }
      }
      return anchors.arrive(page, url, fragment);
    }
    Redirect redirect = served.redirect();
    if (redirect != null) return follow(redirect, false, language, path, fragment, image, hops);
    return new Found(null, new Url(path), fragment == null ? null : HugoUrls.decode(fragment));
  }

  /** Goes on to where a redirect leads; servers keep fragments, Hugo's alias pages do not. */
  private Resolution follow(
      Redirect redirect,
      boolean kept,
      Language language,
      String path,
      @Nullable String fragment,
      boolean file,
      int hops) {
    boolean lost = fragment != null && !fragment.isEmpty() && !kept;
    Page page = redirect.page();
    // Where an alias is written is told with it.
    if (redirect.span() != null) Reads.note(Heads.of(redirect.span().source().path()));
    if (page != null) {
      Url url = page.url();
      if (url == null || !page.rendered()) {
        return new ViaAlias(redirect, new NotPublished(page), lost);
      }
      return new ViaAlias(redirect, anchors.arrive(page, url, fragment), lost);
    }
    if (hops >= MOST_REDIRECTS) return new NoSuchPage(path, List.of());
    String target = RedirectTarget.of(redirect, path);
    if (target != null && target.indexOf(Text.HOLE) >= 0) {
      Why why = new Why("a template prints where a redirect leads", redirect.span());
      return new ViaAlias(redirect, new Unknown(why), lost);
    }
    if (target == null) return new ViaAlias(redirect, new Unknown("a redirect's pattern"), lost);
    Address to = Address.parse(target);
    String onward = to.fragment() != null ? to.fragment() : fragment;
    Resolution next;
    if (to.scheme() != null || to.authority() != null) {
      next = ofHost(Place.root(language), withFragment(to, onward), target, file, hops + 1);
      // A chain through the site's own host is counted as one step at most once.
      if (next instanceof ViaAlias via && via.redirect() == redirect) {
        next = new NoSuchPage(path, List.of());
      }
    } else {
      String there = Address.join(path, to.path());
      next = look(language, there, onward, file, hops + 1);
      // Of a rule that leads to itself for ever, the first step is what is missing.
      boolean nothing = next.end() instanceof NoSuchPage || next.end() instanceof NoSuchFile;
      if (nothing && next instanceof ViaAlias via && via.redirect() == redirect)
        next = missing(language, there, file);
    }
    return new ViaAlias(redirect, next, lost);
  }

  private static Address withFragment(Address to, @Nullable String fragment) {
    return new Address(to.scheme(), to.authority(), to.path(), to.query(), fragment);
  }

  /** Nothing is there: says so as befits what was looked for. */
  private Resolution missing(Language language, String path, boolean file) {
    if (file || namesFile(path)) {
      return new NoSuchFile(path, suggestions.files(language.basePath(), path));
    }
    return new NoSuchPage(path, suggestions.pages(language.code(), path));
  }

  /** Whether an address ends in the name of a file that is not a page. */
  static boolean namesFile(String path) {
    var extension = EXTENSION.matcher(path.substring(path.lastIndexOf('/') + 1));
    return extension.find()
        && !PAGES.contains(extension.group().substring(1).toLowerCase(Locale.ROOT));
  }

  /** Whether nothing, or not the right thing, was found. */
  public static boolean fails(Resolution found) {
    if (found instanceof ViaAlias via) return fails(via.target());
    return found instanceof NoSuchPage
        || found instanceof NoSuchFile
        || found instanceof NoSuchAnchor
        || found instanceof NotPublished
        || found instanceof Resolution.Ambiguous;
  }
}
