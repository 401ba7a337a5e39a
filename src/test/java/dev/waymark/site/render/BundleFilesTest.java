package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code .Resources} of a page, as Hugo 0.169.0 prints them. */
class BundleFilesTest {
  private static final String ALL =
      "{{ range .Resources }}{{ .Name }}|{{ .Title }}|{{ .ResourceType }}|"
          + "{{ with .Params.k }}{{ . }}{{ end }}{{ with .Params.j }}{{ . }}{{ end }};{{ end }}";

  private static final String PAGES =
      "one.md|One|page|;two.md|Two|page|;new.md|New|page|;old.md|Old|page|;alpha.md|Alpha|page|;"
          + "beta.md|beta|page|;draft.md|D|page|;";

  private static final String IMAGES = "img/Z.png|img/Z.png|image|;img/y.png|img/y.png|image|;";

  private static final String WEIRD = "weird|weird|application|;";

  private static AskedSite site(String... resources) {
    String[] head = new String[resources.length + 2];
    head[0] = "title: T";
    head[1] = resources.length == 0 ? "other: 1" : "resources:";
    System.arraycopy(resources, 0, head, 2, resources.length);
    return AskedSite.of("")
        .page("_index.md", "title: H")
        .page("p/index.md", head)
        .file("content/p/b.txt", "")
        .file("content/p/a.txt", "")
        .file("content/p/img/Z.png", "")
        .file("content/p/img/y.png", "")
        .file("content/p/weird", "")
        .page("p/two.md", "title: Two", "weight: 2")
        .page("p/one.md", "title: One", "weight: 1")
        .page("p/old.md", "title: Old", "date: 2001-01-01")
        .page("p/new.md", "title: New", "date: 2002-01-01")
        .page("p/beta.md", "title: beta")
        .page("p/alpha.md", "title: Alpha")
        .page("p/draft.md", "title: D", "draft: true");
  }

  private static String files(AskedSite site) {
    return site.ask("/p", ALL);
  }

  @Test
  void filesStandByTypePagesAsInLists() {
    assertThat(files(site()))
        .isEqualTo(WEIRD + IMAGES + PAGES + "a.txt|a.txt|text|;b.txt|b.txt|text|;");
  }

  @Test
  void theFrontMatterNamesThem() {
    String[] names = {"- {src: a.txt, name: zed}", "- {src: '*.txt', name: other, title: Text}"};
    assertThat(files(site(names)))
        .isEqualTo(IMAGES + "other|Text|text|;" + WEIRD + "zed|Text|text|;" + PAGES);
  }

  @Test
  void namesMayCount() {
    String[] names = {
      "- {src: 'img/*.png', name: 'pic-:counter', title: 'Pic :counter of :counter'}",
      "- {src: '*.txt', title: 'T :counter'}",
      "- {src: 'w*', name: 'J :counter'}",
    };
    assertThat(files(site(names)))
        .isEqualTo(
            "J 1|weird|application|;a.txt|T 1|text|;b.txt|T 2|text|;pic-1|Pic 1 of 1|image|;"
                + "pic-2|Pic 2 of 2|image|;"
                + PAGES);
    String[] twice = {
      "- {src: a.txt, name: 'c-:counter'}",
      "- {src: b.txt, name: 'c-:counter'}",
      "- {src: '*.txt', name: 'd-:counter', title: 't-:counter'}",
    };
    assertThat(files(site(twice)))
        .isEqualTo("c-1|t-1|text|;c-1|t-2|text|;" + IMAGES + WEIRD + PAGES);
  }

  /** From 0.123 to 0.161 each file was counted alone. */
  @ParameterizedTest
  @CsvSource({
    "122, pic-1 Pic 1,pic-2 Pic 2,",
    "131, pic-1 Pic 1,pic-1 Pic 1,",
    "161, pic-1 Pic 1,pic-1 Pic 1,",
    "162, pic-1 Pic 1,pic-2 Pic 2,",
  })
  void eachVersionCounts(int minor, String first, String second) {
    String shown =
        ShownSite.of("")
            .on(minor)
            .file(
                "layouts/_default/single.html",
                "{{ range .Resources }}{{ .Name }} {{ .Title }},{{ end }}")
            .file(
                "content/p/index.md",
                "---\ntitle: P\nresources: [{src: '*.png', name: 'pic-:counter', title: 'Pic :counter'}]\n---\n")
            .file("content/p/a.png", "")
            .file("content/p/b.png", "")
            .shown("/p");
    assertThat(shown).isEqualTo(first + "," + second + ",");
  }

  @Test
  void parametersOfAllThatFitAreTaken() {
    String[] params = {
      "- {src: '*.txt', params: {k: 1}}",
      "- {src: a.txt, params: {j: 2, k: 3}}",
      "- {src: A.TXT, name: upper}",
      "- {src: none, name: upper}",
      "- {name: without, title: without}",
      "- text",
    };
    assertThat(files(site(params)))
        .isEqualTo("b.txt|b.txt|text|1;" + IMAGES + "upper|a.txt|text|32;" + WEIRD + PAGES);
  }

  @Test
  void pagesAreNotRenamed() {
    assertThat(files(site("- {src: one.md, name: renamed, title: Ren}")))
        .isEqualTo("a.txt|a.txt|text|;b.txt|b.txt|text|;" + IMAGES + WEIRD + PAGES);
  }

  /** A file keeps its language in its name, and is found without it; a page is named without. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "range .Resources }}{{ .Name }} {{ .Title }},{{ end => e.md E,a.en.txt a.en.txt,",
        "(.Resources.Get \"a.txt\").Name => a.en.txt",
        "(.Resources.GetMatch \"a.*\").Title => a.en.txt",
        "(.Resources.Get \"a.en.txt\").RelPermalink => /p/a.en.txt",
        "(.Resources.Get \"e.md\").Title => E",
      })
  void languagesOfNames(String expression, String printed) {
    AskedSite site =
        AskedSite.of("[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n")
            .page("p/index.en.md", "title: P")
            .page("p/e.en.md", "title: E")
            .file("content/p/a.en.txt", "");
    assertThat(site.ask("/p", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"en, p, e.md a.txt b.txt c.txt", "fr, p, e.md a.txt b.txt c.txt"})
  void filesOfOtherLanguagesFillIn(String language, String page, String names) {
    AskedSite site =
        AskedSite.of("[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n")
            .page("p/index.md", "title: T")
            .page("p/index.fr.md", "title: F")
            .page("p/e.md", "title: E")
            .page("p/e.fr.md", "title: E")
            .file("content/p/a.txt", "")
            .file("content/p/b.txt", "")
            .file("content/p/a.fr.txt", "")
            .file("content/p/c.fr.txt", "");
    String all = "{{ range .Resources }}{{ replace .Name \".fr\" \"\" }} {{ end }}";
    assertThat(site.run(language, "/" + page, all).value().strip()).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource({"en, p", "fr, q"})
  void filesOfTranslationsWithAKeyFillInToo(String language, String page) {
    AskedSite site =
        AskedSite.of("[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n")
            .page("p/index.md", "title: T", "translationKey: k")
            .page("q/index.fr.md", "title: F", "translationKey: k")
            .file("content/p/a.txt", "")
            .file("content/p/b.txt", "");
    String all = "{{ range .Resources }}{{ .Name }} {{ end }}";
    assertThat(site.run(language, "/" + page, all).value().strip()).isEqualTo("a.txt b.txt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "(.Resources.Get \"two.md\").Title => Two",
        "(.Resources.Get \"two.md\").Weight => 2",
        "(.Resources.Get \"two.md\").Kind => page",
        "(.Resources.Get \"two.md\").Path => /p/two.md",
        "(.Resources.Get \"two.md\").RelPermalink => ''",
        "(.Resources.Get \"two.md\").LinkTitle => Two",
        "(.Resources.Get \"link.md\").LinkTitle => Link",
        "(.Resources.Get \"link.md\").Type => own",
        "(.Resources.Get \"two.md\").Type => p",
        "(.Resources.Get \"new.md\").Date.Year => 2002",
        "len (.Resources.Get \"two.md\").Resources => 0",
        "(.Resources.Get \"a.txt\").RelPermalink => /p/a.txt",
        "(.Resources.Get \"weird\").MediaType.Type => application/octet-stream",
        "(.Resources.Get \"img/y.png\").MediaType.Type => image/png",
      })
  void oneOfThem(String expression, String printed) {
    AskedSite site = site().page("p/link.md", "title: L", "linkTitle: Link", "type: own");
    assertThat(site.ask("/p", "{{ " + expression + " }}")).isEqualTo(printed);
  }
}
