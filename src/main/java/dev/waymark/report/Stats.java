package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A run in numbers: findings by rule and by folder, most first. */
public final class Stats {
  private static final List<Severity> WORST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  /** Folders are told apart to this depth: {@code content/manuals}. */
  private static final int DEPTH = 2;

  private Stats() {}

  public static void write(Run run, Look look, Appendable out) {
    try {
      List<Finding> findings = run.report().findings();
      if (!findings.isEmpty()) {
        table("rule", findings, Finding::rule, out);
        out.append('\n');
        table("folder", findings, Stats::folder, out);
        out.append('\n');
      }
      new TextReport(look, false).sum(run, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folder(Finding finding) {
    String path = finding.span().source().path();
    int end = -1;
    for (int depth = 0; depth < DEPTH; depth++) {
      int next = path.indexOf('/', end + 1);
      if (next < 0) break;
      end = next;
    }
    return end < 0 ? "." : path.substring(0, end);
  }

  private static void table(
      String title, List<Finding> findings, Function<Finding, String> by, Appendable out)
      throws IOException {
    Map<String, List<Finding>> groups = new TreeMap<>();
    for (Finding f : findings) groups.computeIfAbsent(by.apply(f), k -> new ArrayList<>()).add(f);
    Map<String, List<Finding>> sorted = new LinkedHashMap<>();
    groups.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    int width = title.length();
    for (String name : sorted.keySet())
      width = Math.max(width, Printable.width(Printable.of(name)));
    row(out, title, width, "errors", "warnings", "infos");
    for (Map.Entry<String, List<Finding>> group : sorted.entrySet()) {
      String[] counts = new String[WORST_FIRST.size()];
      for (int i = 0; i < counts.length; i++) {
        int n = Counts.of(group.getValue(), WORST_FIRST.get(i));
        counts[i] = n == 0 ? "-" : String.format(Locale.ROOT, "%,d", n);
      }
      row(out, Printable.of(group.getKey()), width, counts);
    }
  }

  private static void row(Appendable out, String name, int width, String... cells)
      throws IOException {
    out.append(name).append(" ".repeat(width - Printable.width(name)));
    for (String cell : cells) out.append(String.format(Locale.ROOT, "  %8s", cell));
    out.append('\n');
  }
}
