package dev.waymark.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quoted texts of TOML. In these tables {@code ↵} is a line's end. */
class TomlStringsTest {
  /** {@code rest} is what stands behind the closing quote. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'a\\b' x | a\\b | ` x`",
        "'' | `` | ``",
        "''a | `` | a",
        "\"\" | `` | ``",
        "\"a'b\"\"c\" | a'b | \"c\"",
        "\"\\\\ \\\" \\u00e9 \\U0001F600\" | \\ \" é 😀 | ``",
        "\"\\U0010FFFF\" | \uDBFF\uDFFF | ``",
        "\"\\uD7FF\\uE000\" | \uD7FF\uE000 | ``",
        "'''a''' | a | ``",
        "'''↵a↵''b↵''' | a↵''b↵ | ``",
        "\"\"\"↵↵a\"\"\" | ↵a | ``",
        "\"\"\"\"a\"\"\"\" | \"a\" | ``",
        "\"\"\"\"\"a\"\"\"\"\" | \"\"a\"\" | ``",
        "'''a'''''' | a'' | '",
        "\"\"\"a\\  ↵  ↵\tb\"\"\" | ab | ``",
        "\"\"\"a\\↵\"\"\" | a | ``",
        "\"\"\"a\\\"\"\"\" | a\" | ``",
      })
  void reads(String quoted, String expected, String rest) {
    String text = quoted.replace('↵', '\n');
    TomlStrings strings = new TomlStrings(text, 0, text.length());
    assertThat(strings.read()).isEqualTo(expected.replace('↵', '\n'));
    assertThat(text.substring(strings.at())).isEqualTo(rest);
  }

  @Test
  void escapesStandForCharacters() {
    String text = "\"\\b\\f\\n\\r\\t\\e\t\"";
    assertThat(new TomlStrings(text, 0, text.length()).read()).isEqualTo("\b\f\n\r\t\u001B\t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'a | the closing quote is missing | 'a",
        "'a↵' | the closing quote is missing | 'a",
        "'''a↵'' | the closing quote is missing | '''a",
        "\"a\\ | the closing quote is missing | \"a\\",
        "\"\"\"a\\ | the closing quote is missing | \"\"\"a\\",
        "\"\\x\" | unknown escape \\x; write \\\\ for a backslash or use single quotes | \\x",
        "\"\"\"\\x\"\"\" | unknown escape \\x; write \\\\ for a backslash or use single quotes | \\x",
        "\"\"\"a\\ b\"\"\" | unknown escape \\ ; write \\\\ for a backslash or use single quotes | `\\ `",
        "\"\\↵\" | the closing quote is missing | \"\\",
        "\"\\u12\" | this escape needs the 4 hexadecimal digits of a character | \\u",
        "\"\\u12g4\" | this escape needs the 4 hexadecimal digits of a character | \\u",
        "\"\\uD800\" | this escape needs the 4 hexadecimal digits of a character | \\u",
        "\"\\uDFFF\" | this escape needs the 4 hexadecimal digits of a character | \\u",
        "\"\\U00110000\" | this escape needs the 8 hexadecimal digits of a character | \\U",
        "'a\u0001' | a control character inside quotes; write it as \\u0001 | `\u0001`",
        "'a\u007F' | a control character inside quotes; write it as \\u007f | `\u007F`",
      })
  void mistakesAreExplainedInTheirPlace(String quoted, String message, String place) {
    String text = quoted.replace('↵', '\n');
    Refused refused =
        catchThrowableOfType(Refused.class, () -> new TomlStrings(text, 0, text.length()).read());
    assertThat(refused.message()).isEqualTo(message.replace('↵', '\n'));
    assertThat(text.substring(refused.start, refused.end)).isEqualTo(place.replace('↵', '\n'));
  }

  @Test
  void whatStandsBehindTheTextThatIsReadDoesNotClose() {
    String text = "x = 'a'''";
    assertThat(new TomlStrings(text, 4, 6).isMultiline()).isFalse();
    assertThat(catchThrowableOfType(Refused.class, () -> new TomlStrings(text, 4, 6).read()))
        .hasMessage("the closing quote is missing");
    assertThat(new TomlStrings("'''", 0, 3).isMultiline()).isTrue();
    assertThat(new TomlStrings("'''", 0, 2).isMultiline()).isFalse();
  }
}
