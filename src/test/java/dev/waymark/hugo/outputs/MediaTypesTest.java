package dev.waymark.hugo.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.Txtar;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.paths.PermalinksTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are content, and what outputs end in. */
class MediaTypesTest {
  @Test
  void knowsMediaTypesWithoutValueAndWithoutTheirSuffix() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.yaml --
            mediaTypes:
              text/netlify:
            outputFormats:
              redirects: {mediaType: text/netlify, baseName: _redirects}
              feed: {mediaType: application/rss}
            """);
    assertThat(site.config().defects()).isEmpty();
    MediaTypes types = MediaTypes.of(site.config().options(site.config().defaultLanguage()));
    assertThat(types.suffix("application/rss")).isEqualTo("xml");
    assertThat(types.suffix("text/netlify")).isEmpty();
  }

  @Test
  void suffixesAreListedOrOneTextWithOrWithoutDots() {
    MediaTypes types =
        MediaTypes.of(
            PermalinksTest.options(
                """
                [mediaTypes.'text/A']
                suffixes = ['.One', ' two ', '']
                [mediaTypes.'text/b']
                suffix = 'x,.y'
                [mediaTypes.'text/html']
                suffixes = []
                """));
    assertThat(types.suffixes().get("text/a")).containsExactly("one", "two");
    assertThat(types.suffixes().get("text/b")).containsExactly("x", "y");
    assertThat(types.suffixes().get("text/html")).as("Hugo's own").containsExactly("html", "htm");
    assertThat(types.suffix("TEXT/B")).isEqualTo("x");
    assertThat(types.suffix("text/none")).isEmpty();
    assertThat(types.suffix("application/octet-stream")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, true",
    "Text/HTML, true",
    "text/html+htm, true",
    "application/rss, true",
    "application/rs, false",
    "text/nosuch, false",
  })
  void aTypeMayLackItsSuffixOrHaveAnother(String type, boolean known) {
    assertThat(MediaTypes.of(PermalinksTest.options("")).knows(type)).isEqualTo(known);
  }

  @Test
  void contentTypesSayWhatIsContent() {
    Options options =
        PermalinksTest.options("[contentTypes.'text/markdown']\n[contentTypes.'text/none']");
    assertThat(MediaTypes.of(options).contentSuffixes()).containsExactly("md", "mdown", "markdown");
    Options old = new Options(options.data(), new HugoVersion(0, 138, 0));
    assertThat(MediaTypes.of(old).contentSuffixes())
        .isEqualTo(MediaTypes.of(PermalinksTest.options("")).contentSuffixes())
        .contains("md", "html", "adoc", "org", "rst", "pdc");
  }
}
