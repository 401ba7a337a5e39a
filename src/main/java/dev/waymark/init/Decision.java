package dev.waymark.init;

import dev.waymark.text.Span;
import java.util.List;

/**
 * Something that a schema will ask for.
 *
 * @param place the key it is about, as {@code params.tags[]}; empty for the page as a whole
 * @param what what is asked
 * @param why how many do it
 * @param otherwise where it is done otherwise: what {@code check} will report
 */
record Decision(String place, String what, String why, List<Span> otherwise) {
  @Override
  public String toString() {
    return (place.isEmpty() ? "" : place + ": ") + what + " (" + why + ")";
  }
}
