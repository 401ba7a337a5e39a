package dev.waymark.site.render;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Options;
import dev.waymark.site.model.Page;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import java.util.List;
import java.util.regex.Pattern;

/** {@code .Summary} of a page ({@code resources/page/page_markup.go}). */
final class Summaries {
  /** Words that are parts of tags are not counted. */
  private static final Pattern TAG =
      Pattern.compile(">|</?[A-Za-z]+>?|[A-Za-z]+=[\"'].*", Pattern.DOTALL);

  private static final Why CUT = Why.of("where Hugo cuts a summary");

  private Summaries() {}

  static Text of(Renderer renderer, Page page) {
    Text written = PageObject.field(page, "summary");
    if (!written.isEmpty()) return renderer.renderString(page, written, false);
    Document document = page.document();
    if (document == null) return Text.EMPTY.as(Text.Kind.HTML);
    HugoConfig config = renderer.config();
    // The first part of the content, as paragraphs that the divider may cut.
    if (document.body().text().contains("<!--more-->")) return renderer.content(page).maybe(CUT);
    if (!config.version().has(HugoChange.SUMMARY_WITH_MARKUP)) return plain();
    Options options = config.options(page.language());
    int words = length(options.text("70", "summarylength"));
    Text html = renderer.content(page);
    if (words < 0 || options.flag(false, "hascjklanguage")) return html.maybe(CUT);
    int end = end(html.value(), words);
    return isSure(html, end) ? html.part(0, end) : html.maybe(CUT);
  }

  private static Text plain() {
    Mark hole = new Mark(0, 1, new Mark.Hole(CUT, false));
    return new Text(String.valueOf(Text.HOLE), Text.Kind.HTML, List.of(hole));
  }

  private static int length(String words) {
    return words.matches("\\d{1,6}") ? Integer.parseInt(words) : -1;
  }

  /** Behind the paragraph in which the words are enough. */
  private static int end(String html, int words) {
    if (words == 0) return 0;
    int count = 0;
    for (int at = 0; at < html.length(); ) {
      int close = html.indexOf("</p>", at);
      if (close < 0) return html.length();
      count += count(html, at, close);
      if (count >= words) return close + 4;
      at = close + 3;
    }
    return html.length();
  }

  /** Words as Hugo counts them: of the last one it leaves out the last character. */
  private static int count(String html, int from, int to) {
    int count = 0;
    int word = from;
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(html.charAt(i)) && i != to - 1) continue;
      String token = html.substring(word, i).strip();
      if (!token.isEmpty() && !TAG.matcher(token).matches()) count++;
      word = i;
    }
    return count;
  }

  /** Whether all up to an end is known and there. */
  private static boolean isSure(Text html, int end) {
    int hole = html.value().indexOf(Text.HOLE);
    if (hole >= 0 && hole < end) return false;
    for (Mark mark : html.marks())
      if (mark.note() instanceof Mark.Maybe && mark.start() < end) return false;
    return true;
  }
}
