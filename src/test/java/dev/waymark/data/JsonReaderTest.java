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
        "{} | {}",
        "[] | []",
        " [1, -2.5, 1e3, true, false, null] | [1, -2.5, 1000.0, true, false, ~]",
        "{\"a\": {\"b\": [\"x\"]}, \"a\": 2} | {a: {b: [\"x\"]}, a: 2}",
        "\"\\u00e9\\\\\\/\" | \"é\\/\"",
        "-0 | 0",
        "12345678901234567890 | 12345678901234567890",
        "`` | nothing",
        "[0, -0.5, 10, 1E+2, 2e-2, 1.25] | [0, -0.5, 10, 100.0, 0.02, 1.25]",
        "` \t\r\n{ \"a\"\t:\r[\n1 , 2 ] , \"b\" : { } } ` | {a: [1, 2], b: {}}",
        "\"\\u0041\\u00FF\" | \"Aÿ\"",
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
        "[ | the text ends where ']' should be | ``",
        "{ | the text ends where '}' should be | ``",
        "[1 | the text ends where ',' or ']' should be | ``",
        "{\"a\" | the text ends where ':' should be | ``",
        "{\"a\": 1 | the text ends where ',' or '}' should be | ``",
        "{\"a\": 1, | the text ends where a key should be | ``",
        "[1 2] | unexpected '2' where ',' or ']' should be | 2",
        "[1, 2} | unexpected '}' where ',' or ']' should be | }",
        "[1,, 2] | unexpected ',' where a value should be | ,",
        "{\"a\": } | unexpected '}' where a value should be | }",
        "{\"a\": 1, x} | unexpected 'x' after ',' | x",
        "{\"a\": 1, \"b\": [2 , ] } | a comma before ']' is not JSON | ,",
        "] | unexpected ']' where a value should be | ]",
        "[😀] | unexpected '😀' where a value should be | 😀",
        "`[\u0001]` | unexpected a control character where a value should be | `\u0001`",
        "[1] , | unexpected ',' after the value | ,",
        "[1] /* c */ | JSON has no comments | /",
        "/ | unexpected '/' where a value should be | /",
        "`[\"\u0001\"]` | a control character inside quotes; write it as \\u0001 | `\u0001`",
        "[\"a\tb\"] | a control character inside quotes; write it as \\u0009 | `\t`",
        "\"\\u00g0\" | \\u needs four hexadecimal digits | \\u",
        "\"\\u00 | \\u needs four hexadecimal digits | \\u",
        "1. | a digit is missing in this number | 1.",
        "[1.x] | a digit is missing in this number | 1.x",
        "[1e+] | a digit is missing in this number | 1e+]",
        "-a | a digit is missing in this number | -a",
        "[nul] | nul is not a JSON value; text needs double quotes | nul",
        "`\"a\nb\"` | the closing '\"' is missing | \"a",
        "`\"a\\\n\"` | the closing '\"' is missing | \"a\\",
        "\"a\\ | the closing '\"' is missing | \"a\\",
        "{{< x >}} | unexpected '{' where a key in double quotes should be | {",
      })
  void mistakesAreExplainedInTheirPlace(String json, String message, String place) {
    Parsed parsed = DataTexts.parse(DataFormat.JSON, json);
    assertThat(parsed.value()).isNull();
    assertThat(parsed.problems()).extracting(Problem::message).containsExactly(message);
    assertThat(parsed.problems().get(0).span().text()).isEqualTo(place);
  }

  @Test
  void escapesStandForCharacters() {
    Parsed parsed = DataTexts.parse(DataFormat.JSON, "\"\\b\\f\\n\\r\\t\\\"\\/\"");
    assertThat(Objects.requireNonNull(parsed.value()).asString()).isEqualTo("\b\f\n\r\t\"/");
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
    assertThat(DataTexts.read(DataFormat.JSON, "[".repeat(51) + "]".repeat(51)))
        .isEqualTo("[".repeat(51) + "]".repeat(51));
    assertThat(DataTexts.read(DataFormat.JSON, "[".repeat(52) + "]".repeat(52)))
        .isEqualTo("! values are nested more than 50 deep");
    assertThat(DataTexts.read(DataFormat.JSON, "{\"a\":".repeat(50) + "1" + "}".repeat(50)))
        .doesNotStartWith("!");
    assertThat(DataTexts.read(DataFormat.JSON, "{\"a\":".repeat(51) + "1" + "}".repeat(51)))
        .startsWith("! values are nested");
    assertThat(DataTexts.read(DataFormat.JSON, "[".repeat(1_000_000)))
        .isEqualTo("! values are nested more than 50 deep");
    assertThat(DataTexts.read(DataFormat.JSON, "{\"a\":".repeat(100_000)))
        .startsWith("! values are nested");
  }
}
