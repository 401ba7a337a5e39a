package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is left of taxonomies and terms whose kinds are disabled, or that are drafts, as Hugo 0.131
 * and 0.169 told it.
 */
class DisabledKindsTest {
  private static final String TOLD =
      """
      {{ range slice "/tags" "/tags/web" "/tags/go" "/categories" "/s" -}}
      {{ with $.Page.GetPage . }}{{ .Kind }}{{ len .Pages }}{{ else }}none{{ end }},
      {{- end }}{{ len site.Taxonomies }},{{ range .GetTerms "tags" }}{{ .Title }}{{ end -}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '%',
      value = {
        "none => taxonomy2,term1,term1,taxonomy0,section1,2,WebGo",
        "taxonomy => taxonomy2,term1,term1,taxonomy0,section1,2,WebGo",
        "term => taxonomy0,none,none,taxonomy0,section1,2,",
        "taxonomy term => none,none,none,none,section1,0,",
        "section => taxonomy2,term1,term1,taxonomy0,section1,2,WebGo",
      })
  void kinds(String disabled, String expected) {
    String config =
        "baseURL = 'https://x.test/'\ndisableKinds = ['" + disabled.replace(" ", "', '") + "']\n";
    assertThat(told(config, "title: Web")).isEqualTo(expected);
  }

  @Test
  void aDraftOfATermIsNoTerm() {
    assertThat(told("baseURL = 'https://x.test/'\n", "draft: true"))
        .isEqualTo("taxonomy1,none,term1,taxonomy0,section1,2,Go");
  }

  private static String told(String config, String web) {
    return AskedSite.of(config)
        .page("a.md", "title: A", "tags: [web, go]")
        .page("tags/web/_index.md", web)
        .page("s/b.md", "title: B")
        .ask("/a", TOLD)
        .strip();
  }
}
