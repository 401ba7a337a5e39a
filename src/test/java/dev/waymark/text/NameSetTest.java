package dev.waymark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameSetTest {
  @Test
  void aSetOfNamesIsTheSameAsAnyOther() {
    // "Aa" and "BB" have one hash.
    List<Set<String>> all =
        List.of(
            Set.of(),
            Set.of("a"),
            Set.of("Aa", "BB", "a"),
            IntStream.range(0, 500).mapToObj(i -> "n" + i).collect(Collectors.toSet()));
    for (Set<String> names : all) {
      Set<String> kept = NameSet.of(new HashSet<>(names));
      assertThat(kept).isEqualTo(names).hasSameHashCodeAs(names).hasSize(names.size());
      assertThat(kept).doesNotHaveDuplicates().allMatch(names::contains);
      for (String name : names) assertThat(kept.contains(name)).as(name).isTrue();
      for (String other : List.of("AaBB", "", "C#", "n500"))
        assertThat(kept.contains(other)).as(other).isFalse();
    }
    assertThat(NameSet.of(Set.of("AaAa", "AaBB")).contains("BBAa")).isFalse();
  }
}
