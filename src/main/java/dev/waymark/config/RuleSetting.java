package dev.waymark.config;

import dev.waymark.lint.Severity;
import dev.waymark.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of a rule.
 *
 * @param severity null for the rule's own
 * @param options values by name, only those that the user gave
 * @param places where each is said, by option name; {@code severity} for the severity
 */
public record RuleSetting(
    @Nullable Severity severity, Map<String, Object> options, Map<String, Span> places) {
  static final String SEVERITY = "severity";

  /** Both settings, this one going over the other. */
  RuleSetting over(@Nullable RuleSetting other) {
    if (other == null) return this;
    Map<String, Object> values = new LinkedHashMap<>(other.options);
    values.putAll(options);
    Map<String, Span> from = new LinkedHashMap<>(other.places);
    from.putAll(places);
    return new RuleSetting(severity == null ? other.severity : severity, values, from);
  }
}
