package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.document.Document.Directive;
import dev.waymark.text.Defect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "---\\ntitle: x\\n---\\nbody | x | body",
        "\\n\\n  ---\\ntitle: x\\n---\\nbody | x | body",
        "+++\\ntitle = 'x'\\n+++\\nbody | x | body",
        "{\"title\": \"x}\"} # B | x} | ~ # B~",
        "---\\ntitle: x\\n---# B | x | # B",
        "---\\ntitle: x\\n----- rest | x | -- rest",
        "---\\ntitle: x\\n   ---\\n---\\nbody | x | body",
        "---\\ntitle: x\\n--- | x | ~~",
        "#+title: x\\n#+tags[]: a b\\nbody | x | body",
      })
  void findsFrontMatter(String text, String title, String body) {
    Document page = Parse.page(text.replace("\\n", "\n"));
    if (!text.contains("   ---")) {
      assertThat(page.defects()).isEmpty();
      assertThat(page.values().get("title").asString()).isEqualTo(title);
    }
    assertThat(page.body().text()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "---\\ntitle: x | 1:1 | EOF looking for end YAML front matter delimiter",
        "---\\n\\nA rule first | 1:1 | EOF looking for end YAML front matter delimiter",
        "- a list | 1:1 | invalid YAML delimiter",
        "--\\nx | 1:1 | invalid YAML delimiter",
        "+ a list | 1:1 | invalid TOML delimiter",
        "{\"a\": 1 | 1:1 | unexpected EOF parsing JSON front matter",
        "---\\n- a\\n---\\n | 2:1 | front matter must be a map of fields, not a list",
        "---\\nword\\n---\\n | 2:1 | front matter must be a map of fields, not a single value",
      })
  void refusesWhatHugoRefuses(String text, String place, String message) {
    List<Defect> defects = Parse.page(text.replace("\\n", "\n")).defects();
    assertThat(defects).hasSize(1);
    assertThat(defects.get(0).rule()).isEqualTo("front-matter-syntax");
    assertThat(defects.get(0).message()).isEqualTo(message);
    assertThat(defects.get(0).span().toString()).isEqualTo("content/a.md:" + place);
  }

  @ParameterizedTest
  @CsvSource({"# Heading", "text", "''", "<!-- c -->\\n---\\nx\\n---", "// c\\n{}"})
  void leavesTheRestToTheBody(String text) {
    Document page = Parse.page(text.replace("\\n", "\n"));
    assertThat(page.frontMatter()).isNull();
    assertThat(page.defects()).isEmpty();
    assertThat(page.body().start()).isZero();
  }

  @Test
  void takesABodyThatBeginsWithAShortcodeForJson() {
    assertThat(Parse.page("{{< p >}}\n").defects()).isNotEmpty();
  }

  @Test
  void readsDirectives() {
    Document page =
        Parse.page(
            "---\nwaymark:\n  allow: [broken-link]\n---\n<!-- waymark-allow broken-anchor, broken-image -->\n"
                + "text <!-- waymark-allow-file weight -->\n\n```\n<!-- waymark-allow code -->\n```\n"
                + "<!-- waymark-allowance x -->\n");
    assertThat(page.directives())
        .extracting(Directive::rules)
        .containsExactly(
            List.of("broken-link"), List.of("broken-anchor", "broken-image"), List.of("weight"));
    assertThat(page.directives())
        .extracting(Directive::wholeFile)
        .containsExactly(true, false, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "+++\\n+++\\nbody | body",
        "---\\n---\\nbody | body",
        "---\\n--- | ~~",
        "{\"a\": {\"b\": \"\\\"}\"}}\\nbody | body",
        "{\"a\": 1}body | body",
        "{\"a\": 1} | ~~",
        "\uFEFF---\\na: 1\\n---\\nbody | body",
        "#+a: b | ~~",
      })
  void theBodyBeginsBehindIt(String text, String body) {
    Document page = Parse.page(text.replace("\\n", "\n"));
    assertThat(page.defects()).isEmpty();
    assertThat(page.frontMatter()).isNotNull();
    assertThat(page.body().text()).isEqualTo(body);
  }

  @Test
  void readsTheFieldsOfOrg() {
    Document page =
        Parse.page(
            "#+TITLE:  One two  \n#+tags: a  bc\n#+Custom[]: d a\n#+none\n#+date:\n#+aliases: /x\n#x");
    assertThat(page.defects()).isEmpty();
    assertThat(
            page.values().entries().stream()
                .map(
                    entry ->
                        entry.keySpan().text()
                            + "="
                            + entry.value().span().text()
                            + entry.value().asList().stream()
                                .map(item -> "<" + item.span().text() + ">")
                                .toList()))
        .containsExactly(
            "TITLE=One two[<One two>]",
            "tags=a  bc[<a>, <bc>]",
            "Custom=d a[<d>, <a>]",
            "date=[<>]",
            "aliases=/x[</x>]");
    assertThat(page.values().entries())
        .extracting(entry -> entry.key() + " " + entry.value().asString())
        .startsWith("title One two", "tags ", "custom ");
    assertThat(page.body().text()).isEqualTo("#x");
  }

  @Test
  void saysKeysThatStandTwiceAndWhatIsTooLarge() {
    assertThat(Parse.page("---\na: 1\na: 2\n---\n").defects())
        .extracting(defect -> defect.rule() + " " + defect.span())
        .containsExactly("duplicate-key content/a.md:3:1");
    assertThat(Parse.page("---\na: " + "[".repeat(60) + "\n---\n").defects())
        .extracting(Defect::rule)
        .containsExactly("too-complex");
    assertThat(Parse.page("---\na: [\n---\n").defects())
        .extracting(Defect::rule)
        .containsExactly("front-matter-syntax");
    assertThat(Parse.page("---\n~\n---\n").defects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "---↵a: 1↵---↵b | ---↵a: 1↵--- | a: 1↵",
        "↵+++↵a = 1↵+++ | +++↵a = 1↵+++ | a = 1↵",
        "---↵---↵ | ---↵--- | ''",
        "{\"a\": 1}↵b | {\"a\": 1} | {\"a\": 1}",
        "#+a: b↵#+c: d↵e | #+a: b↵#+c: d↵ | #+a: b↵#+c: d↵",
      })
  void knowsWhereItStandsWithItsFencesAndWithout(String text, String whole, String inside) {
    Document page = Parse.page(text.replace('↵', '\n'));
    assertThat(page.frontMatter().whole().text().replace('\n', '↵')).isEqualTo(whole);
    assertThat(page.frontMatter().inside().text().replace('\n', '↵')).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource({"- a, -", "--↵a, --", "-+-, -", "---↵a, ---", "++a, ++", "-, -"})
  void aFenceThatIsWrongIsShown(String text, String shown) {
    assertThat(Parse.page(text.replace('↵', '\n')).defects())
        .extracting(defect -> defect.span().text())
        .containsExactly(shown);
  }
}
