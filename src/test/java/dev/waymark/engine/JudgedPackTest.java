package dev.waymark.engine;

import static dev.waymark.engine.Judging.PAGE;
import static dev.waymark.engine.Judging.finding;
import static dev.waymark.engine.Judging.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.document.Document.Directive;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Survey;
import dev.waymark.lint.Undecided;
import dev.waymark.site.model.Site;
import dev.waymark.text.Edit;
import dev.waymark.text.Source;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules said comes back from its bytes. */
class JudgedPackTest {
  private static final Site SITE = new SmallSite().page("a.md", "").build();
  private static final Survey SURVEY =
      new Survey("Hugo 0.150.0", "https://a.dev/", 7, 8, 9, () -> SITE);
  private static final Instant UNTIL = Instant.parse("2026-11-24T10:00:00.000000007Z");

  private static Source source(String path) {
    return PAGE;
  }

  private static Judged again(Judged judged) {
    Packer out = new Packer(JudgedPackTest::source);
    JudgedPack.write(judged, out);
    assertThat(out.isLost()).isFalse();
    Unpacker in = new Unpacker(ByteBuffer.wrap(out.bytes()), JudgedPackTest::source);
    return JudgedPack.read(in, () -> SITE);
  }

  private static Judged judged(
      List<Finding> found, List<Undecided> undecided, List<Judged.Written> written) {
    List<Judged.Note> notes = List.of(new Judged.Note("broken", "nothing to ask"));
    return new Judged(SURVEY, found, notes, List.of(), undecided, written, UNTIL);
  }

  @Test
  void theSurveyAndRemarksComeBack() {
    Judged judged = again(judged(List.of(), List.of(), List.of()));
    Survey survey = judged.survey();
    assertThat(survey.generator()).isEqualTo("Hugo 0.150.0");
    assertThat(survey.baseUrl()).isEqualTo("https://a.dev/");
    assertThat(List.of(survey.pages(), survey.files(), survey.links())).containsExactly(7, 8, 9);
    assertThat(survey.site().get()).isSameAs(SITE);
    assertThat(judged.notes()).containsExactly(new Judged.Note("broken", "nothing to ask"));
    assertThat(judged.until()).isEqualTo(UNTIL);
    assertThat(judged.crashes()).isEmpty();
  }

  @Test
  void findingsComeBackWithAllTheySay() {
    Fix fix = new Fix("name it", true, List.of(new Edit(line(2), "2"), new Edit(line(3), "")));
    Problem full =
        Problem.at(line(2), "is wrong")
            .target("/a/")
            .help("look there")
            .related(List.of(new Related(line(4), "stands here")))
            .fix(fix)
            .near(List.of("/b/", "/c/"));
    Fix guess = new Fix("guess", false, List.of());
    List<Finding> found =
        List.of(
            Finding.of("broken", Severity.ERROR, full),
            Finding.of("spelling", Severity.INFO, Problem.at(line(1), "is odd").fix(guess)),
            finding("broken", 6));
    assertThat(again(judged(found, List.of(), List.of())).found()).isEqualTo(found);
  }

  @Test
  void whatIsLeftOpenAndAllowedComesBack() {
    List<Undecided> undecided =
        List.of(
            new Undecided(line(1), "/a/", "a script decides", null),
            new Undecided(line(2), "/b/", "a template decides", line(5)));
    List<Judged.Written> written =
        List.of(
            new Judged.Written(
                "content/a.md",
                List.of(
                    new Directive(List.of("broken", "spelling"), false, line(3)),
                    new Directive(List.of("idle"), true, line(4)))));
    Judged judged = again(judged(List.of(), undecided, written));
    assertThat(judged.undecided()).isEqualTo(undecided);
    assertThat(judged.directives()).isEqualTo(written);
  }
}
