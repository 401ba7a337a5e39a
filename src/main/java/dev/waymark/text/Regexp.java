package dev.waymark.text;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression as Hugo's configuration writes it (Go's RE2), matched in linear time.
 *
 * <p>An expression that is malformed, or too large to be meant, finds nothing: {@link #of} gives
 * null.
 */
public final class Regexp {
  private static final int MAX_LENGTH = 4000;
  private static final int MAX_DEPTH = 100;

  private final Pattern pattern;

  private Regexp(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Compiles an expression; null when it is malformed or too large. */
  public static @Nullable Regexp of(String expression) {
    return compile(expression, 0);
  }

  public static @Nullable Regexp dotAll(String expression) {
    return compile(expression, Pattern.DOTALL);
  }

  /** Whether it matches anywhere in the text. */
  public boolean find(String text) {
    return pattern.matcher(text).find();
  }

  /** Whether it matches the whole text. */
  public boolean matches(String text) {
    return pattern.matches(text);
  }

  private static @Nullable Regexp compile(String expression, int flags) {
    if (expression.length() > MAX_LENGTH || depth(expression) > MAX_DEPTH) return null;
    try {
      return new Regexp(Pattern.compile(expression, flags));
    } catch (PatternSyntaxException malformed) {
      return null;
    }
  }

  /** The parser recurses into groups and repeats of repeats, so both count. */
  private static int depth(String expression) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ')') {
        depth--;
      }
    }
    return deepest;
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
