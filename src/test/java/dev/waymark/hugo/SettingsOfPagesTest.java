package dev.waymark.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Cascade;
import dev.waymark.hugo.config.Collation;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Taxonomies;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.hugo.outputs.MediaTypes;
import dev.waymark.hugo.outputs.OutputFormat;
import dev.waymark.hugo.outputs.OutputFormats;
import dev.waymark.hugo.paths.PermalinksTest;
import dev.waymark.hugo.time.HugoDatesTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Output formats, cascades, taxonomies, title order and Markdown options. */
class SettingsOfPagesTest {
  @Test
  void givesEachKindItsFormats() {
    OutputFormats usual = OutputFormats.of(PermalinksTest.options(""));
    assertThat(names(usual.forKind("page"))).containsExactly("html");
    assertThat(names(usual.forKind("section"))).containsExactly("html", "rss");
    assertThat(usual.named("RSS").suffix()).isEqualTo("xml");

    OutputFormats own =
        OutputFormats.of(
            PermalinksTest.options(
                """
                disableKinds = ['RSS']
                [outputs]
                page = ['html', 'Txt']
                [outputFormats.txt]
                mediaType = 'text/plain'
                baseName = 'plain'
                path = 'p'
                [outputFormats.json]
                baseName = 'data'
                """));
    assertThat(names(own.forKind("page"))).containsExactly("html", "txt");
    assertThat(names(own.forKind("home"))).containsExactly("html");
    assertThat(own.named("txt").path()).isEqualTo("p");
    assertThat(own.named("json").suffix()).isEqualTo("json");

    Data.Table page = HugoDatesTest.table("a: []\nb: json\nc: [json, nosuch]");
    assertThat(names(own.forPage("page", page.get("a")))).containsExactly("html", "txt");
    assertThat(names(own.forPage("page", page.get("b")))).containsExactly("json");
    assertThat(own.unknown(page.get("c"))).hasSize(1);
  }

  @Test
  void refusesUnknownFormatsAndMediaTypes() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [outputs]
            page = ['html', 'jsn']
            home = ['html', 'own']
            [outputFormats.own]
            mediaType = 'text/nosuch'
            """);
    assertThat(site.config().defects())
        .extracting(dev.waymark.text.Defect::message)
        .containsExactly("no output format jsn; did you mean json?", "no media type text/nosuch");
  }

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

  private static List<String> names(List<OutputFormat> formats) {
    return formats.stream().map(OutputFormat::name).toList();
  }

  @Test
  void cascadesToMatchingPages() {
    Data.Table values =
        HugoDatesTest.table(
            """
            cascade:
              - target: {path: '{/a,/a/**}', kind: page, lang: en}
                draft: true
                params: {x: 1}
              - type: docs
                kind: never
            """);
    Cascade cascade = Cascade.of(values.get("cascade"));
    assertThat(cascade.rules()).hasSize(2);
    assertThat(cascade.fieldsFor("/a/b", "page", "en", "production")).hasSize(2);
    assertThat(cascade.fieldsFor("/a/b", "page", "fr", "production")).hasSize(1);
    assertThat(cascade.fieldsFor("/a", "section", "en", "production")).hasSize(1);
    assertThat(cascade.rules().get(1).fields().get("kind")).isNull();
    assertThat(Cascade.of(HugoDatesTest.table("cascade: {draft: true}").get("cascade")).rules())
        .hasSize(1);
    assertThat(Cascade.of(null)).isEqualTo(Cascade.NONE);
  }

  @Test
  void readsTaxonomies() {
    assertThat(Taxonomies.of(PermalinksTest.options("")).all()).hasSize(2);
    assertThat(Taxonomies.of(PermalinksTest.options("[taxonomies]")).all()).isEmpty();
    assertThat(Taxonomies.of(PermalinksTest.options("[taxonomies]\nTag = 'Labels'")).all())
        .containsExactly(new Taxonomies.Taxonomy("tag", "labels"));
  }

  @Test
  void ordersTitles() {
    Language english = new Language("en", 0, "", "", "/", true);
    List<String> titles =
        new ArrayList<>(
            List.of("zz", "äa", "Bb", "9", "Aaa", "aa", "10", "a b", "a-b", "été", "etf"));
    titles.sort(Collation.comparator(english));
    assertThat(titles)
        .containsExactly("10", "9", "a b", "a-b", "aa", "äa", "Aaa", "Bb", "été", "etf", "zz");
    List<String> swedish = new ArrayList<>(List.of("ö", "å", "z", "ä", "a"));
    swedish.sort(Collation.comparator(new Language("sv-se", 0, "", "", "/", true)));
    assertThat(swedish).containsExactly("a", "z", "å", "ä", "ö");
  }

  @Test
  void readsMarkdownOptions() {
    assertThat(MarkdownOptions.of(PermalinksTest.options("")))
        .isEqualTo(MarkdownOptions.defaults(HugoVersion.NEWEST));
    MarkdownOptions own =
        MarkdownOptions.of(
            PermalinksTest.options(
                """
                enableEmoji = true
                [markup.goldmark.renderer]
                unsafe = true
                [markup.goldmark.parser]
                autoIDType = 'blackfriday'
                autoDefinitionTermID = true
                [markup.goldmark.parser.attribute]
                block = true
                [markup.goldmark.extensions]
                footnote = false
                typographer = false
                [markup.goldmark.extensions.passthrough]
                enable = true
                [markup.goldmark.extensions.passthrough.delimiters]
                inline = [['$', '$'], ['\\\\(', '\\\\)'], ['x']]
                """));
    assertThat(own.idType()).isEqualTo(HeadingIds.Type.BLACKFRIDAY);
    assertThat(
            own.has(Feature.UNSAFE)
                && own.has(Feature.EMOJI)
                && own.has(Feature.AUTO_DEFINITION_TERM_ID)
                && own.has(Feature.BLOCK_ATTRIBUTE))
        .isTrue();
    assertThat(own.has(Feature.FOOTNOTE) || own.has(Feature.TYPOGRAPHER)).isFalse();
    assertThat(own.passthrough().inline()).hasSize(2);
    assertThat(own.passthrough().block()).isEmpty();
  }
}
