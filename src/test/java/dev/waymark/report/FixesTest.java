package dev.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Survey;
import dev.waymark.text.Edit;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** How forms for machines and reviewers carry fixes. */
class FixesTest {
  private static final Source PAGE =
      Source.of("a.md", "one `two` three\r\nfour ```md five\r\nlast\u202e line");

  private static Edit edit(Source source, String old, String replacement) {
    int at = source.text().indexOf(old);
    return new Edit(source.span(at, at + old.length()), replacement);
  }

  private static Edit edit(String old, String replacement) {
    return edit(PAGE, old, replacement);
  }

  private static Fix fix(Edit... edits) {
    return new Fix("fix it", true, Arrays.asList(edits));
  }

  private static String form(Format format, Fix... fixes) {
    List<Finding> findings = new ArrayList<>();
    for (Fix fix : fixes) {
      Problem problem = Problem.at(PAGE.span(0, 3), "wrong").fix(fix);
      findings.add(Finding.of("broken-link", Severity.ERROR, problem));
    }
    Survey survey =
        new Survey(
            "Hugo",
            "",
            1,
            1,
            1,
            () -> {
              throw new IllegalStateException("no form for machines asks for the site");
            });
    Report report = new Report(survey, findings, 0, 0, List.of(), List.of(), List.of(), List.of());
    StringBuilder out = new StringBuilder();
    format.write(new Run(report, "1", "/", "docs/", List.of(), 1), Look.PLAIN, out);
    return out.toString();
  }

  @SuppressWarnings("unchecked")
  private static <T> T at(Object json, Object... path) {
    Object here = json;
    for (Object step : path) {
      here =
          step instanceof Integer i ? ((List<Object>) here).get(i) : ((Map<?, ?>) here).get(step);
    }
    return (T) here;
  }

  @Test
  void aSuggestionIsTheWholeNewLine() {
    assertThat(form(Format.MARKDOWN, fix(edit("three", "3"))))
        .endsWith(
            """
            <details><summary>1 fix</summary>

            <code>docs/a.md:1</code>: fix it

            ```suggestion
            one `two` 3
            ```

            </details>
            """);
  }

  @Test
  void aFenceIsLongerThanAnyInTheText() {
    assertThat(form(Format.MARKDOWN, fix(edit("five", "````5"))))
        .contains("\n`````suggestion\nfour ```md ````5\n`````\n");
  }

  @Test
  void severalEditsOfALineAreOneSuggestionAndNewLinesMayCome() {
    assertThat(form(Format.MARKDOWN, fix(edit("three", "3"), edit("one", "0\n1"))))
        .contains("```suggestion\n0\n1 `two` 3\n```\n");
  }

  @Test
  void theSameFixIsShownOnceAndOneThatIsNotSureSaysSo() {
    Fix unsure = new Fix("try <b>it", false, List.of(edit("three", "3")));
    assertThat(form(Format.MARKDOWN, unsure, unsure))
        .contains("<summary>1 fix</summary>")
        .contains("</code>: try &#60;b&#62;it (look at it first)\n");
  }

  @Test
  void whatIsNoSingleLineOrCannotBeShownIsNoSuggestion() {
    Source other = Source.of("b.md", "x");
    for (Fix fix :
        List.of(
            fix(),
            fix(edit("three\nfour", "x")),
            fix(edit("three", "3"), edit("four", "4")),
            fix(edit("three", "3"), edit(other, "x", "y")),
            fix(edit("three", "3"), edit("three", "4")),
            fix(edit("line", "end")))) {
      assertThat(form(Format.MARKDOWN, fix)).doesNotContain("suggestion").doesNotContain(" fix");
    }
  }

  @Test
  void manyFixesAreCut() {
    Fix[] many = new Fix[150];
    for (int i = 0; i < many.length; i++) many[i] = fix(edit("three", "3 " + i));
    assertThat(form(Format.MARKDOWN, many))
        .contains("<summary>150 fixes</summary>")
        .contains("\n50 more are left out here.\n");
  }

  @Test
  void rdjsonTakesSeveralEditsAsOneRangeInTheFilesLineEnds() {
    Object json = new Yaml().load(form(Format.RDJSON, fix(edit("two", "2\n"), edit("four", "4"))));
    Object suggestion = at(json, "diagnostics", 0, "suggestions", 0);
    assertThat((String) at(suggestion, "text")).isEqualTo("2\r\n` three\r\n4");
    assertThat(at(suggestion, "range").toString())
        .isEqualTo("{start={line=1, column=6}, end={line=2, column=5}}");
    Fix elsewhere = fix(edit(Source.of("b.md", "x"), "x", "y"));
    assertThat(form(Format.RDJSON, elsewhere)).doesNotContain("suggestions");
  }

  @Test
  void sarifTakesFixesOfSeveralFiles() {
    Source other = Source.of("b.md", "x\n");
    Fix fix = fix(edit("two", "2\n2"), edit(other, "x", "y\nz"), edit("four", "4"));
    Object json = new Yaml().load(form(Format.SARIF, fix));
    List<Object> changes = at(json, "runs", 0, "results", 0, "fixes", 0, "artifactChanges");
    assertThat(changes).hasSize(2);
    assertThat((String) at(changes, 0, "artifactLocation", "uri")).isEqualTo("docs/a.md");
    assertThat((List<?>) at(changes, 0, "replacements")).hasSize(2);
    Object first = at(changes, 0, "replacements", 0);
    assertThat((String) at(first, "insertedContent", "text")).isEqualTo("2\r\n2");
    assertThat(at(first, "deletedRegion").toString())
        .isEqualTo("{startLine=1, startColumn=6, endLine=1, endColumn=9}");
    assertThat((String) at(changes, 1, "replacements", 0, "insertedContent", "text"))
        .isEqualTo("y\nz");
  }

  @Test
  void realFixesAreSuggestions() {
    Tool tool =
        Tool.run("check", "--format=markdown", "--only=broken-link", "fixtures/hardened-images");
    assertThat(tool.out())
        .contains("write /dhi/explore/feedback/")
        .contains("\n```suggestion\nRead [what changes](/dhi/explore/feedback/) and the ");
    assertThat(tool.out()).doesNotContain("feedbak/)");
  }
}
