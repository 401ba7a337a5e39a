package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings of pages that are asked for before, while and after their contents are rendered. */
class OutlinesTest {
  private static ShownSite site(String template) {
    return ShownSite.of("")
        .file("layouts/all.html", template)
        .shortcode(
            "ids", "{{ range (site.GetPage (.Get 0)).Fragments.Identifiers }}{{ . }} {{ end }}")
        .shortcode("h", "## {{ .Get 0 }}\n")
        .page("a.md", "{{% h one %}}\n\n## Two\n")
        .page("b.md", "{{% ids \"/a\" %}}\n\n## {{% ids \"/a\" %}}\n")
        .page("self.md", "{{% ids \"/self\" %}}\n\n## Own\n")
        .page("inner.md", "{{< ids \"/inner\" >}}\n\n## Own\n")
        .page("c.md", "{{% ids \"/d\" %}}\n\n## Of c\n")
        .page("d.md", "{{% ids \"/c\" %}}\n\n## Of d\n")
        .file("content/t.org", "* Head\n");
  }

  private static final String IDS = "{{ range .Fragments.Identifiers }}{{ . }} {{ end }}";

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/a => " + IDS + " => one two",
        "/a => " + IDS + IDS + " => one two one two",
        "/a => " + IDS + "{{ with .Content }}{{ end }}" + IDS + " => one two one two",
        "/a => {{ with .Content }}{{ end }}" + IDS + " => one two",
        "/b => " + IDS + " => one-two",
        "/b => {{ .Plain }} => one two\\none two",
        "/inner => {{ .Plain }} => own Own",
        "/self => " + IDS + " => own",
        "/self => {{ .Plain }} => own\\nOwn",
        "/c => " + IDS + " => of-c",
        "/c => {{ with .Content }}{{ end }}" + IDS + " => of-c",
        "/t => " + IDS + " => ''",
        "/ => " + IDS + " => ''",
      })
  void headings(String page, String template, String printed) {
    assertThat(site(template).shown(page)).isEqualTo(printed);
  }

  /** What was not known only because of who asked is made again. */
  @Test
  void pagesThatAskForEachOther() {
    ShownSite site = site(IDS);
    assertThat(site.shown("/c")).isEqualTo("of-c");
    assertThat(site.shown("/d")).isEqualTo("of-d");
    assertThat(site.content("/c").replace("\\n", ""))
        .isEqualTo("<p>of-d</p><h2 id=\"of-c\">Of c</h2>");
    assertThat(site.content("/d").replace("\\n", ""))
        .isEqualTo("<p>of-c</p><h2 id=\"of-d\">Of d</h2>");
  }

  @Test
  void thePageIsStillRenderedBehindThem() {
    ShownSite site = site(IDS + "{{ .Content }}");
    Whole whole = site.renderer().templates().whole(site.get("/a"));
    assertThat(whole == null ? null : whole.content()).isEqualTo(true);
    assertThat(site.renderer().running().all()).isEmpty();
  }
}
