package dev.waymark.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.text.Reads.Noted;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who has looked into what; and work on many threads. */
class ReadsTest {
  private static String read(String file) {
    Reads.note(file);
    return file;
  }

  @Test
  void aComputationKnowsWhatItAndItsPartsLookedInto() {
    Noted<String> inner = Reads.during(() -> read("inner"));
    assertThat(inner.files()).containsExactly("inner");
    Noted<String> outer =
        Reads.during(
            () -> {
              read("first");
              Reads.during(() -> read("part"));
              return inner.get();
            });
    assertThat(outer.made()).isEqualTo("inner");
    assertThat(outer.files()).containsExactlyInAnyOrder("first", "part", "inner");
    assertThat(outer.with(1).files()).isEqualTo(outer.files());
  }

  @Test
  void whatRunsAsideIsNotCounted() {
    Noted<String> outer =
        Reads.during(
            () -> {
              String aside = Reads.aside(() -> read("aside"));
              read("after");
              return aside;
            });
    assertThat(outer.made()).isEqualTo("aside");
    assertThat(outer.files()).containsExactly("after");
  }

  @Test
  void aComputationThatFailsLeavesTheOuterOneAsItWas() {
    Noted<Boolean> outer =
        Reads.during(
            () -> {
              assertThatThrownBy(
                      () ->
                          Reads.during(
                              () -> {
                                read("seen");
                                throw new IllegalStateException("failed");
                              }))
                  .hasMessage("failed");
              read("after");
              return true;
            });
    assertThat(outer.files()).containsExactlyInAnyOrder("seen", "after");
  }

  @Test
  void resultsStandInTheOrderOfInputs() {
    List<Integer> inputs = IntStream.range(0, 1000).boxed().toList();
    assertThat(Workers.map(inputs, i -> i * 2))
        .isEqualTo(IntStream.range(0, 1000).map(i -> i * 2).boxed().toList());
    assertThat(Workers.map(List.of(), i -> i)).isEmpty();
  }

  @Test
  void aFailureIsThrownAfterAllHaveEnded() {
    AtomicInteger done = new AtomicInteger();
    assertThatThrownBy(
            () ->
                Workers.map(
                    List.of(1),
                    i -> {
                      done.incrementAndGet();
                      throw new IllegalArgumentException("number " + i);
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number 1");
    assertThatThrownBy(
            () ->
                Workers.map(
                    List.of(1),
                    i -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
    assertThat(done).hasValue(1);
  }

  @Test
  void namesTextsBySha256() {
    assertThat(Sha256.hex("abc", 16)).isEqualTo("ba7816bf8f01cfea");
    assertThat(Sha256.hex("ä", 8)).hasSize(8).isNotEqualTo(Sha256.hex("a", 8));
  }
}
