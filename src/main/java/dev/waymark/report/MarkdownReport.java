package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Home;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Undecided;
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

  private static final int MOST_CAUSES = 50;
  private static final int MOST_TEXT = 200;

  private MarkdownReport() {}

  static void write(Run run, Appendable out) {
    try {
      List<Finding> findings = run.report().findings();
      StringBuilder text = new StringBuilder("## Waymark\n\n").append(sum(run)).append("\n");
      String open = undecided(run);
      String fixes = MarkdownFixes.of(run);
      int most = MOST - bytes(open) - bytes(fixes);
      if (!findings.isEmpty()) {
        text.append('\n');
        rules(findings, text);
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
          section(run, severity, most, text);
        }
      }
      text.append(fixes).append(open);
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
    String open = OpenCauses.sum(run.report().undecided());
    return "%s in %s and %s%s%s."
        .formatted(
            found,
            Counts.of(run.survey().pages(), "page"),
            Counts.of(run.survey().links(), "link"),
            known,
            open == null ? "" : "; " + open);
  }

  /** Why links could not be decided, most first. */
  private static String undecided(Run run) {
    List<Undecided> links = run.report().undecided();
    if (links.isEmpty()) return "";
    StringBuilder text = new StringBuilder();
    text.append("\n<details><summary>%s</summary>\n\n".formatted(OpenCauses.sum(links)));
    text.append("| links | why | as |\n| ---: | --- | --- |\n");
    List<OpenCauses> causes = OpenCauses.of(links);
    for (OpenCauses cause : causes.subList(0, Math.min(MOST_CAUSES, causes.size()))) {
      Undecided one = cause.example();
      String place = Shown.path(run, one.span()) + ":" + one.span().line();
      String template = cause.template() == null ? "" : ", " + code(cause.template());
      text.append(
          "| %,d | %s%s | %s: %s |\n"
              .formatted(
                  cause.count(),
                  plain(cut(cause.why())),
                  template,
                  code(place),
                  plain(cut(one.target()))));
    }
    if (causes.size() > MOST_CAUSES)
      text.append("\n%,d rarer causes are left out here.\n".formatted(causes.size() - MOST_CAUSES));
    return text.append("\n</details>\n").toString();
  }

  private static String cut(String text) {
    return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "…";
  }

  private static int bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static String linked(String rule) {
    String page = Home.OURS.rule(rule);
    return page == null ? rule : "[%s](%s)".formatted(rule, page);
  }

  private static void rules(List<Finding> findings, StringBuilder text) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(f -> counts.merge(f.rule(), 1, Integer::sum));
    text.append("| rule | findings |\n| --- | ---: |\n");
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(e -> text.append("| %s | %,d |\n".formatted(linked(e.getKey()), e.getValue())));
  }

  private static void section(Run run, Severity severity, int most, StringBuilder text) {
    List<Finding> all =
        run.report().findings().stream().filter(f -> f.severity() == severity).toList();
    if (all.isEmpty()) return;
    // What must be fixed stands open, remarks are folded.
    String open = severity == Severity.ERROR ? " open" : "";
    text.append(
        "\n<details%s><summary>%s</summary>\n\n"
            .formatted(open, Counts.of(all.size(), severity.word())));
    text.append("| place | finding | rule |\n| --- | --- | --- |\n");
    int size = bytes(text);
    int shown = 0;
    for (Finding finding : all) {
      String row = row(run, finding);
      size += bytes(row);
      if (size > most) break;
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
  static String code(String text) {
    return "<code>" + plain(text) + "</code>";
  }
}
