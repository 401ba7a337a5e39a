package dev.waymark.hugo.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.paths.PermalinksTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the name of a template says of it. */
class LayoutPathTest {
  private static final Formats FORMATS = Formats.of(PermalinksTest.options(""));

  private static LayoutPath read(String path) {
    return LayoutPath.parse(path, FORMATS, Set.of("en", "fr"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list.html                | PAGE list layout=list format=html",
        "docs/single.fr.html      | PAGE single layout=single format=html language=fr",
        "home.rss.xml             | PAGE home kind=home format=rss",
        "home.xml                 | PAGE home kind=home",
        "docs/page.list.html      | PAGE page kind=page layout=list format=html",
        "Taxonomyterm.HTML        | PAGE taxonomyterm kind=taxonomy format=html",
        "baseof.html              | BASE baseof format=html",
        "docs/baseof.fr.html      | BASE baseof format=html language=fr",
        "_shortcodes/fig.html     | SHORTCODE fig format=html",
        "_shortcodes/fig.fr.html  | SHORTCODE fig format=html language=fr",
        "_shortcodes/page.html    | SHORTCODE page kind=page format=html",
        "_markup/render-link.html | MARKUP render-link layout=render-link format=html",
        "_partials/a/b.html       | PARTIAL b layout=b format=html",
        "fr.html                  | PAGE fr layout=fr format=html",
        "list                     | PAGE list",
      })
  void readsItsParts(String path, String said) {
    LayoutPath read = read(path);
    StringBuilder all = new StringBuilder(read.type() + " " + read.name());
    if (!read.kind().isEmpty()) all.append(" kind=").append(read.kind());
    if (!read.layout().isEmpty()) all.append(" layout=").append(read.layout());
    if (!read.format().isEmpty()) all.append(" format=").append(read.format());
    if (!read.language().isEmpty()) all.append(" language=").append(read.language());
    assertThat(all).hasToString(said);
  }

  @Test
  void takesItsPathApart() {
    LayoutPath path = read("Docs/Api/List.fr.html");
    assertThat(path.path()).isEqualTo("/docs/api/list.fr.html");
    assertThat(path.folder()).isEqualTo("/docs/api");
    assertThat(path.section()).isEqualTo("docs");
    assertThat(path.plain()).isEqualTo("/docs/api/list");
    assertThat(path.withoutExtension()).isEqualTo("/docs/api/list.fr");
    assertThat(read("list.html").section()).isEmpty();
    assertThat(read("list.html").folder()).isEmpty();
    assertThat(read("a/list").withoutExtension()).isEqualTo("/a/list");
  }

  @Test
  void formatsAreFoundByNameOrSuffix() {
    assertThat(FORMATS.named("JSON").plain()).isTrue();
    assertThat(FORMATS.named("nosuch")).isNull();
    assertThat(FORMATS.isFormat("rss", "xml")).isTrue();
    assertThat(FORMATS.isFormat("rss", "html")).isFalse();
    assertThat(FORMATS.bySuffix("csv").name()).isEqualTo("csv");
    assertThat(FORMATS.bySuffix("xml")).as("several have it").isNull();
    assertThat(FORMATS.resolve("rss", "html").mediaType()).isEqualTo("application/rss+xml");
    assertThat(FORMATS.resolve("", "csv").name()).isEqualTo("csv");
    assertThat(FORMATS.resolve("", "svg").mediaType()).isEqualTo("image/svg+xml");
    assertThat(FORMATS.resolve("", "nosuch")).isEqualTo(Formats.Format.NONE);
    assertThat(FORMATS.suffix(FORMATS.named("calendar"))).isEqualTo("ics");
    assertThat(FORMATS.suffix(Formats.Format.NONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, false",
    "a.json, true",
    "a.json.html, true",
    "a.html.json, false",
    "a.nosuch, false",
    "a, false",
  })
  void namesSayWhetherAFileIsPlainText(String name, boolean plain) {
    assertThat(FORMATS.plainByName(name)).isEqualTo(plain);
  }

  @Test
  void aSiteSaysWhichFormatsArePlainAndUsual() {
    Formats own =
        Formats.of(
            PermalinksTest.options(
                "defaultOutputFormat = 'JSON'\n[outputFormats.json]\nisPlainText = false\n"
                    + "[outputs]\nhome = ['json', 'html']"));
    assertThat(own.usual()).isEqualTo("json");
    assertThat(own.named("json").plain()).isFalse();
    assertThat(own.written().stream().map(Formats.Format::name))
        .startsWith("html")
        .contains("json");
  }
}
