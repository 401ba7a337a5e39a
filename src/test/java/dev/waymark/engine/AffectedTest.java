package dev.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Survey;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Changes.FileChange;
import dev.waymark.tree.Changes.Hunk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which findings are a change's doing, and which were there before. */
class AffectedTest {
  private static final Site SITE = new SmallSite().page("b.md", "").build();

  /** The third line takes the place of the second, which now stands behind it. */
  private static final FileChange SWAPPED =
      change("a.md", "a.md", new Hunk(2, 1, 1, 0), new Hunk(3, 0, 3, 1));

  private static FileChange change(@Nullable String from, @Nullable String to, Hunk... hunks) {
    return new FileChange(from, to, List.of(hunks));
  }

  private static Span word(String file, String text, String word) {
    return SmallSite.place(Source.of(file, text), word);
  }

  private static Finding finding(Span span, String message, Related... related) {
    Problem problem = Problem.at(span, message).related(List.of(related));
    return Finding.of("broken", Severity.ERROR, problem);
  }

  private static Finding finding(String file, String text, String word) {
    return finding(word(file, text, word), "is wrong");
  }

  private static List<Finding> news(Finding before, Finding now, FileChange... changes) {
    return news(List.of(before), List.of(now), changes);
  }

  private static List<Finding> news(
      List<Finding> before, List<Finding> now, FileChange... changes) {
    Report earlier =
        new Report(Survey.of(SITE), before, 0, 0, List.of(), List.of(), List.of(), List.of());
    Policy.Since since = new Policy.Since(earlier, new Changes(List.of(changes)));
    return Affected.of(now, () -> SITE, since);
  }

  @Test
  void onTheLineThatIsCarriedOverAnythingMayBeSaid() {
    Finding before = finding(word("a.md", "x\ny\n", "y"), "is wrong");
    Finding now = finding(word("a.md", "new\nx\ny\n", "y"), "is very wrong");
    FileChange down = change("a.md", "a.md", new Hunk(0, 0, 1, 1));
    assertThat(news(before, now, down)).isEmpty();
    assertThat(news(before, finding(before.span(), "is very wrong"))).isEmpty();
    assertThat(news(before, now)).hasSize(1);
  }

  @Test
  void elsewhereInItsFileTheSameMustBeSaidBesideLines() {
    Finding before = finding(word("a.md", "x\ny\nz\n", "y"), "stands on line 1 already");
    Span moved = word("a.md", "x\nz\ny\n", "y");
    assertThat(news(before, finding(moved, "stands on line 1 already"), SWAPPED)).isEmpty();
    assertThat(news(before, finding(moved, "stands on line 27 already"), SWAPPED)).isEmpty();
    assertThat(news(before, finding(moved, "stands on page 1 already"), SWAPPED)).hasSize(1);
    assertThat(news(before, finding(moved, "is wrong"), SWAPPED)).hasSize(1);
  }

  @Test
  void anotherTextFileOrRuleIsNew() {
    Finding before = finding("a.md", "x y", "x");
    assertThat(news(before, finding("a.md", "x y", "y"))).hasSize(1);
    assertThat(news(before, finding("c.md", "x y", "x"))).hasSize(1);
    Problem same = Problem.at(before.span(), "is wrong");
    assertThat(news(before, Finding.of("spelling", Severity.ERROR, same))).hasSize(1);
  }

  @Test
  void whatIsSaidInAFileThatMovesMayNameItsNewAddress() {
    Finding before = finding(word("a.md", "x\n", "x"), "no page at /a/x/");
    String text = "alias\nx\nx\n";
    Finding now = finding(word("c.md", text, "x"), "no page at /c/x/");
    Finding copy = finding(Source.of("c.md", text).span(8, 9), "no page at /c/x/");
    FileChange moves = change("a.md", "c.md");
    assertThat(news(before, now, moves)).isEmpty();
    assertThat(news(List.of(before), List.of(now, copy), moves)).hasSize(1);
    assertThat(news(before, finding(word("a.md", text, "x"), "no page at /c/x/"))).hasSize(1);
  }

  @Test
  void whatIsSaidOfAFolderIsSaidAtItsNextPageWhenItsFirstMoves() {
    Finding before = finding("a.md", "first", "first");
    Finding now = finding("b.md", "second", "second");
    FileChange moves = change("a.md", "c.md");
    FileChange gone = change("a.md", null);
    FileChange written = change("b.md", "b.md", new Hunk(1, 1, 1, 1));
    assertThat(news(before, now, moves)).isEmpty();
    assertThat(news(before, now, gone)).isEmpty();
    assertThat(news(List.of(before), List.of(now, now), moves)).hasSize(1);
    assertThat(news(before, now, moves, written)).hasSize(1);
    assertThat(news(before, now, moves, change(null, "b.md"))).hasSize(1);
    assertThat(news(before, now, change("a.md", "a.md"))).hasSize(1);
    assertThat(news(before, finding(now.span(), "is worse"), moves)).hasSize(1);
    Problem same = Problem.at(now.span(), "is wrong");
    assertThat(news(before, Finding.of("spelling", Severity.ERROR, same), moves)).hasSize(1);
  }

  @Test
  void aFileThatIsRenamedKeepsItsFindings() {
    Finding before = finding("a.md", "x", "x");
    Finding now = finding("c.md", "x", "x");
    assertThat(news(before, now, change("a.md", "c.md"))).isEmpty();
    assertThat(news(before, now, change("a.md", "a.md"), change(null, "c.md"))).hasSize(1);
  }

  @Test
  void eachOfBeforeStandsForOne() {
    Finding one = finding("a.md", "x", "x");
    Finding two = finding("a.md", "-\nx", "x");
    assertThat(news(List.of(one, one), List.of(one, two))).isEmpty();
    assertThat(news(List.of(one), List.of(one, two))).containsExactly(two);
  }

  @Test
  void aRelatedPlaceThatWasChangedIsTheCause() {
    Source other = Source.of("o.md", "one\ntwo\n");
    Related related = new Related(SmallSite.place(other, "two"), "says otherwise");
    Finding now = finding(word("a.md", "x", "x"), "is wrong", related);
    FileChange second = change("o.md", "o.md", new Hunk(2, 1, 2, 1));
    FileChange first = change("o.md", "o.md", new Hunk(1, 1, 1, 1));
    FileChange elsewhere = change("z.md", "z.md");
    assertThat(cause(now, second, elsewhere)).isEqualTo(related);
    assertThat(cause(now, change(null, "o.md"), elsewhere)).isEqualTo(related);
    assertThat(cause(now, first, elsewhere)).isNull();
    assertThat(cause(now, second, change(null, "a.md"))).isNull();
  }

  @Test
  void whatIsSaidOfADeletedFileHasNoOtherCause() {
    Finding gone = finding("a.md", "x", "x");
    assertThat(cause(gone, change("a.md", null))).isNull();
    assertThat(cause(gone, change("z.md", null))).isNotNull();
  }

  private static @Nullable Related cause(Finding now, FileChange... changes) {
    Finding other = finding("other.md", "x", "x");
    return news(other, now, changes).get(0).cause();
  }
}
