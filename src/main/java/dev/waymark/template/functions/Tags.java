package dev.waymark.template.functions;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes tags out of HTML as Hugo does ({@code tpl/template.go StripHTML}, Go's {@code html/template
 * stripTags}); newer versions set blocks apart.
 */
final class Tags {
  private static final String LINE = "___hugonl_";
  private static final List<String> RAW = List.of("script", "style", "textarea", "title");

  /** What is set apart from the text around it. */
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote caption dd details dialog div dl dt fieldset figcaption"
                  + " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre"
                  + " section summary table tbody td tfoot th thead tr ul")
              .split(" "));

  private final String html;

  /** Whether blocks are set apart by spaces. */
  private final boolean blocks;

  private final StringBuilder out = new StringBuilder();
  private int at;

  /** Whether a space stands before the text that follows. */
  private boolean apart;

  private Tags(String html, boolean blocks) {
    this.html = html;
    this.blocks = blocks;
  }

  static String strip(String html, boolean blocks) {
    if (html.indexOf('<') < 0 && html.indexOf('>') < 0) return html;
    String line = html.replace("\n", " ");
    if (!blocks) line = line.replace("</p>", LINE).replace("<br>", LINE).replace("<br />", LINE);
    String plain = new Tags(line, blocks).text().replace(LINE, "\n");
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
        copy(open);
        int end = html.indexOf("-->", open + 4);
        at = end < 0 ? html.length() : end + 3;
        continue;
      }
      boolean closing = html.charAt(open + 1) == '/';
      int name = closing ? open + 2 : open + 1;
      int end = nameEnd(name);
      if (end == name) {
        copy(blocks && isBogus(open) ? open : open + 1);
        if (blocks && isBogus(open)) at = html.indexOf('>', open) + 1;
        continue;
      }
      copy(open);
      at = end;
      if (!tag()) return out.toString();
      String element = html.substring(name, end).toLowerCase(Locale.ROOT);
      if (blocks) setApart(element, closing);
      if (!closing && RAW.contains(element)) raw(element);
    }
    copy(html.length());
    return out.toString();
  }

  /** Goes on behind the text that ends at {@code to}. */
  private void copy(int to) {
    if (at < to) {
      if (apart && out.length() > 0) out.append(' ');
      apart = false;
      out.append(html, at, to);
    }
    at = Math.max(at, to);
  }

  private void setApart(String element, boolean closing) {
    if (element.equals("p") && closing || element.equals("br") && !closing) {
      out.append('\n');
      apart = false;
    } else if (BLOCKS.contains(element)) apart = true;
  }

  /** Whether HTML takes what begins here for a comment. */
  private boolean isBogus(int open) {
    return "!?/".indexOf(html.charAt(open + 1)) >= 0 && html.indexOf('>', open) > 0;
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
        if (!blocks && "'\"<".indexOf(html.charAt(at)) >= 0) return false;
        at++;
      }
      if (at == start && !blocks) return false;
      if (at == start) at++;
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
    if (blocks && element.startsWith("t")) return;
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
