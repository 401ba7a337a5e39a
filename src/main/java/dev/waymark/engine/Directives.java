package dev.waymark.engine;

import dev.waymark.document.Document.Directive;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Severity;
import dev.waymark.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What pages allow in themselves, and which of it was of use. */
final class Directives {
  private final Map<String, List<Directive>> byFile = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Policy policy;

  private Directives(Policy policy) {
    this.policy = policy;
  }

  static Directives of(List<Judged.Written> written, Policy policy) {
    Directives all = new Directives(policy);
    for (Judged.Written file : written) all.byFile.put(file.file(), file.directives());
    return all;
  }

  /** Whether a directive of its file allows a finding; remembers that the directive was of use. */
  boolean allow(Finding finding) {
    boolean allowed = false;
    for (Directive directive : byFile.getOrDefault(finding.span().source().path(), List.of())) {
      if (!directive.rules().contains(finding.rule()) || !covers(directive, finding)) continue;
      used.add(key(directive, finding.rule()));
      allowed = true;
    }
    return allowed;
  }

  /** A directive on a line holds for its own line and the next. */
  private static boolean covers(Directive directive, Finding finding) {
    if (directive.wholeFile()) return true;
    int line = finding.span().line();
    return line >= directive.span().line() && line <= directive.span().endLine() + 1;
  }

  /**
   * A finding for every rule that a directive names and allowed nothing of; rules that did not run
   * are left out.
   */
  List<Finding> unused() {
    List<Finding> findings = new ArrayList<>();
    Map<String, Severity> rules = new LinkedHashMap<>();
    policy.rules().forEach(active -> rules.put(active.name(), active.severity()));
    for (List<Directive> directives : byFile.values()) {
      for (Directive directive : directives) {
        for (String rule : directive.rules()) {
          boolean idle = rules.get(rule) == Severity.OFF;
          if (idle || used.contains(key(directive, rule))) continue;
          findings.add(finding(directive, message(rule, rules.keySet())));
        }
      }
    }
    return findings;
  }

  private static String message(String rule, Set<String> names) {
    if (names.contains(rule)) return "allows " + rule + ", but there is nothing to allow";
    return "no rule is called " + rule + Nearest.clause(rule, names);
  }

  private Finding finding(Directive directive, String message) {
    Policy.Reported as = policy.unusedDirective();
    return Finding.of(as.rule(), as.severity(), Problem.at(directive.span(), message));
  }

  private static String key(Directive directive, String rule) {
    return directive.span() + " " + directive.span().end() + " " + rule;
  }
}
