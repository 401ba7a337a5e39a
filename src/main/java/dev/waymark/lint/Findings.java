package dev.waymark.lint;

import dev.waymark.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what a rule finds: where and what. The engine adds the rule's name and severity. */
public interface Findings {
  void add(Offence offence);

  default void add(Span span, String message) {
    add(Offence.at(span, message));
  }

  /**
   * What a rule says of one place.
   *
   * @param message lower case, no final stop; names the thing and the nearest right thing
   * @param target the destination a link rule speaks of; null otherwise
   * @param help one more line of advice; null for none
   */
  record Offence(
      Span span, String message, @Nullable String target, @Nullable String help, List<Related> related, @Nullable Fix fix) {
    public static Offence at(Span span, String message) {
      return new Offence(span, message, null, null, List.of(), null);
    }

    public Offence target(String destination) {
      return new Offence(span, message, destination, help, related, fix);
    }

    public Offence help(@Nullable String line) {
      return new Offence(span, message, target, line, related, fix);
    }

    public Offence related(List<Related> places) {
      return new Offence(span, message, target, help, places, fix);
    }

    public Offence fix(@Nullable Fix mend) {
      return new Offence(span, message, target, help, related, mend);
    }
  }

  /** Another place that matters to a finding, with a few words why. */
  record Related(Span span, String message) {}
}
