package dev.waymark.lint;

import dev.waymark.lint.Findings.Related;
import dev.waymark.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offence with its rule's name and severity, as reported. */
public record Finding(
    String rule,
    Severity severity,
    Span span,
    String message,
    @Nullable String target,
    @Nullable String help,
    List<Related> related,
    @Nullable Fix fix) {
  /** One line, as compilers print it: {@code path:line:column: severity: message [rule]}. */
  @Override
  public String toString() {
    return span + ": " + severity.word() + ": " + message + " [" + rule + "]";
  }

  /** The same finding under another severity. */
  public Finding weighing(Severity other) {
    return new Finding(rule, other, span, message, target, help, related, fix);
  }
}
