package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What summaries of so many words hold, as Hugo 0.169.0 prints them. */
class SummaryTextsTest {
  private static final String FIRST = "<p>one two</p>";
  private static final String SECOND = FIRST + "\\n<p>three four <em>five</em></p>";
  private static final String LIST = "<ul>\\n<li>six</li>\\n<li>seven</li>\\n</ul>";
  private static final String ALL =
      SECOND + "\\n" + LIST + "\\n<h2 id=\"eight\">Eight</h2>\\n<p>nine ten</p>";

  private static ShownSite site(String length) {
    return ShownSite.of("summaryLength = " + length + "\n")
        .file("layouts/all.html", "{{ .Summary }}")
        .shortcode("run", "{{ getenv \"HUGO_X\" }}")
        .shortcode("maybe", "{{ if getenv \"HUGO_X\" }}z{{ end }}")
        .page("a.md", "one two\n\nthree four *five*\n\n- six\n- seven\n\n## Eight\n\nnine ten\n")
        .page("list.md", "- six\n- seven\n")
        .page("hole.md", "one two\n\n{{< run >}}\n\nthree\n")
        .page("maybe.md", "one two\n\n{{< maybe >}}\n\nthree\n")
        .file("content/line.md", "---\ntitle: T\nsummary: '*S*'\n---\ntext\n")
        .file("content/own.md", "---\ntitle: T\nsummary: \"*S* x\\n\\ny\"\n---\ntext\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "0 => /a => ''",
        "1 => /a => " + FIRST,
        "2 => /a => " + FIRST,
        "3 => /a => " + SECOND,
        "5 => /a => " + SECOND,
        "6 => /a => " + ALL,
        "70 => /a => " + ALL,
        "1 => /list => " + LIST,
        "1 => /own => <p><em>S</em> x</p>\\n<p>y</p>",
        "1 => /line => <em>S</em>",
        "2 => /hole => " + FIRST,
        "2 => /maybe => " + FIRST,
      })
  void aSummary(String length, String page, String html) {
    ShownSite site = site(length);
    assertThat(site.shown(page)).isEqualTo(html);
    assertThat(site.whys(page)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "3 => /hole => maybe where Hugo cuts a summary,what is in the environment",
        "3 => /maybe => maybe where Hugo cuts a summary,maybe what is in the environment",
        "'many' => /a => maybe where Hugo cuts a summary",
        "3;hasCJKLanguage = true => /a => maybe where Hugo cuts a summary",
      })
  void whereItEndsMayNotBeKnown(String length, String page, String why) {
    String quoted = length.equals("many") ? "'many'" : length.replace(";", "\n");
    assertThat(String.join(",", site(quoted).whys(page))).startsWith(why);
  }
}
