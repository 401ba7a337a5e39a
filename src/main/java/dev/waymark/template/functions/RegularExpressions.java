package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import dev.waymark.text.Regexp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code tpl/strings/regexp.go}: regular expressions, which see no holes. */
final class RegularExpressions {
  /** An expression that takes one character, or some of the same sort. */
  private static final Regexp ONE_SORT =
      Objects.requireNonNull(
          Regexp.of(
              "^\\(?(?:\\[\\^?[^\\]\\[^]+\\]|\\\\[sSdDwW]|\\\\[^a-zA-Z0-9]|"
                  + "[^\\\\^$.|?*+()\\[\\]{}])(\\+)?\\)?$"));

  private RegularExpressions() {}

  static void add(Registry registry) {
    registry.add(
        Args.strict("findRE", 2, Args.ANY, RegularExpressions::find), "strings.FindRE", "findRE");
    registry.add(
        Args.strict("findRESubmatch", 2, Args.ANY, RegularExpressions::findSubmatch),
        "strings.FindRESubmatch",
        "findRESubmatch");
    registry.add(
        Args.lenient("replaceRE", 3, Args.ANY, RegularExpressions::replace),
        "strings.ReplaceRE",
        "replaceRE");
  }

  private static Regexp compile(Runtime runtime, String expression) {
    runtime.budget().step(expression.length());
    Regexp compiled = Regexp.kept(expression);
    if (compiled == null)
      throw new Args.NotKnown(Why.of("a regular expression that is not understood: " + expression));
    return compiled;
  }

  /** What a search costs; a character is the dearer the longer the expression is. */
  static Regexp.Meter meter(Runtime runtime, int expression) {
    return read -> runtime.budget().step(read * (64L + expression) / 256);
  }

  private static Value find(Runtime runtime, List<Value> args) {
    return find(runtime, args, false);
  }

  private static Value findSubmatch(Runtime runtime, List<Value> args) {
    return find(runtime, args, true);
  }

  private static Value find(Runtime runtime, List<Value> args, boolean groups) {
    String expression = Args.string(args, 0);
    Text text = Args.text(args, 1).as(Text.Kind.PLAIN);
    long limit = args.size() > 2 ? Args.integer(args, 2) : -1;
    String value = Args.known(text);
    Regexp compiled = compile(runtime, expression);
    List<Value> found = new ArrayList<>();
    if (limit == 0) return new Value.Items(List.of());
    compiled.all(
        value,
        meter(runtime, expression.length()),
        bounds -> {
          runtime.budget().step(1);
          if (groups) {
            List<Value> parts = new ArrayList<>();
            for (int i = 0; i < bounds.length; i += 2)
              parts.add(bounds[i] < 0 ? Text.EMPTY : text.part(bounds[i], bounds[i + 1]));
            found.add(new Value.Items(List.copyOf(parts)));
          } else {
            found.add(text.part(bounds[0], bounds[1]));
          }
          return limit < 0 || found.size() < limit;
        });
    return new Value.Items(List.copyOf(found));
  }

  private static Value replace(Runtime runtime, List<Value> args) {
    String expression = Args.known(args, 0);
    Text with = Args.holeOrText(args, 1);
    Text text = Args.text(args, 2).as(Text.Kind.PLAIN);
    long limit = args.size() > 3 ? Args.integer(args, 3) : -1;
    Regexp compiled = compile(runtime, expression);
    if (limit == 0) return text;
    if (!text.holey()) return replace(runtime, compiled, text, with, limit, false, false);
    if (!Texts.certain(with)) return Texts.hole(text, Texts.why(with));
    if (limit > 0) return Texts.hole(text, Texts.why(text));
    return aroundHoles(runtime, compiled, expression, text, with);
  }

  private static Text aroundHoles(
      Runtime runtime, Regexp compiled, String expression, Text text, Text with) {
    int[] sort = ONE_SORT.match(expression, 0, read -> {});
    String value = text.value();
    if (sort == null) return anchored(expression, text, with.value());
    boolean some = sort[2] >= 0;
    Texts.Joiner made = new Texts.Joiner();
    int start = 0;
    while (true) {
      int hole = value.indexOf(Text.HOLE, start);
      int end = hole < 0 ? value.length() : hole;
      Text piece = text.part(start, end);
      // What touches a hole may go on in it.
      boolean first = some && start > 0;
      boolean last = some && hole >= 0;
      if (!piece.isEmpty()) made.add(replace(runtime, compiled, piece, with, -1, first, last));
      if (hole < 0) break;
      made.add(text.part(hole, hole + 1));
      start = hole + 1;
    }
    return made.from(text);
  }

  /** {@code ^literal} and {@code literal$} where the hole is elsewhere. */
  private static Text anchored(String expression, Text text, String with) {
    boolean front = expression.startsWith("^");
    boolean back = expression.endsWith("$") && !expression.endsWith("\\$");
    if (front == back || with.indexOf('$') >= 0) return Texts.hole(text, Texts.why(text));
    String body = expression.substring(front ? 1 : 0, expression.length() - (back ? 1 : 0));
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '\\' && i + 1 < body.length() && !Character.isLetterOrDigit(body.charAt(i + 1)))
        literal.append(body.charAt(++i));
      else if ("\\^$.|?*+()[]{}".indexOf(c) >= 0) return Texts.hole(text, Texts.why(text));
      else literal.append(c);
    }
    String value = text.value();
    int size = literal.length();
    for (int i = 0; i < size; i++) {
      int at = front ? i : value.length() - 1 - i;
      if (at < 0 || at >= value.length()) return text;
      if (value.charAt(at) == Text.HOLE) return Texts.hole(text, Texts.why(text));
      if (value.charAt(at) != literal.charAt(front ? i : size - 1 - i)) return text;
    }
    Texts.Joiner made = new Texts.Joiner();
    if (front) made.add(with).add(text.part(size, value.length()));
    else made.add(text.part(0, value.length() - size)).add(with);
    return made.from(text);
  }

  /** {@code ReplaceAllStringFunc} with {@code ReplaceAllString} of each match on its own. */
  private static Text replace(
      Runtime runtime,
      Regexp compiled,
      Text text,
      Text with,
      long limit,
      boolean holeBefore,
      boolean holeBehind) {
    String value = text.value();
    Texts.Joiner made = new Texts.Joiner();
    int kept = 0;
    long left = limit;
    Text unsure = Texts.certain(with) ? null : Text.hole(Texts.why(with));
    Regexp.Meter meter = meter(runtime, compiled.toString().length());
    for (int[] bounds : compiled.replaced(value, meter)) {
      if (left-- == 0) break;
      runtime.budget().step(1);
      if (bounds[0] > kept) made.add(text.part(kept, bounds[0]));
      kept = bounds[1];
      boolean hidden = holeBefore && bounds[0] == 0 || holeBehind && bounds[1] == value.length();
      if (hidden) continue;
      if (unsure != null) {
        made.add(unsure);
        continue;
      }
      String match = value.substring(bounds[0], bounds[1]);
      String other = inner(compiled, match, with.value(), meter);
      runtime.budget().print(other.length());
      if (bounds[1] > bounds[0]) made.add(Texts.swap(text.part(bounds[0], bounds[1]), other));
      else made.add(other);
    }
    if (kept < value.length()) made.add(text.part(kept, value.length()));
    return made.from(text);
  }

  private static String inner(Regexp compiled, String match, String with, Regexp.Meter meter) {
    StringBuilder made = new StringBuilder();
    int kept = 0;
    for (int[] bounds : compiled.replaced(match, meter)) {
      made.append(match, kept, bounds[0]).append(compiled.expand(with, match, bounds));
      kept = bounds[1];
    }
    return made.append(match, kept, match.length()).toString();
  }
}
