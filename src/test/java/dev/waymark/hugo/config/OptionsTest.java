package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.paths.PermalinksTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void flagsAreWrittenInManyWays() {
    Options options =
        PermalinksTest.options("a = true\nb = 'true'\nc = 1\nd = 0\ne = 'yes'\nf = 'T'\ng = [1]");
    assertThat(
            List.of("a", "b", "c", "d", "e", "f").stream()
                .map(key -> options.flag(false, key) + " " + options.flag(true, key)))
        .containsExactly(
            "true true", "true true", "true true", "false false", "false false", "true true");
    assertThat(options.flag(true, "g") && options.flag(true, "none")).isTrue();
    assertThat(options.flag(false, "g") || options.flag(false, "none")).isFalse();
    assertThat(options.text("usual", "none")).isEqualTo("usual");
    assertThat(options.texts("a")).containsExactly("true");
    assertThat(options.texts("none")).isEmpty();
  }
}
