package dev.waymark.history;

import java.time.LocalDate;
import java.util.List;

/**
 * What one commit did to the headings of one file.
 *
 * @param commit its whole id
 */
record Step(String commit, LocalDate date, List<Place> places) {
  /** Headings that went, and those that came in their place; in the order of the text. */
  record Place(List<HeadingLine> removed, List<HeadingLine> added) {}
}
