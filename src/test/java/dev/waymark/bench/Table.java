package dev.waymark.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What was measured as a table in Markdown. */
final class Table {
  private static final double MILLI = 1e3;

  private Table() {}

  static void print(String title, Map<Case, List<Measured>> all, String peer) {
    Duration reference = null;
    for (Map.Entry<Case, List<Measured>> each : all.entrySet())
      if (each.getKey().name().equals(peer)) reference = middle(each.getValue(), Measured::wall);
    System.out.println("### " + title + "\n");
    System.out.println("| run | wall s | CPU s | peak MB | times rumdl | must |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    for (Map.Entry<Case, List<Measured>> each : all.entrySet()) {
      Duration wall = middle(each.getValue(), Measured::wall);
      double cpu = middle(each.getValue(), Measured::cpu).toMillis() / MILLI;
      long peak = each.getValue().stream().mapToLong(Measured::peak).max().orElse(0);
      String times = reference == null ? "" : number((double) wall.toNanos() / reference.toNanos());
      double most = each.getKey().most();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.2f | %d | %s | %s |%n",
          each.getKey().name(),
          wall.toMillis() / MILLI,
          cpu,
          peak / 1024,
          times,
          most == 0 ? "" : number(most));
    }
    System.out.println();
  }

  private static Duration middle(List<Measured> runs, Function<Measured, Duration> what) {
    return runs.stream().map(what).sorted().toList().get(runs.size() / 2);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
