package dev.waymark.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where redirects of a file lead; {@code ↵} ends a line. */
class RedirectToMissingTest {
  private static List<String> found(String redirects) {
    SmallSite files =
        new SmallSite()
            .page("here.md", "## Start\n")
            .file("content/draft.md", "---\ntitle: T\ndraft: true\n---\n")
            .file("static/_redirects", redirects.replace('↵', '\n') + "\n");
    List<Problem> all = new ArrayList<>();
    new RedirectToMissing().check(files.build(), all::add);
    return all.stream().map(Problem::message).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "/old/ /none/ => redirect to /none/, where there is no page",
        "/old/ /hree/ => redirect to /hree/, where there is no page; did you mean /here/?",
        "/old/ /a.png => redirect to /a.png, where there is no file",
        "/old/ /here/#strat"
            + " => redirect to #strat, an anchor that /here/ does not have; did you mean #start?",
      })
  void toNothingIsSaid(String redirects, String message) {
    assertThat(found(redirects)).containsExactly(message);
  }

  @Test
  void toADraftIsSaidWithItsReason() {
    assertThat(found("/old/ /draft/")).hasSize(1);
    assertThat(found("/old/ /draft/").get(0))
        .startsWith("redirect to ")
        .contains("which is not published: ");
  }

  @Test
  void aCircleIsSaidOfEach() {
    assertThat(found("/a/ /b/↵/b/ /c/↵/c/ /a/"))
        .hasSize(3)
        .allMatch(message -> message.endsWith(" redirects in a circle back to itself"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/old/ /here/", "/old/ /here/#start", "/a/ /b/↵/b/ /here/"})
  void toAPageIsWell(String redirects) {
    assertThat(found(redirects)).isEmpty();
  }
}
