package dev.waymark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A destination is written anew only where it stands once and leads to a page. */
class RewriteTest {
  private final Site site =
      new SmallSite().page("a.md", "[x](/old/old/?q#f)\n").page("b.md", "").build();
  private final Reference ref = site.references().get(0);

  @Test
  void writesOverThePartThatStandsOnce() {
    Span place = Rewrite.place(ref, "?q");
    assertThat(place).isNotNull();
    assertThat(place.text()).isEqualTo("?q");
    assertThat(place.column()).isEqualTo(14);
    Fix fix = Rewrite.of(site, ref, "/old/old/", "/b/", true);
    assertThat(fix).isNotNull();
    assertThat(fix.edits()).hasSize(1);
    assertThat(fix.edits().get(0).span().text()).isEqualTo("/old/old/");
    assertThat(fix.edits().get(0).replacement()).isEqualTo("/b/");
  }

  /** Nobody can tell which of two places is meant, not even where they overlap. */
  @ParameterizedTest
  @ValueSource(strings = {"old", "/old/", "/", "", "nowhere"})
  void writesNothingWhereThePlaceIsInDoubt(String part) {
    assertThat(Rewrite.place(ref, part)).isNull();
    assertThat(Rewrite.of(site, ref, part, "/b/", true)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/none/", "/b/#none", "https://other.org/", "/b/ x", "/b)/"})
  void writesNothingThatLeadsToNoPage(String destination) {
    assertThat(Rewrite.of(site, ref, "/old/old/", destination, true)).isNull();
  }

  @Test
  void writesASuggestionOnlyWhenItIsTheOnlyOne() {
    Reference plain = new SmallSite().page("a.md", "[x](/c/)").build().references().get(0);
    assertThat(Rewrite.of(site, plain, "/c/", List.of("/b/"))).isNotNull();
    assertThat(Rewrite.of(site, plain, "/c/", List.of("/b/", "/a/"))).isNull();
    assertThat(Rewrite.of(site, plain, "/c/", List.of())).isNull();
  }

  /** A page of that name elsewhere is worth naming, not writing. */
  @ParameterizedTest
  @CsvSource({
    "/guides/instal/, true",
    "/Guides/Install, true",
    "/guide/instal/, true",
    "/other/install/, false",
    "/guides/in/, false",
  })
  void writesASuggestionOnlyForASlip(String written, boolean fixed) {
    Site small = new SmallSite().page("guides/install.md", "").page("a.md", "[x](/c/)").build();
    Reference link = small.references().get(0);
    assertThat(Rewrite.of(small, link, written, List.of("/guides/install/")) != null)
        .isEqualTo(fixed);
  }

  @Test
  void theFolderOfTheBaseAddressIsNoSlip() {
    Site below =
        new SmallSite()
            .file("hugo.toml", "baseURL = 'https://example.org/docs/'\n")
            .page("install.md", "")
            .page("a.md", "[x](/c/)")
            .build();
    Reference link = below.references().get(0);
    assertThat(Rewrite.of(below, link, "/instal/", List.of("/docs/install/"))).isNotNull();
    assertThat(Rewrite.of(below, link, "/other/", List.of("/docs/install/"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/b/, /a/, /b/",
    "/b/, /a/#x, /b/#x",
    "/b/, /a/?q#x, /b/?q#x",
    "/b/, /a/#x?y, /b/#x?y",
    "/b/#own, /a/#x, /b/#own",
    "/b/?own, /a/#x, /b/?own",
  })
  void keepsTheTail(String address, String raw, String expected) {
    assertThat(Rewrite.withTail(address, raw)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "(", ")", "<", "\"", "'", "`", "\\", "{", "|", "\u007f", "\n"})
  void whatNeedsQuotesSomewhereIsNotPlain(String character) {
    assertThat(Rewrite.plain("/a" + character)).isFalse();
    assertThat(Rewrite.plain("/ä-b_c.d?e=f&g#h~!")).isTrue();
  }

  /** Its place is then that of the key or of what is redirected, and no other is known. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data/redirects.yaml | /x/: /a/ | /a/",
        "data/redirects.yaml | /x/: '/a/' | /a/",
        "data/redirects.yaml | [{from: /x/, to: \"/a/\"}] | /a/",
        "data/redirects.yaml | /a/: [/x/] |",
        "data/redirects.json | {\"/a/\": [\"/x/\"]} |",
        "data/redirects.yaml | /x/: \"\\x2fa/\" |",
        "static/_redirects | /x/a/ /a/ 301 | /a/",
        "static/.htaccess | Redirect /x/a/ /a/ | /a/",
      })
  void aRedirectIsWrittenAnewWhereItsTargetStandsAsItIs(String file, String text, String place) {
    Site redirects =
        new SmallSite().page("a.md", "").page("b.md", "").file(file, text + "\n").build();
    Reference to = redirects.references().get(0);
    assertThat(to.origin()).isEqualTo(Reference.Origin.REDIRECT);
    assertThat(to.raw()).isEqualTo("/a/");
    Fix fix = Rewrite.of(redirects, to, "/b/", true);
    assertThat(fix == null ? null : fix.edits().get(0).span().text()).isEqualTo(place);
  }
}
