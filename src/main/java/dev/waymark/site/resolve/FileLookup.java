package dev.waymark.site.resolve;

import dev.waymark.hugo.config.TreePath;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.External;
import dev.waymark.site.model.Resolution.Found;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Resolution.Unknown;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.PageIndex;
import dev.waymark.site.render.Renderer;
import dev.waymark.template.Why;
import dev.waymark.text.NearestId;
import dev.waymark.tree.Tree;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves destinations in a folder of Markdown without a site: from file to file, which is all
 * that every host and every site's hooks agree about. What only a site could tell is not known.
 */
public final class FileLookup {
  private static final Pattern MARKDOWN = Pattern.compile("(?i).*\\.(md|markdown|mdown)");

  /** A host's own: lines of a file. */
  private static final Pattern LINES = Pattern.compile("L\\d+(C\\d+)?(-L?\\d+(C\\d+)?)?");

  /** What other tools put in the place of text: headings, too. */
  private static final Pattern MADE =
      Pattern.compile(
          "\\{%|--8<--|\\[!INCLUDE|\\{\\s*:|^#.*\\{\\s+#|^import .* from ['\"]", Pattern.MULTILINE);

  private final PageIndex index;
  private final Tree tree;
  private final AnchorIndex anchors;
  private final String why;

  public FileLookup(Renderer renderer, AnchorIndex anchors) {
    index = renderer.objects().index();
    tree = renderer.objects().tree();
    this.anchors = anchors;
    why = Objects.requireNonNull(renderer.config().siteless());
  }

  Resolution resolve(Page from, String destination) {
    Address to = Address.parse(destination);
    if (to.scheme() != null || to.authority() != null) return new External(destination);
    if (to.path().isEmpty()) return part(from, to.fragment());
    String file = from.file();
    if (file == null || to.path().startsWith("/")) return new Unknown(why);
    String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    String path = TreePath.join(folder, HugoUrls.decode(to.path()));
    if (path == null) return new Unknown(why);
    List<Page> pages = index.pagesOf(path);
    if (!pages.isEmpty()) return part(pages.get(0), to.fragment());
    if (tree.isFile(path)) return new Found(null, new Url("/" + path), to.fragment());
    // What of a folder is shown, its host decides.
    if (tree.isFolder(path) && to.fragment() == null)
      return new Found(null, new Url("/" + path), null);
    if (!MARKDOWN.matcher(path).matches()) return new Unknown(why);
    return new NoSuchPage(to.path(), List.of());
  }

  private Resolution part(Page page, @Nullable String fragment) {
    Url url = page.url();
    if (url == null) return new Unknown(why);
    Resolution found = anchors.arrive(page, url, fragment);
    if (!(found instanceof NoSuchAnchor none)) return found;
    if (otherwise(page, none.fragment())) return new Unknown(why);
    return MADE.matcher(text(page)).find()
        ? new Unknown(Why.of("other tools add to " + page.file()), page, none.fragment())
        : found;
  }

  /** Whether a host, or another maker of ids, may have this one: they differ in signs alone. */
  private boolean otherwise(Page page, String fragment) {
    if (LINES.matcher(fragment).matches()) return true;
    String plain = NearestId.letters(fragment.replaceFirst("^user-content-", ""));
    return plain.isEmpty()
        || anchors.anchors(page).ids().stream().anyMatch(id -> NearestId.letters(id).equals(plain));
  }

  private static String text(Page page) {
    return page.document() == null ? "" : page.document().source().text();
  }
}
