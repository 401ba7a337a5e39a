package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.hugo.time.HugoDatesTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values a cascade gives to which pages. */
class CascadeTest {
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

  private static Cascade of(String yaml) {
    return Cascade.of(HugoDatesTest.table(yaml).get("cascade"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "path: /a                  | true",
        "path: /A                  | true",
        "path: /a/**               | false",
        "path: ~~                  | true",
        "kind: page                | true",
        "kind: section             | false",
        "kind: ~{page,home}~       | true",
        "environment: prod*        | true",
        "environment: dev*         | false",
        "lang: en                  | true",
        "lang: [fr, en]            | true",
        "lang: [fr, de]            | false",
        "lang: ~! en~              | false",
        "lang: ~! fr~              | true",
        "lang: [~! fr~, de]        | false",
        "lang: [~! en~, en]        | false",
        "path: /a, kind: home      | false",
        "sites: {matrix: {languages: [fr]}} | false",
        "sites: {matrix: {languages: [e*]}} | true",
      })
  void aTargetSaysWhichPagesItIsFor(String target, boolean matches) {
    String written = target.replace('~', '\'');
    Cascade cascade = of("cascade: {target: {" + written + "}, draft: true}");
    assertThat(cascade.fieldsFor("/a", "page", "en", "production").size() == 1).isEqualTo(matches);
  }

  @Test
  void theOldNameOfATargetCountsToo() {
    Cascade cascade = of("cascade: {_target: {kind: home}, draft: true}");
    assertThat(cascade.fieldsFor("/", "home", "en", "production")).hasSize(1);
    assertThat(cascade.fieldsFor("/a", "page", "en", "production")).isEmpty();
    assertThat(cascade.rules().get(0).fields().entries())
        .extracting(Data.Entry::key)
        .containsExactly("draft");
  }

  @Test
  void aTargetThatIsNoTableMatchesAll() {
    assertThat(of("cascade: {target: home, draft: true}").rules().get(0).target())
        .isEqualTo(PageMatcher.ALL);
  }

  @Test
  void whatHoldsNoFieldsIsNoRule() {
    assertThat(of("cascade: [{target: {kind: page}}, {path: /a, lang: en, cascade: {x: y}}, word]"))
        .isEqualTo(new Cascade(List.of()));
  }
}
