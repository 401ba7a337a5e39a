package dev.waymark.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.tree.Changes.FileChange;
import dev.waymark.tree.Changes.Hunk;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffReaderTest {
  @Test
  void readsWhatGitPrints() {
    String diff =
        """
        diff --git a/content/a b.md b/content/a b.md
        index 1..2 100644
        --- a/content/a b.md\t
        +++ b/content/a b.md\t
        @@ -3 +3,2 @@ title
        --- not a header
        +one
        +++ two
        @@ -9,2 +9,0 @@
        -x
        -y
        \\ No newline at end of file
        diff --git a/old.md b/new.md
        similarity index 100%
        rename from old.md
        rename to new.md
        diff --git a/gone.md b/gone.md
        deleted file mode 100644
        --- a/gone.md
        +++ /dev/null
        @@ -1 +0,0 @@
        -x
        diff --git a/empty.md b/empty.md
        new file mode 100644
        diff --git "a/\\303\\251\\t.md" "b/\\303\\251\\t.md"
        Binary files differ
        """;
    assertThat(DiffReader.read(diff).files())
        .containsExactly(
            new FileChange(
                "content/a b.md",
                "content/a b.md",
                List.of(new Hunk(3, 1, 3, 2), new Hunk(9, 2, 9, 0))),
            new FileChange("old.md", "new.md", List.of()),
            new FileChange("gone.md", null, List.of(new Hunk(1, 1, 0, 0))),
            new FileChange(null, "empty.md", List.of()),
            new FileChange("é\t.md", "é\t.md", List.of()));
  }

  @Test
  void linesMoveWithWhatStandsBeforeThem() {
    // Line 3 became two, lines 9 and 10 went, a line came in after 20.
    FileChange change =
        new FileChange(
            "a", "a", List.of(new Hunk(3, 1, 3, 2), new Hunk(9, 2, 9, 0), new Hunk(20, 0, 20, 1)));
    assertThat(change.lineAfter(2)).isEqualTo(2);
    assertThat(change.lineAfter(3)).isZero();
    assertThat(change.lineAfter(4)).isEqualTo(5);
    assertThat(change.lineAfter(10)).isZero();
    assertThat(change.lineAfter(11)).isEqualTo(10);
    assertThat(change.lineAfter(20)).isEqualTo(19);
    assertThat(change.lineAfter(21)).isEqualTo(21);
    assertThat(change.touches(3)).isTrue();
    assertThat(change.touches(4)).isTrue();
    assertThat(change.touches(5)).isFalse();
    assertThat(change.removing(9)).isEqualTo(new Hunk(9, 2, 9, 0));
    assertThat(change.removing(8)).isNull();
  }
}
