package dev.waymark.site.resolve;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Options;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Resolution.Unknown;
import dev.waymark.site.model.SiteFiles;
import dev.waymark.site.published.PageIndex;
import dev.waymark.site.published.PageIndex.Served;
import dev.waymark.template.Why;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reasons why an address that nothing known is served at may exist all the same. */
public final class Doubts {
  private static final Pattern PROCESSED = Pattern.compile("_hu[_0-9a-f]{4}");

  private final PageIndex index;
  private final MadeFiles made;
  private final Map<String, Pattern> pagers = new HashMap<>();

  public Doubts(PageIndex index, HugoConfig config, SiteFiles files) {
    this.index = index;
    made = new MadeFiles(files);
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
    if (PROCESSED.matcher(file).find()) return new Unknown("an image that a template makes");
    if (pager(language, path, file)) return new Unknown("a pager");
    String asset = file.startsWith("/") ? file.substring(1) : file;
    if (!asset.isEmpty() && index.asset(language, asset) != null) {
      return new Unknown("an asset that a template may publish");
    }
    Why maker = made.why(asset);
    boolean folder = asset.indexOf('.', asset.lastIndexOf('/') + 1) < 0;
    if (maker == null && folder) maker = made.why(WebLookup.folderIndex(asset));
    return maker == null ? null : new Unknown(maker);
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
}
