package dev.waymark.template.functions;

import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Texts with holes: what can be said of them, and changes that keep their marks. */
final class Texts {
  private Texts() {}

  /** The value with a hole for each part that may not be there. */
  static String shape(Text text) {
    StringBuilder shape = null;
    for (int i = 0; i < text.marks().size(); i++) {
      Mark mark = text.marks().get(i);
      if (!(mark.note() instanceof Mark.Maybe)) continue;
      if (shape == null) shape = new StringBuilder(text.value());
      for (int at = mark.start(); at < mark.end(); at++) shape.setCharAt(at, Text.HOLE);
    }
    return shape == null ? text.value() : shape.toString();
  }

  /** Whether all of it is known and there for certain. */
  static boolean certain(Text text) {
    return shape(text).indexOf(Text.HOLE) < 0;
  }

  /** Why a part of it is not known or may not be there. */
  static Why why(Text text) {
    Why why = text.why();
    if (why != null) return why;
    for (Mark mark : text.marks()) if (mark.note() instanceof Mark.Maybe maybe) return maybe.why();
    return Why.of("a text that is not known");
  }

  /** In the order of their bytes, as Go compares. */
  static int compare(String one, String other) {
    int least = Math.min(one.length(), other.length());
    for (int i = 0; i < least; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a == b) continue;
      if (Character.isSurrogate(a) != Character.isSurrogate(b))
        return Character.isSurrogate(a) ? 1 : -1;
      return a - b;
    }
    return one.length() - other.length();
  }

  /** How many bytes Go counts. */
  static int bytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  /** Whether both can be the same: true, false, or null when that hangs on a hole. */
  static @Nullable Boolean equal(Text one, Text other) {
    String a = shape(one);
    String b = shape(other);
    boolean holes = a.indexOf(Text.HOLE) >= 0 || b.indexOf(Text.HOLE) >= 0;
    if (!holes) return a.equals(b);
    if (inFolder(one, a) && inFolder(other, b)) return a.equals(b);
    int start = 0;
    int least = Math.min(a.length(), b.length());
    while (start < least) {
      char x = a.charAt(start);
      char y = b.charAt(start);
      if (x == Text.HOLE || y == Text.HOLE) break;
      if (x != y) return false;
      start++;
    }
    for (int i = 1; i <= least; i++) {
      char x = a.charAt(a.length() - i);
      char y = b.charAt(b.length() - i);
      if (x == Text.HOLE || y == Text.HOLE) break;
      if (x != y) return false;
    }
    // Known characters that are more than the other text has in all.
    if (b.indexOf(Text.HOLE) < 0 && !fits(a, b)) return false;
    if (a.indexOf(Text.HOLE) < 0 && !fits(b, a)) return false;
    return null;
  }

  /** Whether all of it is known but the folder of the site, in which it begins. */
  private static boolean inFolder(Text text, String shape) {
    boolean begins = shape.lastIndexOf(Text.HOLE) == 0;
    Why why = begins ? text.why() : null;
    return why != null && why.reason().equals(Why.FOLDER.reason());
  }

  /**
   * Whether a shape can stand for a known text: its pieces are there, in order, ends at the ends.
   */
  static boolean fits(String shape, String known) {
    int first = shape.indexOf(Text.HOLE);
    if (first < 0) return shape.equals(known);
    int last = shape.lastIndexOf(Text.HOLE);
    String head = shape.substring(0, first);
    String tail = shape.substring(last + 1);
    if (head.length() + tail.length() > known.length()) return false;
    if (!known.startsWith(head) || !known.endsWith(tail)) return false;
    int at = head.length();
    int end = known.length() - tail.length();
    int from = first + 1;
    while (from <= last) {
      int hole = shape.indexOf(Text.HOLE, from);
      String piece = shape.substring(from, hole);
      int found = known.indexOf(piece, at);
      if (found < 0 || found + piece.length() > end) return false;
      at = found + piece.length();
      from = hole + 1;
    }
    return true;
  }

  /** A text in one place of which each character became another; keeps all marks. */
  static Text mapped(Text text, String other) {
    if (other.equals(text.value())) return text;
    if (other.length() != text.value().length()) return become(text, other);
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : text.marks()) {
      if (mark.note() instanceof Mark.From from
          && from.exact()
          && !text.value()
              .regionMatches(mark.start(), other, mark.start(), mark.end() - mark.start()))
        marks.add(new Mark(mark.start(), mark.end(), new Mark.From(from.span(), false)));
      else marks.add(mark);
    }
    return new Text(other, text.kind(), List.copyOf(marks));
  }

  /** Other characters in the place of a part; as certain as it was, from where it was. */
  static Text swap(Text part, String other) {
    if (other.equals(part.value())) return part;
    if (other.isEmpty()) return Text.EMPTY;
    List<Mark> marks = new ArrayList<>();
    boolean from = false;
    for (Mark mark : part.marks()) {
      Mark.Note note = mark.note();
      if (note instanceof Mark.From written && !from) {
        marks.add(new Mark(0, other.length(), new Mark.From(written.span(), false)));
        from = true;
      } else if (note instanceof Mark.Maybe) {
        marks.add(new Mark(0, other.length(), note));
      }
    }
    return new Text(other, part.kind(), List.copyOf(marks));
  }

  /**
   * Other characters in the place of each, holes left alone.
   *
   * @param change what stands for a code point; null leaves it
   */
  static Text each(Text text, IntFunction<@Nullable String> change) {
    String value = text.value();
    Joiner made = new Joiner();
    int kept = 0;
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      int next = i + Character.charCount(c);
      String other = c == Text.HOLE ? null : change.apply(c);
      if (other != null) {
        if (i > kept) made.add(text.part(kept, i));
        made.add(swap(text.part(i, next), other));
        kept = next;
      }
      i = next;
    }
    if (kept == 0) return text;
    if (kept < value.length()) made.add(text.part(kept, value.length()));
    return made.from(text).as(text.kind());
  }

  /** {@link Text#become(String)}, with one hole instead when a part may not be there. */
  static Text become(Text text, String other) {
    for (Mark mark : text.marks())
      if (mark.note() instanceof Mark.Maybe maybe) return hole(text, maybe.why());
    return text.become(other);
  }

  /** One hole from the same place; where a known part goes into it, it may hold anchors. */
  static Text hole(Text text, Why why) {
    boolean bare = text.value().chars().allMatch(c -> c == Text.HOLE);
    Text hole = Text.hole(bare ? why : why.ofAnything()).as(text.kind());
    var from = text.from();
    if (from == null) return hole;
    List<Mark> marks = new ArrayList<>(hole.marks());
    marks.add(new Mark(0, 1, new Mark.From(from, false)));
    return new Text(hole.value(), hole.kind(), List.copyOf(marks));
  }

  /** Makes a text of parts. */
  static final class Joiner {
    private final StringBuilder value = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    Joiner add(String part) {
      value.append(part);
      return this;
    }

    Joiner add(Text part) {
      int by = value.length();
      for (Mark mark : part.marks())
        marks.add(new Mark(mark.start() + by, mark.end() + by, mark.note()));
      value.append(part.value());
      return this;
    }

    int length() {
      return value.length();
    }

    Text text() {
      return text(Text.Kind.PLAIN);
    }

    Text text(Text.Kind kind) {
      return new Text(value.toString(), kind, List.copyOf(marks));
    }

    /** As {@link #text()}; from where the source is from when no part says. */
    Text from(Text source) {
      Text made = text();
      var from = source.from();
      if (from == null || made.isEmpty() || made.from() != null) return made;
      List<Mark> all = new ArrayList<>();
      all.add(new Mark(0, value.length(), new Mark.From(from, false)));
      all.addAll(marks);
      return new Text(made.value(), made.kind(), List.copyOf(all));
    }
  }
}
