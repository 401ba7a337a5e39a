package dev.waymark.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
