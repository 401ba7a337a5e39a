package dev.waymark.hugo.config;

import dev.waymark.text.Regexp;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A glob as Hugo reads it in mounts, cascades, permalinks and overrides ({@code
 * hugofs/hglob/glob.go}): the dialect of gobwas/glob with {@code /} as separator, case ignored.
 *
 * <p>{@code *} stands for anything but {@code /}, {@code **} for anything at all, {@code ?} for one
 * character but {@code /}; {@code [abc]}, {@code [a-z]}, {@code [!abc]} and <code>{a,b}</code>
 * (which may nest) as usual, {@code \} takes the next character literally. {@code a/**}{@code /b}
 * needs two slashes. It always matches a whole text, in linear time. A malformed glob matches
 * nothing.
 */
public final class Glob {
  private final String text;

  /** What a pattern without special characters stands for; null for any other. */
  private final @Nullable String literal;

  private final @Nullable Regexp regexp;

  private Glob(String text, @Nullable String literal, @Nullable Regexp regexp) {
    this.text = text;
    this.literal = literal;
    this.regexp = regexp;
  }

  public static Glob of(String pattern) {
    String lower = pattern.toLowerCase(Locale.ROOT);
    if (!isGlob(pattern)) return new Glob(pattern, lower, null);
    String regexp = translate(lower);
    return new Glob(pattern, null, regexp == null ? null : Regexp.dotAll(regexp));
  }

  /** Whether the pattern could be read; Hugo refuses the configuration otherwise. */
  public boolean valid() {
    return literal != null || regexp != null;
  }

  /** Whether it matches the whole of {@code text}. */
  public boolean matches(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return literal != null ? literal.equals(lower) : regexp != null && regexp.matches(lower);
  }

  /**
   * Whether a text has any character that a glob reads specially; without one it stands for itself.
   */
  public static boolean isGlob(String text) {
    return text.chars().anyMatch(c -> "*?\\[]{}".indexOf(c) >= 0);
  }

  @Override
  public String toString() {
    return text;
  }

  private static @Nullable String translate(String glob) {
    StringBuilder out = new StringBuilder(glob.length() + 16);
    int open = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      switch (c) {
        case '*' -> {
          boolean any = false;
          for (; i + 1 < glob.length() && glob.charAt(i + 1) == '*'; i++) any = true;
          out.append(any ? ".*" : "[^/]*");
        }
        case '?' -> out.append("[^/]");
        case '\\' -> {
          if (++i == glob.length()) return null;
          i = literal(glob, i, out);
        }
        case '[' -> {
          int end = set(glob, i, out);
          if (end < 0) return null;
          i = end;
        }
        case '{' -> {
          open++;
          out.append("(?:");
        }
        case ',' -> out.append(open > 0 ? '|' : ',');
        case '}' -> {
          if (open == 0) {
            out.append("\\}");
          } else {
            open--;
            out.append(')');
          }
        }
        default -> i = literal(glob, i, out);
      }
    }
    return open == 0 ? out.toString() : null;
  }

  /**
   * Writes {@code [abc]}, {@code [a-z]} or their negation; gives the place of its end, -1 when it
   * has none.
   */
  private static int set(String glob, int start, StringBuilder out) {
    int i = start + 1;
    out.append('[');
    if (i < glob.length() && (glob.charAt(i) == '!' || glob.charAt(i) == '^')) {
      out.append('^');
      i++;
    }
    int first = i;
    for (; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == ']' && i > first) {
        out.append(']');
        return i;
      }
      if (c == '-' && i > first && i + 1 < glob.length() && glob.charAt(i + 1) != ']') {
        out.append('-');
      } else {
        if (c == '\\' && i + 1 < glob.length()) i++;
        i = literal(glob, i, out);
      }
    }
    return -1;
  }

  private static int literal(String glob, int i, StringBuilder out) {
    int c = glob.codePointAt(i);
    if (c < 128 && !Character.isLetterOrDigit(c)) out.append('\\');
    out.appendCodePoint(c);
    return i + Character.charCount(c) - 1;
  }
}
