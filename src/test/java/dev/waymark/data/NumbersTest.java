package dev.waymark.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "9223372036854775807, 10, 9223372036854775807, Long",
    "9223372036854775808, 10, 9223372036854775808, BigInteger",
    "-9223372036854775808, 10, -9223372036854775808, Long",
    "-9223372036854775809, 10, -9223372036854775809, BigInteger",
    "fffffffffff, 16, 17592186044415, Long",
    "7fffffffffffffff, 16, 9223372036854775807, Long",
    "8000000000000000, 16, 9223372036854775808, BigInteger",
    "777777777777777777777, 8, 9223372036854775807, Long",
    "-12, 10, -12, Long",
  })
  void wholeNumbersAreAsLargeAsTheyNeed(String digits, int radix, String value, String type) {
    Number number = Numbers.whole(digits, radix);
    assertThat(number).hasToString(value);
    assertThat(number.getClass().getSimpleName()).isEqualTo(type);
  }

  @Test
  void oneOfTooManyDigitsIsInfinite() {
    assertThat(Numbers.whole("1".repeat(1000), 10)).isInstanceOf(BigInteger.class);
    assertThat(Numbers.whole("1".repeat(1001), 10)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Numbers.whole("-" + "1".repeat(1000), 10)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Numbers.yaml("1".repeat(10_000))).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Numbers.yaml("1".repeat(10_001))).isNull();
  }

  /** As {@code token.ToNumber} of goccy/go-yaml. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "9, 9",
    "00, 0",
    "017, 15",
    "-017, -15",
    "+5, 5",
    "1__0, 10",
    "0x_1f, 31",
    "-0x10, -16",
    "0b101, 5",
    "0o17, 15",
    "0.5, 0.5",
    "-.5, -0.5",
    "00.5, 0.5",
    "+1.5, 1.5",
    "1_0.5, 10.5",
    "0., 0.0",
    "1.e3, 1000.0",
    ".5E+1, 5.0",
    "5.0e-1, 0.5",
  })
  void readsYamlsSpellings(String raw, String value) {
    assertThat(Numbers.yaml(raw)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "-",
        ".",
        "..",
        "+.",
        "a",
        "_1",
        "/1",
        ":1",
        "1a",
        "1f",
        "0xfg",
        "0x",
        "0o8",
        "08",
        "0b2",
        "0x1.5",
        "1.2.3",
        "1e3",
        "1.5e",
        "0x-1",
        "--1",
        "0x1F\uFF11",
        "1\u0663"
      })
  void refusesWhatIsNone(String raw) {
    assertThat(Numbers.yaml(raw)).isNull();
  }
}
