package dev.waymark.hugo.layouts;

import dev.waymark.hugo.paths.PathRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the path of a template says since 0.146 ({@code common/paths/pathparser.go}); parts that are
 * not there are {@code ""}.
 *
 * @param path {@code /docs/list.fr.html}, in lower case
 * @param name of the file before the first part that means something
 * @param parts how many parts of the name mean something, with the extension
 */
record LayoutPath(
    String path,
    Type type,
    String name,
    String extension,
    String language,
    String format,
    String kind,
    String layout,
    int parts) {
  enum Type {
    PAGE,
    BASE,
    SHORTCODE,
    MARKUP,
    PARTIAL
  }

  static final Set<String> KINDS =
      Set.of("page", "home", "section", "taxonomy", "term", "taxonomyterm");

  /** {@code languages}: codes of those that are built or disabled. */
  static LayoutPath parse(String written, Formats formats, Set<String> languages) {
    String path = PathRules.normalize(written);
    if (!path.startsWith("/")) path = "/" + path;
    return new Reader(path, formats, languages).read();
  }

  /** The folder, {@code ""} for the root. */
  String folder() {
    return path.substring(0, path.lastIndexOf('/'));
  }

  String section() {
    int end = path.indexOf('/', 1);
    return end < 0 ? "" : path.substring(1, end);
  }

  /** The path without what stands behind the name. */
  String plain() {
    return folder() + "/" + name;
  }

  String withoutExtension() {
    return extension.isEmpty() ? path : path.substring(0, path.length() - extension.length() - 1);
  }

  /** Reads the parts of a name from its end. */
  private static final class Reader {
    private final String path;
    private final Formats formats;
    private final Set<String> languages;
    private final boolean shortcode;
    private String extension = "";
    private String language = "";
    private String format = "";
    private String kind = "";
    private String layout = "";
    private boolean base;
    private int known;

    Reader(String path, Formats formats, Set<String> languages) {
      this.path = path;
      this.formats = formats;
      this.languages = languages;
      this.shortcode = path.contains("/_shortcodes/");
    }

    LayoutPath read() {
      String file = path.substring(path.lastIndexOf('/') + 1);
      List<String> words = new ArrayList<>(List.of(file.split("\\.", -1)));
      String name = file;
      if (words.size() > 1) {
        extension = words.get(words.size() - 1);
        if (formats.isFormat(extension, "")) format = extension;
        known = 1;
        int end = words.size() - 1;
        for (int i = words.size() - 2; i >= 0; i--) {
          if (means(words.get(i), i == 0, words.size() > 2) && i > 0) end = i;
        }
        name = String.join(".", words.subList(0, end));
      }
      return new LayoutPath(path, type(), name, extension, language, format, kind, layout, known);
    }

    private boolean means(String word, boolean first, boolean mayBeLanguage) {
      boolean kindNow = kind.isEmpty() && KINDS.contains(word);
      if (mayBeLanguage && language.isEmpty() && languages.contains(word)) {
        language = word;
      } else if (formats.isFormat(word, extension)) {
        format = word;
      } else if (kindNow) {
        kind = word.equals("taxonomyterm") ? "taxonomy" : word;
      } else if (word.equals("baseof")) {
        base = true;
      } else if (!shortcode || !first) {
        if (!layout.isEmpty()) known--;
        layout = word;
      } else {
        return false;
      }
      known++;
      return true;
    }

    private Type type() {
      if (shortcode) return Type.SHORTCODE;
      if (base) return Type.BASE;
      if (path.contains("/_markup/")) return Type.MARKUP;
      return path.startsWith("/_partials/") ? Type.PARTIAL : Type.PAGE;
    }
  }
}
