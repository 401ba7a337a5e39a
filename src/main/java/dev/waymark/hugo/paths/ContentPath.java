package dev.waymark.hugo.paths;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.modules.PlainFolder;
import dev.waymark.hugo.outputs.MediaTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file's path below content says of it ({@code common/paths/pathparser.go}).
 *
 * @param path its logical path, for example {@code /posts/a}; home is {@code /}; of a file that is
 *     no page, the path with extension by which resources are found, language taken off: {@code
 *     /posts/a/pic.png}
 * @param language the code that its name says, null when it says none
 * @param extension as compared, without dot; {@code ""} without one
 * @param folder normalised: {@code ""} or {@code /a/b}; of a bundle the folder above its own
 * @param name normalised, without extension and language; of a bundle its folder's name, {@code ""}
 *     for home
 * @param writtenFolder as {@code folder}, case and spaces as in the file's path
 * @param writtenName as {@code name}, case and spaces as in the file's path
 */
public record ContentPath(
    Type type,
    String path,
    @Nullable String language,
    String extension,
    String folder,
    String name,
    String writtenFolder,
    String writtenName) {

  /** What a content file makes, should no leaf bundle own it. */
  public enum Type {
    /** {@code index.md}. */
    LEAF,
    /** {@code _index.md}. */
    BRANCH,
    /** Any other content file. */
    SINGLE,
    /** {@code _content.gotmpl}: a template that adds pages. */
    ADAPTER,
    /** No content: a resource. */
    FILE;

    public boolean isPage() {
      return this == LEAF || this == BRANCH || this == SINGLE;
    }

    public boolean isBundle() {
      return this == LEAF || this == BRANCH;
    }
  }

  public boolean isPage() {
    return type.isPage();
  }

  /**
   * The first segment of the logical path when it has more than one, or is a branch's; {@code ""}
   * for root pages.
   */
  public String section() {
    int slash = path.indexOf('/', 1);
    if (slash > 0) return path.substring(1, slash);
    return type == Type.BRANCH ? path.substring(1) : "";
  }

  /** Reads the paths of one site, which is made once for all of them. */
  public static Parser parser(HugoConfig config) {
    Set<String> codes = new HashSet<>();
    for (Language language : config.languages()) codes.add(language.code());
    Set<String> disabled = config.disabledLanguages();
    if (config.siteless() != null)
      return new Parser(config.version(), Set.of(), disabled, PlainFolder.PAGES, false);
    MediaTypes types = MediaTypes.of(config.options(config.defaultLanguage()));
    return new Parser(config.version(), codes, disabled, types.contentSuffixes(), true);
  }

  /**
   * Reads paths of one site.
   *
   * @param bundles whether files of some names make their folder a page; else each is one alone
   */
  public record Parser(
      HugoVersion version,
      Set<String> languages,
      Set<String> disabled,
      Set<String> contentSuffixes,
      boolean bundles) {
    /** {@code path} is below content, without leading slash; null when its language is disabled. */
    public @Nullable ContentPath parse(String path) {
      boolean modern = version.has(HugoChange.LOGICAL_PATHS);
      int slash = path.lastIndexOf('/');
      String writtenFolder = slash < 0 ? "" : "/" + path.substring(0, slash);
      String folder = PathRules.normalize(writtenFolder);
      String file = path.substring(slash + 1);
      Name name = name(modern ? PathRules.normalize(file) : file);
      if (name.language != null && disabled.contains(name.language)) return null;

      Type type = type(name, file);
      String base = PathRules.normalize(name.base);
      if (type.isBundle()) {
        int up = folder.lastIndexOf('/');
        String logical = folder.isEmpty() ? "/" : folder;
        return new ContentPath(
            type,
            logical,
            name.language,
            name.extension,
            folder.substring(0, Math.max(0, up)),
            folder.substring(up + 1),
            writtenFolder.substring(0, Math.max(0, up)),
            writtenFolder.substring(up + 1));
      }
      String suffix =
          type == Type.FILE && !name.extension.isEmpty()
              ? "." + PathRules.normalize(name.extension)
              : "";
      return new ContentPath(
          type,
          folder + "/" + base + suffix,
          name.language,
          name.extension,
          folder,
          base,
          writtenFolder,
          modern ? name(file).base : name.base);
    }

    private Type type(Name name, String file) {
      if (!bundles) return contentSuffixes.contains(name.extension) ? Type.SINGLE : Type.FILE;
      if (contentSuffixes.contains(name.extension)) {
        if (!version.has(HugoChange.LOGICAL_PATHS)) {
          if (file.startsWith("index.")) return Type.LEAF;
          return file.startsWith("_index.") ? Type.BRANCH : Type.SINGLE;
        }
        return switch (name.base) {
          case "index" -> Type.LEAF;
          case "_index" -> Type.BRANCH;
          default -> Type.SINGLE;
        };
      }
      boolean adapter =
          version.has(HugoChange.CONTENT_ADAPTERS)
              && name.extension.equals("gotmpl")
              && name.base.equals("_content");
      return adapter ? Type.ADAPTER : Type.FILE;
    }

    private record Name(String base, @Nullable String language, String extension) {}

    /** Cuts extension and language off a file's name, from the right. */
    private Name name(String file) {
      List<Integer> dots = dots(file);
      if (dots.isEmpty()) return new Name(file, null, "");
      int end = dots.get(dots.size() - 1);
      String extension = file.substring(end + 1);
      String language = null;
      int next = end;
      for (int i = dots.size() - 2; i >= -1 && dots.size() > 1; i--) {
        int start = i < 0 ? -1 : dots.get(i);
        String part = file.substring(start + 1, next);
        next = start;
        String wrapped = wrapped(part);
        if (wrapped != null) {
          if (wrapped.startsWith("language_") && isLanguage(wrapped.substring(9)))
            language = wrapped.substring(9);
        } else if (language == null && isLanguage(part)) {
          language = part;
        } else if (version.has(HugoChange.TEMPLATE_TREE)) {
          continue;
        } else {
          break;
        }
        if (start >= 0) end = start;
      }
      return new Name(file.substring(0, end), language, extension);
    }

    private boolean isLanguage(String part) {
      return languages.contains(part) || disabled.contains(part);
    }

    /**
     * What stands in {@code _language_fr_} between the outer underscores; null for any other part.
     */
    private @Nullable String wrapped(String part) {
      boolean is =
          version.has(HugoChange.SITES_MATRIX)
              && part.length() > 2
              && part.startsWith("_")
              && part.endsWith("_");
      return is ? PathRules.lower(part.substring(1, part.length() - 1)) : null;
    }

    /** The dots that part a name; those inside {@code ._version_v1.0_.} do not. */
    private List<Integer> dots(String file) {
      List<Integer> dots = new ArrayList<>();
      for (int i = 0; i < file.length(); i++) {
        if (file.charAt(i) != '.') continue;
        dots.add(i);
        if (version.has(HugoChange.SITES_MATRIX) && file.startsWith("_", i + 1)) {
          int end = file.indexOf("_.", i + 2);
          if (end > 0) i = end;
        }
      }
      return dots;
    }
  }
}
