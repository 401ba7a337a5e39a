package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Redirect files that templates of a site write. */
class RedirectOutputsTest {
  private static final String CONFIG =
      """
      baseURL = 'https://example.org/'
      [languages.en]
      [languages.fr]
      [mediaTypes.'text/netlify']
      [outputFormats.redirects]
      mediaType = 'text/netlify'
      baseName = '_redirects'
      [outputs]
      home = ['html', 'redirects']
      section = ['html', 'redirects']
      """;

  private static final String EACH =
      "{{ range site.RegularPages }}{{ $to := .RelPermalink }}{{ range .Params.was }}"
          + "{{ . }} {{ $to }} 301\n{{ end }}{{ end }}";

  private static SmallSite site(String template, String text) {
    return new SmallSite()
        .file("hugo.toml", CONFIG)
        .file("layouts/" + template, text)
        .page("_index.md", "")
        .page("s/_index.md", "")
        .file("content/s/a.md", "---\ntitle: A\nwas: [/old/, /older/]\n---\n");
  }

  private static String end(Site site, String address) {
    Resolution end = site.resolve(site.pages().get(0), Reference.Form.URL, address);
    return end.end().getClass().getSimpleName();
  }

  @ParameterizedTest
  @CsvSource({
    "home.redirects, /old/, Found",
    "home.redirects, /older/, Found",
    "home.redirects, /oldest/, NoSuchPage",
    "home.redirects.txt, /old/, NoSuchPage",
    "section.redirects, /old/, Found",
    "section.redirects, /oldest/, NoSuchPage",
    "page.redirects, /old/, NoSuchPage",
    "home.html, /old/, NoSuchPage",
  })
  void whatATemplateWrites(String template, String address, String end) {
    assertThat(end(site(template, EACH).build(), address)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "{{ getenv \"HUGO_X\" }} => /old/ => Unknown",
        "{{ with site.GetPage \"/s/a\" }}/x/ {{ .RelPermalink }}{{ end }} => /x/ => Found",
        "{{ with site.GetPage \"/s/a\" }}/x/ {{ .Permalink }}{{ end }} => /x/ => Found",
        "/x/ /none/ => /x/ => NoSuchPage",
        "/x/ https://example.net/ => /x/ => External",
      })
  void whatItSays(String text, String address, String end) {
    assertThat(end(site("home.redirects", text).build(), address)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"true, Found", "false, NoSuchPage"})
  void onlyWhereThereIsSuchAFile(boolean format, String end) {
    SmallSite site = site("home.redirects", EACH);
    if (!format) site.file("hugo.toml", "baseURL = 'https://example.org/'\n");
    assertThat(end(site.build(), "/old/")).isEqualTo(end);
  }
}
