package dev.waymark.template;

import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that is taken apart: finds the marks of a part without a look at all of them. */
public final class TextParts {
  private final Text text;
  private final List<Mark> marks;

  /** The farthest end of all marks up to each. */
  private final int[] reach;

  public TextParts(Text text) {
    this.text = text;
    this.marks = text.marks();
    this.reach = new int[marks.size()];
    int farthest = 0;
    for (int i = 0; i < reach.length; i++) {
      farthest = Math.max(farthest, marks.get(i).end());
      reach[i] = farthest;
    }
  }

  public Text text() {
    return text;
  }

  /** As {@link Text#part}. */
  public Text part(int from, int to) {
    if (from >= to) return Text.EMPTY.as(text.kind());
    List<Mark> kept = new ArrayList<>(2);
    for (int i = first(from); i < reach.length && marks.get(i).start() < to; i++) {
      Mark cut = cut(marks.get(i), from, to);
      if (cut.start() < cut.end()) kept.add(cut.moved(-from));
    }
    return new Text(text.value().substring(from, to), text.kind(), List.copyOf(kept));
  }

  /** As {@link Text#literal} of the part that is the one character at a place. */
  public @Nullable Span literalAt(int at) {
    for (int i = first(at); i < reach.length && marks.get(i).start() <= at; i++) {
      Mark cut = cut(marks.get(i), at, at + 1);
      if (cut.start() < cut.end() && cut.note() instanceof Mark.Literal literal)
        return literal.span();
    }
    return null;
  }

  /** Whether what is not known at a place may be markup, not only text that was escaped. */
  public boolean mayBeMarkup(int at) {
    for (int i = first(at); i < reach.length && marks.get(i).start() <= at; i++) {
      Mark mark = marks.get(i);
      if (mark.end() > at && mark.note() instanceof Mark.Hole hole) return hole.markup();
    }
    return true;
  }

  /** Appends a part. */
  public void copy(int from, int to, TextBuilder into) {
    if (from >= to) return;
    int by = into.length() - from;
    into.append(text.value().substring(from, to));
    for (int i = first(from); i < reach.length && marks.get(i).start() < to; i++) {
      Mark cut = cut(marks.get(i), from, to);
      if (cut.start() < cut.end()) into.add(cut.moved(by));
    }
  }

  private int first(int from) {
    int low = 0;
    int high = reach.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reach[middle] > from) high = middle;
      else low = middle + 1;
    }
    return low;
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
