package dev.waymark.rules.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a page that is nested too deeply to be read. */
class TooComplexTest {
  private static List<Problem> found(String text) {
    List<Problem> all = new ArrayList<>();
    new TooComplex().check(new SmallSite().page("a.md", text).build(), all::add);
    return all;
  }

  @Test
  void aPageThatIsNotReadToTheEndSaysSo() {
    assertThat(found("> ".repeat(200) + "a\n"))
        .hasSize(1)
        .allMatch(problem -> problem.span().source().path().equals("content/a.md"));
    assertThat(found("> ".repeat(20) + "a\n")).isEmpty();
  }
}
