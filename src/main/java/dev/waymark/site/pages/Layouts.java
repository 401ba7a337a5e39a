package dev.waymark.site.pages;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.layouts.Asked;
import dev.waymark.hugo.layouts.PagePair;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.outputs.OutputFormat;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.SiteFiles;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a page is certain to have no layout, or one that prints nothing: Hugo then writes no file
 * ({@code hugolib/site_render.go: pageRenderer}).
 *
 * <p>Where layouts may be out of sight, and where a site has too few to be whole, all pages have
 * one.
 */
public final class Layouts {
  private static final Set<String> HOMES = Set.of("index", "home", "list", "all");
  private static final Pattern APART =
      Pattern.compile("(^|/)(_?partials|_?shortcodes|_markup|_default/_markup|_internal)(/|$)");

  private final TemplateStore store;
  private final boolean seen;
  private final boolean complete;

  public Layouts(SiteFiles files, HugoConfig config, TemplateStore store) {
    this.store = store;
    boolean base = false;
    boolean home = false;
    for (MountedFile file : files.of("layouts")) {
      String path = file.path();
      int slash = path.lastIndexOf('/');
      String folder = slash < 0 ? "" : path.substring(0, slash);
      if (APART.matcher(folder).find()) continue;
      if (folder.equals("_default")) folder = "";
      String name = path.substring(slash + 1);
      int dot = name.indexOf('.');
      name = dot < 0 ? name : name.substring(0, dot);
      base |= name.equals("baseof");
      home |= folder.isEmpty() && HOMES.contains(name);
    }
    seen = config.unseen("layouts") == null;
    complete = seen && base && home;
  }

  /** Whether nothing can render a page as HTML. */
  boolean missing(ContentNode node, String type, Language language) {
    if (!seen) return false;
    PagePair pair = store.page(asked(node, type, language));
    return pair == null ? complete && node.kind() != Kind.HOME : pair.isEmpty();
  }

  /** Whether a page is certain to be written in a format. */
  boolean written(ContentNode node, String type, Language language, OutputFormat format) {
    // Hugo has a template of its own for feeds, which is not in the store.
    boolean feed = format.name().equals("rss");
    if (!seen) return feed;
    PagePair pair = store.page(asked(node, type, language).as(format.name(), format.suffix()));
    return pair == null ? feed : !pair.isEmpty();
  }

  private static Asked asked(ContentNode node, String type, Language language) {
    return Asked.html(
        node.path().value(),
        node.section(),
        node.kind().name().toLowerCase(Locale.ROOT),
        type,
        node.text("layout"),
        language.code());
  }
}
