package dev.waymark.site.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.SiteBuilder;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site answers about itself. */
class SiteGraphTest {
  private static SmallSite site() {
    return new SmallSite()
        .page("s/_index.md", "")
        .page("s/a.md", "")
        .page("s/b.md", "")
        .file("content/draft.md", "---\ndraft: true\n---\n")
        .file("content/old.md", "---\ntitle: O\naliases: [/older/]\n---\n")
        .file("static/x.txt", "")
        .file("layouts/_shortcodes/note.html", "{{ .Inner }}");
  }

  private static Page page(Site site, String language, String path) {
    return Objects.requireNonNull(site.page(language, new LogicalPath(path)), path);
  }

  private static String word(Resolution r) {
    if (r instanceof Resolution.Found f) return f.url().value();
    String via = r instanceof Resolution.ViaAlias v ? " " + word(v.target()) : "";
    return r.getClass().getSimpleName() + via;
  }

  @ParameterizedTest
  @CsvSource({
    "/s/a/, /s/a/",
    "/s/a, /s/a/",
    "/s/a/?q=1#x, /s/a/",
    "/x.txt, /x.txt",
    "/older/, ViaAlias /old/",
    "/draft/, NotPublished",
    "/gone/, NoSuchPage",
    "/gone.txt, NoSuchFile",
    "/s/./b/../a/, /s/a/",
  })
  void whatLiesAtAnAddress(String url, String expected) {
    assertThat(word(site().build().at(new Url(url)))).isEqualTo(expected);
  }

  /** Each language has a host of its own: what one does not have another may. */
  @ParameterizedTest
  @CsvSource({
    "/s/a/, /s/a/",
    "/only/, /only/",
    "/draft/, NotPublished",
    "/hidden/, NotPublished",
    "/gone/, NoSuchPage",
  })
  void whatLiesAtAnAddressOfAnyHost(String url, String expected) {
    Site site =
        site()
            .file(
                "hugo.toml",
                """
                [languages.en]
                weight = 1
                baseURL = 'https://en.test/'
                [languages.fr]
                weight = 2
                baseURL = 'https://fr.test/'
                """)
            .page("only.fr.md", "")
            .file("content/hidden.fr.md", "---\ndraft: true\n---\n")
            .build();
    assertThat(word(site.at(new Url(url)))).isEqualTo(expected);
  }

  @Test
  void whatPagesThereAre() {
    Site site = site().build();
    Page section = page(site, "en", "/s");
    Page a = page(site, "en", "/s/a");
    assertThat(site.pages()).contains(section, a, page(site, "en", "/draft"));
    assertThat(site.children(section)).containsExactly(a, page(site, "en", "/s/b"));
    assertThat(site.parent(a)).isSameAs(section);
    assertThat(site.pagesOf("content/s/a.md")).containsExactly(a);
    assertThat(site.pagesOf("content/gone.md")).isEmpty();
    assertThat(site.documents()).extracting(d -> d.source().path()).contains("content/s/a.md");
    assertThat(site.redirects())
        .extracting(redirect -> redirect.from().value())
        .contains("/older/");
    assertThat(site.aliasFor(a, new Url("/moved/"))).isEqualTo("/moved/");
    assertThat(site.assets())
        .extracting(asset -> asset.file() + " " + asset.url())
        .containsExactly("static/x.txt /x.txt");
    assertThat(site.missingSections()).isEmpty();
    assertThat(site().page("s/deep/c.md", "").build().missingSections()).hasSize(1);
    assertThat(site.collisions()).isEmpty();
    assertThat(site().file("static/s/a/index.html", "").build().collisions()).hasSize(1);
    assertThat(site.shortcodeNames()).contains("note");
    assertThat(site.shortcode("note")).isNotNull();
    assertThat(site.shortcode("nope")).isNull();
  }

  @Test
  void callsOfNoShortcode() {
    SmallSite files =
        site().page("c.md", "{{< nte >}} {{< note >}}x{{< /note >}} {{< ref \"s\" >}}\n");
    assertThat(files.build().unknownShortcodes())
        .extracting(u -> u.document().source().path() + " " + u.call().name() + " " + u.nearest())
        .containsExactly("content/c.md nte [note]");
    files.file("hugo.toml", "baseURL = 'https://example.org/'\ntheme = 'absent'\n");
    assertThat(files.build().unknownShortcodes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"URL, ../b/, /s/b/", "REF, b, /s/b/", "HOOK, ../b/, /s/b/", "INCLUDE, b.md, Unknown"})
  void whereADestinationWouldLead(Reference.Form form, String destination, String expected) {
    Site site = site().build();
    Page from = page(site, "en", "/s/a");
    assertThat(word(site.resolve(from, form, destination))).isEqualTo(expected);
    assertThat(word(site.resolve(from, form, destination))).isEqualTo(expected);
  }

  /** An answer is kept for the next run, as long as what it was found in is the same. */
  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "more text, '', true",
    "'# New', '', true",
    "'', 'title: Another', false",
  })
  void answersAreKeptForALaterRun(String text, String head, boolean asBefore) {
    SmallSite files = site().page("s/b.md", "# One\n");
    Site before = files.build();
    assertThat(before.references()).isEmpty();
    assertThat(word(before.resolve(page(before, "en", "/s/a"), Reference.Form.URL, "/s/b/#new")))
        .isEqualTo("NoSuchAnchor");
    byte[] packed = SiteBuilder.gist(before).facts();
    files.file(
        "content/s/b.md",
        "---\n" + (head.isEmpty() ? "title: T" : head) + "\n---\n# One\n\n" + text + "\n");
    Site now = files.build(new Earlier(Set.of("content/s/b.md"), ByteBuffer.wrap(packed)));
    assertThat(SiteBuilder.isAsBefore(now)).isEqualTo(asBefore);
    assertThat(word(now.resolve(page(now, "en", "/s/a"), Reference.Form.URL, "/s/b/#new")))
        .isEqualTo(text.equals("# New") ? "/s/b/" : "NoSuchAnchor");
    assertThat(List.copyOf(now.references())).isEmpty();
  }
}
