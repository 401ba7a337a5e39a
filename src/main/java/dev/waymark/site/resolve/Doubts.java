package dev.waymark.site.resolve;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Options;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Resolution.Unknown;
import dev.waymark.site.published.PageIndex.Served;
import dev.waymark.site.published.PageIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reasons why an address that nothing known is served at may exist all the same. */
public final class Doubts {
  private static final Pattern PROCESSED = Pattern.compile("_hu[_0-9a-f]{4}");

  private static final Pattern VERSION =
      Pattern.compile("(?i)v?\\d+(\\.\\w+)*|main|master|edge|dev(el(op)?)?|next|latest|stable");

  /** Folders beside each other in which a page is looked for. */
  private static final int MOST_VERSIONS = 300;

  private static final Pattern MOVING = Pattern.compile("/(latest|current|stable)/");

  private final PageIndex index;
  private final Map<String, Pattern> pagers = new HashMap<>();

  public Doubts(PageIndex index, HugoConfig config) {
    this.index = index;
    for (Language language : config.languages()) {
      Options options = config.options(language);
      String older = options.text("page", "paginatepath");
      String path = options.text(older, "pagination", "path");
      pagers.put(language.code(), Pattern.compile("/" + Pattern.quote(path) + "/\\d{1,6}/?$"));
    }
  }

  /**
   * The reason, if there is one.
   *
   * @param path encoded, absolute
   * @param file what it would be below {@code public/}
   */
  @Nullable Unknown about(Language language, String path, String file) {
    String why = index.unknownBelow(language, path);
    if (why != null) return new Unknown(why);
    Served redirects = index.published("_redirects");
    boolean written = redirects != null && redirects.page() != null;
    if (written && (moving(file) || versioned(file)))
      return new Unknown("a template writes the redirects");
    if (PROCESSED.matcher(file).find()) return new Unknown("an image that a template makes");
    if (pager(language, path, file)) return new Unknown("a pager");
    String asset = file.startsWith("/") ? file.substring(1) : file;
    if (!asset.isEmpty() && index.asset(language, asset) != null) {
      return new Unknown("an asset that a template may publish");
    }
    return null;
  }

  /** Whether this is a page of a list; how many it has depends on templates. */
  private boolean pager(Language language, String path, String file) {
    Pattern pager = pagers.get(language.code());
    var at = pager == null ? null : pager.matcher(path);
    if (at == null || !at.find()) return false;
    String list = file.substring(0, Math.max(0, file.length() - (path.length() - at.start())));
    Served served = index.published(WebLookup.folderIndex(list));
    return served != null && served.page() != null && served.page().kind() != Kind.PAGE;
  }

  /**
   * Whether a page is there with a version on its way: {@code /docs/csi/}, where {@code
   * /docs/v1.18/csi/} is.
   */
  private boolean versioned(String file) {
    String page = file.startsWith("/") ? file.substring(1) : file;
    String ending = page.endsWith("/") ? "index.html" : "/index.html";
    var published = index.publishedFiles();
    for (int cut = 0; cut >= 0; cut = page.indexOf('/', cut) + 1) {
      String folder = page.substring(0, cut);
      String rest = page.substring(cut);
      var left = published.tailSet(folder);
      for (int n = 0; n < MOST_VERSIONS && !left.isEmpty(); n++) {
        String first = left.first();
        if (!first.startsWith(folder)) break;
        int slash = first.indexOf('/', folder.length());
        String child = slash < 0 ? first : first.substring(0, slash);
        boolean version = VERSION.matcher(child.substring(folder.length())).matches();
        // The next sibling: '0' follows '/'.
        left = published.tailSet(slash < 0 ? first + "\0" : child + "0");
        if (!version) continue;
        boolean there = slash > 0 && published.contains(child + "/" + rest);
        if (there || published.contains(child + "/" + rest + ending)) return true;
      }
      if (page.indexOf('/', cut) < 0) break;
    }
    return false;
  }

  /**
   * Whether a path goes through a name for the version of the day that is no folder of the site.
   */
  private boolean moving(String file) {
    var alias = MOVING.matcher("/" + file + "/");
    if (!alias.find()) return false;
    String folder = ("/" + file + "/").substring(1, alias.end());
    var published = index.publishedFiles().tailSet(folder);
    return published.isEmpty() || !published.first().startsWith(folder);
  }
}
