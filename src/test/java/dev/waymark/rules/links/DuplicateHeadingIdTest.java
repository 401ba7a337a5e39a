package dev.waymark.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.document.Document;
import dev.waymark.lint.Findings.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ids of a page stand in each other's way; {@code ↵} ends a line. */
class DuplicateHeadingIdTest {
  private static List<Problem> found(String text) {
    SmallSite files =
        new SmallSite()
            .file(
                "hugo.toml",
                "[markup.goldmark.renderer]\nunsafe = true\n"
                    + "[markup.goldmark.parser.attribute]\nblock = true\n")
            .page("a.md", text.replace('↵', '\n') + "\n");
    List<Problem> all = new ArrayList<>();
    for (Document document : files.build().documents())
      new DuplicateHeadingId().check(document, all::add);
    return all;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      nullValues = "none",
      value = {
        "## A {#x}↵↵## B {#x} => 6: id x is already taken on line 4",
        "## A {#x}↵↵<p id='x'>b</p> => 6: id x is already taken on line 4",
        "<p id='x'>a</p>↵↵## B {#x} => 6: id x is already taken on line 4",
        "## A {#x}↵↵b↵{#x} => 7: id x is already taken on line 4",
        "## A {#x}↵<p id='x'>b</p> => none",
        "## A {#x}↵↵## B {#y}↵↵<p id='z'>b</p> => none",
        "<p id='x'>a</p>↵↵<p id='x'>b</p> => none",
        "## A {#x}↵↵<a name='x'></a> => none",
        "## A↵↵## A => none",
      })
  void anIdThatIsWrittenTwiceIsSaid(String text, String said) {
    assertThat(found(text))
        .extracting(p -> p.span().line() + ": " + p.message())
        .isEqualTo(said == null ? List.of() : List.of(said));
  }

  @Test
  void theFirstIsNamedAsItsPlace() {
    assertThat(found("## A {#x}\n\n## B {#x}\n\n## C {#x}"))
        .hasSize(2)
        .allSatisfy(
            problem ->
                assertThat(problem.related())
                    .extracting(r -> r.span().line() + " " + r.message())
                    .containsExactly("4 first here"));
  }
}
