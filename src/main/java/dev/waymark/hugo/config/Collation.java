package dev.waymark.hugo.config;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The order of titles ({@code langs/language.go}: the language's collation): letters before accents
 * before case, {@code 10} before {@code 9}, white space and punctuation before digits before
 * letters.
 *
 * <p>Covers the root collation of the Unicode CLDR for common scripts and the letters that Nordic
 * languages and Spanish put elsewhere.
 */
public final class Collation {
  private static final String SYMBOLS = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

  /** Letters that come after {@code z} (or {@code n}) in their own right, in order. */
  private static final Map<String, List<String>> AFTER =
      Map.of(
          "sv",
          List.of("z", "åäö"),
          "fi",
          List.of("z", "åäö"),
          "da",
          List.of("z", "æøå"),
          "nb",
          List.of("z", "æøå"),
          "nn",
          List.of("z", "æøå"),
          "no",
          List.of("z", "æøå"),
          "es",
          List.of("n", "ñ"));

  private Collation() {}

  /** Orders titles as the lists of a language's site do. */
  public static Comparator<String> comparator(Language language) {
    String code = language.code();
    int dash = code.indexOf('-');
    List<String> own =
        AFTER.getOrDefault(dash < 0 ? code : code.substring(0, dash), List.of("z", ""));
    Comparator<Key> order =
        Comparator.comparing(Key::letters, Comparator.<String>naturalOrder())
            .thenComparing(Key::accents)
            .thenComparing(Key::cases);
    // Each text is compared with many others.
    Map<String, Key> keys = new ConcurrentHashMap<>();
    Function<String, Key> maker = text -> key(text, own);
    return (a, b) ->
        a.equals(b)
            ? 0
            : order.compare(keys.computeIfAbsent(a, maker), keys.computeIfAbsent(b, maker));
  }

  private record Key(String letters, String accents, String cases) {}

  private static Key key(String text, List<String> own) {
    StringBuilder letters = new StringBuilder(text.length() * 2);
    StringBuilder accents = new StringBuilder(text.length());
    StringBuilder cases = new StringBuilder(text.length());
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (int i = 0, c; i < composed.length(); i += Character.charCount(c)) {
      c = composed.codePointAt(i);
      int lower = Character.toLowerCase(c);
      int place = own.get(1).indexOf(lower);
      if (c < 0x80 && place < 0) {
        letter(lower, letters);
      } else if (place >= 0) {
        letters.append((char) 3).append(own.get(0)).append((char) (0xE000 + place));
      } else {
        String plain = Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFD);
        letter(plain.codePointAt(0), letters);
        accents.append(plain, Character.charCount(plain.codePointAt(0)), plain.length());
      }
      accents.append('\1');
      cases.append(c == lower ? '0' : '1');
    }
    return new Key(letters.toString(), accents.toString(), cases.toString());
  }

  /** Two units each: what sort of character, then which. */
  private static void letter(int c, StringBuilder out) {
    int symbol = c < 0x80 ? SYMBOLS.indexOf(c) : -1;
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      out.append((char) 0).append((char) 0);
    } else if (symbol >= 0) {
      out.append((char) 1).append((char) symbol);
    } else if (Character.isDigit(c)) {
      out.append((char) 2).append((char) Character.digit(c, 10));
    } else if (Character.isLetter(c)) {
      out.append((char) 3);
      switch (c) {
        case 'ß' -> out.append("s").append((char) 3).append("s");
        case 'æ' -> out.append("a").append((char) 3).append("e");
        case 'œ' -> out.append("o").append((char) 3).append("e");
        case 'ø' -> out.append("o");
        case 'đ' -> out.append("d");
        case 'ł' -> out.append("l");
        default -> out.appendCodePoint(c);
      }
    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
      out.append((char) 1).append((char) (0x100 + Math.min(c, 0xD000)));
    }
  }
}
