package dev.waymark.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.Tool;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.tree.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What public sites taught that were built with real Hugo: each is a small site of the same shape.
 */
class AgreedSitesTest {
  private static final String REDIRECTS =
      """
      baseURL = 'https://example.org/'
      [mediaTypes.'text/netlify']
      [outputFormats.redirects]
      mediaType = 'text/netlify'
      baseName = '_redirects'
      [outputs]
      home = ['html', 'redirects']
      """;

  private static List<String> ends(Site site) {
    return site.references().stream()
        .map(ref -> ref.raw() + " " + ref.resolution().end().getClass().getSimpleName())
        .toList();
  }

  /** Seen on grpc.io. */
  @Test
  void aRefInACommentFailsTheBuildOnlyForItsPage() {
    Site site =
        new SmallSite()
            .page("docs/cpp.md", "text\n")
            .page(
                "show.md",
                "{{< relref \"cpp#none\" >}}\n\n<!-- a {{< relref \"cpp#gone\" >}} -->\n\n"
                    + "<!-- b {{< relref \"nowhere\" >}} -->\n\n{{< relref \"cpp#nil\" >}}\n")
            .build();
    assertThat(ends(site))
        .containsExactlyInAnyOrder(
            "cpp#none NoSuchAnchor", "nowhere NoSuchPage", "cpp#nil NoSuchAnchor");
  }

  /** Seen on opentelemetry.io. */
  @Test
  void aPageThatIsNotPublishedMayBeRedirected() {
    SmallSite files =
        new SmallSite()
            .file("hugo.toml", REDIRECTS)
            .file("content/e.md", "---\ntitle: E\nbuild: {render: link}\n---\n")
            .page("show.md", "[a](/e/)\n");
    assertThat(ends(files.build())).containsExactly("/e/ NotPublished");
    files.file("layouts/home.redirects", "{{ getenv \"HUGO_X\" }}\n");
    assertThat(ends(files.build())).containsExactly("/e/ Unknown");
  }

  /** Seen on opentelemetry.io. */
  @Test
  void wholePathsOfFilesAreTheSameOrNot() {
    SmallSite files =
        new SmallSite()
            .page("a.md", "[x](#same) [y](#other)\n")
            .page("b.md", "text\n")
            .file(
                "layouts/all.html",
                """
                {{ .Content }}{{ with .File }}{{ $own := .Filename }}
                {{ range site.RegularPages }}
                {{ if eq .File.Filename $own }}<i id="same"></i>{{ end }}
                {{ if eq .File.Filename (print $own "x") }}<i id="other"></i>{{ end }}
                {{ end }}{{ end }}
                """);
    assertThat(ends(files.build())).containsExactly("#same Found", "#other NoSuchAnchor");
  }

  /** Seen on helm.sh. */
  @Test
  void aLoneColonDefinesNothing() {
    for (String colon : List.of(":", ": ", "   :", "term\n:\ntext")) {
      SmallSite files =
          new SmallSite()
              .page(
                  "a.md",
                  "term\n" + colon + "\n\n```\ncode\n\nmore\n```\n\n## After\n\n[x](#after)\n");
      assertThat(ends(files.build())).as(colon).containsExactly("#after Found");
    }
  }

  /** Seen on docs.prow.k8s.io. */
  @Test
  void anotherFormatThatIsHtmlIsAnAlternativeToo() {
    SmallSite files =
        new SmallSite()
            .file(
                "hugo.toml",
                """
                baseURL = 'https://example.org/'
                [outputs]
                section = ['html', 'print']
                [outputFormats.print]
                baseName = 'index'
                isHTML = true
                mediaType = 'text/html'
                path = '_print'
                permalinkable = false
                """)
            .file(
                "layouts/all.html",
                """
                {{ .Content }}
                {{ with .CurrentSection.AlternativeOutputFormats.Get "print" }}<i id="p"></i>{{ end }}
                {{ with .CurrentSection.AlternativeOutputFormats.Get "html" }}<i id="h"></i>{{ end }}
                """)
            .page("docs/_index.md", "text\n")
            .page("docs/a.md", "[x](#p) [y](#h)\n");
    assertThat(ends(files.build())).containsExactly("#p Found", "#h NoSuchAnchor");
  }

  /** Seen on opentelemetry.io; Hugo 0.131 and 0.169 publish the file once for each mount. */
  @Test
  void aFileThatIsMountedOnceMoreForALanguageIsPublishedThereToo() {
    SmallSite files =
        new SmallSite()
            .file(
                "hugo.toml",
                """
                baseURL = 'https://example.org/'
                [languages.en]
                [languages.ja]
                [[module.mounts]]
                source = 'content/en'
                target = 'content'
                lang = 'en'
                [[module.mounts]]
                source = 'content/ja'
                target = 'content'
                lang = 'ja'
                [[module.mounts]]
                source = 'content/en/docs'
                target = 'content/docs'
                lang = 'ja'
                """)
            .page("en/docs/_index.md", "text\n")
            .page("ja/docs/_index.md", "text\n")
            .file("content/en/docs/a.svg", "<svg/>")
            .page("ja/docs/p.md", "![x](../a.svg)\n");
    assertThat(ends(files.build())).containsExactly("../a.svg Found");
  }

  /** Seen on kwok.sigs.k8s.io: Hugo 0.131 publishes what the links lead to, 0.169 does not. */
  @Test
  void aSymlinkOutOfTheSiteMayBePublished(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.svg"), "<svg/>");
    Files.createDirectories(folder.resolve("site/static"));
    Files.createDirectories(folder.resolve("site/content"));
    Files.writeString(folder.resolve("site/hugo.toml"), "baseURL = 'https://example.org/'\n");
    Files.writeString(folder.resolve("site/content/a.md"), "![x](/a.svg) ![y](/b.svg)\n");
    Files.createSymbolicLink(folder.resolve("site/static/a.svg"), Path.of("../../a.svg"));
    Site site =
        ModelBuilder.build(
                DiskTree.open(folder.resolve("site")), Invocation.at(Tool.NOW), SiteOptions.NONE)
            .site();
    assertThat(ends(site)).containsExactly("/a.svg Unknown", "/b.svg NoSuchFile");
  }

  /** Seen on prometheus-operator.dev, whose theme brings menus for sections of its own. */
  @Test
  void aMenuThatNoTemplateNamesMayBeShownNowhere() {
    SmallSite files =
        new SmallSite()
            .file(
                "hugo.toml",
                "baseURL = 'https://example.org/'\n[[menus.guide]]\nname = 'G'\nurl = '/guide/'\n"
                    + "[[menus.main]]\nname = 'M'\nurl = '/main/'\n")
            .page("a.md", "text\n");
    assertThat(ends(files.build())).containsExactly("/guide/ NoSuchPage", "/main/ NoSuchPage");
    files.file(
        "layouts/all.html",
        "{{ range index site.Menus .Section }}{{ .URL }}{{ end }}{{ range site.Menus.main }}{{ end }}");
    assertThat(ends(files.build())).containsExactly("/guide/ Unknown", "/main/ NoSuchPage");
    files.file(
        "layouts/all.html",
        "{{ define \"main\" }}{{ range site.Menus.guide }}{{ .URL }}{{ end }}{{ end }}{{ block \"main\" . }}{{ end }}");
    assertThat(ends(files.build()))
        .as("a block of the same name")
        .containsExactly("/guide/ NoSuchPage", "/main/ Unknown");
  }

  /** Seen on kwok.sigs.k8s.io. */
  @Test
  void aCommentInHighlightedCodeIsNoHeading() {
    SmallSite files =
        new SmallSite()
            .file(
                "hugo.toml",
                "baseURL = 'https://example.org/'\n[markup.goldmark.renderer]\nunsafe = true\n")
            .file(
                "layouts/_shortcodes/code.html",
                "{{ highlight \"a\\n\\n# Add a node\\nb\" \"bash\" }}")
            .file("layouts/_shortcodes/details.html", "{{ .Inner | .Page.RenderString }}")
            .page(
                "a.md",
                "{{< details >}}\n\n{{< code >}}\n\n## Here\n{{< /details >}}\n\n"
                    + "[x](#add-a-node) [y](#here)\n");
    assertThat(ends(files.build())).containsExactly("#add-a-node NoSuchAnchor", "#here Found");
  }

  /** Seen on geekdocs.de. */
  @Test
  void soundsHaveATypeThoughHugoHasNoneForThem() {
    Site site =
        new SmallSite()
            .file("content/a/x.mp3", "x")
            .file("content/a/x.mov", "x")
            .page("a/index.md", "{{< sound \"x.mp3\" >}} {{< sound \"x.mov\" >}}\n")
            .file(
                "layouts/_shortcodes/sound.html",
                "{{ with (.Page.Resources.ByType \"audio\").GetMatch (.Get 0) }}"
                    + "<audio src=\"{{ .RelPermalink }}\"></audio>{{ end }}")
            .build();
    assertThat(ends(site)).containsExactly("x.mov NoSuchFile");
  }

  /** Seen in the documentation of the theme Learn. */
  @Test
  void whatAShortcodeOfTheFirstVersionPrintsIsNotReadAsMarkdown() {
    Site site =
        new SmallSite()
            .page("a.md", "{{% box %}}[x](/gone/) [y]({{% at \"/a/\" %}}){{% /box %}}\n")
            .file("layouts/_shortcodes/at.html", "{{ .Get 0 }}")
            .file(
                "layouts/_shortcodes/box.html",
                "{{ $_hugo_config := `{ \"version\": 1 }` }}\n<div>{{ .Inner }}</div>\n")
            .build();
    assertThat(ends(site)).containsExactly("/gone/ NoSuchPage", "/a/ Found");
  }

  /** Pages are rendered side by side; seen in the documentation of the theme Congo. */
  @Test
  void eachRenderingOfAPageCountsFromTheStart() {
    SmallSite files =
        new SmallSite()
            .file(
                "layouts/_shortcodes/tab.html",
                "{{ .Page.Store.Add \"n\" 1 }}<i id=\"tab-{{ .Page.Store.Get \"n\" }}\"></i>");
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < 12; i++) links.append("[x](/p" + i + "/#tab-1) [y](/p" + i + "/#tab-60)\n");
    for (int i = 0; i < 12; i++) files.page("p" + i + ".md", "{{< tab >}}\n\n".repeat(60) + links);
    assertThat(ends(files.build())).hasSize(288).allMatch(end -> end.endsWith(" Found"));
  }

  /** Hugo 0.169 prints these ids. */
  @Test
  void whatAContentStoresIsThereBehindIt() {
    Site site =
        new SmallSite()
            .page(
                "p.md", "{{< t >}}\n\n## H\n\n[](#early) [](#late) [](#hook) [](#again) [](#own)\n")
            .file("layouts/_shortcodes/t.html", "{{ .Page.Store.Set \"x\" 1 }}")
            .file("layouts/_markup/render-heading.html", "{{ .Page.Store.Set \"h\" 1 }}")
            .file(
                "layouts/all.html",
                """
                {{ .Store.Set "own" 1 }}
                {{ if .Store.Get "x" }}<i id="early"></i>{{ end }}
                {{ .Content }}
                {{ if .Store.Get "x" }}<i id="late"></i>{{ end }}
                {{ if .Store.Get "h" }}<i id="hook"></i>{{ end }}
                {{ .Store.Delete "x" }}
                {{ with .Content }}{{ if $.Store.Get "x" }}<i id="again"></i>{{ end }}{{ end }}
                {{ if .Store.Get "own" }}<i id="own"></i>{{ end }}
                """)
            .build();
    assertThat(ends(site))
        .containsExactly(
            "#early NoSuchAnchor",
            "#late Found",
            "#hook Found",
            "#again NoSuchAnchor",
            "#own Found");
  }

  /** Seen on sonobuoy.io. */
  @Test
  void aRuleThatLeadsToItselfIsFollowedOnce() {
    Site site =
        new SmallSite()
            .file("static/_redirects", "/docs/* /docs/v1/:splat 302\n")
            .page("docs/v1/a.md", "[a](/docs/a/) [b](/docs/gone/)\n")
            .build();
    assertThat(site.references())
        .filteredOn(ref -> ref.raw().equals("/docs/gone/"))
        .extracting(ref -> ref.resolution().end())
        .first()
        .isInstanceOfSatisfying(
            Resolution.NoSuchPage.class,
            none -> assertThat(none.wanted()).isEqualTo("/docs/v1/gone/"));
  }

  /** Seen on keda.sh: the template puts the newest version into the addresses of a menu. */
  @Test
  void anEntryThatATemplateChangesIsJudgedAsItIsShown() {
    SmallSite files =
        new SmallSite()
            .file(
                "hugo.toml",
                """
                baseURL = 'https://example.org/'
                [[menus.main]]
                name = 'A'
                url = '/docs/a/'
                [[menus.main]]
                name = 'B'
                url = '/docs/gone/'
                """)
            .page("_index.md", "text\n")
            .page("docs/v2/a.md", "text\n")
            .file(
                "layouts/all.html",
                "{{ range site.Menus.main }}<a href='{{ replace .URL \"/docs\" \"/docs/v2\" }}'></a>{{ end }}");
    assertThat(ends(files.build())).containsExactly("/docs/gone/ NoSuchPage");
    files.file(
        "layouts/all.html",
        "{{ range site.Menus.main }}<a href='{{ .URL }}'></a>"
            + "<a href='{{ replace .URL \"/docs\" \"/docs/v2\" }}'></a>{{ end }}");
    assertThat(ends(files.build()))
        .as("shown both ways")
        .contains("/docs/a/ NoSuchPage", "/docs/gone/ NoSuchPage");
  }

  /** Seen in the documentation of the theme Beautiful Hugo. */
  @Test
  void relativeAddressesOfMenusAreJudgedWhereATemplateShowsThem() {
    SmallSite files =
        new SmallSite()
            .file(
                "hugo.toml",
                """
                baseURL = 'https://example.org/'
                [[menus.main]]
                name = 'A'
                url = 'a/'
                [[menus.main]]
                name = 'B'
                url = 'gone/'
                [[menus.main]]
                name = 'More'
                url = '#'
                """)
            .page("_index.md", "text\n")
            .page("a.md", "text\n")
            .file("layouts/all.html", "{{ with site.Menus.main }}{{ end }}");
    assertThat(ends(files.build())).containsExactly("a/ Unknown", "gone/ Unknown");
    files.file(
        "layouts/all.html",
        "{{ range site.Menus.main }}<a href=\"{{ .URL | relURL }}\">x</a>{{ end }}");
    assertThat(ends(files.build())).contains("a/ Found", "gone/ NoSuchPage").hasSize(2);
    files.file(
        "hugo.toml",
        "baseURL = 'https://example.org/'\n[[menus.main]]\nname = 'A'\nurl = '/a/'\n"
            + "[[menus.main]]\nname = 'B'\nurl = '/gone/'\n");
    List<String> origins =
        files.build().references().stream().map(ref -> ref.raw() + " " + ref.origin()).toList();
    assertThat(origins).containsExactlyInAnyOrder("/a/ MENU", "/gone/ MENU", "/gone/ DATA");
  }

  /** Seen on flatcar.org. */
  @Test
  void linksAreJudgedAsATemplateThatChangesTheContentShowsThem() {
    SmallSite files =
        new SmallSite()
            .page("d/a.md", "![](../i.png) ![](../none.png) [x](/gone/)\n")
            .file("static/i.png", "x");
    assertThat(ends(files.build()))
        .containsExactly("../i.png NoSuchFile", "../none.png NoSuchFile", "/gone/ NoSuchPage");
    files.file(
        "layouts/all.html", "{{ replaceRE `src=\"(\\.\\.)` `src=\"/d/$1` .Content | safeHTML }}");
    assertThat(ends(files.build()))
        .containsExactly("../i.png Found", "../none.png NoSuchFile", "/gone/ NoSuchPage");
    files.file("layouts/all.html", "{{ replace .Content \"../\" \"/\" | safeHTML }}");
    assertThat(ends(files.build()))
        .containsExactly("../i.png Found", "../none.png NoSuchFile", "/gone/ NoSuchPage");
    files.file("layouts/all.html", "{{ replace .Content \"../\" (getenv \"HUGO_X\") | safeHTML }}");
    assertThat(ends(files.build()))
        .containsExactly("../i.png Unknown", "../none.png Unknown", "/gone/ NoSuchPage");
  }

  /** Seen on flatcar.org; Hugo 0.131 and 0.169 agree. */
  @ParameterizedTest
  @CsvSource({
    "'', false",
    "'{{/* nothing */}}', false",
    "'{{ define \"other\" }}x{{ end }}', false",
    "'\n', true",
    "'{{ .Title }}', true"
  })
  void aTemplateThatPrintsNothingMakesNoFile(String list, boolean written) {
    Site site =
        new SmallSite()
            .file("layouts/list.html", list)
            .file("layouts/single.html", "{{ .Content }}")
            .file("content/a/_index.md", "---\ntitle: A\n---\n")
            .file("content/b.md", "---\ntitle: B\n---\n[a](/a/)\n")
            .build();
    assertThat(site.references()).hasSize(1);
    Resolution end = site.references().get(0).resolution().end();
    assertThat(end instanceof Resolution.Found).isEqualTo(written);
  }

  /** A base is for templates with definitions: an empty one has none of it. */
  @Test
  void anEmptyTemplateTakesNoBase() {
    SmallSite files =
        new SmallSite()
            .file("layouts/baseof.html", "<i id='base'></i>{{ block \"main\" . }}{{ end }}")
            .file("layouts/single.html", "{{ .Content }}")
            .file("content/a/_index.md", "---\ntitle: A\n---\n")
            .file("content/b.md", "---\ntitle: B\n---\n[a](/a/#base)\n");
    String list = "layouts/list.html";
    Site empty = files.file(list, "").build();
    assertThat(ends(empty)).containsExactly("/a/#base NotPublished");
    Site blank = files.file(list, "\n").build();
    assertThat(ends(blank)).containsExactly("/a/#base NoSuchAnchor");
    Site defines = files.file(list, "{{ define \"main\" }}{{ end }}").build();
    assertThat(ends(defines)).containsExactly("/a/#base Found");
  }

  @Test
  void aDeadLinkThatATemplateTakesOutOfTheContentIsNotReported() {
    String cut = "{{ .Content | replaceRE \"<a [^>]*>([^<]*)</a>\" \"$1\" | safeHTML }}";
    SmallSite files =
        new SmallSite()
            .file("layouts/list.html", "{{ .Content }}")
            .file("content/a.md", "---\ntitle: A\n---\nsee [a](/gone/)\n");
    Site shown = files.file("layouts/single.html", "{{ .Content }}").build();
    assertThat(ends(shown)).containsExactly("/gone/ NoSuchPage");
    Site taken = files.file("layouts/single.html", cut).build();
    assertThat(ends(taken)).containsExactly("/gone/ Unknown");
  }
}
