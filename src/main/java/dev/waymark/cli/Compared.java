package dev.waymark.cli;

import dev.waymark.built.Agreement;
import dev.waymark.built.Agreement.Counts;
import dev.waymark.built.Difference;
import dev.waymark.built.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An agreement for people, and as the contract of {@code compare --format json}.
 *
 * @param most differences shown of each fact
 */
record Compared(Agreement agreement, int most) {
  private static final int REASONS = 5;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Fact fact : Fact.values()) lines.add(line(name(fact), agreement.counts(fact)));
    lines.add(line("in all", agreement.all()));
    for (Fact fact : Fact.values()) {
      differences(fact, lines);
      reasons(fact, lines);
    }
    return lines;
  }

  private static String line(String name, Counts counts) {
    int decided = counts.right() + counts.wrong();
    String open = counts.undecided() == 0 ? "" : ", %,d left open".formatted(counts.undecided());
    if (decided == 0) return "%-9s  nothing to compare%s".formatted(name, open);
    return "%-9s %6s%%  %,d of %,d%s"
        .formatted(name, percent(counts), counts.right(), decided, open);
  }

  /** Two digits, never rounded up: 100 says that nothing differs. */
  private static String percent(Counts counts) {
    return String.format(Locale.ROOT, "%.2f", Math.floor(counts.percent() * 100) / 100);
  }

  private static String name(Fact fact) {
    return fact.name().toLowerCase(Locale.ROOT);
  }

  private void differences(Fact fact, List<String> lines) {
    int wrong = agreement.counts(fact).wrong();
    if (wrong == 0) return;
    List<Difference> all = agreement.differences(fact);
    lines.add("");
    lines.add("%s: %,d %s".formatted(name(fact), wrong, wrong == 1 ? "differs" : "differ"));
    all.stream().limit(most).forEach(one -> lines.add("  " + line(one)));
    int more = all.size() - most;
    if (more > 0) lines.add("  and %,d more; --show %d shows all".formatted(more, all.size()));
  }

  private static String line(Difference one) {
    StringBuilder line = new StringBuilder(one.page());
    if (one.pages() > 1) {
      line.append(
          " and %,d more %s".formatted(one.pages() - 1, one.pages() > 2 ? "pages" : "page"));
    }
    if (one.file() != null) {
      line.append(" (").append(one.file());
      line.append(one.line() > 0 ? ":" + one.line() : "").append(')');
    }
    line.append(": ").append(one.what());
    if (one.template() != null) line.append(" [").append(one.template()).append(']');
    return safe(line.toString());
  }

  /** Strangers' text without what moves a terminal's cursor. */
  private static String safe(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]", "?");
  }

  private void reasons(Fact fact, List<String> lines) {
    List<Map.Entry<String, Integer>> reasons = agreement.reasons(fact);
    if (reasons.isEmpty()) return;
    lines.add("");
    lines.add("%s: %,d left open".formatted(name(fact), agreement.counts(fact).undecided()));
    reasons.stream()
        .limit(REASONS)
        .forEach(e -> lines.add(safe("  %,d: %s".formatted(e.getValue(), e.getKey()))));
    int more = reasons.size() - REASONS;
    if (more > 0) lines.add("  and %,d more %s".formatted(more, more == 1 ? "reason" : "reasons"));
  }

  Map<String, Object> json() {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("schema", "waymark.agreement/1");
    whole.put("all", counts(agreement.all()));
    for (Fact fact : Fact.values()) {
      Map<String, Object> part = counts(agreement.counts(fact));
      Map<String, Object> open = new LinkedHashMap<>();
      agreement.reasons(fact).forEach(e -> open.put(e.getKey(), e.getValue()));
      part.put("open", open);
      part.put(
          "differences",
          agreement.differences(fact).stream().limit(most).map(Compared::row).toList());
      whole.put(name(fact), part);
    }
    return whole;
  }

  private static Map<String, Object> counts(Counts counts) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("percent", Double.valueOf(percent(counts)));
    row.put("right", counts.right());
    row.put("wrong", counts.wrong());
    row.put("undecided", counts.undecided());
    return row;
  }

  private static Map<String, Object> row(Difference one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("page", one.page());
    row.put("pages", one.pages());
    if (one.file() != null) row.put("file", one.file());
    if (one.line() > 0) row.put("line", one.line());
    row.put("what", one.what());
    if (one.template() != null) row.put("template", one.template());
    return row;
  }
}
