package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How Hugo is run, and when. */
class InvocationTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  @Test
  void everythingButTheMomentIsACircumstance() {
    Invocation plain = Invocation.at(NOON);
    assertThat(Invocation.at(Instant.EPOCH).circumstances()).isEqualTo(plain.circumstances());
    Set<String> all = new HashSet<>(Set.of(plain.circumstances()));
    List<Invocation> others =
        List.of(
            new Invocation("docs", List.of(), null, Map.of(), null, NOON, Set.of(), null),
            new Invocation("", List.of("a"), null, Map.of(), null, NOON, Set.of(), null),
            new Invocation("", List.of(), "staging", Map.of(), null, NOON, Set.of(), null),
            new Invocation("", List.of(), null, Map.of("HUGO_A", "b"), null, NOON, Set.of(), null),
            plain.withVersion(HugoVersion.NEWEST),
            new Invocation(
                "",
                List.of(),
                null,
                Map.of(),
                null,
                NOON,
                Set.of(Invocation.Unpublished.DRAFTS),
                null),
            new Invocation("", List.of(), null, Map.of(), null, NOON, Set.of(), "/cache"));
    for (Invocation other : others) assertThat(all.add(other.circumstances())).isTrue();
  }

  @Test
  void anAnswerHoldsUntilTheNextMomentThatWasAskedFor() {
    Clock clock = new Clock(NOON);
    assertThat(clock.until()).isEqualTo(Instant.MAX);
    assertThat(clock.awaits(NOON.plusSeconds(20))).isTrue();
    assertThat(clock.until()).isEqualTo(NOON.plusSeconds(20));
    assertThat(clock.isPast(NOON.plusSeconds(10))).isFalse();
    assertThat(clock.until()).isEqualTo(NOON.plusSeconds(10));
    assertThat(clock.awaits(NOON.plusSeconds(30))).isTrue();
    assertThat(clock.awaits(NOON.minusSeconds(1)) || !clock.isPast(NOON.minusSeconds(1))).isFalse();
    assertThat(clock.until()).isEqualTo(NOON.plusSeconds(10));
  }

  @Test
  void theMomentItselfIsNeitherPastNorToCome() {
    Clock clock = new Clock(NOON);
    assertThat(clock.awaits(NOON) || clock.isPast(NOON)).isFalse();
    assertThat(clock.until()).as("the next one is past it").isEqualTo(NOON);
  }

  @Test
  void todayEndsAtMidnight() {
    Clock clock = new Clock(NOON);
    assertThat(clock.now()).isEqualTo(NOON);
    assertThat(clock.until()).isEqualTo(Instant.parse("2026-11-30T00:00:00Z"));
  }
}
