package dev.waymark.openapi;

import dev.waymark.text.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of operations that one which is gone may have become. */
final class Near {
  private static final int MOST = 3;

  /** Shorter names begin too many others. */
  private static final int SHORTEST = 4;

  private Near() {}

  /**
   * At most three ids whose last name is near; of several ids of one operation the one that begins
   * most as {@code wanted} does. {@code names} gives each id's name.
   */
  static List<String> of(String wanted, String name, Map<String, String> names) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    names.forEach((id, of) -> byName.computeIfAbsent(of, n -> new ArrayList<>()).add(id));
    Set<String> near = new LinkedHashSet<>();
    if (byName.containsKey(name)) near.add(name);
    near.addAll(Nearest.of(name, byName.keySet(), MOST));
    if (near.isEmpty()) near.addAll(longer(name, byName.keySet()));
    Comparator<String> alike = Comparator.comparingInt(id -> -shared(id, wanted));
    List<String> found = new ArrayList<>();
    for (String each : near) {
      byName.getOrDefault(each, List.of()).stream().min(alike).ifPresent(found::add);
    }
    return found.stream().limit(MOST).toList();
  }

  /** Names that begin as this one, or as which it begins: the nearest in length first. */
  private static List<String> longer(String name, Set<String> names) {
    if (name.length() < SHORTEST) return List.of();
    String wanted = name.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(
            other -> {
              String lower = other.toLowerCase(Locale.ROOT);
              return lower.startsWith(wanted)
                  || lower.length() >= SHORTEST && wanted.startsWith(lower);
            })
        .sorted(Comparator.comparingInt(other -> Math.abs(other.length() - name.length())))
        .limit(MOST)
        .toList();
  }

  private static int shared(String a, String b) {
    int length = Math.min(a.length(), b.length());
    int same = 0;
    while (same < length && a.charAt(same) == b.charAt(same)) same++;
    return same;
  }
}
