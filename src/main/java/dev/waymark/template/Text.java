package dev.waymark.template;

import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with its kind and what is known of its parts.
 *
 * <p>A part that is not known is the one character {@link #HOLE}, so that concatenation, replacing
 * and the like need no care; {@link #holey()} asks whether there is one.
 *
 * @param marks in order of their start; may overlap ({@code Maybe} around others)
 */
public record Text(String value, Kind kind, List<Mark> marks) implements Value {
  /** Stands for text that is not known; Unicode keeps it out of any text. */
  public static final char HOLE = '\uFDD0';

  /**
   * What Go's html/template lets through unescaped, and where ({@code html/template/content.go}).
   */
  public enum Kind {
    PLAIN,
    HTML,
    ATTRIBUTE,
    URL,
    CSS,
    JS,
    JS_STRING,
    SRCSET
  }

  public static final Text EMPTY = new Text("", Kind.PLAIN, List.of());

  public static Text of(String value) {
    return new Text(value, Kind.PLAIN, List.of());
  }

  public static Text html(String value) {
    return new Text(value, Kind.HTML, List.of());
  }

  /** A text that a person wrote at a span. */
  public static Text from(String value, Span span) {
    if (value.isEmpty()) return EMPTY;
    boolean exact = span.end() - span.start() == value.length() && span.text().equals(value);
    return new Text(
        value, Kind.PLAIN, List.of(new Mark(0, value.length(), new Mark.From(span, exact))));
  }

  public static Text hole(Why why) {
    return new Text(String.valueOf(HOLE), Kind.PLAIN, List.of(new Mark(0, 1, new Mark.Hole(why))));
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  /** Whether a part of it is not known. */
  public boolean holey() {
    return value.indexOf(HOLE) >= 0;
  }

  public Text as(Kind other) {
    return kind == other ? this : new Text(value, other, marks);
  }

  /** Why the first part that is not known is not known; null when all is. */
  public @Nullable Why why() {
    for (Mark mark : marks) if (mark.note() instanceof Mark.Hole hole) return hole.why();
    return holey() ? Why.of("a text that is not known") : null;
  }

  /** Where a person wrote the first part of it that a person wrote; null when nobody did. */
  public @Nullable Span from() {
    for (Mark mark : marks) if (mark.note() instanceof Mark.From from) return from.span();
    return null;
  }

  /** Where in a template the first part of it stands that a template holds; null for none. */
  public @Nullable Span literal() {
    for (Mark mark : marks) if (mark.note() instanceof Mark.Literal literal) return literal.span();
    return null;
  }

  /** Where in an action its end stands, if it ends with a text that an action holds. */
  public @Nullable Span constant() {
    for (Mark mark : marks)
      if (mark.end() == value.length() && mark.note() instanceof Mark.Constant constant)
        return constant.span();
    return null;
  }

  /**
   * Another text made of all of this one, such as its lower case: from the same place, no longer
   * letter by letter.
   */
  public Text become(String other) {
    return become(other, kind);
  }

  /** As {@link #become(String)}, of another kind. */
  public Text become(String other, Kind otherKind) {
    if (other.equals(value)) return as(otherKind);
    List<Mark> kept = new ArrayList<>();
    Span from = from();
    if (from != null && !other.isEmpty())
      kept.add(new Mark(0, other.length(), new Mark.From(from, false)));
    for (Mark mark : marks) {
      boolean stays =
          mark.note() instanceof Mark.Within
              || mark.note() instanceof Mark.Literal
              || mark.note() instanceof Mark.Constant;
      if (stays && !other.isEmpty()) kept.add(new Mark(0, other.length(), mark.note()));
    }
    List<Why> whys = new ArrayList<>();
    for (Mark mark : marks) if (mark.note() instanceof Mark.Hole hole) whys.add(hole.why());
    int next = 0;
    for (int at = other.indexOf(HOLE); at >= 0; at = other.indexOf(HOLE, at + 1)) {
      Why why =
          whys.isEmpty()
              ? Why.of("a text that is not known")
              : whys.get(Math.min(next++, whys.size() - 1));
      kept.add(new Mark(at, at + 1, new Mark.Hole(why)));
    }
    return new Text(other, otherKind, List.copyOf(kept));
  }

  /** A part of it, with the parts of its marks. */
  public Text part(int start, int end) {
    if (start == 0 && end == value.length()) return this;
    List<Mark> kept = new ArrayList<>();
    for (Mark mark : marks) {
      int s = Math.max(start, mark.start());
      int e = Math.min(end, mark.end());
      if (s >= e) continue;
      Mark.Note note = mark.note();
      if (note instanceof Mark.From from && from.exact()) {
        int at = from.span().start() + s - mark.start();
        note = new Mark.From(from.span().source().span(at, at + e - s), true);
      } else if (note instanceof Mark.Literal literal
          && literal.span().end() - literal.span().start() == mark.end() - mark.start()) {
        int at = literal.span().start() + s - mark.start();
        note = new Mark.Literal(literal.span().source().span(at, at + e - s));
      }
      kept.add(new Mark(s - start, e - start, note));
    }
    return new Text(value.substring(start, end), kind, List.copyOf(kept));
  }

  /** The same as Markdown is read: what was escaped for HTML may still be markup. */
  public Text asMarkdown() {
    if (!holey()) return as(Kind.PLAIN);
    List<Mark> other = new ArrayList<>(marks.size());
    for (Mark mark : marks)
      other.add(mark.note() instanceof Mark.Hole h ? mark.with(new Mark.Hole(h.why())) : mark);
    return new Text(value, Kind.PLAIN, List.copyOf(other));
  }

  /** All of it is printed for something that a person wrote. */
  public Text within(String what, Span span) {
    if (value.isEmpty()) return this;
    List<Mark> more = new ArrayList<>(marks.size() + 1);
    more.add(new Mark(0, value.length(), new Mark.Within(what, span)));
    more.addAll(marks);
    return new Text(value, kind, List.copyOf(more));
  }

  /** All of it may not be there. */
  public Text maybe(Why why) {
    if (value.isEmpty()) return this;
    List<Mark> more = new ArrayList<>(marks.size() + 1);
    more.add(new Mark(0, value.length(), new Mark.Maybe(why)));
    more.addAll(marks);
    return new Text(value, kind, List.copyOf(more));
  }

  /** Both, one behind the other, of this one's kind. */
  public Text plus(Text next) {
    if (next.value.isEmpty()) return this;
    if (value.isEmpty()) return next.as(kind);
    List<Mark> both = new ArrayList<>(marks);
    for (Mark mark : next.marks) both.add(mark.moved(value.length()));
    return new Text(value + next.value, kind, List.copyOf(both));
  }
}
