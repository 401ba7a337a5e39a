package dev.waymark.lint;

import dev.waymark.lint.Findings.Related;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An problem with its rule's name and severity, as reported.
 *
 * @param suggestions what was probably meant, best first
 * @param cause the changed place that broke this one; null unless the site is compared with an
 *     earlier state of it, or when the offending line itself was changed
 * @param fingerprint names the finding across runs and line moves; empty until it is settled
 */
public record Finding(
    String rule,
    Severity severity,
    Span span,
    String message,
    @Nullable String target,
    @Nullable String help,
    List<Related> related,
    @Nullable Fix fix,
    List<Suggestion> suggestions,
    @Nullable Related cause,
    String fingerprint) {
  /** A finding as a rule makes it. */
  public static Finding of(String rule, Severity configured, Findings.Problem o) {
    return new Finding(
        rule,
        o.severity(configured),
        o.span(),
        o.message(),
        o.target(),
        o.help(),
        o.related(),
        o.fix(),
        o.suggestions(),
        null,
        "");
  }

  /** One line, as compilers print it: {@code path:line:column: severity: message [rule]}. */
  @Override
  public String toString() {
    return span + ": " + severity.word() + ": " + message + " [" + rule + "]";
  }

  /** The same finding under another severity. */
  public Finding weighing(Severity other) {
    return with(other, fix, suggestions, cause, fingerprint);
  }

  /** The same finding, broken by a change elsewhere. */
  public Finding causedBy(@Nullable Related place) {
    return with(severity, fix, suggestions, place, fingerprint);
  }

  /** The same finding under its lasting name. */
  public Finding named(String print) {
    return with(severity, fix, suggestions, cause, print);
  }

  /** The same finding with better advice, before what it had; {@code other} null keeps its fix. */
  public Finding advised(@Nullable Fix other, Suggestion better) {
    List<Suggestion> all = new ArrayList<>(List.of(better));
    for (Suggestion s : suggestions) if (!s.target().equals(better.target())) all.add(s);
    return with(severity, other != null ? other : fix, List.copyOf(all), cause, fingerprint);
  }

  /** The same finding with a line of help, where it has none. */
  public Finding helped(String line) {
    return help != null
        ? this
        : new Finding(
            rule,
            severity,
            span,
            message,
            target,
            line,
            related,
            fix,
            suggestions,
            cause,
            fingerprint);
  }

  private Finding with(
      Severity other,
      @Nullable Fix fix,
      List<Suggestion> meant,
      @Nullable Related place,
      String print) {
    return new Finding(rule, other, span, message, target, help, related, fix, meant, place, print);
  }
}
