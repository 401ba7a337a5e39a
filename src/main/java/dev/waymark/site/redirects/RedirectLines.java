package dev.waymark.site.redirects;

import dev.waymark.site.model.Redirect;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Redirect files of one rule a line: {@code _redirects} of Netlify and Cloudflare, {@code
 * .htaccess} of Apache.
 */
final class RedirectLines {
  private RedirectLines() {}

  /** A word of a line and where it begins. */
  private record Word(String text, int start) {}

  static void read(Source source, RedirectRules rules, List<Redirect> all) {
    boolean apache = source.path().endsWith(".htaccess");
    String text = source.text();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      if (end < 0) end = text.length();
      List<Word> words = words(text, start, end);
      if (!words.isEmpty() && !words.get(0).text().startsWith("#")) {
        if (apache) apache(source, words, rules, all);
        else netlify(source, words, rules, all);
      }
      start = end + 1;
    }
  }

  private static List<Word> words(String text, int start, int end) {
    List<Word> words = new ArrayList<>();
    for (int i = start; i < end; ) {
      if (Character.isWhitespace(text.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      while (i < end && !Character.isWhitespace(text.charAt(i))) i++;
      if (text.charAt(from) == '#') {
        if (words.isEmpty()) words.add(new Word("#", from));
        break;
      }
      words.add(new Word(text.substring(from, i), from));
    }
    return words;
  }

  /** {@code from [name=:value …] to [status] [condition …]}. */
  private static void netlify(
      Source source, List<Word> words, RedirectRules rules, List<Redirect> all) {
    int to = 1;
    while (to < words.size() && isQuery(words.get(to).text())) to++;
    if (to >= words.size()) {
      rules.unread(words.get(0).text(), span(source, words.get(0)));
      return;
    }
    String status = to + 1 < words.size() ? words.get(to + 1).text() : "";
    if (status.startsWith("404") || status.startsWith("410")) return;
    // A condition (Language=fr) holds for some readers only.
    if (words.subList(to + 1, words.size()).stream().anyMatch(w -> w.text().indexOf('=') > 0))
      return;
    Word from = words.get(0);
    Span target = span(source, words.get(to));
    rules.add(from.text(), words.get(to).text(), span(source, from), target, all);
  }

  private static Span span(Source source, Word word) {
    return source.span(word.start(), word.start() + word.text().length());
  }

  private static boolean isQuery(String word) {
    return !word.startsWith("/") && !word.contains("://") && word.indexOf('=') > 0;
  }

  /** {@code Redirect [status] from to}; it holds for everything below {@code from} too. */
  private static void apache(
      Source source, List<Word> words, RedirectRules rules, List<Redirect> all) {
    String directive = words.get(0).text().toLowerCase(Locale.ROOT);
    if (!directive.equals("redirect")
        && !directive.equals("redirectpermanent")
        && !directive.equals("redirecttemp")) {
      return;
    }
    int at = words.size() > 1 && !words.get(1).text().startsWith("/") ? 2 : 1;
    if (at + 1 >= words.size()) return;
    Word from = words.get(at);
    String to = words.get(at + 1).text();
    Span span = span(source, from);
    rules.add(from.text(), to, span, span(source, words.get(at + 1)), all);
    String below = from.text().endsWith("/") ? from.text() : from.text() + "/";
    rules.add(below + "*", to.endsWith("/") ? to + ":splat" : to + "/:splat", span, null, all);
  }
}
