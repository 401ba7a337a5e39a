package dev.waymark.engine;

import dev.waymark.lint.Allowance;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the configuration allows of a run's findings, and which entries were of use. */
final class Allowed {
  private final Policy policy;
  private final Set<Allowance> used = new HashSet<>();

  Allowed(Policy policy) {
    this.policy = policy;
  }

  /** Whether an entry allows a finding; remembers that the entry was of use. */
  boolean allow(Finding finding) {
    boolean allowed = false;
    for (Allowance entry : policy.allowances().entries()) {
      if (!policy.allowances().holds(entry) || !entry.covers(finding)) continue;
      used.add(entry);
      allowed = true;
    }
    return allowed;
  }

  /**
   * A finding for every entry that allowed nothing, unless one of its rules did not run or the
   * entry is one that sites share.
   */
  List<Finding> unused() {
    Set<String> running =
        policy.rules().stream()
            .filter(active -> active.severity() != Severity.OFF)
            .map(ActiveRule::name)
            .collect(Collectors.toSet());
    Policy.Reported as = policy.unusedDirective();
    List<Finding> findings = new ArrayList<>();
    for (Allowance entry : policy.allowances().entries()) {
      if (!entry.own() || used.contains(entry) || !running.containsAll(entry.rules())) continue;
      String message =
          policy.allowances().holds(entry)
              ? "allows " + String.join(", ", entry.rules()) + ", but there is nothing to allow"
              : "allowed until " + entry.until() + ", and that day is past";
      findings.add(Finding.of(as.rule(), as.severity(), Problem.at(entry.span(), message)));
    }
    return findings;
  }
}
