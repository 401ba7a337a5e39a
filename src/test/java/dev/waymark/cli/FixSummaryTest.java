package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.fix.Rewritten;
import dev.waymark.fix.Rounds;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Severity;
import dev.waymark.text.Edit;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code fix} says when files could not be written. */
class FixSummaryTest {
  private static final Source A = Source.of("a.md", "one\n");
  private static final Source B = Source.of("b.md", "two\n");

  private static Finding finding(Source source) {
    Span span = source.span(0, 3);
    Fix fix = new Fix("write 1", true, List.of(new Edit(span, "1")));
    return Finding.of("rule", Severity.ERROR, Problem.at(span, "wrong").fix(fix));
  }

  private static List<String> lines(String... failed) {
    Rounds.Outcome outcome =
        new Rounds.Outcome(
            List.of(new Rewritten(A, "1\n"), new Rewritten(B, "1\n")),
            List.of(finding(A), finding(B)),
            List.of(),
            List.of());
    return new FixSummary(outcome, List.of(failed), List.of()).lines(true);
  }

  @Test
  void onlyWhatWasWrittenIsFixed() {
    assertThat(lines())
        .containsExactly(
            "a.md:1:1: write 1 [rule]",
            "b.md:1:1: write 1 [rule]",
            "",
            "fixed 2 findings in 2 files");
    assertThat(lines("a.md is left alone: it was changed meanwhile"))
        .containsExactly(
            "b.md:1:1: write 1 [rule]",
            "",
            "waymark: a.md is left alone: it was changed meanwhile",
            "fixed 1 finding in 1 file");
    assertThat(lines("a.md is left alone", "b.md is left alone"))
        .containsExactly(
            "waymark: a.md is left alone",
            "waymark: b.md is left alone",
            "fixed 0 findings in 0 files");
  }
}
