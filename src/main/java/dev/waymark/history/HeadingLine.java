package dev.waymark.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that reads as a heading ({@code ## Text {#id}}) or sets an anchor.
 *
 * @param level 1 to 6; 0 for an anchor in HTML
 * @param text what it shows, as Markdown
 * @param id the one that is written; null when it is made of the text
 * @param body the lines behind it that changed as well, up to the next heading
 */
record HeadingLine(int level, String text, @Nullable String id, Set<String> body) {
  /** Fewer may be alike by chance. */
  private static final int SAME_LINES = 3;

  private static final Pattern ATX =
      Pattern.compile(" {0,3}(#{1,6})[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*");
  private static final Pattern ID = Pattern.compile("\\{[^{}]*?#([^\\s{}]+)[^{}]*\\}[ \\t]*$");
  private static final Pattern HTML =
      Pattern.compile(
          "<(?:a|h[1-6]|div|span|p|section)\\b[^>]*?\\b(?:id|name)=[\"']([^\"']+)[\"']");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");

  /** The headings of some lines, each with the lines behind it. */
  static List<HeadingLine> all(List<String> lines) {
    List<HeadingLine> all = new ArrayList<>();
    for (String line : lines) {
      HeadingLine heading = of(line);
      if (heading != null) all.add(heading);
      else if (!all.isEmpty() && !line.isBlank()) all.get(all.size() - 1).body().add(line.strip());
    }
    return all;
  }

  /** From 0 to 1: how much of two sections' lines is the same; 0 where that may be chance. */
  double sameLines(HeadingLine other) {
    Set<String> both = new HashSet<>(body);
    both.retainAll(other.body);
    return both.size() < SAME_LINES ? 0 : 2.0 * both.size() / (body.size() + other.body.size());
  }

  /** Reads a line; null when it is not a heading and no anchor. */
  static @Nullable HeadingLine of(String line) {
    if (line.length() > 1000) return null;
    if (line.indexOf('#') >= 0) {
      Matcher atx = ATX.matcher(line);
      if (atx.matches()) return heading(atx.group(1).length(), atx.group(2));
    }
    if (line.indexOf('<') < 0) return null;
    Matcher html = HTML.matcher(line);
    return html.find() ? new HeadingLine(0, "", html.group(1), new HashSet<>()) : null;
  }

  private static HeadingLine heading(int level, String rest) {
    Matcher id = ID.matcher(rest);
    if (id.find())
      return new HeadingLine(
          level, rest.substring(0, id.start()).strip(), id.group(1), new HashSet<>());
    Matcher html = HTML.matcher(rest);
    if (html.find()) {
      String text = rest.replaceAll("<[^>]*>", "").strip();
      return new HeadingLine(level, text, html.group(1), new HashSet<>());
    }
    return new HeadingLine(level, rest, null, new HashSet<>());
  }

  /** The text as it is read, without links' addresses and marks of emphasis. */
  String plain() {
    return LINK.matcher(text).replaceAll("$1").replaceAll("[*`]|(?<!\\w)_|_(?!\\w)|<[^>]*>", "");
  }

  /** Letters and digits alone: equal for headings whose ids are alike. */
  String folded() {
    return fold(id != null ? id : plain());
  }

  static String fold(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
