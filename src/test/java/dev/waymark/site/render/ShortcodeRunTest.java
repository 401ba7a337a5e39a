package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What contents with shortcodes are, as Hugo 0.131.0 and 0.169.0 print them. */
class ShortcodeRunTest {
  private static ShownSite site(String config, String text) {
    return ShownSite.of(config)
        .page("a.md", text)
        .shortcode("n", "<i>{{ .Ordinal }}</i>")
        .shortcode("box", "[{{ .Inner }}]")
        .shortcode("word", "word")
        .shortcode("lines", "one\ntwo\n")
        .shortcode("lines3", "one\ntwo\nthree")
        .shortcode("md", "# Head\n\n*x*")
        .shortcode("mid", "<b>{{ .Inner }}</b>")
        .shortcode("up", "{{ .Inner | upper }}")
        .shortcode("old", "{{ $_hugo_config := `{ \"version\": 1 }` }}<div>{{ .Inner }}</div>")
        .shortcode(
            "in", "{{ .Name }}-{{ with .Parent }}{{ .Name }}{{ end }}-{{ .Ordinal }}{{ .Inner }};");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "{{< n >}} {{< n >}}\\n\\n{{< n >}} => <p><i>0</i> <i>1</i></p>\\n<i>2</i>",
        "a {{< word >}} b => <p>a word b</p>",
        "{{< word >}} => word",
        "{{% word %}} => <p>word</p>",
        "text\\n{{< word >}}\\ntext => <p>text\\nword\\ntext</p>",
        "<p>{{< word >}}</p> => word",
        "<p>{{< word >}} x</p> => <p>word x</p>",
        "<p>x {{< word >}}</p> => <p>x word</p>",
        "*{{< word >}}* => <p><em>word</em></p>",
        "{{< box >}}a *b*{{< /box >}} => [a *b*]",
        "{{% box %}}a *b*{{% /box %}} => <p>[a <em>b</em>]</p>",
        "{{< box >}}{{< /box >}} => []",
        "{{< box />}} => []",
        "{{< box >}}\\na\\n{{< /box >}} => [\\na\\n]",
        "{{% box %}}\\na\\n{{% /box %}} => <p>[\\na\\n]</p>",
        "{{% md %}} => <h1 id=\"head\">Head</h1>\\n<p><em>x</em></p>",
        "{{< md >}} => # Head\\n\\n*x*",
        "a\\n\\n<!--more-->\\n\\nb => <p>a</p>\\n<p>b</p>",
      })
  void aCall(String text, String html) {
    assertThat(site("", text).content("/a")).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "{{< box >}}{{< n >}}{{< n >}}{{< /box >}}{{< n >}} => <p>[<i>0</i><i>1</i>]<i>1</i></p>",
        "{{< box >}}x{{< n >}}y{{< n >}}z{{< /box >}} => [x<i>0</i>y<i>1</i>z]",
        "{{< box >}}{{% box %}}a *b*{{% /box %}}{{< /box >}} => [[a <em>b</em>]]",
        "{{< box >}}{{% box %}}\\na\\n{{% /box %}}{{< /box >}} => [[<p>a</p>\\n]]",
        "{{< box >}}{{% box %}}a *b*\\n\\nc{{% /box %}}{{< /box >}}"
            + " => [[<p>a <em>b</em></p>\\n<p>c</p>\\n]]",
        "{{< box >}}{{% mid %}}# H{{% /mid %}}{{< /box >}} => [<b><h1 id=\"h\">H</h1>\\n</b>]",
        "{{< box >}}{{< box >}}a *b*{{< /box >}}{{< /box >}} => [[a *b*]]",
        "{{% box %}}{{% box %}}a *b*{{% /box %}}{{% /box %}} => <p>[[a <em>b</em>]]</p>",
        "{{< box >}}{{% box %}}{{% /box %}}{{< /box >}} => [[]]",
        "{{< up >}}a {{< word >}}{{< /up >}} => A WORD",
        "{{< in >}}{{< in >}}{{< in >}}{{< /in >}}{{< /in >}}{{< in />}}{{< /in >}}"
            + " => in--0in-in-0in-in-0;;in-in-1;;",
      })
  void callsInCalls(String text, String html) {
    assertThat(site("", text).content("/a")).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "{{%/* word */%}} {{</* word */>}} => <p>{{% word %}} {{&lt; word &gt;}}</p>",
        "a {{%/* word */%}} b {{< word >}} c => <p>a {{% word %}} b word c</p>",
        "{{< box >}}a {{</* word */>}} b{{< /box >}} => [a {{< word >}} b]",
      })
  void aCallInAComment(String text, String html) {
    assertThat(site("", text).content("/a")).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "- x\\n\\n  {{% lines %}} => <p>one\\ntwo</p>",
        "- x\\n\\n  {{% lines3 %}} => <p>one\\ntwo\\nthree</p>",
        "- x\\n\\n  {{% word %}} => <p>word</p>",
        "- x\\n\\n  {{% box %}}a\\nb{{% /box %}} => <p>[a\\nb]</p>",
      })
  void linesAreIndentedAsTheCallIs(String text, String html) {
    String list = "<ul>\\n<li>\\n<p>x</p>\\n" + html + "\\n</li>\\n</ul>";
    assertThat(site("", text).content("/a")).isEqualTo(list);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "- x\\n\\n  {{% two %}} => <li>\\n<p>x</p>\\n<p>a</p>\\n<p>b</p>\\n</li>\\n</ul>",
        "- x\\n\\n  y {{% two %}} => <li>\\n<p>x</p>\\n<p>y a</p>\\n</li>\\n</ul>\\n<p>b</p>",
        "- x\\n\\n  {{% two %}}{{% /two %}}"
            + " => <li>\\n<p>x</p>\\n<p>a</p>\\n<p>b</p>\\n</li>\\n</ul>",
      })
  void paragraphsStayInTheItem(String text, String html) {
    ShownSite site = site("", text);
    site.shortcode("two", text.contains("/two") ? "a\n\nb{{ .Inner }}" : "a\n\nb");
    assertThat(site.content("/a")).isEqualTo("<ul>\\n" + html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "{{% old %}}a *b*{{% /old %}} => <div>a <em>b</em></div>",
        "{{% old %}}a *b*\\n\\nc{{% /old %}} => <div><p>a <em>b</em></p>\\n<p>c</p>\\n</div>",
        "a {{% old %}}a *b*{{% /old %}} b => <p>a <div>a <em>b</em></div> b</p>",
        "{{< old >}}a *b*{{< /old >}} => <div>a *b*</div>",
      })
  void templatesOfTheFirstVersionGetHtml(String text, String html) {
    assertThat(site("", text).content("/a")).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "{{< a.inline >}}{{ .Page.Title }}{{< /a.inline >}} => T",
        "x {{< a.inline >}}*{{ .Page.Title }}*{{< /a.inline >}} y => <p>x *T* y</p>",
        "{{% a.inline %}}*{{ .Page.Title }}*{{% /a.inline %}} => <p><em>T</em></p>",
        "{{< box >}}{{< a.inline >}}{{ .Ordinal }}{{ .Parent.Name }}{{< /a.inline >}}{{< /box >}}"
            + " => [0box]",
      })
  void templatesInTheText(String text, String html) {
    String allowed = "[security]\nenableInlineShortcodes = true\n";
    assertThat(site(allowed, text).content("/a")).isEqualTo(html);
  }

  @Test
  void templatesInTheTextPrintNothingUnlessTheyMay() {
    String text = "x {{< a.inline >}}{{ .Page.Title }}{{< /a.inline >}} y";
    assertThat(site("", text).content("/a")).isEqualTo("<p>x  y</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "{{< gone >}} => ~ => shortcode gone has no template here",
        "x {{% gone %}} y => <p>x ~ y</p> => shortcode gone has no template here",
        "{{< gone >}}a *b*{{< /gone >}} => ~<p>a <em>b</em></p>"
            + " => shortcode gone has no template here,maybe shortcode gone has no template here",
        "{{< gone >}} {{< /gone >}} => ~ => shortcode gone has no template here",
        "{{% gone %}}a {{< word >}}{{% /gone %}} => <p>~a word</p>"
            + " => shortcode gone has no template here,maybe shortcode gone has no template here",
      })
  void aCallWithoutATemplate(String text, String html, String whys) {
    ShownSite site = site("", text);
    assertThat(site.content("/a")).isEqualTo(html);
    assertThat(String.join(",", site.whys("/a"))).isEqualTo(whys);
  }

  @Test
  void whatAThemeThatIsNotHereMayHave() {
    ShownSite site = site("theme = 'none'\n", "{{< gone >}}");
    assertThat(site.whys("/a"))
        .containsExactly("shortcode gone has no template here: theme none is not here");
  }

  @Test
  void callsThatNestTooDeepAreAHole() {
    assertThat(nested(31)).isEqualTo("[".repeat(31) + "x" + "]".repeat(31));
    assertThat(nested(32)).isEqualTo("[".repeat(31) + "~" + "]".repeat(31));
  }

  private static String nested(int depth) {
    return site("", "{{< box >}}".repeat(depth) + "x" + "{{< /box >}}".repeat(depth)).content("/a");
  }
}
