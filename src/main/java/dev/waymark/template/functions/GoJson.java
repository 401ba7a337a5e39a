package dev.waymark.template.functions;

import dev.waymark.template.Budget;
import dev.waymark.template.GoNumbers;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as Go's {@code encoding/json} writes it: keys sorted; what is not known is a hole. */
final class GoJson {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

  private final Budget budget;
  private final String prefix;
  private final String indent;
  private final boolean escape;
  private final Texts.Joiner out = new Texts.Joiner();

  private GoJson(Budget budget, String prefix, String indent, boolean escape) {
    this.budget = budget;
    this.prefix = prefix;
    this.indent = indent;
    this.escape = escape;
  }

  static Text write(Budget budget, Value value, String prefix, String indent, boolean escape) {
    GoJson json = new GoJson(budget, prefix, indent, escape);
    json.value(value, 0);
    return json.out.text(Text.Kind.HTML);
  }

  private void add(String part) {
    budget.print(part.length());
    out.add(part);
  }

  private void value(Value value, int depth) {
    budget.step(1);
    if (value instanceof Value.Nil) add("null");
    else if (value instanceof Value.Bool bool) add(String.valueOf(bool.value()));
    else if (value instanceof Value.Int number) add(String.valueOf(number.value()));
    else if (value instanceof Value.Float number) add(number(number.value()));
    else if (value instanceof Text text) text(text);
    else if (value instanceof Value.Items items) list(items.values(), depth);
    else if (value instanceof Value.Dict dict) map(dict.entries(), depth);
    else if (value instanceof Value.Moment moment) add("\"" + time(moment.time()) + "\"");
    else if (value instanceof Value.Unknown unknown) out.add(Text.hole(unknown.why()));
    else if (value instanceof Value.Obj object)
      out.add(Text.hole(Why.of("how Go writes a " + object.subject().type() + " as JSON")));
    else throw new TemplateError("json: unsupported type: func()");
  }

  private void line(int depth) {
    if (prefix.isEmpty() && indent.isEmpty()) return;
    budget.print((long) depth * indent.length());
    add("\n" + prefix + indent.repeat(depth));
  }

  private void list(List<Value> values, int depth) {
    add("[");
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) add(",");
      line(depth + 1);
      value(values.get(i), depth + 1);
    }
    if (!values.isEmpty()) line(depth);
    add("]");
  }

  private void map(Map<String, Value> entries, int depth) {
    add("{");
    List<String> keys = new ArrayList<>(entries.keySet());
    keys.sort(Texts::compare);
    boolean first = true;
    for (String key : keys) {
      if (!first) add(",");
      first = false;
      line(depth + 1);
      text(Text.of(key));
      add(prefix.isEmpty() && indent.isEmpty() ? ":" : ": ");
      Value value = entries.get(key);
      value(value == null ? Value.NIL : value, depth + 1);
    }
    if (!first) line(depth);
    add("}");
  }

  private void text(Text text) {
    budget.print(text.value().length() + 2L);
    out.add("\"");
    out.add(Texts.each(text, this::escaped));
    out.add("\"");
  }

  private @Nullable String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '<', '>', '&' -> escape ? "\\u%04x".formatted(c) : null;
      case 0x2028, 0x2029 -> "\\u%04x".formatted(c);
      default -> c < ' ' ? "\\u%04x".formatted(c) : null;
    };
  }

  private static String number(double value) {
    String special = GoNumbers.special(value);
    if (special != null) throw new TemplateError("json: unsupported value: " + special);
    double size = Math.abs(value);
    if (size == 0 || size >= 1e-6 && size < 1e21) return GoNumbers.plain(value);
    String text = GoNumbers.format(value, 'e', -1);
    // e-09 is e-9 there.
    int n = text.length();
    return n > 4 && text.startsWith("e-0", n - 4)
        ? text.substring(0, n - 2) + text.substring(n - 1)
        : text;
  }

  /** RFC 3339 with as many digits of a second as there are. */
  private static String time(ZonedDateTime time) {
    StringBuilder text = new StringBuilder(SECONDS.format(time));
    if (time.getNano() != 0)
      text.append('.').append("%09d".formatted(time.getNano()).replaceFirst("0+$", ""));
    return text.append(time.getOffset().equals(ZoneOffset.UTC) ? "Z" : OFFSET.format(time))
        .toString();
  }
}
