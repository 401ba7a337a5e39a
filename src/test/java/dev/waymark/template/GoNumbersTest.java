package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and quotes as Go writes them; what templates print of them is recorded. */
class GoNumbersTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.0, 0
          -0.0, -0
          1.0, 1
          100.0, 100
          1e21, 1000000000000000000000
          1e-7, 0.0000001
          -1.5, -1.5
          9007199254740992, 9007199254740992
          0.30000000000000004, 0.30000000000000004
          Infinity, +Inf
          -Infinity, -Inf
          NaN, NaN
          """)
  void withoutAnExponent(double value, String written) {
    assertThat(GoNumbers.plain(value)).isEqualTo(written);
    assertThat(GoNumbers.format(value, 'f', -1)).isEqualTo(written);
    assertThat(GoNumbers.special(value) == null).isEqualTo(Double.isFinite(value));
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1",
    "-1.5, -1",
    ".5, 0",
    "-.5, -0",
    "+., +0",
    "1., 1",
    "12, 12",
    "1.x, 1.x",
    "1e3.5, 1e3.5",
  })
  void whatStandsBeforeThePoint(String text, String whole) {
    assertThat(GoNumbers.trimDecimal(text)).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = " => ",
      textBlock =
          """
          `` => ""
          a"b\\c => "a\\"b\\\\c"
          é😀 => "é😀"
          \u00AD\u200B => "\\u00ad\\u200b"
          \uE000 => "\\ue000"
          """)
  void quotes(String text, String quoted) {
    assertThat(GoNumbers.quote(text)).isEqualTo(quoted);
  }

  @ParameterizedTest
  @CsvSource({"0x20, true", "0xa0, false", "0x3000, false", "0x7f, false", "0x378, false"})
  @CsvSource({"0x41, true", "0x1f600, true", "0x2028, false", "0xd800, false", "0xfffd, true"})
  void whatIsPrinted(String character, boolean printed) {
    assertThat(GoNumbers.printable(Integer.decode(character))).isEqualTo(printed);
  }
}
