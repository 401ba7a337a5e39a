package dev.waymark.site.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.document.Document;
import dev.waymark.site.SiteBuilder;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site in memory after a text has changed is the site that a fresh run makes. */
class RevisedSiteTest {
  private static final String B = "content/b.md";
  private static final String HEAD = "---\ntitle: B\naliases: [/old/]\n---\n";

  private static SmallSite site(String b) {
    return new SmallSite()
        .file(
            "hugo.toml",
            "baseURL = 'https://example.org/'\nmenus.main = [{name = 'N', url = '/gone/menu/'}]\n")
        .file(".tool-versions", "hugo 0.160.0\n")
        .file(
            "layouts/all.html",
            "{{ .Content }}<a href='/gone/template/'>x</a><a href='{{ .Params.next }}'>y</a>")
        .file("layouts/_shortcodes/s.html", "<a href='{{ .Get 0 }}'>x</a>")
        .file("layouts/_shortcodes/of.html", "{{ with site.GetPage `/b` }}{{ .Content }}{{ end }}")
        .page("a.md", "[one](/b/#one) [none](/b/#none) [old](/old/#one) [gone](/gone/a/)\n")
        .page("c.md", "{{< of >}}\n\n[gone](/gone/c/)\n")
        .file(
            "content/d.md",
            "---\ntitle: D\nnext: /b/\n---\n[gone](/gone/d/) [b](/b/) [old](/old/)\n")
        .file(B, b);
  }

  private static Page page(Site site, String path) {
    return Objects.requireNonNull(site.page("en", new LogicalPath(path)), path);
  }

  /** Whether a page is one of the site's, and none as it was before. */
  private static boolean isOf(Site site, Page page) {
    return site.page("en", page.path()) == page;
  }

  private static List<String> references(Site site) {
    return site.references().stream()
        .map(r -> r.origin() + " " + r.span() + " " + r.raw() + " " + end(r.resolution()))
        .toList();
  }

  private static String end(Resolution r) {
    Resolution end = r.end();
    return (end == r ? "" : "via ") + end.getClass().getSimpleName();
  }

  private static String asked(Site site, String destination) {
    return end(site.resolve(page(site, "/a"), Reference.Form.URL, destination));
  }

  private static @Nullable Site revised(Site before, Site fresh, String file) {
    List<Document> texts =
        fresh.documents().stream().filter(d -> d.source().path().equals(file)).toList();
    assertThat(texts).hasSize(1);
    return SiteBuilder.revised(before, fresh.tree(), texts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# One\n",
        "# One\n\nmore text\n",
        "# Other\n",
        "",
        "# None\n\n[new](/gone/b/)\n",
        "# One\n\n{{< s \"/gone/s/\" >}}\n",
        "[one](/a/)\n\n# One\n",
        "# One {#none}\n",
      })
  void aChangedTextMakesTheSiteThatAFreshRunMakes(String text) {
    Site before = site(HEAD + "# One\n\n[x](/gone/x/)\n").build();
    assertThat(before.references()).isNotEmpty();
    for (String to : List.of("/b/#one", "/b/#none", "/gone/")) asked(before, to);
    Site fresh = site(HEAD + text).build();
    Site now = revised(before, fresh, B);
    assertThat(now).isNotNull();
    assertThat(references(now)).containsExactlyElementsOf(references(fresh));
    for (String to : List.of("/b/#one", "/b/#none", "/gone/"))
      assertThat(asked(now, to)).as(to).isEqualTo(asked(fresh, to));
    assertThat(now.anchors(page(now, "/b")).ids())
        .isEqualTo(fresh.anchors(page(fresh, "/b")).ids());
    assertThat(page(now, "/b").document()).isSameAs(page(fresh, "/b").document());
    assertThat(now.references())
        .allSatisfy(
            reference -> {
              if (reference.page() != null) assertThat(isOf(now, reference.page())).isTrue();
              if (reference.resolution().end() instanceof Resolution.Found found)
                assertThat(isOf(now, Objects.requireNonNull(found.page()))).isTrue();
            });
  }

  /** And once more, from what is kept of two states. */
  @Test
  void aTextMayChangeAgainAndBack() {
    Site first = site(HEAD + "# One\n").build();
    assertThat(first.references()).isNotEmpty();
    Site second = revised(first, site(HEAD + "# Two\n").build(), B);
    assertThat(second).isNotNull();
    assertThat(references(second)).isNotEqualTo(references(first));
    Site third = revised(second, site(HEAD + "# One\n").build(), B);
    assertThat(third).isNotNull();
    assertThat(references(third)).isEqualTo(references(first));
  }

  private static Reference link(Site site, String raw) {
    return site.references().stream().filter(r -> r.raw().equals(raw)).findFirst().orElseThrow();
  }

  /** What does not look into the text is not read again, however often it changes. */
  @Test
  void whatDoesNotLookIntoTheTextStays() {
    Site before = site(HEAD + "# One\n").build();
    Reference kept = link(before, "/gone/d/");
    Reference other = link(before, "/gone/c/");
    Resolution answer = before.resolve(page(before, "/a"), Reference.Form.URL, "/none.txt");
    before.resolve(page(before, "/a"), Reference.Form.URL, "/b/");
    Site now = before;
    for (String heading : List.of("# Two\n", "# Three\n", "# Four\n")) {
      now = revised(now, site(HEAD + heading).build(), B);
      assertThat(now).isNotNull();
      assertThat(link(now, "/gone/d/")).isSameAs(kept);
      assertThat(link(now, "/gone/c/")).isNotSameAs(other);
      Page a = page(now, "/a");
      assertThat(now.resolve(a, Reference.Form.URL, "/none.txt")).isSameAs(answer);
      assertThat(now.resolve(a, Reference.Form.URL, "/b/"))
          .isEqualTo(new Resolution.Found(page(now, "/b"), new Url("/b/"), null));
    }
  }

  /** What was kept in memory is packed as what a fresh run gathers. */
  @Test
  void whatIsKeptOfARevisedSiteIsThatOfAFreshOne() {
    Site before = site(HEAD + "# One\n").build();
    assertThat(before.references()).isNotEmpty();
    Site fresh = site(HEAD + "# Two\n").build();
    Site now = revised(before, fresh, B);
    assertThat(now).isNotNull();
    assertThat(SiteBuilder.gist(now).facts()).isEmpty();
    assertThat(references(now)).isEqualTo(references(fresh));
    assertThat(SiteBuilder.gist(now).facts()).isNotEmpty();
  }

  /** More may have changed than what looks into the text. */
  @ParameterizedTest
  @CsvSource({
    "'---\ntitle: Another\naliases: [/old/]\n---\n# One\n'",
    "'---\ntitle: B\naliases: [/old/]\nweight: 1\n---\n# One\n'",
    "'---\ntitle: C\naliases: [/old/]\n---\n# One\n'",
    "'# One\n'",
  })
  void anotherHeadLetsNothingStand(String b) {
    Site before = site(HEAD + "# One\n").build();
    assertThat(before.references()).isNotEmpty();
    assertThat(revised(before, site(b).build(), B)).isNull();
  }

  @Test
  void whereAPageCascadesNothingStands() {
    String head = "---\ntitle: B\ncascade: {weight: 1}\n---\n";
    Site before = site(head + "# One\n").build();
    assertThat(before.references()).isNotEmpty();
    assertThat(revised(before, site(head + "# Two\n").build(), B)).isNull();
  }

  @Test
  void aNewFileLetsNothingStand() {
    Site before = site(HEAD).build();
    assertThat(before.references()).isNotEmpty();
    Site fresh = site(HEAD).page("new.md", "").build();
    assertThat(revised(before, fresh, "content/new.md")).isNull();
  }

  @Test
  void ofASiteOfWhichNothingWasGatheredNothingIsKept() {
    Site before = site(HEAD).build();
    assertThat(revised(before, site(HEAD + "# One\n").build(), B)).isNull();
  }
}
