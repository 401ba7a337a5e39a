package dev.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.document.Document;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Past;
import dev.waymark.lint.Report;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Undecided;
import dev.waymark.lint.Web;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import dev.waymark.tree.Changes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which rules are asked, and what becomes of what they say. */
class EngineTest {
  private record Headings() implements Rule.DocumentRule {
    @Override
    public void check(Document document, Findings out) {
      if (document.headings().isEmpty()) throw new IllegalStateException("no headings");
      for (Document.Heading heading : document.headings()) out.add(heading.span(), heading.text());
      out.note("the same remark");
    }
  }

  private record Pages(boolean looksAtTexts) implements Rule.ChangeRule {
    @Override
    public void check(Site before, Site site, Changes changes, Findings out) {
      Document first = site.documents().iterator().next();
      out.add(
          first.source().span(0, 0),
          before.documents().size() + " became " + site.documents().size());
    }
  }

  private record WebLinks() implements Rule.WebRule {
    @Override
    public void check(Site site, Web web, Findings out) {
      for (Reference link : site.references()) out.add(link.span(), "was asked");
    }
  }

  private record PastLinks() implements Rule.PastRule {
    @Override
    public void check(Site site, Past past, Findings out) {
      for (Reference link : site.references()) out.add(link.span(), "was known");
    }
  }

  private record Failing() implements Rule.PastRule {
    @Override
    public void check(Site site, Past past, Findings out) {
      throw new IllegalStateException("a bug");
    }
  }

  private final Model model =
      new SmallSite()
          .page("a.md", "## One\n\n[x](/b/#{{% made %}})\n")
          .page("b.md", "## Two\n")
          .file("layouts/shortcodes/made.html", "{{ now.Unix }}")
          .model();

  private static Policy policy(ActiveRule... rules) {
    return new Policy(
        List.of(rules),
        file -> false,
        (rule, file, usual) -> usual,
        new Policy.Reported("unused-allow", Severity.OFF));
  }

  private static ActiveRule rule(Rule rule) {
    return new ActiveRule(rule.getClass().getSimpleName(), rule, Severity.WARNING);
  }

  private static List<String> said(Report report) {
    return report.findings().stream().map(Finding::toString).toList();
  }

  private static Past nothing() {
    return (site, missing) -> Map.of();
  }

  @Test
  void aRuleOfFilesIsAskedAboutEach() {
    Report report = Engine.check(model, policy(rule(new Headings())));
    assertThat(said(report))
        .containsExactly(
            "content/a.md:4:1: warning: One [Headings]",
            "content/b.md:4:1: warning: Two [Headings]");
    assertThat(report.notes()).containsExactly("the same remark");
  }

  @Test
  void aFileAtWhichARuleFailsStopsNoOther() {
    Model some = new SmallSite().page("a.md", "").page("b.md", "## Two\n").model();
    Report report = Engine.check(some, policy(rule(new Headings())));
    assertThat(report.findings()).hasSize(1);
    assertThat(report.crashes())
        .extracting(crash -> crash.rule() + " " + crash.page())
        .containsExactly("Headings content/a.md");
  }

  @Test
  void rulesOfTheWebOfChangesAndOfHistoryAreAskedWhenTheseAreKnown() {
    Policy all = policy(rule(new WebLinks()), rule(new Pages(true)), rule(new PastLinks()));
    assertThat(Engine.check(model, all).findings()).isEmpty();
    assertThat(said(Engine.check(model, all, new Web(Map.of()))))
        .containsExactly("content/a.md:6:5: warning: was asked [WebLinks]");
    assertThat(said(Engine.check(model, all.asking(nothing()))))
        .containsExactly("content/a.md:6:5: warning: was known [PastLinks]");
    Model before = new SmallSite().page("a.md", "").model();
    Policy since =
        all.since(new Policy.Since(Engine.check(before, policy()), new Changes(List.of())));
    assertThat(said(Engine.check(model, since)))
        .containsExactly("content/a.md:1:1: warning: 1 became 2 [Pages]");
  }

  @Test
  void rulesThatAreOffAreNotAsked() {
    Policy off =
        policy(
            Arrays.stream(new Rule[] {new WebLinks(), new Pages(true), new PastLinks()})
                .map(rule -> new ActiveRule("off", rule, Severity.OFF))
                .toArray(ActiveRule[]::new));
    Policy.Since since = new Policy.Since(Engine.check(model, policy()), new Changes(List.of()));
    assertThat(
            Engine.check(model, off.since(since).asking(nothing()), new Web(Map.of())).findings())
        .isEmpty();
  }

  @Test
  void oneOfHistoryThatFailsIsOurFault() {
    Report report = Engine.check(model, policy(rule(new Failing())).asking(nothing()));
    assertThat(report.crashes())
        .extracting(crash -> crash.rule() + ": " + crash.cause().getMessage())
        .containsExactly("Failing: a bug");
  }

  @Test
  void whatHistoryKnowsIsNotLeftOpen() {
    assertThat(open(null)).containsExactly("content/a.md:6:5");
    assertThat(open(nothing())).isEmpty();
  }

  private List<String> open(@Nullable Past past) {
    Policy policy = policy(rule(new PastLinks())).asking(past);
    return Engine.check(model, policy).undecided().stream()
        .map(Undecided::span)
        .map(Object::toString)
        .toList();
  }
}
