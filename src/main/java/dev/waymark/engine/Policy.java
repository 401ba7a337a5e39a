package dev.waymark.engine;

import dev.waymark.lint.Severity;
import java.util.List;
import java.util.function.Predicate;

/**
 * What to check and what to keep of it.
 *
 * @param rules in the order in which they run
 * @param excluded files about which nothing is said
 * @param severities what a rule weighs at one file, where configuration overrides it there
 * @param unusedDirective the name and severity under which a directive that allowed nothing is
 *     reported
 */
public record Policy(
    List<ActiveRule> rules,
    Predicate<String> excluded,
    SeverityAt severities,
    Reported unusedDirective) {

  /** The severity of a rule's finding in a file; {@code usual} is what it would have anywhere. */
  @FunctionalInterface
  public interface SeverityAt {
    Severity of(String rule, String file, Severity usual);
  }

  /** A name for findings that the engine itself makes. */
  public record Reported(String rule, Severity severity) {}
}
