package dev.waymark.document;

import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a text that may not be there. */
final class MaybeMarks {
  private final List<Mark> marks = new ArrayList<>();

  /** The farthest end of all marks up to each, and whose it is. */
  private final int[] reach;

  private final int[] widest;

  MaybeMarks(Text text) {
    for (Mark mark : text.marks())
      if (mark.note() instanceof Mark.Maybe && mark.end() > mark.start()) marks.add(mark);
    reach = new int[marks.size()];
    widest = new int[reach.length];
    for (int i = 0; i < reach.length; i++) {
      boolean farther = i == 0 || marks.get(i).end() > reach[i - 1];
      reach[i] = farther ? marks.get(i).end() : reach[i - 1];
      widest[i] = farther ? i : widest[i - 1];
    }
  }

  /** Why a part may not be there that lies in a mark as a whole; null when it lies in none. */
  @Nullable Why over(int from, int to) {
    int last = last(from);
    return last < 0 || reach[last] < to ? null : why(marks.get(widest[last]));
  }

  /** Where the mark ends that a place lies in; -1 when it lies in none. */
  int end(int at) {
    int last = last(at);
    return last < 0 || reach[last] <= at ? -1 : reach[last];
  }

  /** The last mark that starts at or before a place. */
  private int last(int at) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).start() <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private static Why why(Mark mark) {
    return ((Mark.Maybe) mark.note()).why();
  }

  /**
   * A value whose parts that may not be there are holes, unless all of it may not be.
   *
   * @param at where it begins in the whole text
   */
  Text holed(Text value, int at) {
    int length = value.value().length();
    if (marks.isEmpty() || length == 0 || over(at, at + length) != null) return value;
    StringBuilder with = null;
    List<Mark> kept = new ArrayList<>();
    int done = 0;
    int[] moved = new int[length + 1];
    for (int i = 0; i < length; ) {
      int end = end(at + i);
      if (end < 0) {
        i++;
        continue;
      }
      if (with == null) with = new StringBuilder();
      end = Math.min(length, end - at);
      copy(value, done, i, with, moved);
      Arrays.fill(moved, i, end, with.length());
      kept.add(new Mark(with.length(), with.length() + 1, new Mark.Hole(reason(at + i))));
      with.append(Text.HOLE);
      i = end;
      done = end;
    }
    if (with == null) return value;
    copy(value, done, length, with, moved);
    moved[length] = with.length();
    for (Mark mark : value.marks()) {
      int from = moved[mark.start()];
      int to = moved[mark.end()];
      if (mark.note() instanceof Mark.Maybe || from >= to) continue;
      boolean whole = to - from == mark.end() - mark.start();
      boolean cut = !whole && mark.note() instanceof Mark.From;
      kept.add(new Mark(from, to, cut ? inexact((Mark.From) mark.note()) : mark.note()));
    }
    kept.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return new Text(with.toString(), value.kind(), List.copyOf(kept));
  }

  private static Mark.From inexact(Mark.From from) {
    return new Mark.From(from.span(), false);
  }

  private Why reason(int at) {
    return why(marks.get(widest[last(at)]));
  }

  private static void copy(Text value, int from, int to, StringBuilder into, int[] moved) {
    for (int k = from; k < to; k++) moved[k] = into.length() + k - from;
    into.append(value.value(), from, to);
  }
}
