package dev.waymark.data;

import dev.waymark.text.Source;
import java.util.stream.Collectors;

/** Spells values for comparison: {@code {a: 1, b: ["x", ~]}}; dates as {@code @2024-01-05}. */
final class DataTexts {
  private DataTexts() {}

  static Parsed parse(DataFormat format, String text) {
    return DataReader.read(format, Source.of("a", text).all());
  }

  /** The value, or {@code ! } and the first problem's message. */
  static String read(DataFormat format, String text) {
    Parsed parsed = parse(format, text);
    if (!parsed.problems().isEmpty()) return "! " + parsed.problems().get(0).message();
    return parsed.value() == null ? "nothing" : spell(parsed.value());
  }

  static String spell(Data data) {
    if (data instanceof Data.Text t) return '"' + t.value() + '"';
    if (data instanceof Data.Num n) return String.valueOf(n.value());
    if (data instanceof Data.Flag f) return String.valueOf(f.value());
    if (data instanceof Data.Moment m) return "@" + m.raw();
    if (data instanceof Data.Items i) {
      return i.items().stream().map(DataTexts::spell).collect(Collectors.joining(", ", "[", "]"));
    }
    if (data instanceof Data.Table t) {
      return t.entries().stream()
          .map(e -> e.key() + ": " + spell(e.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return "~";
  }

  /** Every key and value with the text at its span, one a line. */
  static String places(Data data) {
    StringBuilder out = new StringBuilder();
    places(data, out);
    return out.toString();
  }

  private static void places(Data data, StringBuilder out) {
    out.append('<').append(data.span().text()).append(">\n");
    if (data instanceof Data.Items i) i.items().forEach(item -> places(item, out));
    if (data instanceof Data.Table t) {
      for (Data.Entry e : t.entries()) {
        out.append(e.keySpan().text()).append(" = ");
        places(e.value(), out);
      }
    }
  }
}
