package dev.waymark.document;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;

/** Character references as HTML's standard reads them. */
final class HtmlEntities {
  /** Names that need no semicolon. */
  private static final Set<String> BARE =
      Set.of(
          ("AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave "
                  + "Euml GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde "
                  + "Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig "
                  + "agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide "
                  + "eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl "
                  + "igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc "
                  + "ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy "
                  + "sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml")
              .split(" "));

  private static final int LONGEST_BARE = 6;

  /** What 0x80 to 0x9F stand for: Windows' characters. */
  private static final String WINDOWS =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D"
          + "\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
          + "\u009D\u017E\u0178";

  private HtmlEntities() {}

  /** The value of an attribute. */
  static String inAttribute(String raw) {
    int at = raw.indexOf('&');
    if (at < 0) return raw;
    StringBuilder out = new StringBuilder(raw.length());
    int done = 0;
    for (; at >= 0; at = raw.indexOf('&', Math.max(at + 1, done))) {
      int[] end = {at};
      String read = one(raw, at, end);
      if (end[0] == at) continue;
      out.append(raw, done, at).append(read);
      done = end[0];
    }
    return out.append(raw, done, raw.length()).toString();
  }

  private static String one(String raw, int at, int[] end) {
    int i = at + 1;
    if (i < raw.length() && raw.charAt(i) == '#') return number(raw, at, end);
    while (i < raw.length() && isAlphanumeric(raw.charAt(i))) i++;
    if (i == at + 1) return "";
    if (i < raw.length() && raw.charAt(i) == ';') {
      String whole = raw.substring(at, i + 1);
      String read = Escaping.unescapeHtml(whole);
      if (!read.equals(whole)) {
        end[0] = i + 1;
        return read;
      }
    }
    for (int to = Math.min(i, at + 1 + LONGEST_BARE); to > at + 2; to--) {
      String name = raw.substring(at + 1, to);
      if (!BARE.contains(name)) continue;
      char next = to < raw.length() ? raw.charAt(to) : ' ';
      if (next == '=' || isAlphanumeric(next)) return "";
      end[0] = to;
      return Escaping.unescapeHtml("&" + name + ";");
    }
    return "";
  }

  private static String number(String raw, int at, int[] end) {
    int i = at + 2;
    boolean hex = i < raw.length() && (raw.charAt(i) | 0x20) == 'x';
    if (hex) i++;
    int radix = hex ? 16 : 10;
    int from = i;
    int code = 0;
    for (; i < raw.length(); i++) {
      char c = raw.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) break;
      code = Math.min(0x110000, code * radix + digit);
    }
    if (i == from) return "";
    end[0] = i < raw.length() && raw.charAt(i) == ';' ? i + 1 : i;
    boolean none = code == 0 || code > 0x10FFFF || code >= 0xD800 && code < 0xE000;
    if (none) return "\uFFFD";
    if (code >= 0x80 && code < 0xA0) return String.valueOf(WINDOWS.charAt(code - 0x80));
    return Character.toString(code);
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
