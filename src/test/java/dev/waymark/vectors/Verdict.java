package dev.waymark.vectors;

import dev.waymark.engine.ActiveRule;
import dev.waymark.engine.Engine;
import dev.waymark.engine.Model;
import dev.waymark.engine.Policy;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import dev.waymark.rules.Catalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether Waymark finds an error where Hugo refused to build, and no such error where it built. */
final class Verdict {
  /** Rules that speak of what Hugo itself refuses. */
  private static final Set<String> FATAL =
      Set.of(
          "front-matter-syntax",
          "duplicate-key",
          "bad-date",
          "broken-ref",
          "ambiguous-ref",
          "unknown-shortcode",
          "shortcode-syntax",
          "config-syntax",
          "missing-theme",
          "refused-content");

  private Verdict() {}

  static void compare(Vector vector, Model model, Tally tally) {
    Map<String, RulePage> pages = new HashMap<>();
    Catalog.pages().forEach(page -> pages.put(page.id(), page));
    List<ActiveRule> rules =
        Catalog.rules(Map.of(), List.of(), List.of()).entrySet().stream()
            .map(e -> new ActiveRule(e.getKey(), e.getValue(), pages.get(e.getKey()).severity()))
            .toList();
    Policy policy =
        new Policy(
            rules,
            file -> false,
            (rule, file, usual) -> usual,
            new Policy.Reported(Catalog.UNUSED_ALLOW, Severity.WARNING));
    List<String> errors =
        Engine.check(model, policy).findings().stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .filter(f -> vector.refused() || FATAL.contains(f.rule()))
            // A menu may name a page that is not there.
            .filter(
                f ->
                    !f.rule().equals("broken-ref") || !f.span().source().path().startsWith("hugo."))
            .map(f -> f.span() + " " + f.rule() + ": " + f.message())
            .toList();
    // Shortcodes that ask the web failed for want of a network.
    if (Vector.strings(vector.expected().get("log")).toString().contains("security.http.urls"))
      return;
    String hugo = vector.refused() ? "refuses" : "builds";
    tally.fact("exit", errors.toString(), hugo, errors.isEmpty() ? "builds" : "refuses");
  }
}
