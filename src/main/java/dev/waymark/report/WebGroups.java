package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings about the web for people: one address is one problem, in however many places it is
 * linked. With {@code --verbose} every place and every info is listed.
 */
record WebGroups(Look look) {
  private static final int MOST_PLACES = 10;
  private static final int MOST_INFOS = 20;

  /** A run's findings about the web. */
  static List<Finding> of(Run run) {
    Set<String> rules =
        run.rules().stream()
            .filter(page -> page.subject().equals("web"))
            .map(RulePage::id)
            .collect(Collectors.toSet());
    return run.report().findings().stream().filter(f -> rules.contains(f.rule())).toList();
  }

  /** Writes them, worst first, by rule, those with most places first. */
  void write(List<Finding> findings, Appendable out) throws IOException {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding f : findings) {
      String key = f.severity() + f.rule() + "\n" + f.message();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(f);
    }
    List<List<Finding>> sorted = new ArrayList<>(groups.values());
    sorted.sort(
        Comparator.<List<Finding>, Severity>comparing(
                g -> g.get(0).severity(), Comparator.reverseOrder())
            .thenComparing(g -> g.get(0).rule())
            .thenComparing(g -> -g.size())
            .thenComparing(g -> g.get(0).message()));
    int infos = 0;
    for (List<Finding> group : sorted) {
      if (group.get(0).severity() == Severity.INFO && ++infos > MOST_INFOS && !look.details())
        continue;
      group(group, out);
    }
    if (infos > MOST_INFOS && !look.details()) {
      out.append(look.paint().of(Severity.INFO, Counts.of(infos - MOST_INFOS, "more info")))
          .append(" about the web not listed (--verbose lists them)\n\n");
    }
  }

  private void group(List<Finding> group, Appendable out) throws IOException {
    Finding first = group.get(0);
    out.append(look.paint().of(first.severity(), first.severity().word())).append(": ");
    out.append(look.paint().bold(Printable.of(first.message()))).append(' ');
    out.append(look.paint().dim("[" + look.links().rule(first.rule(), first.rule()) + "]"))
        .append(", ");
    out.append(Counts.of(group.size(), "place")).append('\n');
    int shown = look.details() ? group.size() : Math.min(group.size(), MOST_PLACES);
    for (Finding f : group.subList(0, shown)) {
      out.append("     ").append(look.links().place(f.span())).append('\n');
    }
    if (shown < group.size()) {
      out.append("     ")
          .append(look.paint().dim("= and %,d more".formatted(group.size() - shown)));
      out.append('\n');
    }
    out.append('\n');
  }
}
