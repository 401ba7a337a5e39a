package dev.waymark.template.functions;

import java.text.Normalizer;

/**
 * The order of words in English and most Latin scripts (CLDR's root order, {@code
 * golang.org/x/text/collate}): letters whatever their accents, then accents, then small before
 * capital.
 */
final class RootCollation {
  /** Before digits and letters, in this order. */
  private static final String SIGNS =
      "\t\n\u000b\f\r\u0085\u2028\u2029 _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

  private RootCollation() {}

  static int compare(String one, String other) {
    String a = Normalizer.normalize(one, Normalizer.Form.NFD);
    String b = Normalizer.normalize(other, Normalizer.Form.NFD);
    int order = compare(letters(a), letters(b));
    if (order != 0) return order;
    order = accents(a).compareTo(accents(b));
    return order != 0 ? order : cases(a).compareTo(cases(b));
  }

  private static int compare(int[] one, int[] other) {
    int least = Math.min(one.length, other.length);
    for (int i = 0; i < least; i++) {
      int order = Long.compare(weight(one[i]), weight(other[i]));
      if (order != 0) return order;
    }
    return Integer.compare(one.length, other.length);
  }

  private static long weight(int c) {
    int sign = SIGNS.indexOf(c);
    if (sign >= 0) return sign;
    if (Character.isDigit(c)) return (3L << 32) + Character.digit(c, 10);
    if (Character.isLetter(c)) return (4L << 32) + c;
    return (1L << 32) + c;
  }

  private static int[] letters(String text) {
    return text.codePoints()
        .filter(c -> !mark(c))
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .toArray();
  }

  private static String accents(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (mark(c)) out.appendCodePoint(c);
              else out.append(' ');
            });
    return out.toString();
  }

  private static String cases(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(c -> !mark(c))
        .forEach(c -> out.append(Character.isUpperCase(c) ? '1' : '0'));
    return out.toString();
  }

  private static boolean mark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
