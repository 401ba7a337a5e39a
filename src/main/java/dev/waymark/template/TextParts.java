package dev.waymark.template;

import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that is taken apart: finds the marks of a part without a look at all of them. */
public final class TextParts {
  private final Text text;
  private final List<Mark> marks;

  /**
   * A tree over the marks: the farthest end of those below each node, the marks' own from {@code
   * leaves} on. A mark around all others would hide them from a plain search.
   */
  private final int[] farthest;

  private final int leaves;

  public TextParts(Text text) {
    this.text = text;
    this.marks = text.marks();
    int size = 1;
    while (size < marks.size()) size <<= 1;
    this.leaves = size;
    this.farthest = new int[2 * size];
    for (int i = 0; i < marks.size(); i++) farthest[leaves + i] = marks.get(i).end();
    for (int i = leaves - 1; i > 0; i--)
      farthest[i] = Math.max(farthest[2 * i], farthest[2 * i + 1]);
  }

  public Text text() {
    return text;
  }

  /** As {@link Text#part}. */
  public Text part(int from, int to) {
    if (from >= to) return Text.EMPTY.as(text.kind());
    List<Mark> kept = new ArrayList<>(2);
    for (int i = next(0, from); starts(i, to); i = next(i + 1, from)) {
      Mark cut = cut(marks.get(i), from, to);
      if (cut.start() < cut.end()) kept.add(cut.moved(-from));
    }
    return new Text(text.value().substring(from, to), text.kind(), List.copyOf(kept));
  }

  /** As {@link Text#literal} of the part that is the one character at a place. */
  public @Nullable Span literalAt(int at) {
    for (int i = next(0, at); starts(i, at + 1); i = next(i + 1, at)) {
      Mark mark = marks.get(i);
      if (mark.note() instanceof Mark.Literal
          && cut(mark, at, at + 1).note() instanceof Mark.Literal one) return one.span();
    }
    return null;
  }

  /** Whether what is not known at a place may be markup, not only text that was escaped. */
  public boolean mayBeMarkup(int at) {
    for (int i = next(0, at); starts(i, at + 1); i = next(i + 1, at)) {
      Mark mark = marks.get(i);
      if (mark.note() instanceof Mark.Hole hole) return hole.markup();
    }
    return true;
  }

  /** Appends a part. */
  public void copy(int from, int to, TextBuilder into) {
    if (from >= to) return;
    int by = into.length() - from;
    into.append(text.value().substring(from, to));
    for (int i = next(0, from); starts(i, to); i = next(i + 1, from)) {
      Mark cut = cut(marks.get(i), from, to);
      if (cut.start() < cut.end()) into.add(cut.moved(by));
    }
  }

  private boolean starts(int number, int before) {
    return number < marks.size() && marks.get(number).start() < before;
  }

  /** The first mark from a number on that ends behind a place; the number of all for none. */
  private int next(int number, int from) {
    if (number >= marks.size()) return marks.size();
    int node = leaves + number;
    while (farthest[node] <= from) {
      while ((node & 1) == 1) node >>= 1;
      if (node == 0) return marks.size();
      node++;
    }
    while (node < leaves) node = farthest[2 * node] > from ? 2 * node : 2 * node + 1;
    return node - leaves;
  }

  private static Mark cut(Mark mark, int from, int to) {
    int start = Math.max(from, mark.start());
    int end = Math.min(to, mark.end());
    Mark.Note note = mark.note();
    boolean shorter = start < end && (start > mark.start() || end < mark.end());
    if (shorter && note instanceof Mark.From origin && origin.exact()) {
      int at = origin.span().start() + start - mark.start();
      note = new Mark.From(origin.span().source().span(at, at + end - start), true);
    } else if (shorter
        && note instanceof Mark.Literal literal
        && literal.span().end() - literal.span().start() == mark.end() - mark.start()) {
      int at = literal.span().start() + start - mark.start();
      note = new Mark.Literal(literal.span().source().span(at, at + end - start));
    }
    return new Mark(start, end, note);
  }
}
