package dev.waymark.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Changes.FileChange;
import dev.waymark.tree.Changes.Hunk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of the id of a heading that a change took away. */
class LostAnchorTest {
  /** Of the text of a page before and after; {@code hunks} are between the two files. */
  private static List<Problem> found(String before, String after, Hunk... hunks) {
    SmallSite then = new SmallSite().page("a.md", before);
    SmallSite now = new SmallSite().page("a.md", after);
    FileChange change = new FileChange("content/a.md", "content/a.md", List.of(hunks));
    List<Problem> all = new ArrayList<>();
    new LostAnchor().check(then.build(), now.build(), new Changes(List.of(change)), all::add);
    return all;
  }

  private static List<String> said(List<Problem> found) {
    return found.stream().map(p -> p.span().line() + ": " + p.message()).toList();
  }

  @Test
  void theHeadingThatStandsInItsPlaceIsSaid() {
    List<Problem> found =
        found("## Old\n\ntext\n\n## Last\n", "## Next\n\ntext\n\n## Last\n", new Hunk(4, 1, 4, 1));
    assertThat(said(found)).containsExactly("4: this heading was #old, and others may link to it");
    assertThat(found.get(0).fix().edits())
        .extracting(e -> e.replacement())
        .containsExactly(" {#old}");
    assertThat(found.get(0).help()).isNull();
  }

  @Test
  void aHeadingThatIsGoneIsSaidOfThePage() {
    List<Problem> found =
        found("## Old\n\ntext\n\n## Last\n", "text\n\n## Last\n", new Hunk(4, 2, 3, 0));
    assertThat(said(found))
        .containsExactly("2: /a/ has lost the anchor #old, and others may link to it");
    assertThat(found.get(0).fix()).isNull();
    assertThat(found.get(0).help()).isEqualTo("keep it on what now covers the same: {#old}");
  }

  @Test
  void ofSeveralNewHeadingsTheMostAlikeStandsInItsPlace() {
    List<Problem> found =
        found(
            "## Install the tool\n",
            "## Before\n\n## Install the tools\n\n## After\n",
            new Hunk(4, 1, 4, 5));
    assertThat(said(found))
        .containsExactly("6: this heading was #install-the-tool, and others may link to it");
  }

  @Test
  void aNewHeadingElsewhereDoesNotStandInItsPlace() {
    List<Problem> found =
        found("## Old\n\ntext\n", "text\n\n## New\n", new Hunk(4, 2, 3, 0), new Hunk(6, 0, 5, 2));
    assertThat(said(found))
        .containsExactly("2: /a/ has lost the anchor #old, and others may link to it");
  }

  @Test
  void anIdThatIsStillThereIsNotLost() {
    assertThat(found("## Old\n", "## New {#old}\n", new Hunk(4, 1, 4, 1))).isEmpty();
    assertThat(found("## Old\n", "text\n\n## Old\n", new Hunk(4, 0, 4, 2))).isEmpty();
  }
}
