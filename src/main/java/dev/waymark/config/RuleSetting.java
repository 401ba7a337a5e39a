package dev.waymark.config;

import dev.waymark.lint.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of a rule.
 *
 * @param severity null for the rule's own
 * @param options values by name, only those that the user gave
 */
public record RuleSetting(@Nullable Severity severity, Map<String, Object> options) {}
