package dev.waymark.site.find;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.outputs.MediaTypes;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.published.PageIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds pages by logical path as {@code GetPage} and {@code ref} do ({@code
 * hugolib/pagecollections.go: getContentNode}).
 */
public final class PageLookup {
  /**
   * What was found.
   *
   * @param page null when there is none
   * @param ambiguous the pages that share a short name; empty otherwise
   * @param unpublished a page that would have been found were it built; null without one
   */
  public record Result(@Nullable Page page, List<Page> ambiguous, @Nullable Page unpublished) {
    static final Result NONE = new Result(null, List.of(), null);
  }

  private final PageIndex index;
  private final Set<String> codes = new HashSet<>();
  private final Set<String> suffixes;

  /** Before 0.123 any extension was cut and every path cleaned. */
  private final boolean older;

  public PageLookup(PageIndex index, HugoConfig config) {
    this.index = index;
    suffixes = MediaTypes.of(config.options(config.defaultLanguage())).contentSuffixes();
    older = !config.version().has(HugoChange.LOGICAL_PATHS);
    config.languages().forEach(language -> codes.add(language.code()));
  }

  /**
   * Looks a page up.
   *
   * @param from the page that asks; null for the site itself
   * @param language whose pages are searched
   * @param shortNames whether a name alone finds a page anywhere: {@code ref}, or the site itself
   *     asks
   * @param path decoded, as written
   */
  public Result find(@Nullable Page from, Language language, boolean shortNames, String path) {
    Search search = new Search(from, language.code(), shortNames || from == null);
    Result found = search.run(path);
    return found.page() == null && found.ambiguous().isEmpty()
        ? new Result(null, List.of(), search.unpublished)
        : found;
  }

  private final class Search {
    private final @Nullable Page from;
    private final String language;
    private final boolean shortNames;
    private @Nullable Page unpublished;

    Search(@Nullable Page from, String language, boolean shortNames) {
      this.from = from;
      this.language = language;
      this.shortNames = shortNames;
    }

    Result run(String written) {
      String path = written.replace('\\', '/');
      if (path.endsWith("/")) path = path.substring(0, path.length() - 1);
      String ref = path.isEmpty() ? "/" : path;
      boolean extension = ref.substring(ref.lastIndexOf('/') + 1).indexOf('.') >= 0;
      if (extension) return forRef(true, path, ref);
      if (ref.equals("/")) return forRef(false, path, "/_index.md");
      if (ref.endsWith("/index")) {
        Result inside = forRef(false, path, ref + "/index.md");
        if (inside.page() != null) return inside;
      }
      return forRef(false, path, ref + ".md");
    }

    private Result forRef(boolean extension, String written, String ref) {
      Page context = from;
      if (context != null && !ref.startsWith("/")) {
        Page near = at(join(folder(context, extension, ref), ref));
        if (near == null && extension) near = bySource(context.file(), written);
        if (near != null) return found(near);
      }
      if (ref.startsWith(".")) return Result.NONE;
      Page root =
          at(older || ref.endsWith("/.") || ref.endsWith("/..") ? join("", ref) : rooted(ref));
      if (root == null && extension) {
        Page home = index.page(language, LogicalPath.HOME);
        if (home != null) root = bySource(home.file(), written);
        if (root == null && older && ref.startsWith("/")) {
          root = bySource("x", written.substring(1));
        }
      }
      if (root != null) return found(root);
      if (!shortNames || written.indexOf('/') >= 0) return Result.NONE;
      return named(name(ref));
    }

    /** The folder that relative paths start from. */
    private String folder(Page page, boolean extension, String ref) {
      String own = page.path().value();
      boolean branch = page.kind() != Kind.PAGE;
      boolean up = extension && ref.startsWith("../");
      if (branch) return own;
      boolean leaf = page.bundle() == Page.Bundle.LEAF;
      if (leaf && (up || older && ref.startsWith(".."))) return own;
      return page.path().parent().value();
    }

    private Result named(String name) {
      List<Page> built = new ArrayList<>();
      for (Page page : index.named(language, name)) {
        if (page.inTree()) {
          built.add(page);
        } else {
          unpublished = page;
        }
      }
      if (built.size() == 1) return found(built.get(0));
      return built.isEmpty() ? Result.NONE : new Result(null, built, null);
    }

    private Result found(Page page) {
      return new Result(page, List.of(), null);
    }

    /** The page of a content path such as {@code /posts/b.md}. */
    private @Nullable Page at(String path) {
      return exactly(base(path));
    }

    private @Nullable Page exactly(String path) {
      Page page = index.page(language, new LogicalPath(path));
      if (page == null || page.inTree()) return page;
      unpublished = page;
      return null;
    }

    /** The page made of a source file, seen from another file's folder. */
    private @Nullable Page bySource(@Nullable String file, String path) {
      if (file == null) return null;
      String folder = file.substring(0, file.lastIndexOf('/') + 1);
      String wanted = source(folder, path);
      if (wanted == null) return null;
      for (Page page : index.pagesOf(wanted)) {
        Page here = exactly(page.path().value());
        if (here != null) return here;
      }
      return null;
    }
  }

  /**
   * A path in the tree seen from a folder ({@code ""} or ending in a slash); null when it leaves
   * the tree.
   */
  public static @Nullable String source(String folder, String path) {
    List<String> kept = new ArrayList<>();
    for (String segment : (folder + path).split("/")) {
      if (segment.isEmpty() || segment.equals(".")) continue;
      if (!segment.equals("..")) {
        kept.add(segment);
      } else if (kept.isEmpty()) {
        return null;
      } else {
        kept.remove(kept.size() - 1);
      }
    }
    return String.join("/", kept);
  }

  /** Seen from the root, not cleaned: {@code /a/../b} finds nothing. */
  private static String rooted(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }

  /** As Go's {@code path.Join}, kept below the root. */
  public static String join(String folder, String path) {
    List<String> kept = new ArrayList<>();
    for (String segment : (folder + "/" + path).split("/")) {
      if (segment.isEmpty() || segment.equals(".")) continue;
      if (!segment.equals("..")) {
        kept.add(segment);
      } else if (!kept.isEmpty()) {
        kept.remove(kept.size() - 1);
      }
    }
    return "/" + String.join("/", kept);
  }

  /**
   * A content path as a key: lower case, hyphens, no identifiers, no index. Only the extensions of
   * content are cut: {@code v1.2} and {@code a.txt} are names.
   */
  private String base(String path) {
    String key = normal(path);
    int slash = key.lastIndexOf('/');
    String name = key.substring(slash + 1);
    boolean content = older || suffixes.contains(name.substring(name.lastIndexOf('.') + 1));
    if (content) name = cut(name);
    String folder = key.substring(0, slash);
    if (name.equals("index") || name.equals("_index")) return folder.isEmpty() ? "/" : folder;
    return folder + "/" + name;
  }

  private String name(String ref) {
    String key = normal(ref);
    return cut(key.substring(key.lastIndexOf('/') + 1));
  }

  private String normal(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return older ? lower.replaceAll(" +", "-") : lower.replace(' ', '-');
  }

  private String cut(String name) {
    int dot = name.lastIndexOf('.');
    if (dot <= 0) return name;
    String rest = name.substring(0, dot);
    int inner = rest.lastIndexOf('.');
    if (inner > 0 && codes.contains(rest.substring(inner + 1))) return rest.substring(0, inner);
    return rest;
  }
}
