package dev.waymark.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules about links, refs, images and includes say of one link. */
class BrokenLinkTest {
  private final SmallSite files =
      new SmallSite()
          .page("here.md", "text\n")
          .page("one/same.md", "x")
          .page("two/same.md", "x")
          .file("content/draft.md", "---\ntitle: T\ndraft: true\n---\n")
          .file("content/section/_index.md", "---\ntitle: T\ndraft: true\n---\n")
          .file("static/a.png", "");

  private List<Problem> found(Rule.SiteRule rule, String text) {
    files.page("a.md", text + "\n");
    List<Problem> all = new ArrayList<>();
    rule.check(files.build(), all::add);
    return all;
  }

  private List<String> messages(Rule.SiteRule rule, String text) {
    return found(rule, text).stream().map(Problem::message).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "[a](/nowhere/) => no page at /nowhere/",
        "[a](/hree/) => no page at /hree/; did you mean /here/?",
        "[a](/x.pdf) => no file at /x.pdf",
        "[a](/draft/) => content/draft.md is not published: it is a draft",
        "[a](/one/same.md) => no page at /one/same.md: content/one/same.md is published at"
            + " /one/same/",
      })
  void aLinkToNothingIsSaid(String text, String message) {
    assertThat(messages(new BrokenLink(), text)).containsExactly(message);
    assertThat(found(new BrokenRef(), text)).isEmpty();
    assertThat(found(new BrokenImage(), text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{{< ref \"nowhere\" >}} => no page for ref nowhere",
        "{{< ref \"/draft\" >}} => no page for ref /draft: it is a draft",
        "{{< relref \"hree\" >}} => no page for ref hree; did you mean /here?",
      })
  void aRefToNothingIsSaid(String text, String message) {
    assertThat(messages(new BrokenRef(), text)).containsExactly(message);
    assertThat(found(new BrokenRef(), text)).allMatch(p -> p.atMost() == null);
    assertThat(found(new BrokenLink(), text)).isEmpty();
  }

  @Test
  void ofASectionThatIsNotBuiltTheRefSaysNothing() {
    assertThat(messages(new BrokenRef(), "{{< ref \"/section\" >}}")).isEmpty();
    assertThat(messages(new LinkToUnpublished(), "{{< ref \"/section\" >}}"))
        .containsExactly("a link leads to this page, but it is a draft");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{< ref \"nowhere\" >}}", "{{< ref \"/draft\" >}}", "{{< ref \"same\" >}}"})
  void aRefThatFailsNoBuildIsAWarningAtMost(String text) {
    files.file("hugo.toml", "baseURL = 'https://example.org/'\nrefLinksErrorLevel = 'Warning'\n");
    List<Problem> all = found(new BrokenRef(), text);
    all.addAll(found(new AmbiguousRef(), text));
    assertThat(all).extracting(Problem::atMost).containsExactly(Severity.WARNING);
  }

  @ParameterizedTest
  @CsvSource({"2, ''", "3, ''", "4, ' and 1 more'", "5, ' and 2 more'"})
  void pagesOfOneNameAreCounted(int pages, String rest) {
    for (int i = 3; i <= pages; i++) files.page("x" + i + "/same.md", "x");
    List<String> found = messages(new AmbiguousRef(), "{{< ref \"same\" >}}");
    assertThat(found).hasSize(1);
    assertThat(found.get(0))
        .startsWith("same is the name of " + pages + " pages: /one/same, /two/same")
        .endsWith("/same" + rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "![a](/b.png) => no file at /b.png; did you mean /a.png?",
        "![a](/nowhere/) => no file at /nowhere/",
        "![a](/draft/) => content/draft.md is not published: it is a draft",
      })
  void anImageThatIsNotThereIsSaid(String text, String message) {
    assertThat(messages(new BrokenImage(), text)).containsExactly(message);
    assertThat(found(new BrokenLink(), text)).isEmpty();
  }

  @Test
  void anIncludeThatIsNotThereIsSaid() {
    files.file("layouts/_shortcodes/file.html", "{{ readFile (.Get 0) }}");
    files.file(
        "layouts/_shortcodes/page.html",
        "{{ with .Site.GetPage (.Get 0) }}{{ .Content }}{{ end }}");
    assertThat(messages(new MissingInclude(), "{{< file \"content/nowhere.md\" >}}"))
        .containsExactly("no file content/nowhere.md to include");
    assertThat(messages(new MissingInclude(), "{{< page \"/nowhere\" >}}"))
        .containsExactly("no file /nowhere to include");
    assertThat(messages(new MissingInclude(), "{{< page \"/here\" >}}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/here/, /here/",
    "https://example.org/here/#x, /here/#x",
    "https://example.org, /",
    "https://example.org?q=1, /?q=1",
    "https://example.org#x, /#x",
  })
  void aLinkThatNamesTheSitesOwnHostIsSaid(String url, String path) {
    List<Problem> found = found(new AbsoluteSelfLink(), "[a](" + url + ")");
    assertThat(found)
        .extracting(Problem::message)
        .containsExactly("link to this site by its full address; write " + path);
  }

  @Test
  void aLinkWithoutTheHostMeansTheSame() {
    Fix fix = found(new AbsoluteSelfLink(), "[a](https://example.org/here/)").get(0).fix();
    assertThat(fix == null ? "none" : fix.edits().get(0).replacement()).isEqualTo("/here/");
    assertThat(fix != null && fix.safe()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.organic/here/", "//example.net/", "/here/"})
  void aLinkToAnotherHostIsNot(String url) {
    assertThat(found(new AbsoluteSelfLink(), "[a](" + url + ")")).isEmpty();
  }
}
