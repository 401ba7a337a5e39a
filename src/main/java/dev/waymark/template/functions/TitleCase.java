package dev.waymark.template.functions;

import dev.waymark.template.Function;
import dev.waymark.template.Text;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The styles of {@code titleCaseStyle} ({@code helpers/general.go}, {@code jdkato/prose}). */
public enum TitleCase {
  /** Each word begins with a capital, save short ones in the middle. Hugo's default. */
  AP {
    @Override
    public Text of(Text text) {
      return words(text, SMALL);
    }
  },
  /** As {@link #AP}, and prepositions of any length are small. */
  CHICAGO {
    @Override
    public Text of(Text text) {
      return words(text, SMALL_AND_PREPOSITIONS);
    }
  },
  /** {@code strings.Title}: each word begins with a capital. */
  GO {
    @Override
    public Text of(Text text) {
      return Texts.mapped(text, everyWord(text.value()));
    }
  },
  FIRST_UPPER {
    @Override
    public Text of(Text text) {
      return Strings.firstUpper(text);
    }
  },
  NONE {
    @Override
    public Text of(Text text) {
      return text;
    }
  };

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "nor", "of", "on",
          "or", "per", "the", "to", "vs", "vs.", "via", "v", "v.");

  private static final Set<String> SMALL_AND_PREPOSITIONS =
      Stream.concat(
              SMALL.stream(),
              Stream.of(
                  "with",
                  "from",
                  "into",
                  "during",
                  "including",
                  "until",
                  "against",
                  "among",
                  "throughout",
                  "despite",
                  "towards",
                  "upon",
                  "concerning",
                  "about",
                  "over",
                  "through",
                  "before",
                  "between",
                  "after",
                  "since",
                  "without",
                  "under",
                  "within",
                  "along",
                  "following",
                  "across",
                  "beyond",
                  "around",
                  "down",
                  "up",
                  "near",
                  "above"))
          .collect(Collectors.toUnmodifiableSet());

  public abstract Text of(Text text);

  /** The style that a configuration names; {@link #AP} unless it is one of the others. */
  public static TitleCase named(String style) {
    return switch (style.toLowerCase(Locale.ROOT)) {
      case "chicago" -> CHICAGO;
      case "go" -> GO;
      case "firstupper" -> FIRST_UPPER;
      case "none" -> NONE;
      default -> AP;
    };
  }

  /** The function {@code title} in this style. */
  public Function function() {
    return Args.mapping("title", this::of);
  }

  private static String everyWord(String text) {
    StringBuilder made = new StringBuilder(text.length());
    boolean within = false;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      made.appendCodePoint(within ? c : Character.toTitleCase(c));
      within = !separates(c);
    }
    return made.toString();
  }

  /** {@code isSeparator} of Go's {@code strings}. */
  private static boolean separates(int c) {
    if (c < 0x80) return !Character.isLetterOrDigit(c) && c != '_';
    return !Character.isLetterOrDigit(c) && Character.isWhitespace(c);
  }

  private static Text words(Text text, Set<String> small) {
    String value = text.value();
    if (text.holey()) return Texts.hole(text, Texts.why(text));
    String plain = bytes(plain(value));
    StringBuilder made = new StringBuilder(value.length());
    int at = 0;
    int searched = 0;
    while (at < value.length()) {
      int c = value.codePointAt(at);
      if (!starts(c)) {
        made.appendCodePoint(c);
        at += Character.charCount(c);
        continue;
      }
      int end = at;
      while (end < value.length() && starts(value.codePointAt(end)))
        end += Character.charCount(value.codePointAt(end));
      while (end < value.length() && goesOn(value.charAt(end))) end++;
      String word = value.substring(at, end);
      String bytes = bytes(word);
      // As there: a word with a dash or quote that was made plain is not found.
      int found = plain.indexOf(bytes, searched);
      if (found < 0) found = searched - 1;
      searched = found + word.codePointCount(0, word.length());
      made.append(word(plain, found, searched, word, small));
      at = end;
    }
    return Texts.mapped(text, made.toString());
  }

  private static String plain(String text) {
    return text.replace('\u201c', '"')
        .replace('\u201d', '"')
        .replace('\u2018', '\'')
        .replace('\u2019', '\'')
        .replace('\u2013', '-')
        .replace('\u2014', '-')
        .replace("\u2026", "...");
  }

  /** A character for each byte, as Go indexes texts. */
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static boolean starts(int c) {
    if (Character.isLetter(c)) return true;
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** {@code [^\s-/]}: the spaces of regular expressions only. */
  private static boolean goesOn(char c) {
    return c != '-' && c != '/' && c != ' ' && !(c >= '\t' && c <= '\r' && c != 11);
  }

  private static String word(String plain, int at, int end, String word, Set<String> unchanged) {
    StringBuilder small = new StringBuilder();
    word.codePoints().forEach(c -> small.appendCodePoint(Character.toLowerCase(c)));
    char before = charAt(plain, at - 1);
    if (unchanged.contains(small.toString())
        && at != 0
        && end != plain.length()
        && (before == ' ' || before == '-' || before == '/')
        && charAt(plain, at - 2) != ':'
        && charAt(plain, at - 2) != '-'
        && (charAt(plain, end) != '-' || before == '-')) return small.toString();
    int first = word.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + word.substring(Character.charCount(first));
  }

  /** A byte; the first one when there is none there. */
  private static char charAt(String text, int i) {
    return text.charAt(i >= 0 && i < text.length() ? i : 0);
  }
}
