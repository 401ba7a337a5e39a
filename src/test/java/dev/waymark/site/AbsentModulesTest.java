package dev.waymark.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.ModelBuilder;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.tree.MemoryTree;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a theme that is not here leaves open, and what it does not. */
class AbsentModulesTest {
  private static final String THEME = "theme github.com/acme/theme is not here";

  private static Map<String, String> files(String config) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("hugo.toml", "baseURL = 'https://docs.test/'\n" + config);
    return files;
  }

  private static Site site(Map<String, String> files, SiteOptions options) {
    Invocation invocation = Invocation.at(Instant.parse("2026-01-01T00:00:00Z"));
    return ModelBuilder.build(new MemoryTree(files), invocation, options).site();
  }

  /** What becomes of each destination; of what is not known, why. */
  private static Map<String, String> links(Site site) {
    Map<String, String> all = new TreeMap<>();
    for (Reference ref : site.references()) {
      Resolution found = ref.resolution();
      all.put(
          ref.raw(),
          found instanceof Resolution.Unknown unknown
              ? unknown.why()
              : found.getClass().getSimpleName());
    }
    return all;
  }

  private static Map<String, String> links(Map<String, String> files) {
    return links(site(files, SiteOptions.NONE));
  }

  @Test
  void leavesOpenOnlyWhatTheThemeCouldDecide() {
    Map<String, String> files =
        files("theme = 'github.com/acme/theme'\nmarkup.goldmark.renderer.unsafe = true\n");
    files.put(
        "content/docs/a.md",
        """
        ---
        title: A
        ---
        ## Here

        [b](b.md) [no](none.md) [gone](/gone/) [gone2](/docs/gone/) [file](/img/logo.svg)
        [own](#here) [anchor](#none) [html](../c/#none) [b no anchor](b.md#none)
        <a href="c.md">c</a>
        """);
    files.put("content/docs/b.md", "---\ntitle: B\n---\n");
    files.put("content/docs/c.md", "---\ntitle: C\n---\n{{< tabs >}}\n");
    Map<String, String> links = links(files);
    assertThat(links)
        .containsEntry("b.md", THEME)
        .containsEntry("none.md", "NoSuchPage")
        .containsEntry("/gone/", "NoSuchPage")
        .containsEntry("/docs/gone/", "NoSuchPage")
        .containsEntry("/img/logo.svg", THEME)
        .containsEntry("#here", "Found")
        .containsEntry("#none", "NoSuchAnchor")
        .containsEntry("../c/#none", "shortcode tabs has no template here: " + THEME)
        .containsEntry("b.md#none", "NoSuchPage")
        .containsEntry("c.md", "NoSuchPage");
  }

  @Test
  void countsNoIdsOfTemplatesThatAreNotHere() {
    Map<String, String> files = files("theme = 'github.com/acme/theme'\n");
    files.put("layouts/single.html", "{{ partial \"head.html\" . }}{{ .Content }}");
    files.put("content/a.md", "---\ntitle: A\n---\n[x](#none)\n");
    assertThat(links(files)).containsEntry("#none", "NoSuchAnchor");
  }

  @Test
  void takesAnImportsMountsForWhatItAdds() {
    Map<String, String> files =
        files(
            """
            [[module.imports]]
            path = 'github.com/acme/docs'
            [[module.imports.mounts]]
            source = 'api'
            target = 'content/api'
            """);
    files.put("content/a.md", "---\ntitle: A\n---\n[x](/api/x/) [y](/y/) [z](/img/z.png)\n");
    assertThat(links(files))
        .containsEntry("/api/x/", "module github.com/acme/docs is not here")
        .containsEntry("/y/", "NoSuchPage")
        .containsEntry("/img/z.png", "NoSuchFile");
  }

  @Test
  void knowsNoPagesOfASiteThatHasNoneOfItsOwn() {
    Map<String, String> files =
        files("[[module.imports]]\npath = 'github.com/acme/docs'\n[[menus.main]]\nurl = '/x/'\n");
    assertThat(links(files)).containsEntry("/x/", "module github.com/acme/docs is not here");
  }

  @Test
  void leavesOneAddressOpenForOneFileThatIsNotHere() {
    Map<String, String> files =
        files(
            """
            [[module.mounts]]
            source = 'content'
            target = 'content'
            [[module.mounts]]
            source = '../CHANGELOG.md'
            target = 'content/docs/changes.md'
            [[module.mounts]]
            source = 'out/schema.json'
            target = 'static/api/schema.json'
            """);
    files.put("content/docs/_index.md", "---\ntitle: D\n---\n");
    files.put(
        "content/docs/a.md",
        """
        ---
        title: A
        ---
        [1](/docs/changes/) [2](/docs/changes/#v1) [3](/docs/changes/more/) [4](/docs/change/)
        [5](/api/schema.json) [6](/api/other.json)
        {{< ref "changes" >}} {{< ref "chances" >}}
        """);
    String changes = "mount ../CHANGELOG.md is not in the tree";
    assertThat(links(files))
        .containsEntry("/docs/changes/", changes)
        .containsEntry("/docs/changes/#v1", changes)
        .containsEntry("/docs/changes/more/", "NoSuchPage")
        .containsEntry("/docs/change/", "NoSuchPage")
        .containsEntry("/api/schema.json", "mount out/schema.json is not in the tree")
        .containsEntry("/api/other.json", "NoSuchFile")
        .containsEntry("changes", changes)
        .hasEntrySatisfying("chances", found -> assertThat(found).startsWith("NoSuch"));
  }

  @Test
  void readsNoPagesOfPackagesAmongTheAssets() {
    Map<String, String> files =
        files("[[module.mounts]]\nsource = 'node_modules/x'\ntarget = 'assets/x'\n");
    files.put("node_modules/x/README.md", "[a](gone.md)\n");
    files.put("content/a.md", "---\ntitle: A\n---\n");
    assertThat(site(files, SiteOptions.NONE).documents())
        .extracting(document -> document.source().path())
        .containsExactly("content/a.md");
  }

  @Test
  void leavesOpenWhatAnotherSiteOnTheHostMayServe() {
    Map<String, String> files = files("");
    files.put("content/docs/a.md", "---\ntitle: A\n---\n" + String.join("\n\n", FULL));
    files.put("static/_redirects", "/moved/old/ /docs/a/ 301\n");
    files.put("netlify.toml", "");
    assertThat(links(files))
        .containsEntry("https://docs.test/hub/x/", "another site on docs.test may serve /hub/")
        .containsEntry("https://docs.test/hub", "another site on docs.test may serve /hub")
        .containsEntry("https://docs.test/docs/no/", "NoSuchPage")
        .containsEntry("https://docs.test/moved/new/", "NoSuchPage")
        .containsEntry("https://docs.test/docs/a/", "Found");
    SiteOptions told =
        new SiteOptions(
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of("/hub/**", "https://docs.test/m*/**"),
            List.of());
    assertThat(links(site(files, told)))
        .containsEntry("https://docs.test/hub/x/", "External")
        .containsEntry("https://docs.test/hub", "External")
        .containsEntry("https://docs.test/moved/new/", "External")
        .containsEntry("https://docs.test/docs/no/", "NoSuchPage");
  }

  private static final List<String> FULL =
      List.of(
          "<https://docs.test/hub/x/>",
          "<https://docs.test/hub>",
          "<https://docs.test/docs/no/>",
          "<https://docs.test/moved/new/>",
          "<https://docs.test/docs/a/>");

  @Test
  void leavesTheSiteOutsideOfItsBasePath() {
    Map<String, String> files = files("");
    files.put("hugo.toml", "baseURL = 'https://docs.test/app/'\n");
    files.put(
        "content/a.md", "---\ntitle: A\n---\n<https://docs.test/b/> <https://docs.test/app/a/>\n");
    assertThat(links(files))
        .containsEntry("https://docs.test/b/", "outside the path of the site's base URL")
        .containsEntry("https://docs.test/app/a/", "Found");
  }

  @Test
  void saysWhichAssetsAreNotThereWhenAPackageIsNot() {
    Map<String, String> files =
        files("[[module.mounts]]\nsource = 'node_modules/x'\ntarget = 'assets/vendor'\n");
    files.put("layouts/shortcodes/show.html", "{{ (resources.Get (.Get 0)).Content }}");
    files.put(
        "content/a.md",
        "---\ntitle: A\n---\n{{< show \"vendor/x.svg\" >}} {{< show \"own/x.svg\" >}}\n");
    assertThat(links(files))
        .containsEntry("own/x.svg", "NoSuchFile")
        .doesNotContainKey("vendor/x.svg");
  }
}
