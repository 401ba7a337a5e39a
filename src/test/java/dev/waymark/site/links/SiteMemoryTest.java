package dev.waymark.site.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.SiteBuilder;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a run keeps of an earlier one. That a page was kept shows by a second change of its text, of
 * which nobody is told.
 */
class SiteMemoryTest {
  private static final String B = "content/b.md";
  private static final String C = "content/c.md";

  /** Page c shows something of page b by a shortcode. */
  private static SmallSite site(String shortcode) {
    return new SmallSite()
        .file("hugo.toml", "baseURL = 'https://example.org/'\ntaxonomies.tag = 'tags'\n")
        // A site that names no version is also judged by what later ones make of headings.
        .file(".tool-versions", "hugo 0.160.0\n")
        .file("layouts/_shortcodes/x.html", shortcode)
        .page("a.md", "[gone](/gone/a/)\n")
        .file(B, "---\ntitle: B\nweight: 1\n---\n# One\n")
        .file(C, "---\ntitle: C\nmenus: main\ntags: [t]\n---\n{{< x >}}\n\n[gone](/gone/c/)\n");
  }

  /** The addresses that a page links to when b is another, and c's text in secret. */
  private static List<String> links(SmallSite site, String b, String of) {
    byte[] packed = packed(site);
    site.file(B, b)
        .page("a.md", "[gone](/secret/a/)\n")
        .file(C, "---\ntitle: C\nmenus: main\ntags: [t]\n---\n{{< x >}}\n\n[gone](/secret/c/)\n");
    Site now = site.build(new Earlier(Set.of(B), ByteBuffer.wrap(packed)));
    return now.references().stream()
        .filter(reference -> reference.span().source().path().equals(of))
        .map(Reference::raw)
        .toList();
  }

  private static byte[] packed(SmallSite site) {
    Site before = site.build();
    assertThat(before.references()).isNotEmpty();
    byte[] packed = SiteBuilder.gist(before).facts();
    assertThat(packed).isNotEmpty();
    return packed;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ with site.GetPage \"/b\" }}{{ .Title }}{{ end }}",
        "{{ with site.GetPage \"/b\" }}{{ .LinkTitle }}{{ end }}",
        "{{ with site.GetPage \"/b\" }}{{ .Weight }}{{ end }}",
        "{{ with site.GetPage \"/b\" }}{{ .Params.any }}{{ end }}",
        "{{ with site.GetPage \"/b\" }}{{ .Param \"any\" }}{{ end }}",
        "{{ with site.GetPage \"/b\" }}{{ .Date.Year }}{{ end }}",
        "{{ with site.GetPage \"/b\" }}{{ .Content }}{{ end }}",
        "{{ (os.Stat \"content/b.md\").Size }}",
        "{{ with site.GetPage \"/b\" }}{{ .Description }}{{ end }}",
        "{{ with .Page.Next }}{{ .RelPermalink }}{{ end }}",
        "{{ len .Page.Parent.Pages }}",
        "{{ .Page.Parent.Date.Year }}",
        "{{ len site.RegularPages }}",
        "{{ len site.Taxonomies }}",
        "{{ len site.Menus.main }}",
        "{{ .Page.HasMenuCurrent \"main\" (index site.Menus.main 0) }}",
        "{{ with .Page.Ancestors }}{{ range sort . \"Title\" }}{{ end }}{{ end }}",
      })
  void aPageThatLooksAtFrontMatterIsGatheredAgain(String shortcode) {
    String other = "---\ntitle: Another\nweight: 1\n---\n# One\n";
    assertThat(links(site(shortcode), other, C)).containsExactly("/secret/c/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ with site.GetPage \"/b\" }}{{ .RelPermalink }}{{ .Kind }}{{ .Path }}{{ end }}",
        "{{ .Page.Title }}{{ .Page.Parent.RelPermalink }}",
        "{{ site.Title }}{{ site.Params.any }}",
        "{{ .Page.IsDescendant (site.GetPage \"/b\") }}",
        "{{ with .Page.Resources }}{{ len . }}{{ end }}",
      })
  void aPageThatAsksOnlyWherePagesStandIsKept(String shortcode) {
    String other = "---\ntitle: Another\nweight: 2\n---\n# One\n";
    assertThat(links(site(shortcode), other, C)).containsExactly("/gone/c/");
  }

  /** A term is named as pages write it, whatever its own file says. */
  @Test
  void aTermIsNamedByOthers() {
    SmallSite site =
        site("{{ with site.GetPage \"/tags/t\" }}{{ .Name }}{{ end }}")
            .file("content/tags/t/_index.md", "---\nweight: 1\n---\n");
    String other = "---\ntitle: B\nweight: 1\ntags: [T]\n---\n# One\n";
    assertThat(links(site, other, C)).containsExactly("/secret/c/");
  }

  @Test
  void thePageItselfIsGatheredAgain() {
    SmallSite site = site("").file(B, "---\ntitle: B\n---\n[old](/old/)\n");
    String other = "---\ntitle: Another\n---\n[new](/new/)\n";
    assertThat(links(site, other, B)).containsExactly("/new/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aliases: [/old/]",
        "draft: true",
        "slug: other",
        "url: /other/",
        "outputs: [html, json]",
        "layout: other",
        "type: other",
        "cascade: {weight: 3}",
        "resources: [{src: x, title: y}]",
        "build: {list: never}",
        "tags: [new]",
      })
  void whatMovesPagesLetsNothingStand(String line) {
    SmallSite site = site("").file("layouts/other.html", "<p>{{ .Content }}</p>");
    site.file("layouts/other/page.html", "<p>{{ .Content }}</p>");
    String other = "---\ntitle: B\nweight: 1\n" + line + "\n---\n# One\n";
    assertThat(links(site, other, "content/a.md")).containsExactly("/secret/a/");
  }

  @ParameterizedTest
  @CsvSource({"'# One\n\nmore', /b/#one", "'# Other\n', /secret/"})
  void whoLinksToAnIdDependsOnTheIdsAlone(String text, String link) {
    SmallSite site = site("").page("a.md", "[one](/b/#one)\n");
    byte[] packed = packed(site);
    site.file(B, "---\ntitle: B\nweight: 1\n---\n" + text).page("a.md", "[another](/secret/)\n");
    Site now = site.build(new Earlier(Set.of(B), ByteBuffer.wrap(packed)));
    assertThat(now.references().stream().map(Reference::raw)).contains(link);
  }

  /** The id is none of the content; whether the template has it is asked for. */
  @ParameterizedTest
  @CsvSource({"{{ .Params.any }}, /b/#none", "<i id=\"{{ .Title }}\"></i>, /secret/"})
  void whoLinksToAnIdOfATemplateDependsOnItsIdsAlone(String layout, String link) {
    SmallSite site = site("").page("a.md", "[none](/b/#none)\n");
    site.file("layouts/all.html", "{{ .Content }}" + layout);
    byte[] packed = packed(site);
    site.file(B, "---\ntitle: Another\nweight: 1\n---\n# One\n")
        .page("a.md", "[another](/secret/)\n");
    Site now = site.build(new Earlier(Set.of(B), ByteBuffer.wrap(packed)));
    assertThat(now.references().stream().map(Reference::raw)).contains(link);
  }

  /** An alias takes the place of a file that is a page for its readers, but never of a page. */
  @ParameterizedTest
  @CsvSource({
    "/b/, /b/",
    "/b/#one, /b/#one",
    "/x.txt, /x.txt",
    "/old/, /secret/",
    "/gone/, /secret/",
    "/static/, /secret/",
    "/static/index.html, /secret/"
  })
  void anotherRedirectConcernsWhoFindsNoPage(String link, String found) {
    SmallSite site = site("").page("a.md", "[one](" + link + ")\n");
    site.file("layouts/all.html", "{{ .Content }}")
        .file("static/x.txt", "")
        .file("static/static/index.html", "")
        .file(C, "---\ntitle: C\n---\n");
    byte[] packed = packed(site);
    site.file(B, "---\ntitle: B\nweight: 1\naliases: [/old/, /static/]\n---\n# One\n")
        .page("a.md", "[another](/secret/)\n");
    Site now = site.build(new Earlier(Set.of(B), ByteBuffer.wrap(packed)));
    assertThat(now.references()).extracting(Reference::raw).contains(found);
  }

  /** Where an alias is written is told of each link that hangs on it. */
  @Test
  void aLinkThroughAnAliasKnowsWhereItIsWritten() {
    SmallSite site = site("").page("a.md", "[old](/old/)\n");
    site.file(B, "---\ntitle: B\naliases: [/old/]\n---\n");
    byte[] packed = packed(site);
    site.file(B, "---\ntitle: A longer title\naliases: [/old/]\n---\n");
    Site now = site.build(new Earlier(Set.of(B), ByteBuffer.wrap(packed)));
    Reference old =
        now.references().stream().filter(r -> r.raw().equals("/old/")).findFirst().orElseThrow();
    assertThat(old.resolution())
        .isInstanceOfSatisfying(
            Resolution.ViaAlias.class,
            via -> assertThat(via.redirect().span().text()).isEqualTo("/old/"));
  }

  /** What no page says is told anew: it may stand in any front matter. */
  @Test
  void aRedirectThatATemplateWritesKnowsWhereItIsWritten() {
    SmallSite site =
        site("")
            .file(
                "hugo.toml",
                """
                baseURL = 'https://example.org/'
                outputs.home = ['html', 'redir']
                [outputFormats.redir]
                mediaType = 'text/plain'
                baseName = '_redirects'
                isPlainText = true
                """)
            .file(
                "layouts/home.redir.txt",
                "{{ range site.RegularPages }}{{ with .Params.from }}{{ . }} /gone/x/{{ end }}{{ end }}\n")
            .file(B, "---\ntitle: B\nfrom: /old/x/\n---\n");
    byte[] packed = packed(site);
    site.file(B, "---\ntitle: A longer title\nfrom: /old/x/\n---\n");
    Site now = site.build(new Earlier(Set.of(B), ByteBuffer.wrap(packed)));
    assertThat(now.references())
        .filteredOn(reference -> reference.raw().equals("/gone/x/"))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.span().text()).isEqualTo("/old/x/"));
  }
}
