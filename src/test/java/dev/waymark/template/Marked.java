package dev.waymark.template;

import java.util.ArrayList;
import java.util.List;

/** Texts with what is not certain in them, for tables. */
final class Marked {
  private Marked() {}

  /** {@code ?} for what is not known; square brackets around what may not be there. */
  static String show(Text text) {
    List<Mark> maybes = new ArrayList<>();
    for (Mark mark : text.marks()) if (mark.note() instanceof Mark.Maybe) maybes.add(mark);
    StringBuilder shown = new StringBuilder();
    for (int at = 0; at <= text.value().length(); at++) {
      int here = at;
      maybes.stream().filter(mark -> mark.end() == here).forEach(mark -> shown.append(']'));
      maybes.stream().filter(mark -> mark.start() == here).forEach(mark -> shown.append('['));
      if (at < text.value().length()) shown.append(text.value().charAt(at));
    }
    return shown.toString().replace(Text.HOLE, '?');
  }
}
