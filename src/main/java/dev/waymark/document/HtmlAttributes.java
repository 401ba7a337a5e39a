package dev.waymark.document;

import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.TextParts;
import dev.waymark.template.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Attributes of nodes as values and as HTML ({@code markup/internal/attributes/attributes.go}). */
final class HtmlAttributes {
  /** What Goldmark lets through on blocks, beside {@code data-…}. */
  private static final Set<String> ALLOWED =
      Set.of(
          ("accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint "
                  + "hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang "
                  + "part role slot spellcheck style tabindex title translate cite start reversed "
                  + "type value align color noshade size width")
              .split(" "));

  private HtmlAttributes() {}

  /**
   * The attributes of a list.
   *
   * @param shift where the text begins that the list was parsed in
   */
  static Map<String, Value> of(Attributes.Parsed parsed, TextParts input, int shift) {
    Map<String, Value> found = new LinkedHashMap<>();
    for (Attributes.Entry entry : parsed.entries()) {
      String name = entry.name().toLowerCase(Locale.ROOT);
      if (name.startsWith("on")) continue;
      Value value = value(entry, input, shift);
      boolean more = name.equals("class") && value instanceof Text && found.get(name) != null;
      if (more && found.get(name) instanceof Text before) {
        TextBuilder both = new TextBuilder(Text.Kind.PLAIN);
        found.put(name, both.append(before).append(" ").append((Text) value).build());
      } else {
        found.put(name, value);
      }
    }
    return found;
  }

  private static Value value(Attributes.Entry entry, TextParts input, int shift) {
    return switch (entry.kind()) {
      case OTHER -> Value.unknown("an attribute that is a list");
      case NUMBER -> new Value.Float(Double.parseDouble(entry.value()));
      case WORD ->
          switch (entry.value()) {
            case "true" -> Value.TRUE;
            case "false" -> Value.FALSE;
            case "null" -> Value.NIL;
            default -> text(entry, input, shift);
          };
      case TEXT -> text(entry, input, shift);
    };
  }

  private static Text text(Attributes.Entry entry, TextParts input, int shift) {
    int from = shift + entry.start();
    int end = Math.min(shift + entry.end(), input.text().value().length());
    Text written = input.part(from, Math.max(from, end));
    String value = entry.value();
    int length = written.value().length();
    boolean quoted = length == value.length() + 1 && written.value().startsWith(value);
    if (quoted) return written.part(0, length - 1).as(Text.Kind.PLAIN);
    return written.become(written.holey() ? written.value() : value, Text.Kind.PLAIN);
  }

  /** Writes attributes; {@code all} as Hugo does for headings, else those that Goldmark allows. */
  static void write(Map<String, Value> attributes, boolean all, TextBuilder out) {
    attributes.forEach(
        (name, value) -> {
          if (!all && !ALLOWED.contains(name) && !name.startsWith("data-")) return;
          out.append(" ").append(name).append("=\"");
          out.append(GoldmarkText.escapeHtml(shown(value))).append("\"");
        });
  }

  /** A value as text. */
  static Text shown(Value value) {
    if (value instanceof Text text) return text;
    if (value instanceof Value.Bool bool) return Text.of(String.valueOf(bool.value()));
    if (value instanceof Value.Float number) {
      boolean whole = number.value() == Math.rint(number.value());
      return Text.of(
          whole && Math.abs(number.value()) < 1e15
              ? String.valueOf((long) number.value())
              : String.valueOf(number.value()));
    }
    if (value instanceof Value.Unknown unknown) return Text.hole(unknown.why());
    return Text.EMPTY;
  }
}
