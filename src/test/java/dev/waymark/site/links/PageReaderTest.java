package dev.waymark.site.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page links to: where that is written, as what, and where it leads. */
class PageReaderTest {
  private static final String CONFIG =
      """
      baseURL = 'https://docs.test/'
      [markup.goldmark.renderer]
      unsafe = true
      """;

  private static SmallSite site() {
    return new SmallSite()
        .file("hugo.toml", CONFIG)
        .file(".tool-versions", "hugo 0.160.0\n")
        .file("static/i.png", "")
        .file("data/y.yaml", "- \"/gone/y/\"\n- c/d\n- me@x.test\n- An X\n")
        .file("data/m.yml", "- '/gone/m/'\n")
        .file("data/j.json", "[\"/gone/j/\"]")
        .file("data/t.toml", "to = '/gone/t/'\n")
        .file("inc/n.md", "[x](/gone/n/)\n")
        .page("b.md", "## Bee\n");
  }

  private static String word(Resolution r) {
    return r instanceof Resolution.Found f ? f.url().value() : r.getClass().getSimpleName();
  }

  /** {@code ORIGIN FORM raw word}, what is marked where it is not all of that, calls around it. */
  private static List<String> links(Site site) {
    return site.references().stream()
        .map(
            r ->
                r.origin()
                    + " "
                    + r.form()
                    + " "
                    + r.raw()
                    + " "
                    + word(r.resolution())
                    + (r.image() ? " image" : "")
                    + (r.span().text().equals(r.raw()) ? "" : " at " + r.span().text())
                    + (r.included().isEmpty() ? "" : " in " + r.included().get(0).text()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[x](/b/) | MARKDOWN URL /b/ /b/",
        "[x](/gone/) | MARKDOWN URL /gone/ NoSuchPage",
        "[x](/b/#bee) | MARKDOWN URL /b/#bee /b/",
        "[x](/b/#none) | MARKDOWN URL /b/#none NoSuchAnchor",
        "![x](/i.png) | MARKDOWN URL /i.png /i.png image",
        "![x](/gone.png) | MARKDOWN URL /gone.png NoSuchFile image",
        "<img src=\"/gone.png\"> | MARKDOWN URL /gone.png NoSuchFile image",
        "<a href=\"/gone/\">x</a> | MARKDOWN URL /gone/ NoSuchPage",
        "<https://docs.test/b/> | MARKDOWN URL https://docs.test/b/ /b/",
        "<me@x.test> | MARKDOWN URL mailto:me@x.test External at me@x.test",
        "www.x.test | MARKDOWN URL https://www.x.test External at www.x.test",
        "[x](/gone/?a&amp;b) | MARKDOWN URL /gone/?a&amp;b NoSuchPage",
        "[x](/go\\_ne/) | MARKDOWN URL /go\\_ne/ NoSuchPage",
        "[x](</go ne/>) | MARKDOWN URL /go ne/ NoSuchPage",
        "[x]({{< ref \"b\" >}}) | SHORTCODE REF b /b/ at {{< ref \"b\" >}}",
        "[x]({{< ref \"gone\" >}}) | SHORTCODE REF gone NoSuchPage at {{< ref \"gone\" >}}",
        "[x]({{% relref \"b\" %}}#none) | SHORTCODE REF b NoSuchAnchor at {{% relref \"b\" %}}#none",
        "[x]({{% relref \"b\" %}}?q \"T\") | SHORTCODE REF b /b/ at {{% relref \"b\" %}}?q",
        "{{< ref \"gone\" >}} | SHORTCODE REF gone NoSuchPage",
        "{{< ref \"b#none\" >}} | SHORTCODE REF b#none NoSuchAnchor",
        "{{< ref path=\"gone\" >}} | SHORTCODE REF gone NoSuchPage",
        "<!-- {{< ref \"gone\" >}} --> | SHORTCODE REF gone NoSuchPage",
        "<!-- x --> {{< ref \"b#none\" >}} | SHORTCODE REF b#none NoSuchAnchor",
      })
  void whatATextWrites(String text, String expected) {
    assertThat(links(site().page("a.md", text + "\n").build())).containsExactly(expected);
  }

  /** Hugo looks the page up; where in it a link would lead nobody sees. */
  @ParameterizedTest
  @CsvSource({
    "<!-- {{< ref \"b#none\" >}} -->",
    "text <!-- a --> <!-- [x]({{< ref \"b\" >}}#none) --> text",
    "`[x](/gone/)`",
    "[x](/gone/",
  })
  void whatNobodySeesIsNoLink(String text) {
    assertThat(links(site().page("a.md", text + "\n").build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href='{{ .Get 0 }}'> | {{< s \"/gone/\" >}} | SHORTCODE URL /gone/ NoSuchPage",
        "<img src='{{ .Get 0 }}'> | {{< s \"/g.png\" >}} | SHORTCODE URL /g.png NoSuchFile image",
        "<a href='/{{ .Get 0 }}/'> | {{< s b >}} | SHORTCODE URL b /b/",
        "<a href='/{{ .Get 0 }}/'> | {{< s c >}} | SHORTCODE URL c NoSuchPage",
        "{{ .Inner }} | {{% s %}}[x](/gone/){{% /s %}} | MARKDOWN URL /gone/ NoSuchPage",
        "{{ markdownify .Inner }} | {{< s >}}[x](/gone/){{< /s >}} |"
            + " MARKDOWN URL /gone/ NoSuchPage",
        "<a href='{{ .Page.Params.to }}'> | {{< s >}} | FRONT_MATTER URL /gone/f/ NoSuchPage",
        "<a href='{{ index site.Data.y 0 }}'> | {{< s >}} |"
            + " DATA URL /gone/y/ NoSuchPage at \"/gone/y/\" in {{< s >}}",
        "<a href='{{ index site.Data.m 0 }}'> | {{< s >}} |"
            + " DATA URL /gone/m/ NoSuchPage at '/gone/m/' in {{< s >}}",
        "<a href='{{ index site.Data.j 0 }}'> | {{< s >}} |"
            + " DATA URL /gone/j/ NoSuchPage at \"/gone/j/\" in {{< s >}}",
        "<a href='{{ site.Data.t.to }}'> | {{< s >}} |"
            + " DATA URL /gone/t/ NoSuchPage at '/gone/t/' in {{< s >}}",
        "<a href='mailto:{{ index site.Data.y 2 }}'> | {{< s >}} |"
            + " DATA URL mailto:me@x.test External at me@x.test in {{< s >}}",
        "<a href='{{ relURL (index site.Data.y 1) }}'> | {{< s >}} |"
            + " DATA URL c/d NoSuchPage in {{< s >}}",
        "<a href='/x/{{ index site.Data.y 1 }}'> | {{< s >}} |"
            + " DATA URL c/d NoSuchPage in {{< s >}}",
        "{{ readFile \"inc/n.md\" }} | {{% s %}} |"
            + " MARKDOWN URL /gone/n/ NoSuchPage in {{% s %}}",
        "{{ readFile (.Get 0) }} | {{% s \"inc/m.md\" %}} |"
            + " SHORTCODE INCLUDE inc/m.md NoSuchFile",
      })
  void whatShortcodesShow(String template, String text, String expected) {
    SmallSite site = site().file("layouts/_shortcodes/s.html", template);
    site.file("content/a.md", "---\ntitle: A\nto: /gone/f/\n---\n" + text + "\n");
    assertThat(links(site.build()))
        .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
  }

  /** What a hook prints of a destination is the destination's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href='{{ .Destination }}'> | [x](/gone/) | MARKDOWN HOOK /gone/ NoSuchPage",
        "<a href='{{ .Destination }}'> | [x](/b/) | MARKDOWN HOOK /b/ /b/",
        "<a href='{{ (urls.Parse .Destination).Path }}'> | [x](/gone/#f) |"
            + " MARKDOWN HOOK /gone/#f NoSuchPage",
        "{{ with .Page.GetPage .Destination }}<a href='{{ .RelPermalink }}'>{{ end }} | [x](b) |"
            + " MARKDOWN HOOK b /b/",
        "{{ with .Page.GetPage .Destination }}x{{ end }}<a href='{{ .Destination }}'> | [x](c) |"
            + " MARKDOWN HOOK c NoSuchPage",
        "<a href='/fixed/'> | [x](/b/) | ",
      })
  void whatHooksPrint(String hook, String text, String expected) {
    SmallSite site = site().file("layouts/_markup/render-link.html", hook);
    assertThat(links(site.page("a.md", text + "\n").build()))
        .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
  }

  /** What templates make of names is said at the call, or at the template. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href='#{{ index site.Data.y 1 }}'> | SHORTCODE URL #c%2fd NoSuchAnchor at {{< s >}}",
        "<a href='/gone/'> | HTML URL /gone/ NoSuchPage",
        "<a href='{{ relURL `gone/` }}'> | HTML URL /gone/ NoSuchPage at gone/",
        "<img src='/gone.png'> | HTML URL /gone.png NoSuchFile image",
        "<a href='/{{ urlize (index site.Data.y 3) }}/'> |"
            + " SHORTCODE URL /an-x/ NoSuchPage at {{< s >}}",
        "<a href='https://else.test/'> | ",
        "<a href='gone/'> | ",
        "<a href='/b/'> | ",
      })
  void whatTemplatesMake(String template, String expected) {
    SmallSite site = site().file("layouts/_shortcodes/s.html", template);
    assertThat(links(site.page("a.md", "{{< s >}}\n").build()))
        .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
  }

  /** A path got where the site, or the language, lies. */
  @ParameterizedTest
  @CsvSource({
    "relURL, /sub/c/d",
    "absURL, https://docs.test/sub/c/d",
    "relLangURL, /sub/fr/c/d",
    "absLangURL, https://docs.test/sub/fr/c/d",
  })
  void aPathBelowTheSitesOwn(String function, String address) {
    SmallSite site =
        site()
            .file(
                "hugo.toml",
                "baseURL = 'https://docs.test/sub/'\ndefaultContentLanguage = 'en'\n"
                    + "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n")
            .file(
                "layouts/_shortcodes/s.html",
                "<a href='{{ index site.Data.y 1 | " + function + " }}'></a>")
            .page("a.fr.md", "{{< s >}}\n");
    assertThat(site.build().references())
        .singleElement()
        .satisfies(
            reference -> {
              assertThat(reference.raw() + " " + reference.printed()).isEqualTo("c/d " + address);
              assertThat(reference.span().source().path()).isEqualTo("data/y.yaml");
            });
  }

  /** Each page that shows a text has its links, said where the text is. */
  @Test
  void aTextIsShownByOtherPages() {
    SmallSite site =
        site()
            .file("layouts/_shortcodes/s.html", "{{ (site.GetPage `/n`).Content }}")
            .page("n.md", "[x](/gone/n/) [y](#none)\n")
            .page("a.md", "{{< s >}}\n");
    assertThat(links(site.build()))
        .containsExactly(
            "MARKDOWN URL /gone/n/ NoSuchPage in {{< s >}}",
            "MARKDOWN URL #none NoSuchAnchor in {{< s >}}",
            "MARKDOWN URL /gone/n/ NoSuchPage",
            "MARKDOWN URL #none NoSuchAnchor");
  }
}
