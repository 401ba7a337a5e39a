package dev.waymark.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Parsed.Problem;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | {}", "[] | []",
            " [1, -2.5, 1e3, true, false, null] | [1, -2.5, 1000.0, true, false, ~]",
        "{\"a\": {\"b\": [\"x\"]}, \"a\": 2} | {a: {b: [\"x\"]}, a: 2}",
            "\"\\u00e9\\\\\\/\" | \"é\\/\"", "-0 | 0",
        "12345678901234567890 | 12345678901234567890", "`` | nothing",
      })
  void readsJson(String json, String expected) {
    assertThat(DataTexts.read(DataFormat.JSON, json)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"title\": x} | x is not a JSON value; text needs double quotes | x",
        "{\"a\": 1,} | a comma before '}' is not JSON | ,",
        "[1, ] | a comma before ']' is not JSON | ,",
        "{a: 1} | unexpected 'a' where a key in double quotes should be | a",
        "{'a': 1} | JSON allows only double quotes | '",
        "{\"a\" 1} | unexpected '1' where ':' should follow the key | 1",
        "{\"a\": 1 \"b\": 2} | unexpected '\"' where ',' or '}' should be | \"",
        "// c | JSON has no comments | /",
        "{\"a\": \"b | the closing '\"' is missing | \"b",
        "{\"a\": \"\\d\"} | unknown escape \\d; write \\\\ for a backslash | \\d",
        "{\"a\": 01} | unexpected '1' where ',' or '}' should be | 1",
        "{\"a\": -} | a digit is missing in this number | -}",
        "{\"a\": 1} x | unexpected 'x' after the value | x",
        "{\"a\": | the text ends where a value should be | ``",
        "{{< x >}} | unexpected '{' where a key in double quotes should be | {",
      })
  void mistakesAreExplainedInTheirPlace(String json, String message, String place) {
    Parsed parsed = DataTexts.parse(DataFormat.JSON, json);
    assertThat(parsed.value()).isNull();
    assertThat(parsed.problems()).extracting(Problem::message).containsExactly(message);
    assertThat(parsed.problems().get(0).span().text()).isEqualTo(place);
  }

  @Test
  void everyValueHasItsPlace() {
    Parsed parsed = DataTexts.parse(DataFormat.JSON, "{\"é😀\": [1, \"x\"], \"b\":\n{}}");
    assertThat(DataTexts.places(Objects.requireNonNull(parsed.value())))
        .isEqualTo(
            "<{\"é😀\": [1, \"x\"], \"b\":\n{}}>\n\"é😀\" = <[1, \"x\"]>\n<1>\n<\"x\">\n\"b\" = <{}>\n");
  }

  @Test
  void nestingIsLimited() {
    assertThat(DataTexts.read(DataFormat.JSON, "[".repeat(1_000_000)))
        .isEqualTo("! values are nested more than 50 deep");
    assertThat(DataTexts.read(DataFormat.JSON, "{\"a\":".repeat(100_000)))
        .startsWith("! values are nested");
  }
}
