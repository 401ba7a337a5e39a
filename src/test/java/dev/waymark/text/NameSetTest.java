package dev.waymark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameSetTest {
  static List<Set<String>> aSetOfNamesIsTheSameAsAnyOther() {
    // "Aa" and "BB" have one hash.
    return List.of(
        Set.of(),
        Set.of("a"),
        Set.of("Aa", "BB", "a"),
        Set.of("AaAa", "AaBB"),
        IntStream.range(0, 500).mapToObj(i -> "n" + i).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource
  void aSetOfNamesIsTheSameAsAnyOther(Set<String> names) {
    for (NameSet kept :
        List.of(NameSet.of(new HashSet<>(names)), NameSet.sorted(new HashSet<>(names)))) {
      assertThat((Set<String>) kept).isEqualTo(names).hasSameHashCodeAs(names);
      assertThat(kept).hasSize(names.size()).doesNotHaveDuplicates().allMatch(names::contains);
      for (String name : names) {
        String asked = new String(name);
        assertThat(kept.find(asked)).isEqualTo(name).isNotSameAs(asked);
        assertThat(kept.contains(asked)).as(name).isTrue();
      }
      for (String other : List.of("BBAa", "", "C#", "n500")) {
        assertThat(kept.contains(other)).as(other).isFalse();
        assertThat(kept.find(other)).as(other).isNull();
      }
    }
    assertThat(List.copyOf(NameSet.sorted(names))).isSorted();
    assertThat(List.copyOf(NameSet.sorted(NameSet.of(names)))).isSorted();
  }
}
