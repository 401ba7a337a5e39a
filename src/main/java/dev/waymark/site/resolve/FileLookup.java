package dev.waymark.site.resolve;

import dev.waymark.hugo.config.TreePath;
import dev.waymark.hugo.modules.PlainFolder;
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
import dev.waymark.text.Reads;
import dev.waymark.text.Source;
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
  /** A host's own: lines of a file. */
  private static final Pattern LINES = Pattern.compile("L\\d+(C\\d+)?(-L?\\d+(C\\d+)?)?");

  /** What other tools put in the place of text: headings, too. */
  private static final Pattern MADE =
      Pattern.compile(
          "\\{%|--8<--|\\[!INCLUDE|\\{\\s{0,9}:|^#.*\\{\\s{1,9}#|^import .* from ['\"]",
          Pattern.MULTILINE);

  /** Hosts give these ids, Hugo does not. */
  private static final Pattern HTML_HEADING =
      Pattern.compile("(?is)<h([1-6])\\b[^>]{0,300}>(.{0,300}?)</h\\1>");

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

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
    String path = beside(from, to.path());
    if (path == null) return new Unknown(why);
    List<Page> pages = index.pagesOf(path);
    if (!pages.isEmpty()) return part(pages.get(0), to.fragment());
    if (tree.isFile(path)) return new Found(null, new Url("/" + path), to.fragment());
    // What of a folder is shown, its host decides.
    if (tree.isFolder(path) && to.fragment() == null)
      return new Found(null, new Url("/" + path), null);
    boolean elsewhere = !PlainFolder.isPage(path) || besideAnother(from, to.path());
    return elsewhere ? new Unknown(why) : new NoSuchPage(to.path(), List.of());
  }

  /**
   * Whether a file of the same name has it: translations are laid over the pages that they
   * translate, and versions over the newest.
   */
  private boolean besideAnother(Page from, String written) {
    for (Page other : index.named(from.language().code(), from.path().name())) {
      String path = other == from ? null : beside(other, written);
      if (path != null && tree.isFile(path)) return true;
    }
    return false;
  }

  /** The path of a destination that a page's file holds; null when it leaves the folder. */
  private static @Nullable String beside(Page page, String written) {
    String file = page.file();
    if (file == null || written.startsWith("/")) return null;
    String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    return TreePath.join(folder, HugoUrls.decode(written));
  }

  private Resolution part(Page page, @Nullable String fragment) {
    Url url = page.url();
    if (url == null) return new Unknown(why);
    Resolution found = anchors.arrive(page, url, fragment);
    if (!(found instanceof NoSuchAnchor none)) return found;
    String text = text(page);
    if (otherwise(page, text, none.fragment())) return new Unknown(why);
    return MADE.matcher(text).find()
        ? new Unknown(Why.of("other tools add to " + page.file()), page, none.fragment())
        : found;
  }

  /** Whether a host, or another maker of ids, may have this one: they differ in signs alone. */
  private boolean otherwise(Page page, String text, String fragment) {
    if (LINES.matcher(fragment).matches()) return true;
    String plain = NearestId.letters(fragment.replaceFirst("^user-content-", ""));
    if (plain.isEmpty()) return true;
    for (String id : anchors.anchors(page).ids())
      if (NearestId.letters(id).equals(plain)) return true;
    return HTML_HEADING
        .matcher(text)
        .results()
        .map(heading -> TAG.matcher(heading.group(2)).replaceAll(""))
        .anyMatch(words -> NearestId.letters(words).equalsIgnoreCase(plain));
  }

  private static String text(Page page) {
    if (page.document() == null) return "";
    Source source = page.document().source();
    Reads.note(source.path());
    return source.text();
  }
}
