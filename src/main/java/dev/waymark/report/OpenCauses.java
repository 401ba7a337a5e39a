package dev.waymark.report;

import dev.waymark.lint.Undecided;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why links could not be decided, most first.
 *
 * @param template {@code layouts/x.html:3}; null when it is no template's doing
 * @param count how many links it leaves open
 * @param example one of them
 */
record OpenCauses(String why, @Nullable String template, int count, Undecided example) {
  private static final Comparator<OpenCauses> MOST_FIRST =
      Comparator.comparingInt(OpenCauses::count)
          .reversed()
          .thenComparing(OpenCauses::why)
          .thenComparing(c -> c.template() == null ? "" : c.template());

  static List<OpenCauses> of(List<Undecided> links) {
    Map<String, List<Undecided>> groups = new LinkedHashMap<>();
    for (Undecided u : links)
      groups.computeIfAbsent(u.why() + "\n" + u.templateLine(), k -> new ArrayList<>()).add(u);
    return groups.values().stream()
        .map(
            all -> {
              Undecided first = all.get(0);
              return new OpenCauses(first.why(), first.templateLine(), all.size(), first);
            })
        .sorted(MOST_FIRST)
        .toList();
  }

  /** {@code 31 links not decided}; null when all were. */
  static @Nullable String sum(List<Undecided> links) {
    return links.isEmpty() ? null : Counts.of(links.size(), "link") + " not decided";
  }

  /** {@code why, layouts/x.html:3}. */
  String words() {
    return template == null ? why : why + ", " + template;
  }
}
