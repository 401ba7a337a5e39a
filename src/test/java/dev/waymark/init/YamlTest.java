package dev.waymark.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written into a first configuration can be read again. */
class YamlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "guides | guides",
        "a/b_c.d-e | a/b_c.d-e",
        "On | \"On\"",
        "null | \"null\"",
        "n | \"n\"",
        "nobody | nobody",
        "1.5 | \"1.5\"",
        "a b | \"a b\"",
        "a: b | \"a: b\"",
        "a\"b\\c | \"a\\\"b\\\\c\"",
        "/x/ | \"/x/\"",
        "~~ | \"\"",
      })
  void quotesWhatWouldBeReadOtherwise(String value, String written) {
    assertThat(Yaml.text(value)).isEqualTo(written);
  }

  @Test
  void writesLists() {
    assertThat(Yaml.list(List.of("a", "b c"))).isEqualTo("[a, \"b c\"]");
    assertThat(Yaml.list(List.of())).isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource({"0, 0 pages", "1, 1 page", "2, 2 pages", "'1450', '1,450 pages'"})
  void countsInWords(int n, String words) {
    assertThat(Count.of(n, "page")).isEqualTo(words);
  }
}
