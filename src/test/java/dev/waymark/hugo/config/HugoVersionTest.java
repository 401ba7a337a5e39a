package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HugoVersionTest {
  @ParameterizedTest
  @CsvSource({
    "0.131.0, 0.131.0",
    "v0.131, 0.131.0",
    "' 0.131.2 ', 0.131.2",
    "0.131.2+extended, 0.131.2",
    "0.131.2-DEV, 0.131.2",
    "0.131_x, 0.131.0",
  })
  void readsWhatToolsWrite(String written, String version) {
    assertThat(HugoVersion.parse(written)).hasToString(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "latest", "0", "0.131.0.1", "0.131x", "0.12345", "-0.131"})
  void refusesOthers(String written) {
    assertThat(HugoVersion.parse(written)).isNull();
  }

  @Test
  void ordersByMajorMinorPatch() {
    assertThat(new HugoVersion(1, 0, 0)).isGreaterThan(new HugoVersion(0, 167, 3));
    assertThat(new HugoVersion(0, 99, 9)).isLessThan(new HugoVersion(0, 110, 0));
    assertThat(new HugoVersion(0, 110, 1)).isGreaterThan(new HugoVersion(0, 110, 0));
    assertThat(new HugoVersion(0, 110, 0)).isEqualByComparingTo(new HugoVersion(0, 110, 0));
  }

  @Test
  void hasWhatItsOwnOrAnEarlierVersionBrought() {
    assertThat(new HugoVersion(0, 123, 0).has(HugoChange.LOGICAL_PATHS)).isTrue();
    assertThat(new HugoVersion(0, 122, 9).has(HugoChange.LOGICAL_PATHS)).isFalse();
    assertThat(new HugoVersion(1, 0, 0).atLeast(123)).isTrue();
  }
}
