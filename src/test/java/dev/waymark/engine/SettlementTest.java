package dev.waymark.engine;

import static dev.waymark.engine.Judging.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.baseline.Baseline;
import dev.waymark.lint.Allowance;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Report;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From what rules say to what is reported. */
class SettlementTest {
  /** Says every link twice, as a rule does that sees an included text once for each page. */
  private record EveryLink() implements Rule.SiteRule {
    @Override
    public void check(Site site, Findings out) {
      for (int i = 0; i < 2; i++)
        for (Reference link : site.references()) out.add(link.span(), "a link");
    }
  }

  private record Failing() implements Rule.SiteRule {
    @Override
    public void check(Site site, Findings out) {
      throw new IllegalStateException("a bug");
    }
  }

  private final Model model =
      new SmallSite()
          .page("b.md", "[x](/a/)\n\n[x](/a/)\n")
          .page("a.md", "<!-- waymark-allow link -->\n[x](/b/)\n\n[y](/b/)\n")
          .model();

  private static Policy policy(Policy.SeverityAt severities, String... excluded) {
    return new Policy(
        List.of(
            new ActiveRule("bug", new Failing(), Severity.ERROR),
            new ActiveRule("link", new EveryLink(), Severity.ERROR),
            new ActiveRule("off", new Failing(), Severity.OFF)),
        List.of(excluded)::contains,
        severities,
        new Policy.Reported("unused-allow", Severity.WARNING));
  }

  private static Policy policy(String... excluded) {
    return policy((rule, file, usual) -> usual, excluded);
  }

  private static List<String> places(Report report) {
    return report.findings().stream().map(f -> f.span() + " " + f.severity().word()).toList();
  }

  @Test
  void saysEachPlaceOnceInTheOrderOfFilesAndLines() {
    Report report = Engine.check(model, policy());
    assertThat(places(report))
        .containsExactly(
            "content/a.md:7:5 error", "content/b.md:4:5 error", "content/b.md:6:5 error");
    assertThat(report.suppressed()).isEqualTo(1);
  }

  @Test
  void oneRuleThatFailsStopsNoOther() {
    Report report = Engine.check(model, policy());
    assertThat(report.crashes())
        .extracting(crash -> crash.rule() + ": " + crash.cause().getMessage())
        .containsExactly("bug: a bug");
    assertThat(report.findings()).isNotEmpty();
  }

  @Test
  void saysNothingOfExcludedFiles() {
    assertThat(places(Engine.check(model, policy("content/b.md"))))
        .containsExactly("content/a.md:7:5 error");
  }

  @Test
  void weighsByFile() {
    Policy.SeverityAt milder =
        (rule, file, usual) ->
            file.endsWith("a.md") ? Severity.OFF : rule.equals("link") ? Severity.INFO : usual;
    assertThat(places(Engine.check(model, policy(milder))))
        .containsExactly("content/b.md:4:5 info", "content/b.md:6:5 info");
  }

  @Test
  void anEntryThatAllowsNothingIsReportedLikeADirective() {
    Allowance none =
        new Allowance(Set.of("link"), file -> false, null, null, true, finding("x", 1).span());
    Allowances entries = new Allowances(List.of(none), LocalDate.of(2026, 11, 23));
    assertThat(Engine.check(model, policy().allowing(entries)).findings())
        .extracting(Finding::toString)
        .hasSize(4)
        .contains(
            "content/a.md:1:1: warning: allows link, but there is nothing to allow"
                + " [unused-allow]");
  }

  @Test
  void aBaselineKnowsEachOfTwoEqualFindings() {
    List<Finding> all = Engine.check(model, policy()).findings();
    Baseline first = Baseline.of(List.of(all.get(0), all.get(1)));
    Report report = Engine.check(model, policy().knowing(first));
    assertThat(places(report)).containsExactly("content/b.md:6:5 error");
    assertThat(report.known()).isEqualTo(2);
    assertThat(report.gone()).isEmpty();

    Finding fixed = finding("link", 1).named("0123456789abcdef");
    Report later = Engine.check(model, policy().knowing(Baseline.of(List.of(fixed))));
    assertThat(later.gone()).containsExactly("0123456789abcdef link content/a.md");
  }
}
