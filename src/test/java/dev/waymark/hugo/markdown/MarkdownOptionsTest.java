package dev.waymark.hugo.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.hugo.markdown.MarkdownOptions.IdText;
import dev.waymark.hugo.markdown.MarkdownOptions.Passthrough.Pair;
import dev.waymark.hugo.markdown.MarkdownPrinting.Trait;
import dev.waymark.hugo.paths.PermalinksTest;
import dev.waymark.template.functions.LineNumbers;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the configuration says of Markdown. */
class MarkdownOptionsTest {
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

  private static MarkdownOptions of(String toml, HugoVersion version) {
    return MarkdownOptions.of(new Options(PermalinksTest.options(toml).data(), version));
  }

  private static MarkdownOptions of(String toml) {
    return of(toml, HugoVersion.NEWEST);
  }

  @ParameterizedTest
  @CsvSource({
    "parser.autoHeadingID, AUTO_HEADING_ID",
    "parser.autoDefinitionTermID, AUTO_DEFINITION_TERM_ID",
    "parser.attribute.title, TITLE_ATTRIBUTE",
    "parser.attribute.block, BLOCK_ATTRIBUTE",
    "renderer.unsafe, UNSAFE",
    "extensions.linkify, LINKIFY",
    "extensions.footnote, FOOTNOTE",
    "extensions.footnote.enable, FOOTNOTE",
    "extensions.definitionList, DEFINITION_LIST",
    "extensions.table, TABLE",
    "extensions.strikethrough, STRIKETHROUGH",
    "extensions.taskList, TASK_LIST",
    "extensions.typographer, TYPOGRAPHER",
  })
  void eachKeyTurnsItsFeatureAndNoOther(String key, Feature feature) {
    Set<Feature> usual = of("").features();
    boolean on = usual.contains(feature);
    Set<Feature> other = EnumSet.copyOf(usual);
    if (on) other.remove(feature);
    else other.add(feature);
    String place = "[markup.goldmark]\n" + key + " = ";
    assertThat(of(place + !on).features()).isEqualTo(other);
    assertThat(of(place + on).features()).isEqualTo(usual);
  }

  @Test
  void theTypographerIsDisabledInATableOfItsOwn() {
    String table = "[markup.goldmark.extensions.typographer]\n";
    assertThat(of(table + "disable = true").has(Feature.TYPOGRAPHER)).isFalse();
    MarkdownOptions own = of(table + "enDash = '-'\nemDash = 1");
    assertThat(own.has(Feature.TYPOGRAPHER)).isTrue();
    assertThat(own.substitutions()).isEqualTo(Map.of("endash", "-"));
  }

  @Test
  void idsAreMadeOfMoreTextInLaterVersions() {
    assertThat(of("", new HugoVersion(0, 143, 0)).idText()).isEqualTo(IdText.SOURCE);
    assertThat(of("", new HugoVersion(0, 144, 0)).idText()).isEqualTo(IdText.FIRST_CHILDREN);
    assertThat(of("", new HugoVersion(0, 168, 0)).idText()).isEqualTo(IdText.WHOLE);
  }

  @ParameterizedTest
  @CsvSource({
    "autoHeadingIDType = 'github-ascii', 0.143.0, GITHUB_ASCII",
    "autoHeadingIDType = 'blackfriday', 0.167.0, BLACKFRIDAY",
    "autoIDType = 'github-ascii', 0.167.0, GITHUB_ASCII",
    "autoIDType = 'github-ascii', 0.143.0, GITHUB",
    "autoIDType = 'nosuch', 0.167.0, GITHUB",
  })
  void theKeyOfIdTypesHasTwoNames(String line, String version, HeadingIds.Type type) {
    assertThat(of("[markup.goldmark.parser]\n" + line, HugoVersion.parse(version)).idType())
        .isEqualTo(type);
  }

  @Test
  void termsHaveIdsOnlyWithDefinitionListsAndSince144() {
    String terms = "[markup.goldmark.parser]\nautoDefinitionTermID = true\n";
    String off = "[markup.goldmark.extensions]\ndefinitionList = false\n";
    assertThat(of(terms).has(Feature.AUTO_DEFINITION_TERM_ID)).isTrue();
    assertThat(of(terms + off).has(Feature.AUTO_DEFINITION_TERM_ID)).isFalse();
    assertThat(of(terms, new HugoVersion(0, 143, 0)).has(Feature.AUTO_DEFINITION_TERM_ID))
        .isFalse();
  }

  @Test
  void passthroughTakesPairsAndIsOffUnlessEnabled() {
    String pairs =
        "delimiters.block = [['$$', '$$'], ['', 'b'], ['a', ''], ['a', 'b', 'c'], ['[', ']']]";
    String table = "[markup.goldmark.extensions.passthrough]\n" + pairs;
    assertThat(of(table).passthrough()).isEqualTo(MarkdownOptions.Passthrough.OFF);
    MarkdownOptions.Passthrough on = of(table + "\nenable = true").passthrough();
    assertThat(on.block()).containsExactly(new Pair("$$", "$$"), new Pair("[", "]"));
    assertThat(on.inline()).isEmpty();
  }

  @Test
  void printingIsAsUsualUnlessSaid() {
    assertThat(MarkdownPrinting.of(PermalinksTest.options("")))
        .isEqualTo(MarkdownPrinting.DEFAULTS);
    MarkdownPrinting own =
        MarkdownPrinting.of(
            PermalinksTest.options(
                """
                [markup.goldmark]
                renderer = {hardWraps = true, xhtml = true}
                parser.wrapStandAloneImageWithinParagraph = false
                extensions.linkifyProtocol = 'http'
                extensions.footnote = {backlinkHTML = '^', enableAutoIDPrefix = true}
                [markup.highlight]
                codeFences = false
                wrapperClass = 'code'
                lineNos = true
                anchorLineNos = true
                lineAnchors = 'l'
                lineNoStart = 5
                """));
    assertThat(own)
        .isEqualTo(
            new MarkdownPrinting(
                EnumSet.of(Trait.HARD_WRAPS, Trait.XHTML, Trait.AUTO_ID_PREFIX),
                "^",
                "http",
                "code",
                new LineNumbers(true, true, "l", 5)));
    assertThat(own.has(Trait.XHTML)).isTrue();
    assertThat(own.has(Trait.CODE_FENCES)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "content/a.md, MARKDOWN",
    "content/a.en.MDown, MARKDOWN",
    "a.markdown, MARKDOWN",
    "content/a.html, HTML",
    "content/a.HTM, HTML",
    "content/a.adoc, OTHER",
  })
  void aFilesNameSaysHowItIsRead(String path, Markup markup) {
    assertThat(Markup.of(path)).isEqualTo(markup);
  }
}
