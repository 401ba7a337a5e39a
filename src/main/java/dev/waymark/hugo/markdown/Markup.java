package dev.waymark.hugo.markdown;

import java.util.Locale;

/** How a content file's body is to be read ({@code media/builtin.go}). */
public enum Markup {
  MARKDOWN,
  HTML,
  /**
   * Org, AsciiDoc, reStructuredText, Pandoc: front matter and shortcodes are read, links and ids
   * are unknown.
   */
  OTHER;

  /** By a file's path; case is ignored. */
  public static Markup of(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "md", "mdown", "markdown" -> MARKDOWN;
      case "html", "htm" -> HTML;
      default -> OTHER;
    };
  }
}
