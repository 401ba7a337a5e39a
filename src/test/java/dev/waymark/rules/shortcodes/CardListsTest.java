package dev.waymark.rules.shortcodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a call that shows a list of the page; {@code ↵} ends a line. */
class CardListsTest {
  private static List<Problem> found(Rule.SiteRule rule, String frontMatter) {
    SmallSite files =
        new SmallSite()
            .file(
                "layouts/shortcodes/grid.html",
                "{{ range index .Page.Params (.Get \"items\") }}{{ .title }}{{ end }}")
            .file(
                "content/a.md",
                "---\n" + frontMatter.replace('↵', '\n') + "\n---\n{{< grid items=\"cards\" >}}\n");
    List<Problem> all = new ArrayList<>();
    rule.check(files.build(), all::add);
    return all;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      nullValues = "none",
      value = {
        "params:↵  cards: [{title: A}] => none",
        "cards: [{title: A}] => none",
        "params:↵  cards: [] => none",
        "title: T => this page has no list cards",
        "carts: [{title: A}] => this page has no list cards; did you mean carts?",
        "params:↵  carts: [{title: A}] => this page has no list cards; did you mean carts?",
        "params:↵  x: 1↵carts: [{title: A}] => this page has no list cards; did you mean carts?",
        "carts: [A, B] => this page has no list cards",
        "carts: A => this page has no list cards",
      })
  void aListThatThePageDoesNotHaveIsSaid(String frontMatter, String message) {
    assertThat(found(new UnknownCardList(), frontMatter))
        .extracting(Problem::message)
        .isEqualTo(message == null ? List.of() : List.of(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      nullValues = "none",
      value = {
        "params:↵  cards: [{title: A}] => none",
        "title: T => none",
        "cards: A => none",
        "cards: [] => content/a.md:2:8 the list",
        "params:↵  cards: [] => content/a.md:3:10 the list",
      })
  void aListInWhichNothingStandsIsSaidWithItsPlace(String frontMatter, String related) {
    List<Problem> all = found(new EmptyCardList(), frontMatter);
    assertThat(all).hasSize(related == null ? 0 : 1);
    assertThat(all)
        .allMatch(p -> p.message().equals("list cards is empty, so nothing is shown here"))
        .allSatisfy(
            p ->
                assertThat(p.related())
                    .extracting(r -> r.span() + " " + r.message())
                    .containsExactly(related));
  }
}
