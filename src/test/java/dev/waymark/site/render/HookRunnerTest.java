package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What render hooks get, as Hugo 0.169.0 prints it. */
class HookRunnerTest {
  private static final String CONFIG =
      """
      [markup.goldmark.parser]
      wrapStandAloneImageWithinParagraph = false
      [markup.goldmark.parser.attribute]
      block = true
      [markup.goldmark.extensions.passthrough]
      enable = true
      [markup.goldmark.extensions.passthrough.delimiters]
      block = [['$$', '$$']]
      inline = [['\\(', '\\)']]
      """;

  private static final String ALL = "{{ .Ordinal }} {{ .Page.Title }}";

  private static final Map<String, String> HOOKS =
      Map.of(
          "heading",
          "H {{ .Level }}|{{ .Anchor }}|{{ .Text }}|{{ .PlainText }}|{{ .Attributes.class }}|",
          "link",
          "L {{ .Destination }}|{{ .Title }}|{{ .Text }}|{{ .PlainText }}|",
          "image",
          "I {{ .Destination }}|{{ .Title }}|{{ .Text }}|{{ .PlainText }}|{{ .IsBlock }}"
              + "|{{ .Attributes.class }}|",
          "codeblock",
          "C {{ .Type }}|{{ .Attributes.class }}|{{ .Options.linenos }}|{{ .Inner }}|",
          "codeblock-x",
          "X {{ .Type }}|{{ .Inner }}|",
          "blockquote",
          "B {{ .Type }}|{{ .AlertType }}|{{ .AlertTitle }}|{{ .AlertSign }}|{{ .Text }}"
              + "|{{ .Attributes.class }}|",
          "table",
          "T {{ range .THead }}{{ range . }}{{ .Text }} {{ .Alignment }},{{ end }}{{ end }}"
              + "|{{ range .TBody }}{{ range . }}{{ .Text }} {{ .Alignment }},{{ end }};{{ end }}"
              + "|{{ .Attributes.class }}|",
          "passthrough",
          "P {{ .Type }}|{{ .Inner }}|{{ .Attributes.class }}|");

  private static ShownSite site(String text, String last) {
    ShownSite site = ShownSite.of(CONFIG).page("a.md", text);
    HOOKS.forEach(
        (name, hook) -> site.file("layouts/_markup/render-" + name + ".html", hook + last + ";"));
    return site;
  }

  /** But for an empty paragraph, which Hugo does not print. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "## A *b* {.c}\\n\\n### D => H 2|a-b|A <em>b</em>|A b|c|0 T;H 3|d|D|D||1 T;",
        "[a *b*](/x/ \"t\") [](y) => <p>L /x/|t|a <em>b</em>|a b|0 T; L y||||1 T;</p>",
        "[x](/a/ \"a & b\") => <p>L /a/|a &amp; b|x|x|0 T;</p>",
        "![a *b*](/x.png \"t\") ![](y.png)"
            + " => <p>I /x.png|t|a <em>b</em>|a b|false||0 T; I y.png||||false||1 T;</p>",
        "![a](/x.png)\\n{.c} => I /x.png||a|a|true|c|0 T;",
        "```js {linenos=true class=c}\\nx = 1\\n```\\n\\n```\\ny\\n```"
            + " => C js|c|true|x = 1|0 T;C |||y|1 T;",
        "```x\\nx\\n``` => X x|x|0 T;",
        "> a *b*\\n{.c} => B regular||||<p>a <em>b</em></p>\\n|c|0 T;",
        "> [!NOTE]- My *title*\\n> text\\n\\n> [!tip]\\n> text"
            + " => B alert|note|My <em>title</em>|-|<p>text</p>||0 T;B alert|tip|||<p>text</p>||1 T;",
        "| a | b |\\n| :- | -: |\\n| *c* | d |\\n| e | f |\\n{.c}"
            + " => T a left,b right,|<em>c</em> left,d right,;e left,f right,;|c|0 T;",
        "$$\\nx\\n$$\\n\\n\\(y\\) z => P block|\\nx\\n||0 T;<p>P inline|y||1 T; z</p>",
      })
  void aHook(String text, String html) {
    assertThat(site(text, ALL).content("/a").replace("<p></p>\\n", "")).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "## A => content/a.md:4:3;",
        "[a](/x/) => content/a.md:4:5;",
        "x ![a](/x.png) => content/a.md:4:8;",
        "```js\\nx = 1\\n``` => content/a.md:5:1;",
        "> a => content/a.md:4:3;",
        "\\(y\\) => content/a.md:4:3;",
        "| a |\\n| - |\\n| b | => ~;",
      })
  void itsPlace(String text, String place) {
    String html = site(text, "@{{ .Position }}").content("/a");
    assertThat(html.replaceAll("(?s).*@|</p>", "")).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({"131, H", "132, HBP", "133, HBP", "134, HBPT"})
  void someAreOnlyKnownSince(int version, String shown) {
    ShownSite site = ShownSite.of(CONFIG).on(version);
    site.page("a.md", "## x\n\n> x\n\n$$x$$\n\n| x |\n| - |\n| x |");
    for (String hook : List.of("heading", "blockquote", "passthrough", "table"))
      site.file(
          "layouts/_default/_markup/render-" + hook + ".html",
          hook.substring(0, 1).toUpperCase(Locale.ROOT));
    assertThat(site.content("/a").replaceAll("<[^>]*>|[^HBPT]", "")).isEqualTo(shown);
  }

  /** Only what shows a page's text with its calls run knows whose text it is. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "## Of b => A B;A A;",
        "[x](/y/) => A B;A A;",
        "![x](/y.png) => A B;A A;",
        "```js\\nc\\n``` => A B;A A;",
      })
  void whoseTextItIs(String text, String pages) {
    ShownSite site =
        site("", "@{{ .Page.Title }} {{ .PageInner.Title }}")
            .shortcode("inc", "{{ (site.GetPage (.Get 0)).RenderShortcodes }}")
            .file(
                "content/a.md",
                "---\ntitle: A\n---\n{{% inc \"/b\" %}}\n\n" + text.replace("\\n", "\n") + "\n")
            .file("content/b.md", "---\ntitle: B\n---\n" + text.replace("\\n", "\n") + "\n");
    StringBuilder found = new StringBuilder();
    for (String part : site.content("/a").split("@"))
      if (part.matches("[AB] [AB];.*")) found.append(part, 0, 4);
    assertThat(found).hasToString(pages);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "<a href='{{ .Destination }}x'></a> => /y/ => false => /y/x a href",
        "<img src='{{ .Destination }}x'> => /y.png => true => /y.pngx img src",
        "{{ .Title }} => /y/ => false => null",
        "{{ .Title }} => /y.png => true => null",
        "'' => /y/ => false => /y/ a href",
        "'' => /y.png => true => /y.png img src",
      })
  void whatItMakesOfADestination(String hook, String destination, boolean image, String link) {
    ShownSite site = ShownSite.of("").page("a.md", "");
    String kind = image ? "image" : "link";
    if (!hook.isEmpty()) site.file("layouts/_markup/render-" + kind + ".html", hook);
    var printed = site.renderer().link(site.get("/a"), destination, image);
    String words =
        printed == null
            ? "null"
            : printed.value().value() + " " + printed.tag() + " " + printed.attribute();
    assertThat(words).isEqualTo(link);
  }
}
