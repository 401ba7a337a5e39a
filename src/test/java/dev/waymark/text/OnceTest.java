package dev.waymark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnceTest {
  @Test
  void isMadeWhenItIsFirstAskedForAndNeverAgain() {
    List<String> made = new ArrayList<>();
    Once<String> once =
        new Once<>(
            () -> {
              made.add("again");
              return "value";
            });
    assertThat(made).isEmpty();
    assertThat(once.isMade()).isFalse();
    assertThat(once.get()).isEqualTo("value");
    assertThat(once.get()).isEqualTo("value");
    assertThat(made).hasSize(1);
    assertThat(once.isMade()).isTrue();
  }
}
