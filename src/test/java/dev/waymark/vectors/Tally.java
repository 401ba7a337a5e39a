package dev.waymark.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Facts compared, by kind: how many agree and which do not. */
final class Tally {
  final Map<String, int[]> kinds = new TreeMap<>();
  final List<String> disagreements = new ArrayList<>();

  /** Compares one fact; {@code what} names it for a reader. */
  void fact(String kind, String what, Object hugo, Object ours) {
    int[] counts = kinds.computeIfAbsent(kind, k -> new int[2]);
    counts[1]++;
    if (Objects.equals(hugo, ours)) counts[0]++;
    else disagreements.add(kind + ": " + what + ": hugo " + hugo + ", ours " + ours);
  }

  int facts() {
    return kinds.values().stream().mapToInt(c -> c[1]).sum();
  }

  void add(Tally other) {
    other.kinds.forEach(
        (kind, c) -> {
          int[] mine = kinds.computeIfAbsent(kind, k -> new int[2]);
          mine[0] += c[0];
          mine[1] += c[1];
        });
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    kinds.forEach((kind, c) -> out.append(String.format("%-12s %5d of %5d%n", kind, c[0], c[1])));
    return out.toString();
  }
}
