package dev.waymark.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for itself in TOML, as its specification has it. */
class TomlScalarsTest {
  private static @Nullable Data read(String raw) {
    return TomlScalars.read(Source.of("a", raw).all());
  }

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "false, false",
    "+99, 99",
    "-17, -17",
    "-0, 0",
    "1_2_3, 123",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "0xDEAD_beef, 3735928559",
    "0o7_55, 493",
    "0b11_01, 13",
    "0x00, 0",
    "1e6, 1000000.0",
    "6.5E-3, 0.0065",
    "+1.0, 1.0",
    "-0.0, -0.0",
    "1_0.2_5e+1_0, 1.025E11",
    "inf, Infinity",
    "+inf, Infinity",
    "-inf, -Infinity",
    "nan, NaN",
    "+nan, NaN",
    "1979-05-27T07:32:00Z, @1979-05-27T07:32:00Z",
    "1979-05-27t07:32:00z, @1979-05-27t07:32:00z",
    "1979-05-27 07:32:00.999-07:00, @1979-05-27 07:32:00.999-07:00",
    "1979-05-27T07:32:00, @1979-05-27T07:32:00",
    "2024-02-29, @2024-02-29",
    "2024-01-31, @2024-01-31",
    "2024-12-01, @2024-12-01",
    "00:00:00, @00:00:00",
    "23:59:60, @23:59:60",
    "07:32:00.5, @07:32:00.5",
  })
  void reads(String raw, String expected) {
    Data value = read(raw);
    assertThat(value).isNotNull();
    assertThat(DataTexts.spell(value)).isEqualTo(expected);
    assertThat(value.span().text()).isEqualTo(raw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "_1",
        "1_",
        "1__2",
        "01",
        "+01",
        "0x",
        "0xG",
        "0x_1",
        "0X1",
        "+0x1",
        "0o8",
        "0b2",
        "1.",
        ".5",
        "1e",
        "1.e1",
        "01.5",
        "True",
        "Inf",
        "NULL",
        "9223372036854775808",
        "-9223372036854775809",
        "0x8000000000000000",
        "2023-02-29",
        "1900-02-29",
        "2024-00-10",
        "2024-13-01",
        "2024-01-00",
        "2024-01-32",
        "2024-04-31",
        "2024-1-5",
        "24:00:00",
        "23:60:00",
        "23:59:61",
        "7:32:00",
        "07:32",
        "2024-01-05T24:00:00",
        "2024-01-05T10:00",
        "2024-01-05T10:00:00+0200",
        "2024-01-05T"
      })
  void refuses(String raw) {
    assertThat(read(raw)).isNull();
  }

  @Test
  void aTokenHasALength() {
    assertThat(read("0." + "1".repeat(1998))).isNotNull();
    assertThat(read("0." + "1".repeat(1999))).isNull();
  }
}
