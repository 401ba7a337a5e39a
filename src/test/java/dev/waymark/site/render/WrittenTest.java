package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.model.Page;
import dev.waymark.text.Span;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where people wrote the texts of pages that content adapters add. */
class WrittenTest {
  private static final String DATA =
      """
      - id: block
        text: |
          # Head

          [l](/gone/)

          {{< s none >}}
      - id: line
        text: "[l](/gone/) {{< s none >}}"
      - id: quoted
        text: "a\\n\\n[l](/gone/) {{< s none >}}"
      - id: twice
        text: |
          [l](/gone/)

          [l](/gone/)
      - id: folded
        text: >
          [l](/gone/)
          {{< s none >}}
      """;

  private static final String FOLDED =
      "data/rows.yaml:18:9 >\\n    [l](/gone/)\\n    {{< s none >}}";

  private static ShownSite site() {
    return ShownSite.of("")
        .shortcode("s", "{{ with site.GetPage (.Get 0) }}{{ end }}")
        .file("data/rows.yaml", DATA)
        .page("own.md", "[l](/gone/) {{< s none >}}\n")
        .file(
            "content/_content.gotmpl",
            "{{ range hugo.Data.rows }}{{ $.AddPage"
                + " (dict \"path\" .id \"content\" (dict \"value\" .text)) }}{{ end }}\n"
                + "{{ .AddPage (dict \"path\" \"inline\" \"content\""
                + " (dict \"value\" \"[l](/gone/) {{< s none >}}\")) }}\n");
  }

  private static Rendering rendering(ShownSite site, String page) {
    return site.renderer().rendering(site.get(page));
  }

  private static String place(Span span) {
    return span + " " + span.text().replace("\n", "\\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/own => content/own.md:4:5 /gone/,",
        "/block => data/rows.yaml:5:9 /gone/,",
        "/line => data/rows.yaml:9:14 /gone/,",
        "/quoted => data/rows.yaml:11:19 /gone/,",
        "/twice => data/rows.yaml:14:9 /gone/,data/rows.yaml:16:9 /gone/,",
        "/folded => " + FOLDED + ",",
      })
  void links(String page, String places) {
    StringBuilder all = new StringBuilder();
    for (var link : rendering(site(), page).printed().links())
      all.append(place(Objects.requireNonNull(link.value().from()))).append(',');
    assertThat(all).hasToString(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/own => content/own.md:4:19 none",
        "/block => data/rows.yaml:7:11 none",
        "/line => data/rows.yaml:9:28 none",
        "/quoted => data/rows.yaml:11:33 none",
        "/folded => " + FOLDED,
      })
  void whatCallsAskFor(String page, String place) {
    List<Rendering.Absent> absent = rendering(site(), page).absent();
    assertThat(absent).singleElement().extracting(a -> place(a.written())).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/own => content/own.md:4:13 {{< s none >}}",
        "/block => data/rows.yaml:7:5 {{< s none >}}",
        "/line => data/rows.yaml:9:22 {{< s none >}}",
        "/folded => " + FOLDED,
      })
  void calls(String page, String place) {
    ShownSite site = site();
    Page of = site.get(page);
    Shortcode call = Objects.requireNonNull(of.document()).shortcodes().get(0);
    assertThat(place(site.renderer().place(of, call.tag()))).isEqualTo(place);
  }

  @Test
  void aPlaceThatHoldsNothingIsWhereTheTextBegins() {
    ShownSite site = site();
    Page page = site.get("/block");
    Span body = Objects.requireNonNull(page.document()).body();
    Span nothing = body.source().span(0, 0);
    assertThat(place(site.renderer().place(page, nothing))).startsWith("data/rows.yaml:3:5 # Head");
    ShownSite empty =
        ShownSite.of("")
            .file(
                "content/_content.gotmpl",
                "{{ .AddPage (dict \"path\" \"e\" \"content\" (dict \"value\" \"\")) }}");
    Page none = empty.get("/e");
    Span own = Objects.requireNonNull(none.document()).body();
    assertThat(empty.renderer().place(none, own)).isSameAs(own);
  }

  @Test
  void aPageWithoutATextIsWhereItIs() {
    ShownSite site = site();
    Span span = Objects.requireNonNull(site.get("/own").document()).body();
    assertThat(site.renderer().place(site.get("/"), span)).isSameAs(span);
    assertThat(site.renderer().place(site.get("/own"), span)).isSameAs(span);
  }
}
