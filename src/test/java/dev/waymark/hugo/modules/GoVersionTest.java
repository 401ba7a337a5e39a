package dev.waymark.hugo.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
}
