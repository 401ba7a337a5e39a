package dev.waymark.site.pages;

import dev.waymark.hugo.config.Options;
import java.util.Locale;

/** Titles of pages that have no file ({@code hugolib/page__meta.go}). */
record Titles(String site, boolean capitalize, boolean pluralize) {
  static Titles of(Options options) {
    return new Titles(
        options.text("", "title"),
        options.flag(true, "capitalizelisttitles"),
        options.flag(true, "pluralizelisttitles"));
  }

  String of(ContentNode node) {
    String name = node.name().substring(node.name().lastIndexOf('/') + 1);
    return switch (node.kind()) {
      case SECTION -> {
        String words = capitalize ? name.replace('-', ' ') : name;
        yield capitalized(pluralize ? plural(words) : words);
      }
      case TAXONOMY -> capitalized(capitalize ? name.replace('-', ' ') : name);
      case TERM -> capitalized(node.name().substring(node.name().indexOf('/') + 1));
      case HOME -> site;
      case PAGE -> "";
    };
  }

  /** The first letter of each word, near enough to the AP style that Hugo's default follows. */
  private String capitalized(String text) {
    if (!capitalize) return text;
    StringBuilder out = new StringBuilder(text.length());
    boolean start = true;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      out.appendCodePoint(start ? Character.toTitleCase(c) : c);
      start = Character.isWhitespace(c) || c == '/';
    }
    return out.toString();
  }

  private static String plural(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || (lower.endsWith("s") && !lower.endsWith("ss"))) return word;
    if (lower.endsWith("x") || lower.endsWith("ss") || lower.endsWith("ch") || lower.endsWith("sh"))
      return word + "es";
    if (lower.endsWith("y")
        && (lower.length() == 1 || "aeiou".indexOf(lower.charAt(lower.length() - 2)) < 0)) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return word + "s";
  }
}
