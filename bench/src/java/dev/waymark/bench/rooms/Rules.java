package dev.waymark.bench.rooms;

import dev.waymark.engine.ActiveRule;
import dev.waymark.engine.Policy;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import dev.waymark.rules.Catalog;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All rules as they are without a configuration. */
final class Rules {
  static final Policy POLICY = policy();

  private Rules() {}

  private static Policy policy() {
    Map<String, Severity> severities =
        Catalog.pages().stream().collect(Collectors.toMap(RulePage::id, RulePage::severity));
    List<ActiveRule> active =
        Catalog.rules(Map.of(), List.of(), List.of()).entrySet().stream()
            .map(
                rule ->
                    new ActiveRule(rule.getKey(), rule.getValue(), severities.get(rule.getKey())))
            .toList();
    Policy.Reported unused = new Policy.Reported(Catalog.UNUSED_ALLOW, Severity.WARNING);
    return new Policy(active, file -> false, (rule, file, usual) -> usual, unused);
  }
}
