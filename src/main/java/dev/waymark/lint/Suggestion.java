package dev.waymark.lint;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader was probably meant to find instead.
 *
 * @param target an address, with its fragment, or a name, as it would be written
 * @param why in words, as {@code a near name}
 * @param commit the one in which the old became the new, abbreviated; null when no history says so
 * @param date of that commit; null likewise
 */
public record Suggestion(
    String target, String why, @Nullable String commit, @Nullable LocalDate date) {
  /** Names that look like the missing one, best first. */
  public static List<Suggestion> near(List<String> names) {
    return names.stream().map(name -> new Suggestion(name, "a near name", null, null)).toList();
  }
}
