package dev.waymark.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Fix;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of fragments that are not there. */
class BrokenAnchorTest {
  private final SmallSite files = new SmallSite();

  private List<String> found() {
    List<Problem> all = new ArrayList<>();
    new BrokenAnchor().check(files.build(), all::add);
    return all.stream().map(Problem::message).toList();
  }

  @Test
  void thePageIsNamedUnlessItIsThisOne() {
    files.page("a.md", "## Start\n\n[a](#strat) [b](/b/#none)\n").page("b.md", "## End\n");
    assertThat(found())
        .containsExactly(
            "this page has no anchor #strat; did you mean #start?", "/b/ has no anchor #none");
  }

  @Test
  void anAddressThatHugoRefusesIsSaid() {
    files
        .file("layouts/_markup/render-link.html", "<a href=\"{{ .Destination }}\">{{ .Text }}</a>")
        .page("a.md", "[a](foo:bar)\n");
    assertThat(found())
        .containsExactly(
            "hugo writes #ZgotmplZ for this address: its hook lets only http, https and mailto"
                + " through");
  }

  @Test
  void theSameHeadingOfATranslationIsNamed() {
    files
        .file(
            "hugo.toml",
            "baseURL = 'https://example.org/'\ndefaultContentLanguageInSubdir = true\n"
                + "[languages.en]\n[languages.de]\n")
        .page("a.md", "## Rules\n")
        .page("a.de.md", "## Regeln\n\n[a](#rules)\n");
    assertThat(found())
        .containsExactly(
            "this page has no anchor #rules; did you mean #regeln, its heading in /en/a/?");
  }

  private void api(String shown) {
    files
        .file("layouts/api.html", shown)
        .file("content/api.md", "---\ntitle: T\nlayout: api\n---\n")
        .file(
            "static/api.yaml",
            """
            openapi: 3.0.0
            info: {title: x}
            paths:
              /a:
                get:
                  tags: [t]
                  operationId: GetRepository
            """);
  }

  private List<Problem> problems() {
    List<Problem> all = new ArrayList<>();
    new BrokenAnchor().check(files.build(), all::add);
    return all;
  }

  @Test
  void whatAnApiDocumentHasInsteadIsNamedWithItsPlace() {
    api("<redoc spec-url='/api.yaml'></redoc>");
    files.page("a.md", "[a](/api/#tag/t/operation/GetRepositori)\n");
    List<Problem> found = problems();
    assertThat(found)
        .extracting(Problem::message)
        .containsExactly(
            "the API document has no operation GetRepositori; did you mean"
                + " #tag/t/operation/GetRepository?");
    assertThat(found.get(0).related())
        .extracting(r -> r.span() + " " + r.message())
        .containsExactly("static/api.yaml:7:7 #tag/t/operation/GetRepository is here");
  }

  @Test
  void whereNothingOfAnApiDocumentIsNearNoPlaceIsNamed() {
    api("<redoc spec-url='/api.yaml'></redoc>");
    files.page("a.md", "[a](/api/#operation/Zzzzzzzz)\n");
    List<Problem> found = problems();
    assertThat(found)
        .extracting(Problem::message)
        .containsExactly("the API document has no operation Zzzzzzzz");
    assertThat(found.get(0).related()).isEmpty();
  }

  @Test
  void thatNoFragmentLeadsIntoAnApiIsSaidOnceForItsPage() {
    api("<script>SwaggerUIBundle({url: '/api.yaml'})</script>");
    files.page("a.md", "[a](/api/#/t/GetRepository) [b](/api/#/t)\n");
    assertThat(found()).hasSize(1);
    assertThat(found().get(0)).startsWith("/api/ ");
  }

  @ParameterizedTest
  @CsvSource({
    "#start-her, #start-here, false",
    "#Start-Here, #start-here, true",
  })
  void anIdThatMustBeMeantIsWritten(String written, String after, boolean safe) {
    files.page("a.md", "## Start here\n\n[a](" + written + ")\n");
    List<Problem> found = problems();
    assertThat(found).hasSize(1);
    Fix fix = found.get(0).fix();
    assertThat(fix == null ? "none" : fix.edits().get(0).replacement()).isEqualTo(after);
    assertThat(fix != null && fix.safe()).isEqualTo(safe);
  }
}
