package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run as Markdown, for the summary of a job: totals, rules, then findings, worst first. GitHub
 * refuses more than a megabyte, so rows end before that, and the last line says how many are left.
 */
final class MarkdownReport {
  /** Bytes of UTF-8; GitHub's limit is 1,048,576 for all that a step writes. */
  static final int MOST = 1_000_000;

  private MarkdownReport() {}

  static void write(Run run, Appendable out) {
    try {
      List<Finding> findings = run.report().findings();
      StringBuilder text = new StringBuilder("## Waymark\n\n").append(sum(run)).append("\n");
      if (!findings.isEmpty()) {
        text.append('\n');
        rules(findings, text);
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
          section(run, severity, text);
        }
      }
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sum(Run run) {
    List<Finding> findings = run.report().findings();
    List<String> parts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      int n = Counts.of(findings, severity);
      if (n > 0) parts.add("**" + Counts.of(n, severity.word()) + "**");
    }
    String found = parts.isEmpty() ? "nothing found" : String.join(", ", parts);
    String known = run.report().known() == 0 ? "" : ", %,d known".formatted(run.report().known());
    return "%s in %s and %s%s."
        .formatted(
            found,
            Counts.of(run.totals().pages(), "page"),
            Counts.of(run.totals().links(), "link"),
            known);
  }

  private static void rules(List<Finding> findings, StringBuilder text) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(f -> counts.merge(f.rule(), 1, Integer::sum));
    text.append("| rule | findings |\n| --- | ---: |\n");
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            e ->
                text.append(
                    "| [%s](%s) | %,d |\n"
                        .formatted(e.getKey(), Home.rule(e.getKey()), e.getValue())));
  }

  private static void section(Run run, Severity severity, StringBuilder text) {
    List<Finding> all =
        run.report().findings().stream().filter(f -> f.severity() == severity).toList();
    if (all.isEmpty()) return;
    // What must be mended stands open, remarks are folded.
    String open = severity == Severity.ERROR ? " open" : "";
    text.append(
        "\n<details%s><summary>%s</summary>\n\n"
            .formatted(open, Counts.of(all.size(), severity.word())));
    text.append("| place | finding | rule |\n| --- | --- | --- |\n");
    int size = text.toString().getBytes(StandardCharsets.UTF_8).length;
    int shown = 0;
    for (Finding finding : all) {
      String row = row(run, finding);
      size += row.getBytes(StandardCharsets.UTF_8).length;
      if (size > MOST) break;
      text.append(row);
      shown++;
    }
    if (shown < all.size()) {
      text.append("\n%,d more are left out here.\n".formatted(all.size() - shown));
    }
    text.append("\n</details>\n");
  }

  private static String row(Run run, Finding finding) {
    String place = Shown.path(run, finding.span()) + ":" + finding.span().line();
    String cause =
        finding.cause() == null
            ? ""
            : "<br>broken by "
                + code(
                    Shown.path(run, finding.cause().span()) + ":" + finding.cause().span().line())
                + ": "
                + plain(finding.cause().message());
    String help = finding.help() == null ? "" : "<br>" + plain(finding.help());
    return "| %s | %s%s%s | %s |\n"
        .formatted(code(place), plain(finding.message()), cause, help, finding.rule());
  }

  /** Text of strangers inside a table: no markup, no HTML, no mention of anybody. */
  static String plain(String text) {
    StringBuilder safe = new StringBuilder();
    for (char c : Printable.of(text).toCharArray()) {
      if ("&<>\"\\`*_{}[]()#+!|~@".indexOf(c) >= 0) safe.append("&#").append((int) c).append(';');
      else safe.append(c);
    }
    return safe.toString();
  }

  /** Code as HTML: a backtick or a bar in a path could end a code span or a cell. */
  private static String code(String text) {
    return "<code>" + plain(text) + "</code>";
  }
}
