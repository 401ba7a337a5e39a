package dev.waymark.hugo.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoVersionTest {
  @Test
  void ordersVersionsAsGoDoes() {
    List<String> ordered =
        List.of(
            "latest",
            "v0.0.0-20200101000000-abcdef012345",
            "v0.0.0-20210101000000-abcdef012345",
            "v0.9.0",
            "v0.10.0-alpha.1",
            "v0.10.0-alpha.2",
            "v0.10.0-alpha.10",
            "v0.10.0-beta",
            "v0.10.0",
            "v2.0.0+incompatible");
    List<String> mixed = new ArrayList<>(ordered);
    Collections.shuffle(mixed, new Random(7));
    mixed.sort(GoVersion.ORDER);
    assertThat(mixed).isEqualTo(ordered);
    assertThat(GoVersion.isExact("v1.2.3")).isTrue();
    assertThat(GoVersion.isExact("<v2")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "latest, <v2, 0",
    "latest, v0.0.1, -1",
    "v0.0.1, latest, 1",
    "v1, v1.0.0, 0",
    "v1.2, v1.2.0, 0",
    "v1.2.3+a, v1.2.3+b, 0",
    "v1.2.3, v1.2.4, -1",
    "v1.0.0, v1.0.0-a, 1",
    "v1.0.0-a, v1.0.0-a, 0",
    "v1.0.0-a, v1.0.0-a.1, -1",
    "v1.0.0-a.1, v1.0.0-a, 1",
    "v1.0.0-1, v1.0.0-a, -1",
    "v1.0.0-a, v1.0.0-1, 1",
    "v1.0.0-2, v1.0.0-10, -1",
  })
  void comparesTwo(String a, String b, int order) {
    assertThat(Integer.signum(GoVersion.ORDER.compare(a, b))).isEqualTo(order);
  }
}
