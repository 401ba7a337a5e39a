package dev.waymark.site.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {
  @ParameterizedTest
  @CsvSource({
    "tab-*, tab-1, true",
    "tab-*, tab-, true",
    "tab-*, tab, false",
    "*-check, m-x-check, true",
    "a-*-b, a-b, false",
    "a-*-b, a-x-b, true",
    "a*b*c, a1b2c, true",
    "a*b*c, a1c2b, false",
    "tabs, tabs, true",
    "tabs, tabs-1, false",
  })
  void comparesShapesOfIds(String shape, String id, boolean expected) {
    assertThat(Anchors.matches(shape, id)).isEqualTo(expected);
  }
}
