package dev.waymark.openapi;

import dev.waymark.openapi.ApiDocument.Heading;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the headings of the first two levels in a description's Markdown. */
final class Headings {
  private static final Pattern ATX =
      Pattern.compile(" {0,3}(#{1,2})(?:[ \\t]+(.*?))??(?:[ \\t]+#+)?[ \\t]*");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)[ \\t]*");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");

  /** Lines that are no paragraph, so that no underline makes them a heading. */
  private static final Pattern BLOCK =
      Pattern.compile(
          " {0,3}(#{1,6}([ \\t].*|$)|>.*|[-*+][ \\t].*|\\d{1,9}[.)][ \\t].*|<.*|\\|.*)");

  private static final Pattern CODE = Pattern.compile("(?<!`)`(?!`)([^`]+)`(?!`)");

  /** What means something within a line, so that its HTML is not known here. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "[*_\\[\\]\\\\~!]|<(?!/?code>)|&(?!amp;|lt;|gt;|quot;|#39;)|https?://|www\\.");

  private final Span place;
  private final String written;

  /** Up to where the text that is written was searched. */
  private int searched;

  private Headings(Span place) {
    this.place = place;
    written = place.text();
  }

  /** {@code place} is where the Markdown stands; a heading is looked for in it by its words. */
  static List<Heading> of(String markdown, Span place) {
    return new Headings(place).read(markdown);
  }

  private List<Heading> read(String markdown) {
    List<Heading> found = new ArrayList<>();
    List<String> paragraph = new ArrayList<>();
    String fence = "";
    boolean comment = false;
    for (String line : markdown.split("\r?\n|\r", -1)) {
      Matcher fenced = FENCE.matcher(line);
      if (comment) {
        comment = !line.contains("-->");
        continue;
      }
      if (!fence.isEmpty()) {
        String mark = fenced.matches() ? fenced.group(1) : "";
        if (mark.startsWith(fence) && fenced.group(2).isBlank()) fence = "";
        continue;
      }
      if (fenced.matches() && !(fenced.group(1).startsWith("`") && fenced.group(2).contains("`"))) {
        fence = fenced.group(1);
        paragraph.clear();
        continue;
      }
      Matcher atx = ATX.matcher(line);
      Matcher under = UNDERLINE.matcher(line);
      if (line.strip().startsWith("<!--")) {
        comment = !line.contains("-->");
        paragraph.clear();
      } else if (atx.matches()) {
        String words = atx.group(2) == null ? "" : atx.group(2).strip();
        found.add(heading(atx.group(1).length(), words));
        paragraph.clear();
      } else if (!paragraph.isEmpty() && under.matches()) {
        int level = under.group(1).startsWith("=") ? 1 : 2;
        found.add(heading(level, String.join("\n", paragraph)));
        paragraph.clear();
      } else if (line.isBlank() || BLOCK.matcher(line).matches()) {
        paragraph.clear();
      } else if (!paragraph.isEmpty() || !line.startsWith("    ") && !line.startsWith("\t")) {
        paragraph.add(line.strip());
      }
    }
    return found;
  }

  private Heading heading(int level, String words) {
    String html = CODE.matcher(escaped(words)).replaceAll("<code>$1</code>");
    boolean sure = !MARKUP.matcher(html.replaceAll("<code>.*?</code>", "")).find();
    int at = words.isEmpty() || words.contains("\n") ? -1 : written.indexOf(words, searched);
    if (at < 0) return new Heading(level, html, sure, place);
    searched = at + words.length();
    int start = place.start() + at;
    return new Heading(level, html, sure, place.source().span(start, start + words.length()));
  }

  private static String escaped(String words) {
    return words
        .replaceAll("&(?![A-Za-z]+;|#)", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
