package dev.waymark.template;

import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins texts in time linear in their length; marks that go on where others end become one. */
public final class TextBuilder {
  private final StringBuilder value = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private final Text.Kind kind;

  public TextBuilder(Text.Kind kind) {
    this.kind = kind;
  }

  /** Text that nobody but a program wrote. */
  public TextBuilder append(String text) {
    value.append(text);
    return this;
  }

  public TextBuilder append(char c) {
    value.append(c);
    return this;
  }

  /** A text with its marks; its kind is lost. */
  public TextBuilder append(Text text) {
    int by = value.length();
    value.append(text.value());
    for (Mark mark : text.marks()) add(mark.moved(by));
    return this;
  }

  /** A mark of what is here already, or will be; marks come in the order of their starts. */
  void add(Mark mark) {
    int last = marks.size() - 1;
    Mark before = last < 0 ? null : marks.get(last);
    Mark.Note joined = before == null || before.end() != mark.start() ? null : joined(before, mark);
    if (before == null || joined == null) marks.add(mark);
    else marks.set(last, new Mark(before.start(), mark.end(), joined));
  }

  private static Mark.@Nullable Note joined(Mark first, Mark second) {
    if (first.note() instanceof Mark.Maybe && first.note().equals(second.note()))
      return first.note();
    if (!(first.note() instanceof Mark.From a) || !(second.note() instanceof Mark.From b))
      return null;
    if (a.span().source() != b.span().source() || a.exact() != b.exact()) return null;
    if (!a.exact()) return a.span().equals(b.span()) ? a : null;
    if (a.span().end() != b.span().start()) return null;
    Span both = a.span().source().span(a.span().start(), b.span().end());
    return new Mark.From(both, true);
  }

  public int length() {
    return value.length();
  }

  public char charAt(int index) {
    return value.charAt(index);
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  /** What was joined so far. */
  public Text build() {
    return new Text(value.toString(), kind, List.copyOf(marks));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
