package dev.waymark.engine;

import static dev.waymark.engine.Judging.finding;
import static dev.waymark.engine.Judging.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.lint.Allowance;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the configuration allows: which rules, files and destinations, and until when. */
class AllowedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static Allowance entry(@Nullable LocalDate until, String... rules) {
    return new Allowance(
        Set.of(rules), file -> file.startsWith("content/"), null, until, true, line(1));
  }

  private static Allowed allowed(Allowance... entries) {
    return new Allowed(Judging.policy().allowing(new Allowances(List.of(entries), TODAY)));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22, false", "2026-11-23, true", "2026-11-24, true"})
  void holdsOnItsLastDay(LocalDate until, boolean holds) {
    Allowed allowed = allowed(entry(until, "broken"));
    assertThat(allowed.allow(finding("broken", 2))).isEqualTo(holds);
  }

  @Test
  void oneThatIsOverSaysSo() {
    Allowed allowed = allowed(entry(TODAY.minusDays(1), "broken"));
    allowed.allow(finding("broken", 2));
    assertThat(allowed.unused())
        .extracting(Finding::message)
        .containsExactly("allowed until 2026-11-22, and that day is past");
  }

  @Test
  void reachesItsRulesAndFiles() {
    Allowed allowed = allowed(entry(null, "broken"));
    assertThat(allowed.allow(finding("spelling", 2))).isFalse();
    assertThat(allowed.unused())
        .extracting(Finding::toString)
        .containsExactly(
            "content/a.md:1:1: warning: allows broken, but there is nothing to allow"
                + " [unused-allow]");
    assertThat(allowed.allow(finding("broken", 2))).isTrue();
    assertThat(allowed.unused()).isEmpty();
  }

  @Test
  void reachesItsDestinations() {
    Allowance entry =
        new Allowance(Set.of("broken"), file -> true, "/x/"::equals, null, true, line(1));
    Allowed allowed = allowed(entry);
    Problem problem = Problem.at(line(2), "is wrong");
    assertThat(allowed.allow(finding("broken", 2))).isFalse();
    assertThat(allowed.allow(Finding.of("broken", Severity.ERROR, problem.target("/y/"))))
        .isFalse();
    assertThat(allowed.allow(Finding.of("broken", Severity.ERROR, problem.target("/x/")))).isTrue();
  }

  /** What would have been found by a rule that did not run, nobody knows. */
  @Test
  void oneOfARuleThatDidNotRunIsNotBlamed() {
    assertThat(allowed(entry(null, "broken", "idle")).unused()).isEmpty();
    assertThat(allowed(entry(null, "broken", "spelling")).unused()).hasSize(1);
  }
}
