package dev.waymark.engine;

import static dev.waymark.engine.Judging.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.document.Document;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Report.Crash;
import dev.waymark.lint.Survey;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of an earlier judgement still holds. */
class KnownFindingsTest {
  private final Site site = new SmallSite().page("a.md", "").page("b.md", "").build();
  private final Finding a1 = finding("broken", 1);
  private final Finding a2 = finding("broken", 2);
  private final Finding a3 = finding("spelling", 3);
  private final Finding b1 = finding("broken", Source.of("content/b.md", "x").all());

  private KnownFindings known(boolean below, String... changed) {
    return KnownFindings.of(judged(List.of()), Set.of(changed), below);
  }

  private Judged judged(List<Crash> crashes) {
    return new Judged(
        Survey.of(site),
        List.of(a1, b1, a3, a2),
        List.of(new Judged.Note("broken", "one"), new Judged.Note("spelling", "two")),
        crashes,
        List.of(),
        List.of(),
        Instant.MAX);
  }

  private Document document(String path) {
    return site.documents().stream()
        .filter(document -> document.source().path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofAFileThatIsTheSameAllThatARuleSaid() {
    KnownFindings known = known(false, "content/b.md");
    assertThat(known.of("broken", document("content/a.md"))).containsExactly(a1, a2);
    assertThat(known.of("spelling", document("content/a.md"))).containsExactly(a3);
    assertThat(known.of("other", document("content/a.md"))).isEmpty();
    assertThat(known.of("broken", document("content/b.md"))).isNull();
  }

  @Test
  void ofAllFilesWhenTextsAloneHaveChanged() {
    assertThat(known(true, "content/b.md").of("broken")).containsExactly(a1, b1, a2);
    assertThat(known(true).of("other")).isEmpty();
    assertThat(known(false).of("broken")).isNull();
    assertThat(known(true).notes("broken")).containsExactly(new Judged.Note("broken", "one"));
  }

  /** A rule that failed has said less than it has to say. */
  @Test
  void nothingWhereARuleHasFailed() {
    Judged failed = judged(List.of(new Crash("broken", "", new IllegalStateException("a bug"))));
    KnownFindings known = KnownFindings.of(failed, Set.of("content/b.md"), true);
    assertThat(known.of("broken")).isNull();
    assertThat(known.of("spelling", document("content/a.md"))).isNull();
  }

  @Test
  void nothingOfNothing() {
    assertThat(KnownFindings.NONE.of("broken")).isNull();
    assertThat(KnownFindings.NONE.of("broken", document("content/a.md"))).isNull();
    assertThat(KnownFindings.NONE.notes("broken")).isEmpty();
  }
}
