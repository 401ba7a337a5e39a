package dev.waymark.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Changes.FileChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of addresses that a change took away. */
class MovedWithoutRedirectTest {
  private static String page(String... lines) {
    return "---\ntitle: T\n" + String.join("", List.of(lines)) + "---\ntext\n";
  }

  /** The content file {@code a.md} as it was, and what became of it. */
  private static List<Problem> found(String before, @Nullable String file, String after) {
    SmallSite then = new SmallSite().file("content/docs/a.md", before).page("other.md", "x");
    SmallSite now = new SmallSite().page("other.md", "x");
    if (file != null) now.file(file, after);
    List<FileChange> files = List.of(new FileChange("content/docs/a.md", file, List.of()));
    List<Problem> all = new ArrayList<>();
    new MovedWithoutRedirect().check(then.build(), now.build(), new Changes(files), all::add);
    return all;
  }

  private static List<String> ofPage(List<Problem> all) {
    return all.stream().map(Problem::message).filter(m -> m.contains("/docs/a/")).toList();
  }

  @Test
  void aPageThatMovedIsSaidWithAllItsAddresses() {
    String aliases = "aliases: [/x/, /y/, /z/]\n";
    List<Problem> one = found(page("aliases: [/x/]\n"), "content/docs/b.md", page());
    assertThat(ofPage(one))
        .containsExactly(
            "nothing serves /docs/a/ (nor its alias /x/) any more; the page is now at /docs/b/");
    List<Problem> all = found(page(aliases), "content/docs/b.md", page());
    assertThat(ofPage(all))
        .containsExactly(
            "nothing serves /docs/a/ (nor its alias /x/ and 2 more) any more; the page is now at"
                + " /docs/b/");
    assertThat(all.get(0).fix().edits())
        .extracting(edit -> edit.replacement())
        .containsExactly("aliases:\n  - /docs/a/\n  - /x/\n  - /y/\n  - /z/\n");
    List<Problem> kept = found(page(aliases), "content/docs/b.md", page("aliases: [/y/, /x/]\n"));
    assertThat(ofPage(kept))
        .containsExactly(
            "nothing serves /docs/a/ (nor its alias /z/) any more; the page is now at /docs/b/");
  }

  @Test
  void aPageThatAnswersForItsOldAddressIsNotSaid() {
    assertThat(ofPage(found(page(), "content/docs/b.md", page("aliases: [/docs/a/]\n")))).isEmpty();
    assertThat(ofPage(found(page(), "content/docs/a.md", page()))).isEmpty();
  }

  @Test
  void aPageThatIsGoneIsSaidAtItsOldPlace() {
    List<Problem> all = found(page(), null, "");
    assertThat(ofPage(all))
        .containsExactly("nothing serves /docs/a/ any more; its page was deleted");
    assertThat(all)
        .filteredOn(problem -> problem.message().contains("/docs/a/"))
        .allSatisfy(
            problem -> {
              assertThat(problem.fix()).isNull();
              assertThat(problem.help()).startsWith("add /docs/a/ to the aliases of the page");
              assertThat(problem.span().source().path()).isEqualTo("content/docs/a.md");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "draft: true, its page is a draft now",
    "date: 2999-01-01, its page has a future date now",
    "expiryDate: 2001-01-01, its page has expired",
    "build: {render: never}, its page is not built any more",
  })
  void aPageThatIsNotPublishedSaysWhy(String line, String why) {
    assertThat(ofPage(found(page(), "content/docs/a.md", page(line + "\n"))))
        .containsExactly("nothing serves /docs/a/ any more; " + why);
  }

  @Test
  void aPageThatWasNoneBeforeIsNotMissed() {
    assertThat(ofPage(found(page("draft: true\n"), null, ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/docs/* /none/:splat, 1",
    "/docs/* /other/, 0",
    "/docs/* https://example.org/:splat, 0",
    "/docs/a /none/, 1"
  })
  void aRedirectThatLeadsToNothingServesNobody(String rule, int found) {
    SmallSite then = new SmallSite().page("docs/a.md", "x").page("other.md", "x");
    SmallSite now = new SmallSite().page("docs/b.md", "x").page("other.md", "x");
    List<Problem> all = new ArrayList<>();
    FileChange moves = new FileChange("content/docs/a.md", "content/docs/b.md", List.of());
    new MovedWithoutRedirect()
        .check(
            then.file("static/_redirects", rule).build(),
            now.file("static/_redirects", rule).build(),
            new Changes(List.of(moves)),
            all::add);
    assertThat(ofPage(all)).hasSize(found);
  }
}
