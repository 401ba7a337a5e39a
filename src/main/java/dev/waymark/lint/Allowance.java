package dev.waymark.lint;

import dev.waymark.text.Span;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Findings that the configuration allows.
 *
 * @param rules their rules
 * @param files in which files
 * @param targets with which destinations; null for any finding, also one without
 * @param until the last day on which it holds; null for ever
 * @param own whether it is this site's alone, so that it should allow something
 * @param span its entry in the configuration
 */
public record Allowance(
    Set<String> rules,
    Predicate<String> files,
    @Nullable Predicate<String> targets,
    @Nullable LocalDate until,
    boolean own,
    Span span) {

  public boolean covers(Finding finding) {
    return rules.contains(finding.rule())
        && files.test(finding.span().source().path())
        && (targets == null || (finding.target() != null && targets.test(finding.target())));
  }
}
