package dev.waymark.lint;

import dev.waymark.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what a rule finds: where and what. The engine adds the rule's name and severity. */
public interface Findings {
  void add(Problem problem);

  default void add(Span span, String message) {
    add(Problem.at(span, message));
  }

  /** Keeps a remark for {@code --verbose}: why the rule stayed silent. */
  default void note(String line) {}

  /**
   * What a rule says of one place.
   *
   * @param message lower case, no final stop; names the thing and the nearest right thing
   * @param target the destination a link rule speaks of; null otherwise
   * @param help one more line of advice; null for none
   * @param atMost caps the rule's severity where this case is milder than the rule's name says;
   *     null for no cap
   */
  record Problem(
      Span span,
      String message,
      @Nullable String target,
      @Nullable String help,
      List<Related> related,
      @Nullable Fix fix,
      List<Suggestion> suggestions,
      @Nullable Severity atMost) {
    public static Problem at(Span span, String message) {
      return new Problem(span, message, null, null, List.of(), null, List.of(), null);
    }

    public Problem target(@Nullable String destination) {
      return new Problem(span, message, destination, help, related, fix, suggestions, atMost);
    }

    public Problem help(@Nullable String line) {
      return new Problem(span, message, target, line, related, fix, suggestions, atMost);
    }

    public Problem related(List<Related> places) {
      return new Problem(span, message, target, help, places, fix, suggestions, atMost);
    }

    public Problem fix(@Nullable Fix fix) {
      return new Problem(span, message, target, help, related, fix, suggestions, atMost);
    }

    /** With the names that are near, best first. */
    public Problem near(List<String> names) {
      return meant(Suggestion.near(names));
    }

    /** With what was probably meant, best first. */
    public Problem meant(List<Suggestion> meant) {
      return new Problem(span, message, target, help, related, fix, meant, atMost);
    }

    public Problem atMost(@Nullable Severity cap) {
      return new Problem(span, message, target, help, related, fix, suggestions, cap);
    }

    /** The severity of this problem under a rule of severity {@code configured}. */
    public Severity severity(Severity configured) {
      return atMost != null && atMost.compareTo(configured) < 0 ? atMost : configured;
    }
  }

  /** Another place that matters to a finding, with a few words why. */
  record Related(Span span, String message) {}
}
