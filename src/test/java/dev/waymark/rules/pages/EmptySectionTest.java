package dev.waymark.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sections are looked at, and what is said of them. */
class EmptySectionTest {
  private final SmallSite files = new SmallSite().page("g/a.md", "Text.\n").page("h.md", "Text.\n");

  private List<Problem> found() {
    List<Problem> all = new ArrayList<>();
    new EmptySection().check(files.build(), all::add);
    return all;
  }

  private void section(String frontMatter) {
    files.file("content/g/_index.md", "---\n" + frontMatter + "\n---\n<!-- later -->\n");
  }

  @Test
  void saysHowManyPagesAndWhichTemplate() {
    section("title: G");
    assertThat(found())
        .extracting(Problem::message, Problem::help)
        .containsExactly(
            tuple(
                "/g/ is an empty page: it has no text, and layouts/all.html does not list its one"
                    + " page",
                "write a text, let the template list its one page, or publish no page for it"
                    + " (build: {render: never})"));
  }

  @Test
  void aSectionWithoutAFileIsFoundAtItsFirstPage() {
    assertThat(found()).hasSize(1);
    assertThat(found().get(0).span().source().path()).isEqualTo("content/g/a.md");
    assertThat(found().get(0).help()).startsWith("give it an _index.md with a text, ");
  }

  @Test
  void aSectionWhosePagesAreDraftsHasNone() {
    files.file("content/g/a.md", "---\ntitle: A\ndraft: true\n---\n");
    section("title: G");
    assertThat(found())
        .extracting(Problem::message)
        .containsExactly("/g/ is an empty page: it has no text and no pages");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft: true",
        "build: {render: never}",
        "_build: {render: never}",
        "headless: true",
        "outputs: [json]",
      })
  void whatNobodyOpensIsNotEmpty(String frontMatter) {
    section("title: G\n" + frontMatter);
    assertThat(found()).isEmpty();
  }

  @Test
  void anAddressThatLeadsElsewhereIsNotEmpty() {
    section("title: G");
    files.file("static/_redirects", "/g/ /h/ 301!\n");
    assertThat(found()).isEmpty();
  }

  @Test
  void whatAnAdapterMakesIsNotEmpty() {
    files.without("content/g/a.md");
    files.file(
        "content/_content.gotmpl",
        "{{ .AddPage (dict \"kind\" \"section\" \"path\" \"g\" \"title\" \"G\") }}");
    assertThat(found()).isEmpty();
  }

  @Test
  void aShortcodeMayShowSomething() {
    files.file("layouts/_shortcodes/list.html", "{{ range .Page.Pages }}{{ .Title }}{{ end }}");
    files.page("g/_index.md", "{{< list >}}");
    assertThat(found()).isEmpty();
  }
}
