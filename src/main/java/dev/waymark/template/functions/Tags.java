package dev.waymark.template.functions;

import java.util.List;
import java.util.Locale;

/**
 * Takes tags out of HTML as Hugo does ({@code tpl/template.go StripHTML}, Go's {@code html/template
 * stripTags}).
 */
final class Tags {
  private static final String LINE = "___hugonl_";
  private static final List<String> RAW = List.of("script", "style", "textarea", "title");

  private final String html;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Tags(String html) {
    this.html = html;
  }

  static String strip(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('>') < 0) return html;
    String lines =
        html.replace("\n", " ").replace("</p>", LINE).replace("<br>", LINE).replace("<br />", LINE);
    String plain = new Tags(lines).text().replace(LINE, "\n");
    StringBuilder single = new StringBuilder();
    boolean space = false;
    for (int i = 0; i < plain.length(); i++) {
      boolean here = isSpace(plain.charAt(i));
      if (!here || !space) single.append(plain.charAt(i));
      space = here;
    }
    return single.length() > 0 ? single.toString() : plain;
  }

  /** Go's {@code unicode.IsSpace}. */
  private static boolean isSpace(char c) {
    return c >= 9 && c <= 13
        || c == ' '
        || c == 0x85
        || c == 0xa0
        || Character.getType(c) == Character.SPACE_SEPARATOR
        || c == 0x2028
        || c == 0x2029;
  }

  private String text() {
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open < 0 || open + 1 == html.length()) break;
      if (html.startsWith("<!--", open)) {
        out.append(html, at, open);
        int end = html.indexOf("-->", open + 4);
        at = end < 0 ? html.length() : end + 3;
        continue;
      }
      int name = html.charAt(open + 1) == '/' ? open + 2 : open + 1;
      int end = nameEnd(name);
      if (end == name) {
        out.append(html, at, open + 1);
        at = open + 1;
        continue;
      }
      out.append(html, at, open);
      at = end;
      if (!tag()) return out.toString();
      String element = html.substring(name, end).toLowerCase(Locale.ROOT);
      if (name == open + 1 && RAW.contains(element)) raw(element);
    }
    return out.append(html, Math.min(at, html.length()), html.length()).toString();
  }

  private int nameEnd(int start) {
    int end = start;
    while (end < html.length()) {
      char c = html.charAt(end);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && !(end > start && c >= '0' && c <= '9')) {
        boolean inner = (c == ':' || c == '-') && end > start && end + 1 < html.length();
        if (!inner || !Character.isLetterOrDigit(html.charAt(end + 1))) break;
      }
      end++;
    }
    return end;
  }

  /** Goes behind a tag's attributes; false where Go gives up. */
  private boolean tag() {
    while (true) {
      skip();
      if (at >= html.length()) return false;
      if (html.charAt(at) == '>') {
        at++;
        return true;
      }
      int start = at;
      while (at < html.length() && " \t\n\f\r=>".indexOf(html.charAt(at)) < 0) {
        if ("'\"<".indexOf(html.charAt(at)) >= 0) return false;
        at++;
      }
      if (at == start) return false;
      skip();
      if (at >= html.length()) return false;
      if (html.charAt(at) != '=') continue;
      at++;
      skip();
      if (at >= html.length()) return false;
      if (!value()) return false;
    }
  }

  private boolean value() {
    char quote = html.charAt(at);
    if (quote == '"' || quote == '\'') {
      at = html.indexOf(quote, at + 1) + 1;
      return at > 0;
    }
    while (at < html.length() && " \t\n\f\r>".indexOf(html.charAt(at)) < 0) at++;
    return at < html.length();
  }

  /** What is in an element that knows no tags; only a textarea's and a title's is text. */
  private void raw(String element) {
    int end = html.indexOf("</", at);
    while (end >= 0 && !closes(element, end + 2)) end = html.indexOf("</", end + 2);
    // As there: up to the last that may have begun a tag, if the element ends at all.
    int last = end < 0 ? -1 : html.lastIndexOf('<', end - 1);
    if (end < 0) end = html.length();
    if (element.startsWith("t")) out.append(html, at, last < at ? end : last);
    at = end;
  }

  private boolean closes(String element, int name) {
    int end = name + element.length();
    return html.regionMatches(true, name, element, 0, element.length())
        && end < html.length()
        && " \t\n\f\r/>".indexOf(html.charAt(end)) >= 0;
  }

  private void skip() {
    while (at < html.length() && " \t\n\f\r".indexOf(html.charAt(at)) >= 0) at++;
  }
}
