package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls ask for that is not there. */
class JobsTest {
  private static ShownSite site(String template, String text) {
    return ShownSite.of("refLinksErrorLevel = 'WARNING'\n")
        .shortcode("s", template)
        .shortcode("outer", "{{ .Inner }}")
        .shortcode("show", "{{ (.Page.GetPage \"/a\").Content }}")
        .file("layouts/_markup/render-link.html", "{{ with site.GetPage .Destination }}{{ end }}")
        .file("content/a.md", "---\ntitle: T\nkey: gone\n---\n" + text.replace("\\n", "\n"))
        .page("b.md", "{{< show >}}\n");
  }

  private static String absent(ShownSite site, String page) {
    StringBuilder all = new StringBuilder();
    for (Rendering.Absent absent : site.renderer().rendering(site.get(page)).absent())
      all.append(absent.kind())
          .append(' ')
          .append(absent.name().value())
          .append(' ')
          .append(absent.written().line())
          .append(',');
    return all.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "{{< s gone >}} => with site.GetPage (.Get 0) }}{{ end => page gone 5,",
        "{{< s b >}} => with site.GetPage (.Get 0) }}{{ end => ''",
        "{{< s gone >}} => with .Page.GetPage (.Get 0) }}{{ end => page gone 5,",
        "{{< s gone.md >}} => with resources.Get (.Get 0) }}{{ end => resource gone.md 5,",
        "{{< s gone >}} => with .Page.Resources.Get (.Get 0) }}{{ end => resource gone 5,",
        "{{< s gone >}} => readFile (.Get 0) => file gone 5,",
        "{{< s gone >}} => ref .Page (.Get 0) => ref gone 5,",
        "{{< s gone >}} => relref . (dict \"path\" (.Get 0)) }}{{ print \"x\" => ref gone 5,",
        "{{< s gone >}} => ref .Page \"gone\" => ''",
        "{{< s gone >}} => with site.GetPage (.Get 0) }}{{ end }}{{ print \" \" => page gone 5,",
        "{{< s gone >}} => with site.GetPage (.Get 0) }}{{ end }}{{ print \"x\" => ''",
        "{{< s gone >}} => with readFile (.Get 0) }}{{ end }}{{ print \"x\" => file gone 5,",
        "{{< s gone >}} => with site.GetPage \"gone\" }}{{ end => ''",
        "{{< s gone >}} => with site.GetPage .Page.Params.key }}{{ end => ''",
        "{{< s gone >}} => with site.GetPage (print (getenv \"X\") (.Get 0)) }}{{ end => ''",
        "{{< s gone >}} => if getenv \"X\" }}{{ with site.GetPage (.Get 0) }}{{ end }}{{ end => ''",
        "{{< s gone >}} => with site.GetPage (.Get 0) }}{{ end }}{{ with resources.Get (.Get 0) }}"
            + "{{ end => page gone 5,",
        "{{< s gone none >}} => with site.GetPage (.Get 0) }}{{ end }}{{ with site.GetPage (.Get 1) }}"
            + "{{ end => page gone 5,page none 5,",
        "{{< s gone >}}\\n\\n{{< s none >}} => with site.GetPage (.Get 0) }}{{ end"
            + " => page gone 5,page none 7,",
        "{{< outer >}}{{< s gone >}}{{< /outer >}} => with site.GetPage (.Get 0) }}{{ end"
            + " => page gone 5,",
        "{{< outer >}}x {{< s gone >}}{{< /outer >}} => with site.GetPage (.Get 0) }}{{ end"
            + " => page gone 5,",
        "[x](gone) => print 1 => ''",
        "text => print 1 => ''",
      })
  void whatACallAsksFor(String text, String expression, String absent) {
    assertThat(absent(site("{{ " + expression + " }}", text), "/a")).isEqualTo(absent);
  }

  /** Also when another page ran its calls first. */
  @Test
  void itIsSaidOfThePageThatAsks() {
    String template = "{{ with site.GetPage (.Get 0) }}{{ end }}";
    for (boolean first : new boolean[] {true, false}) {
      ShownSite site = site(template, "{{< s gone >}}");
      if (first) site.content("/b");
      assertThat(absent(site, "/a")).isEqualTo("page gone 5,");
      assertThat(absent(site, "/b")).isEmpty();
    }
    ShownSite site =
        site(template, "{{< s gone >}}")
            .shortcode("show", "{{ (.Page.GetPage \"/a\").RenderShortcodes }}");
    site.content("/b");
    assertThat(absent(site, "/a")).isEqualTo("page gone 5,");
  }
}
