package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates, hooks and shortcodes store, and who finds it, as Hugo 0.169.0 prints it. */
class StoresTest {
  private static ShownSite site(String template) {
    return ShownSite.of("")
        .file("layouts/all.html", template)
        .file("layouts/_markup/render-heading.html", "{{ .Page.Store.Add \"h\" 1 }}")
        .shortcode("set", "{{ .Page.Store.Set (.Get 0) (.Get 1) }}")
        .shortcode("site", "{{ site.Store.Add \"k\" 1 }}{{ hugo.Store.Set \"k\" \"of Hugo\" }}")
        .shortcode("count", "{{ .Page.Store.Add \"n\" 1 }}{{ .Page.Store.Get \"n\" }}")
        .page("a.md", "{{< set x 1 >}}\n\n## H\n")
        .page("n.md", "{{< count >}}, {{< count >}}\n")
        .page("s.md", "{{< site >}}\n")
        .page("none.md", "text\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/a => {{ .Store.Get \"x\" }},{{ with .Content }}{{ end }}{{ .Store.Get \"x\" }} => ,1",
        "/a => {{ .Store.Get \"h\" }},{{ with .Content }}{{ end }}{{ .Store.Get \"h\" }} => ,1",
        "/a => {{ with .Content }}{{ end }}{{ with .Content }}{{ end }}{{ .Store.Get \"h\" }} => 1",
        "/a => {{ with .Content }}{{ end }}{{ .Store.Delete \"x\" }}{{ with .Content }}{{ end }}"
            + "{{ .Store.Get \"x\" }},{{ .Store.Get \"h\" }} => ,1",
        "/a => {{ .Store.Set \"own\" 1 }}{{ with .Content }}{{ end }}{{ .Store.Get \"own\" }} => 1",
        "/a => {{ .Store.Set \"x\" 2 }}{{ with .Content }}{{ end }}{{ .Store.Get \"x\" }} => 1",
        "/a => {{ .Scratch.Set \"x\" 2 }}{{ .Store.Get \"x\" }}{{ .Scratch.Get \"x\" }} => 2",
        "/a => {{ with .Content }}{{ end }}{{ (site.GetPage \"/none\").Store.Get \"x\" }} => ''",
        "/none => {{ with (site.GetPage \"/a\").Content }}{{ end }}"
            + "{{ (site.GetPage \"/a\").Store.Get \"x\" }},{{ .Store.Get \"x\" }} => 1,",
        "/n => {{ .Plain }} => 1, 2",
        "/s => {{ site.Store.Get \"k\" }},{{ with .Content }}{{ end }}{{ site.Store.Get \"k\" }}"
            + " {{ hugo.Store.Get \"k\" }} => ,1 of Hugo",
        "/none => {{ .Store.Add \"k\" \"a\" }}{{ .Store.Add \"k\" \"b\" }}{{ .Store.Get \"k\" }} => ab",
      })
  void whoFindsIt(String page, String template, String printed) {
    assertThat(site(template).shown(page)).isEqualTo(printed);
  }

  /** Pages are rendered in any order, some again: each begins with nothing. */
  @ParameterizedTest
  @CsvSource({"/a /n /s /none", "/none /s /n /a", "/n /n /s /s /none /n"})
  void eachPageBeginsWithNothing(String pages) {
    ShownSite site =
        site(
            "{{ site.Store.Get \"k\" }}|{{ .Store.Get \"own\" }}{{ .Store.Set \"own\" 1 }}"
                + "{{ with .Content }}{{ end }}|{{ .Store.Get \"n\" }}|{{ .Store.Get \"x\" }}"
                + "|{{ site.Store.Get \"k\" }}");
    for (String page : pages.split(" ")) {
      String shown =
          switch (page) {
            case "/a" -> "|||1|";
            case "/n" -> "||2||";
            case "/s" -> "||||1";
            default -> "||||";
          };
      assertThat(site.shown(page)).as(page).isEqualTo(shown);
    }
  }
}
