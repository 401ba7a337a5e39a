package dev.waymark.template;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether values are the same, as far as a bounded look can tell: a list that holds another twice,
 * and that one a third twice, has no end for who follows all.
 */
public final class Likeness {
  /** How much of two values is looked at before they count as different. */
  private static final int LOOKS = 10_000;

  private int looks = LOOKS;

  private Likeness() {}

  public static boolean of(@Nullable Value one, @Nullable Value other) {
    return new Likeness().same(one, other);
  }

  private boolean same(@Nullable Value one, @Nullable Value other) {
    if (one == other) return true;
    if (one == null || other == null || --looks < 0) return false;
    if (one instanceof Value.Items a && other instanceof Value.Items b) {
      if (a.values().size() != b.values().size()) return false;
      Iterator<Value> theirs = b.values().iterator();
      for (Value mine : a.values()) if (!same(mine, theirs.next())) return false;
      return true;
    }
    if (one instanceof Value.Dict a && other instanceof Value.Dict b) {
      if (a.params() != b.params() || a.entries().size() != b.entries().size()) return false;
      for (Map.Entry<String, Value> mine : a.entries().entrySet())
        if (!same(mine.getValue(), b.entries().get(mine.getKey()))) return false;
      return true;
    }
    if (one instanceof Text a && other instanceof Text b) {
      return a.value().equals(b.value()) && a.kind() == b.kind() && notes(a).equals(notes(b));
    }
    return Standing.plain(one).equals(Standing.plain(other));
  }

  /** What is known of a text, but for which action holds it. */
  private static List<Mark> notes(Text text) {
    if (text.constant() == null) return text.marks();
    return text.marks().stream().filter(m -> !(m.note() instanceof Mark.Constant)).toList();
  }
}
