package dev.waymark.engine;

import dev.waymark.baseline.Baseline;
import dev.waymark.lint.Past;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import dev.waymark.site.model.Site;
import dev.waymark.tree.Changes;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What to check and what to keep of it.
 *
 * @param rules in the order in which they run
 * @param excluded files about which nothing is said
 * @param severities what a rule weighs at one file, where configuration overrides it there
 * @param unusedDirective the name and severity under which a directive that allowed nothing is
 *     reported
 * @param allowances what the configuration allows
 * @param baseline findings that are known and not reported again
 * @param since the earlier state to compare with; null to report everything
 * @param past what history tells; null when it is not asked
 */
public record Policy(
    List<ActiveRule> rules,
    Predicate<String> excluded,
    SeverityAt severities,
    Reported unusedDirective,
    Allowances allowances,
    Baseline baseline,
    @Nullable Since since,
    @Nullable Past past) {

  /** A policy that reports everything. */
  public Policy(
      List<ActiveRule> rules,
      Predicate<String> excluded,
      SeverityAt severities,
      Reported unusedDirective) {
    this(rules, excluded, severities, unusedDirective, Allowances.NONE, Baseline.NONE, null, null);
  }

  /** The same policy with a baseline. */
  public Policy knowing(Baseline entries) {
    return new Policy(
        rules, excluded, severities, unusedDirective, allowances, entries, since, past);
  }

  /** The same policy with what the configuration allows. */
  public Policy allowing(Allowances some) {
    return new Policy(rules, excluded, severities, unusedDirective, some, baseline, since, past);
  }

  /** The same policy, compared with an earlier state. */
  public Policy since(Since earlier) {
    return new Policy(
        rules, excluded, severities, unusedDirective, allowances, baseline, earlier, past);
  }

  /** The same policy, asking history. */
  public Policy asking(@Nullable Past history) {
    return new Policy(
        rules, excluded, severities, unusedDirective, allowances, baseline, since, history);
  }

  /**
   * An earlier state of the site.
   *
   * @param before what was found in it
   * @param changes what was changed since
   * @param recalled whether it is the state that the last run has left
   * @param alike whether pages, links and headings are the same: only words differ
   */
  public record Since(Report before, Changes changes, boolean recalled, boolean alike) {
    public Since(Report before, Changes changes) {
      this(before, changes, false, false);
    }

    /** The site as it was. */
    public Site site() {
      return before.survey().site().get();
    }
  }

  /** The severity of a rule's finding in a file; {@code usual} is what it would have anywhere. */
  @FunctionalInterface
  public interface SeverityAt {
    Severity of(String rule, String file, Severity usual);
  }

  /** A name for findings that the engine itself makes. */
  public record Reported(String rule, Severity severity) {}
}
