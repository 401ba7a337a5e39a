package dev.waymark.site.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which links around contents are seen, and where they are said. */
class FramesTest {
  private static final String SHOWN =
      "{{ define `_partials/shown.html` }}{{ range . }}<a href='{{ . }}'>x</a>{{ end }}{{ end }}"
          + "{{ partial `shown.html` (slice .Params.to .Params.url) }}"
          + "{{ partial `shown.html` .Params.list }}{{ partial `shown.html` .Params.aliases }}"
          + "{{ range .Params.map }}{{ partial `shown.html` . }}{{ end }}{{ .Content }}";

  private static SmallSite site(String front) {
    return new SmallSite()
        .file("layouts/page.html", SHOWN)
        .file("content/a.md", "---\ntitle: A\nto: first/\n---\n")
        .file("content/z.md", "---\ntitle: Z\n" + front + "\n---\n{{< s >}}\n")
        .file("layouts/_shortcodes/s.html", "");
  }

  private static List<String> links(Site site, String file) {
    return site.references().stream()
        .filter(reference -> reference.span().source().path().equals(file))
        .map(reference -> reference.raw() + " " + reference.origin())
        .toList();
  }

  /** A page whose front matter holds addresses is rendered whole, whatever its template is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to: /gone/ | /gone/",
        "to: /g | /g",
        "to: ../gone/ | ../gone/",
        "to: ./gone/ | ./gone/",
        "list: [x, /gone/] | x /gone/",
        "map: {one: [x], two: [/gone/]} | x /gone/",
        "map: {one: {x: /gone/}} | /gone/",
        "to: gone/ | ",
        "to: / | ",
        "to: //else.test/ | ",
        "to: /with a blank/ | ",
        "to: ./with a blank/ | ",
        "list: [x, y, 3] | ",
        "map: {one: [x]} | ",
        "aliases: [/older/] | ",
        "Aliases: [/older/] | ",
        "url: /here/ | ",
      })
  void frontMatterThatHoldsAddressesIsSeen(String front, String expected) {
    Site site = site(front).build();
    assertThat(links(site, "content/a.md")).containsExactly("first/ FRONT_MATTER");
    String all = expected == null ? "" : expected;
    List<String> found = links(site, "content/z.md").stream().map(s -> s.split(" ")[0]).toList();
    assertThat(String.join(" ", found)).isEqualTo(all);
  }

  /** So is one whose front matter holds Markdown with links of the site. */
  @ParameterizedTest
  @CsvSource({
    "see [x](gone/) and more, gone/",
    "see [x](gone.md#x), gone.md#x",
    "see [x](/gone/), /gone/",
    "see [x](#gone), ''",
    "see [x](https://else.test/gone/), ''",
    "see [x](//else.test/gone/), ''",
    "see [x] (gone/), ''",
    "see [x](), ''",
  })
  void frontMatterThatHoldsMarkdownIsSeen(String text, String expected) {
    Site site =
        site("text: " + text)
            .file("layouts/page.html", SHOWN + "{{ .Params.text | markdownify }}")
            .build();
    List<String> found = links(site, "content/z.md").stream().map(s -> s.split(" ")[0]).toList();
    assertThat(String.join(" ", found)).isEqualTo(expected);
  }

  /** Of each template the first page is, and in each language. */
  @ParameterizedTest
  @CsvSource({
    "b.md, type: x, false",
    "b.md, layout: other, true",
    "b.fr.md, type: x, true",
    "_index.md, type: x, true",
    "b.md, draft: true, false",
  })
  void theFirstPageOfATemplateIsSeen(String file, String line, boolean seen) {
    Site site =
        site("x: 1")
            .file("hugo.toml", "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n")
            .file("layouts/other.html", SHOWN)
            .file("layouts/all.html", SHOWN)
            .file("content/" + file, "---\ntitle: B\n" + line + "\nto: next/\n---\n")
            .build();
    assertThat(links(site, "content/" + file))
        .isEqualTo(seen ? List.of("next/ FRONT_MATTER") : List.of());
  }

  /** What the content shows already is not said once more. */
  @Test
  void aLinkOfTheContentIsSaidOnce() {
    SmallSite files = site("to: /gone/");
    files.file("layouts/_shortcodes/s.html", "<a href='{{ .Page.Params.to }}'>x</a>");
    List<Reference> all =
        files.build().references().stream().filter(r -> r.raw().equals("/gone/")).toList();
    assertThat(all).singleElement();
  }

  /** A template that all pages have is said where it is wrong, once. */
  @Test
  void aLinkOfATemplateIsSaidOnce() {
    SmallSite files = site("to: /also/");
    files.file("layouts/page.html", "<a href='/gone/'>x</a>" + SHOWN);
    assertThat(links(files.build(), "layouts/page.html")).containsExactly("/gone/ HTML");
  }

  /** The template may print another address than the content's, or leave a link out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{{ .Content }} ; NoSuchPage",
        "{{ replace .Content `href=\"/` `href=\"/sub/` | safeHTML }} ; Found",
        "{{ replace .Content `href=\"/` `href=\"/none/` | safeHTML }} ; NoSuchPage",
        "{{ replace .Content `/gone/` `/a/` | safeHTML }} ; Unknown",
        "{{ replaceRE `<a.*?>` `` .Content | safeHTML }} ; Unknown",
        "{{ replace .Content `other` `another` | safeHTML }} ; NoSuchPage",
      })
  void aTemplateMayChangeTheContentsAddresses(String template, String expected) {
    SmallSite files = site("x: 1").file("layouts/page.html", template);
    files.page("z.md", "[x](/gone/)\n").page("sub/gone.md", "");
    List<Resolution> ends =
        files.build().references().stream()
            .filter(reference -> reference.raw().equals("/gone/"))
            .map(Reference::resolution)
            .toList();
    assertThat(ends)
        .singleElement()
        .satisfies(end -> assertThat(end.getClass().getSimpleName()).isEqualTo(expected));
  }
}
