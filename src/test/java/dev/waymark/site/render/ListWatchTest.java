package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lists of a page's front matter a call names. */
class ListWatchTest {
  private static final String HEAD =
      "---\ntitle: T\ngrid: [1]\nown: [2]\nword: x\nempty: []\nnest: {own: [1]}\n---\n";

  private static ShownSite site(String template, String text) {
    return ShownSite.of("")
        .shortcode("s", template)
        .shortcode("outer", "{{ .Inner }}")
        .shortcode("show", "{{ (.Page.GetPage \"/a\").Content }}")
        .file("content/a.md", HEAD + text.replace("\\n", "\n"))
        .file("content/b.md", HEAD + "{{< show >}}\n");
  }

  private static String lists(ShownSite site, String page) {
    StringBuilder all = new StringBuilder();
    for (Rendering.ListUse use : site.renderer().rendering(site.get(page)).lists())
      all.append(use.call().name())
          .append(' ')
          .append(use.name())
          .append(' ')
          .append(use.written().text())
          .append(':')
          .append(use.written().line())
          .append(',');
    return all.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "{{< s own >}} => index .Page.Params (.Get 0) => s own own:9,",
        "{{< s gone >}} => index .Page.Params (.Get 0) => s gone gone:9,",
        "{{< s empty >}} => index .Page.Params (.Get 0) => s empty empty:9,",
        "{{< s word >}} => index .Page.Params (.Get 0) => ''",
        "{{< s >}} => index .Page.Params (.Get 0 | default \"grid\") => s grid s:9,",
        "{{< s own >}} => index .Page.Params (.Get 0 | default \"grid\") => s own own:9,",
        "{{< s >}} => index .Page.Params (default \"grid\" (.Get 0)) => s grid s:9,",
        "{{< s >}} => index .Page.Params \"grid\" => ''",
        "{{< s >}} => index .Page.Params (print \"gr\" \"id\") => ''",
        "{{< s >}} => index .Page.Params (default \"x\" \"grid\") => ''",
        "{{< s >}} => with default \"grid\" 1 }}{{ end }}{{ index .Page.Params \"grid\" => s grid s:9,",
        "{{< s >}} => index .Page.Params \"\" => ''",
        "{{< s \"\" >}} => index .Page.Params (.Get 0) => ''",
        "{{< s own >}} => index .Page.Params.nest (.Get 0) => ''",
        "{{< s own >}} => index site.Params (.Get 0) => ''",
        "{{< s own >}} => index (dict \"own\" (slice 1)) (.Get 0) => ''",
        "{{< s own >}} => index (site.GetPage \"/b\").Params (.Get 0) => ''",
        "{{< s own >}} => if getenv \"X\" }}{{ index .Page.Params (.Get 0) }}{{ end => ''",
        "{{< s own >}}\\n\\n{{< s own >}} => index .Page.Params (.Get 0) => s own own:9,s own own:11,",
        "{{< s own >}} => index .Page.Params (.Get 0) }}{{ index .Page.Params (.Get 0) => s own own:9,",
        "{{< s own gone >}} => index .Page.Params (.Get 0) }}{{ index .Page.Params (.Get 1)"
            + " => s own own:9,s gone gone:9,",
        "{{< outer >}}{{< s own >}}{{< /outer >}} => index .Page.Params (.Get 0) => s own own:9,",
        "{{% s own %}} => index .Page.Params (.Get 0) => s own own:9,",
        "text => index .Page.Params (.Get 0) => ''",
      })
  void whatACallNames(String text, String expression, String lists) {
    assertThat(lists(site("{{ " + expression + " }}", text), "/a")).isEqualTo(lists);
  }

  @Test
  void aPageThatShowsAnotherNamesNone() {
    ShownSite site = site("{{ index .Page.Params (.Get 0) }}", "{{< s own >}}");
    assertThat(lists(site, "/b")).isEmpty();
    assertThat(lists(site, "/a")).isEqualTo("s own own:9,");
  }
}
