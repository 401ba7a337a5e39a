package dev.waymark.engine;

import static dev.waymark.engine.Judging.PAGE;
import static dev.waymark.engine.Judging.directives;
import static dev.waymark.engine.Judging.finding;
import static dev.waymark.engine.Judging.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.document.Document.Directive;
import dev.waymark.lint.Finding;
import dev.waymark.text.Source;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far an allow reaches, and what is said of one that allowed nothing. */
class DirectivesTest {
  private static Directive on(int line, String... rules) {
    return new Directive(List.of(rules), false, line(line));
  }

  private static List<Integer> allowedLines(Directive directive) {
    Directives directives = directives(directive);
    return IntStream.rangeClosed(1, 6)
        .filter(line -> directives.allow(finding("broken", line)))
        .boxed()
        .toList();
  }

  @Test
  void reachesItsOwnLineAndTheNext() {
    assertThat(allowedLines(on(3, "broken"))).containsExactly(3, 4);
  }

  @Test
  void oneOfSeveralLinesReachesTheLineBehindItsLast() {
    Directive long3 =
        new Directive(
            List.of("broken"), false, PAGE.span(PAGE.lineStart(2), PAGE.lineStart(4) + 2));
    assertThat(allowedLines(long3)).containsExactly(2, 3, 4, 5);
  }

  @Test
  void oneForTheFileReachesAllOfIt() {
    Directive whole = new Directive(List.of("broken"), true, line(6));
    assertThat(allowedLines(whole)).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void reachesNoOtherRuleAndNoOtherFile() {
    Directives directives = directives(on(3, "broken"));
    Source other = Source.of("content/b.md", PAGE.text());
    assertThat(directives.allow(finding("spelling", 3))).isFalse();
    assertThat(directives.allow(finding("broken", other.span(8, 13)))).isFalse();
  }

  @Test
  void everyRuleThatAllowedNothingIsNamed() {
    Directives directives = directives(on(3, "broken", "spelling", "idle", "spellin"));
    directives.allow(finding("broken", 4));
    assertThat(directives.unused())
        .extracting(Finding::toString)
        .containsExactly(
            "content/a.md:3:1: warning: allows spelling, but there is nothing to allow"
                + " [unused-allow]",
            "content/a.md:3:1: warning: no rule is called spellin; did you mean spelling?"
                + " [unused-allow]");
  }

  @Test
  void twoThatCoverOneFindingAreBothOfUse() {
    Directives directives = directives(on(3, "broken"), on(4, "broken"));
    assertThat(directives.allow(finding("broken", 4))).isTrue();
    assertThat(directives.unused()).isEmpty();
  }

  @Test
  void oneThatIsTooFarAwayIsOfNoUse() {
    Directives directives = directives(on(3, "broken"));
    assertThat(directives.allow(finding("broken", 5))).isFalse();
    assertThat(directives.unused()).hasSize(1);
  }
}
