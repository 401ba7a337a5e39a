package dev.waymark.cli;

import dev.waymark.engine.ActiveRule;
import dev.waymark.engine.Allowances;
import dev.waymark.engine.Policy;
import dev.waymark.lint.Rule;
import dev.waymark.lint.RuleOptions;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import dev.waymark.rules.Catalog;
import dev.waymark.text.UserError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules run, and how bad their findings are. */
final class Selection {
  @Option(
      names = "--only",
      split = ",",
      paramLabel = "RULE",
      description = "Check only these rules or groups of rules.")
  List<String> only = new ArrayList<>();

  @Option(
      names = "--skip",
      split = ",",
      paramLabel = "RULE",
      description = "Check all rules except these rules or groups.")
  List<String> skip = new ArrayList<>();

  private boolean web;
  private List<String> asked = List.of();
  private boolean webAlone;
  private Set<String> chosen = Set.of();
  private Set<String> skipped = Set.of();

  /**
   * A UserError for a name that no rule has.
   *
   * @param asked whether the web is asked
   * @param alone whether only what it says counts
   */
  void require(boolean asked, boolean alone) {
    web = asked;
    webAlone = alone;
    chosen = RuleNames.rules(only);
    skipped = RuleNames.rules(skip);
  }

  /** All rules, those that are named among them although they are off. */
  Selection everything() {
    Selection all = new Selection();
    all.web = web;
    all.asked = only;
    return all;
  }

  /** Whether a rule is asked for. */
  boolean names(String rule) {
    return !skipped.contains(rule) && (only.isEmpty() || chosen.contains(rule));
  }

  /** What to check of a site and what to keep of it. */
  Policy policy(Workspace workspace, Instant now) {
    Map<String, RuleOptions> options = new HashMap<>();
    Map<String, RulePage> pages = new HashMap<>();
    for (RulePage page : workspace.pages()) {
      options.put(page.id(), workspace.settings().options(page));
      pages.put(page.id(), page);
    }
    Map<String, Rule> rules =
        Catalog.rules(options, workspace.settings().schemas(), workspace.settings().icons());
    List<ActiveRule> active = new ArrayList<>();
    rules.forEach(
        (name, rule) ->
            active.add(new ActiveRule(name, rule, severity(workspace, pages.get(name), rule))));
    Policy policy =
        new Policy(
            active,
            file -> workspace.settings().excluded(file) || !workspace.place().covers(file),
            workspace.settings()::severityAt,
            new Policy.Reported(
                Catalog.UNUSED_ALLOW, severity(workspace, pages.get(Catalog.UNUSED_ALLOW))));
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return policy.allowing(new Allowances(workspace.settings().allowances(), today));
  }

  /** Whether a rule about links runs. */
  boolean asksAboutLinks(Workspace workspace, Policy policy) {
    Set<String> links =
        workspace.pages().stream()
            .filter(page -> page.subject().equals("links"))
            .map(RulePage::id)
            .collect(Collectors.toSet());
    return policy.rules().stream()
        .anyMatch(rule -> rule.severity() != Severity.OFF && links.contains(rule.name()));
  }

  private Severity severity(Workspace workspace, @Nullable RulePage page, Rule rule) {
    if (rule instanceof Rule.WebRule && !web) {
      if (page != null && only.contains(page.id()))
        throw new UserError(page.id() + " needs the network; add --external");
      return Severity.OFF;
    }
    if (page != null && webAlone && !page.subject().equals("web")) return Severity.OFF;
    return severity(workspace, page);
  }

  private Severity severity(Workspace workspace, @Nullable RulePage page) {
    return page == null ? Severity.OFF : weigh(page, workspace.settings().severity(page));
  }

  /** What the command line makes of a rule's configured severity. */
  Severity weigh(RulePage page, Severity severity) {
    if (!names(page.id())) return Severity.OFF;
    // Naming a rule that is off by default asks for it; naming its group does not.
    return severity == Severity.OFF && (only.contains(page.id()) || asked.contains(page.id()))
        ? Severity.WARNING
        : severity;
  }
}
