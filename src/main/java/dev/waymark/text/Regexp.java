package dev.waymark.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
  private static final long MAX_WEIGHT = 20_000;
  private static final int MAX_KEPT = 500;
  private static final Map<String, Regexp> KEPT = new ConcurrentHashMap<>();

  private final Pattern pattern;

  private Regexp(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Compiles an expression; null when it is malformed or too large. */
  public static @Nullable Regexp of(String expression) {
    return compile(expression, 0);
  }

  /** As {@link #of}, remembered for the next time. */
  public static @Nullable Regexp kept(String expression) {
    Regexp known = KEPT.get(expression);
    if (known != null) return known;
    Regexp made = of(expression);
    if (made == null) return null;
    if (KEPT.size() >= MAX_KEPT) KEPT.clear();
    KEPT.put(expression, made);
    return made;
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

  /**
   * The first match at or behind an index: where it begins and ends, then each group, -1 for one
   * that took no part; null when there is none.
   */
  public int @Nullable [] match(String text, int from, Meter meter) {
    Matcher matcher = pattern.matcher(new Metered(text, meter));
    return matcher.find(from) ? bounds(matcher) : null;
  }

  private static int[] bounds(Matcher matcher) {
    int[] bounds = new int[2 * matcher.groupCount() + 2];
    for (int group = 0; group <= matcher.groupCount(); group++) {
      bounds[2 * group] = matcher.start(group);
      bounds[2 * group + 1] = matcher.end(group);
    }
    return bounds;
  }

  /** Told of the characters that a search has read, some hundreds at a time; may throw. */
  @FunctionalInterface
  public interface Meter {
    void read(int characters);
  }

  /** A text that counts how often it is read. */
  private static final class Metered implements CharSequence {
    private static final int STEP = 256;

    private final String text;
    private final Meter meter;
    private int count;

    Metered(String text, Meter meter) {
      this.text = text;
      this.meter = meter;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++count % STEP == 0) meter.read(STEP);
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Sees each match before the next one is looked for; false ends the search. */
  @FunctionalInterface
  public interface Visitor {
    boolean found(int[] bounds);
  }

  /** All matches as Go's {@code FindAll} gives them: none that is empty right behind another. */
  public void all(String text, Meter meter, Visitor visitor) {
    Matcher matcher = pattern.matcher(new Metered(text, meter));
    int at = 0;
    int last = -1;
    while (at <= text.length() && matcher.find(at)) {
      int[] bounds = bounds(matcher);
      boolean accepted = bounds[1] != at || bounds[0] != last;
      if (bounds[1] == at) at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 1;
      else at = bounds[1];
      last = bounds[1];
      if (accepted && !visitor.found(bounds)) return;
    }
  }

  /** All matches that {@code ReplaceAll} replaces. */
  public List<int[]> replaced(String text, Meter meter) {
    List<int[]> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(new Metered(text, meter));
    int last = 0;
    int at = 0;
    while (at <= text.length() && matcher.find(at)) {
      int[] bounds = bounds(matcher);
      if (bounds[1] > last || bounds[0] == 0) found.add(bounds);
      last = bounds[1];
      int width = at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
      if (at + width > bounds[1]) at += width;
      else if (at + 1 > bounds[1]) at++;
      else at = bounds[1];
    }
    return found;
  }

  /** What a replacement with {@code $1} and {@code ${name}} stands for ({@code Regexp.Expand}). */
  public String expand(String template, String text, int[] bounds) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      int dollar = template.indexOf('$', at);
      if (dollar < 0) break;
      out.append(template, at, dollar);
      at = dollar + 1;
      if (at < template.length() && template.charAt(at) == '$') {
        out.append('$');
        at++;
        continue;
      }
      boolean brace = at < template.length() && template.charAt(at) == '{';
      int start = brace ? at + 1 : at;
      int end = start;
      while (end < template.length() && isName(template.codePointAt(end)))
        end += Character.charCount(template.codePointAt(end));
      boolean closed = !brace || end < template.length() && template.charAt(end) == '}';
      if (end == start || !closed) {
        out.append('$');
        continue;
      }
      int group = group(template.substring(start, end));
      if (group >= 0 && 2 * group < bounds.length && bounds[2 * group] >= 0)
        out.append(text, bounds[2 * group], bounds[2 * group + 1]);
      at = brace ? end + 1 : end;
    }
    return out.append(template, at, template.length()).toString();
  }

  private static boolean isName(int c) {
    return c == '_' || Character.isLetter(c) || Character.isDigit(c);
  }

  private int group(String name) {
    boolean number = name.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean leading = name.length() > 1 && name.charAt(0) == '0';
    if (number && !leading && name.length() < 9) return Integer.parseInt(name);
    return pattern.namedGroups().getOrDefault(name, -1);
  }

  private static @Nullable Regexp compile(String expression, int flags) {
    if (expression.length() > MAX_LENGTH
        || depth(expression) > MAX_DEPTH
        || weight(expression) > MAX_WEIGHT) return null;
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

  /** About how large it becomes with counted repeats written out. */
  private static long weight(String expression) {
    Deque<Long> open = new ArrayDeque<>();
    long sum = 0;
    long atom = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '(') {
        open.push(sum);
        sum = 0;
        atom = 0;
      } else if (c == ')') {
        atom = sum + 1;
        sum = (open.isEmpty() ? 0 : open.pop()) + atom;
      } else if (c == '{') {
        long most = most(expression, i);
        sum = Math.min(MAX_WEIGHT + 1, sum + atom * (most - 1));
        atom = Math.min(MAX_WEIGHT + 1, atom * most);
      } else {
        if (c == '\\') i++;
        if (c == '[') i = Math.max(i, expression.indexOf(']', i + 2));
        atom = 1;
        sum++;
      }
    }
    while (!open.isEmpty()) sum += open.pop();
    return sum;
  }

  /** The largest number of a counted repeat; 1 when it is none. */
  private static long most(String expression, int brace) {
    long most = 1;
    long number = 0;
    for (int i = brace + 1; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c >= '0' && c <= '9') number = Math.min(MAX_WEIGHT, number * 10 + c - '0');
      else if (c != ',') return c == '}' ? Math.max(most, number) : 1;
      if (c != ',') continue;
      most = Math.max(most, number);
      number = 0;
    }
    return 1;
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
