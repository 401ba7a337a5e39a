package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.document.Printed;
import dev.waymark.site.model.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How contents are rendered for whoever asks, and kept. */
class RendererTest {
  private static final String ITSELF = "the page's content needs itself";

  private static ShownSite site() {
    return ShownSite.of("")
        .shortcode("show", "{{ with .Page.GetPage (.Get 0) }}{{ .Content }}{{ end }}")
        .shortcode("toc", "{{ (.Page.GetPage (.Get 0)).TableOfContents | plainify }}")
        .shortcode("word", "word")
        .shortcode("file", "{{ readFile (.Get 0) }}")
        .page("a.md", "## A\n\n{{< show \"/b\" >}}\n")
        .page("b.md", "B *text* [l](/gone/)\n");
  }

  private static List<String> ids(Rendering rendering) {
    return rendering.printed().ids().stream().map(Printed.Id::value).toList();
  }

  private static int links(Rendering rendering) {
    return rendering.printed().links().size();
  }

  @Test
  void aContentMayShowAnother() {
    ShownSite site = site();
    String shown = "<p>B <em>text</em> <a href=\"/gone/\">l</a></p>";
    assertThat(site.content("/b")).isEqualTo(shown);
    assertThat(site.content("/a")).isEqualTo("<h2 id=\"a\">A</h2>\\n" + shown);
    assertThat(site.content("/")).isEmpty();
  }

  /** Hugo would hang or stop. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "{{< show \"/a\" >}} => text => ~ => text",
        "x {{< show \"/b\" >}} => y {{< show \"/a\" >}} => x y ~ => y x y ~",
        "{{< show \"/b\" >}} => {{< show \"/b\" >}} => ~ => ~",
      })
  void aContentThatNeedsItselfHasAHole(String a, String b, String ofA, String ofB) {
    ShownSite site = site().page("a.md", a).page("b.md", b);
    assertThat(site.content("/a").replaceAll("</?p>|\\\\n", "")).isEqualTo(ofA);
    assertThat(site.content("/b").replaceAll("</?p>|\\\\n", "")).isEqualTo(ofB);
    assertThat(site.whys(a.contains("/b") ? "/b" : "/a")).containsExactly(ITSELF);
  }

  @Test
  void aContentMayShowItsOwnHeadings() {
    ShownSite site = site().page("a.md", "{{< toc \"/a\" >}}\n\n## A\n\n## {{< toc \"/a\" >}} B\n");
    assertThat(site.content("/a").replaceAll("\\\\n *", " "))
        .startsWith("A ")
        .contains("<h2 id=\"a\">A</h2>");
  }

  @Test
  void aChainOfContentsEnds() {
    ShownSite site = site();
    for (int i = 0; i < 30; i++)
      site.page("p" + i + ".md", i + "\n\n{{< show \"/p" + (i + 1) + "\" >}}\n");
    String shown = site.content("/p0");
    assertThat(shown).contains("<p>25</p>").doesNotContain("<p>26</p>").contains("~");
    assertThat(site.content("/p10")).contains("<p>29</p>").doesNotContain("~");
  }

  @Test
  void aPageShowsSoManyContentsOfOthers() {
    ShownSite site =
        site().file("layouts/home.html", "{{ range .RegularPages }}{{ .Content }},{{ end }}");
    for (int i = 0; i < 399; i++) site.page("p" + i + ".md", "{{% word %}}");
    assertThat(site.shown("/").split("~", -1)).hasSize(2);
    assertThat(
            site()
                .file("layouts/home.html", "{{ range .RegularPages }}{{ .Content }}{{ end }}")
                .shown("/"))
        .doesNotContain("~");
  }

  @ParameterizedTest
  @CsvSource({"201, 0", "202, 1", "204, 3"})
  void aPageShowsSoManySummariesOfOthers(int pages, int holes) {
    ShownSite site =
        ShownSite.of("")
            .file("layouts/home.html", "{{ range .RegularPages }}{{ .Summary }}{{ end }}");
    for (int i = 0; i < pages; i++) site.page("p" + i + ".md", "word");
    List<String> whys = site.whys("/");
    if (holes > 0) assertThat(whys).containsExactly("one of very many summaries");
    else assertThat(whys).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "p.html => title: T => x *y* {{< word >}} => x *y* word => null",
        "p.md => title: T => x *y* {{< word >}} => <p>x <em>y</em> word</p> => null",
        "p.org => title: T => x *y* => ~ => the page is not written in Markdown",
        "p.md => markup: org => x *y* => ~ => the page is not written in Markdown",
      })
  void aTextIsReadAsItsKind(String file, String head, String text, String html, String unread) {
    ShownSite site = site().file("content/" + file, "---\n" + head + "\n---\n" + text);
    assertThat(site.content("/p")).isEqualTo(html);
    Rendering rendering = site.renderer().rendering(site.get("/p"));
    String why = rendering.unread() == null ? "null" : rendering.unread().reason();
    assertThat(why).isEqualTo(unread);
    assertThat(rendering.tooComplex()).isFalse();
  }

  @Test
  void ofAPageThatWasJudgedIdsAreKept() {
    ShownSite site = site();
    Page page = site.get("/a");
    Renderer renderer = site.renderer();
    assertThat(ids(renderer.rendering(page))).containsExactly("a");
    assertThat(links(renderer.rendering(page))).isEqualTo(1);
    assertThat(renderer.rendering(page)).isSameAs(renderer.rendering(page));
    renderer.release(page);
    assertThat(ids(renderer.ids(page))).containsExactly("a");
    assertThat(links(renderer.ids(page))).isZero();
    assertThat(renderer.ids(page)).isSameAs(renderer.ids(page));
    assertThat(links(renderer.rendering(page))).isEqualTo(1);
    assertThat(links(renderer.ids(page))).isZero();
    assertThat(site.content("/a")).contains("<h2 id=\"a\">", "/gone/");
  }

  @Test
  void ofAPageThatWasJudgedAndNeverShownIdsAreKept() {
    ShownSite site = site();
    Page page = site.get("/a");
    site.renderer().release(page);
    assertThat(links(site.renderer().ids(page))).isEqualTo(1);
    assertThat(links(site.renderer().ids(page))).isZero();
    assertThat(ids(site.renderer().ids(page))).containsExactly("a");
  }

  @Test
  void ofTheTemplateOfAPageThatWasJudgedIdsAreKept() {
    ShownSite site =
        site().file("layouts/all.html", "<i id='t'></i><a href='/x/'></a>{{ .Content }}");
    Page page = site.get("/a");
    PageTemplates templates = site.renderer().templates();
    Printed before = templates.layout(page);
    assertThat(before).isNotNull();
    assertThat(before.links()).hasSize(2);
    assertThat(templates.layout(page)).isSameAs(before);
    site.renderer().release(page);
    Printed after = templates.layout(page);
    assertThat(after).isNotNull();
    assertThat(after.links()).isEmpty();
    assertThat(after.ids()).isEqualTo(before.ids()).hasSize(2);
    Page other = site.get("/b");
    site.renderer().release(other);
    Printed made = templates.layout(other);
    assertThat(made == null ? 0 : made.links().size()).isEqualTo(2);
    assertThat(templates.layout(other)).isNotNull().extracting(p -> p.links().size()).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"ref, true", "figure, true", "word, false", "none, false"})
  void someShortcodesAreHugosOwn(String name, boolean own) {
    ShownSite site = site();
    assertThat(site.renderer().isEmbedded(site.get("/a"), name)).isEqualTo(own);
  }

  @Test
  void whatShowsTheContent() {
    ShownSite site =
        site()
            .file("layouts/baseof.html", "[{{ block \"main\" . }}{{ end }}]")
            .file("layouts/page.html", "{{ define \"main\" }}{{ .Content }}{{ end }}")
            .file("layouts/home.html", "{{ (site.GetPage \"/b\").Content }}")
            .file("layouts/section.html", "none");
    PageTemplates templates = site.page("s/_index.md", "").renderer().templates();
    assertThat(templates.template(site.get("/a"))).isEqualTo("page.html in baseof.html");
    assertThat(templates.template(site.get("/"))).isEqualTo("home.html");
    assertThat(templates.whole(site.get("/a")))
        .isNotNull()
        .extracting(Whole::template, Whole::content)
        .containsExactly("layouts/page.html", true);
    assertThat(templates.whole(site.get("/")))
        .isNotNull()
        .extracting(Whole::content)
        .isEqualTo(false);
    assertThat(templates.whole(site.get("/s")))
        .isNotNull()
        .extracting(Whole::content)
        .isEqualTo(false);
    assertThat(site.shown("/b")).startsWith("[<p>B").endsWith("]");
  }

  @Test
  void aPageWithoutATemplate() {
    ShownSite none = ShownSite.of("").page("a.md", "").file("layouts/home.html", "x");
    assertThat(none.without("layouts/all.html").renderer().templates().template(none.get("/a")))
        .isNull();
    assertThat(none.renderer().templates().layout(none.get("/a"))).isNull();
    assertThat(none.renderer().templates().whole(none.get("/a"))).isNull();
    assertThat(none.renderer().templates().mayChange(none.get("/a"))).isFalse();
  }
}
