package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Suggestion;
import dev.waymark.lint.Undecided;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A run for people: each finding with its line of source and what helps, then the sum.
 *
 * @param excerpts false for one line a finding
 */
public record TextReport(Look look, boolean excerpts) {

  /** More remarks of the mildest kind than this would bury what must be fixed. */
  private static final int MOST_INFOS = 20;

  public void write(Run run, Appendable out) {
    try {
      List<Finding> web = excerpts ? WebGroups.of(run) : List.of();
      List<Finding> all = new ArrayList<>(run.report().findings());
      all.removeAll(new HashSet<>(web));
      boolean fold = excerpts && !look.details() && Counts.of(all, Severity.INFO) > MOST_INFOS;
      List<Finding> shown =
          fold ? all.stream().filter(f -> f.severity() != Severity.INFO).toList() : all;
      findings(run.report().with(shown), out);
      if (fold) folded(all, out);
      new WebGroups(look).write(web, out);
      sum(run, out);
      if (look.details()) details(run, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The findings alone, without the sum. */
  public void findings(Report report, Appendable out) throws IOException {
    String file = "";
    for (Finding finding : report.findings()) {
      String path = finding.span().source().path();
      if (excerpts && !file.isEmpty() && !file.equals(path)) out.append('\n');
      file = path;
      out.append(headline(finding)).append('\n');
      if (!excerpts) continue;
      new Excerpt(look.paint(), finding).write(out);
      for (Related related : finding.related()) {
        out.append("     ")
            .append(look.paint().dim("= "))
            .append(look.links().place(related.span()));
        out.append(": ").append(Printable.of(related.message())).append('\n');
      }
      if (finding.cause() != null) {
        out.append("     ").append(look.paint().dim("= broken by "));
        out.append(look.links().place(finding.cause().span()));
        out.append(": ").append(Printable.of(finding.cause().message())).append('\n');
      }
      for (Suggestion s : finding.suggestions()) {
        if (s.commit() == null) continue;
        out.append("     ")
            .append(look.paint().dim("= "))
            .append(Printable.of(s.why()))
            .append('\n');
      }
      if (finding.help() != null) {
        out.append("     ")
            .append(look.paint().dim("= "))
            .append(Printable.of(finding.help()))
            .append('\n');
      }
    }
    if (excerpts && !report.findings().isEmpty()) out.append('\n');
  }

  /** The infos that are not listed, by rule, most first. */
  private void folded(List<Finding> all, Appendable out) throws IOException {
    Map<String, Integer> rules = new TreeMap<>();
    for (Finding f : all) if (f.severity() == Severity.INFO) rules.merge(f.rule(), 1, Integer::sum);
    Comparator<Map.Entry<String, Integer>> most =
        Map.Entry.comparingByValue(Comparator.reverseOrder());
    String names =
        rules.entrySet().stream()
            .sorted(most.thenComparing(Map.Entry.comparingByKey()))
            .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
    out.append(look.paint().of(Severity.INFO, Counts.of(Counts.of(all, Severity.INFO), "info")))
        .append(" not listed (--verbose lists them): ")
        .append(names)
        .append("\n\n");
  }

  private String headline(Finding f) {
    return look.links().place(f.span(), look.paint().bold(Printable.of(f.span().toString())))
        + ": "
        + look.paint().of(f.severity(), f.severity().word())
        + ": "
        + Printable.of(f.message())
        + " "
        + look.paint().dim("[" + look.links().rule(f.rule(), f.rule()) + "]");
  }

  /** The last lines: what was looked at, what was found, what is fixed. */
  void sum(Run run, Appendable out) throws IOException {
    out.append("checked ").append(Counts.of(run.survey().pages(), "page")).append(", ");
    out.append(Counts.of(run.survey().links(), "link")).append(" in ");
    out.append(new Elapsed(Elapsed.Unit.SECONDS, run.millis())).append(": ");
    out.append(found(run.report())).append('\n');
    int gone = run.report().gone().size();
    if (gone == 0) return;
    out.append(Counts.of(gone, "known finding"))
        .append(gone == 1 ? " is" : " are")
        .append(" fixed; --prune-baseline removes ")
        .append(gone == 1 ? "it" : "them")
        .append('\n');
  }

  private String found(Report report) {
    List<String> apart = new ArrayList<>();
    if (report.suppressed() > 0) apart.add("%,d allowed".formatted(report.suppressed()));
    if (report.known() > 0) apart.add("%,d known".formatted(report.known()));
    String allowed = apart.isEmpty() ? "" : " (" + String.join(", ", apart) + ")";
    String open = OpenCauses.sum(report.undecided());
    if (open != null) allowed += "; " + open + (look.details() ? "" : " (--verbose)");
    if (report.findings().isEmpty()) return "nothing found" + allowed;
    List<String> parts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      int n = Counts.of(report.findings(), severity);
      if (n > 0) parts.add(look.paint().of(severity, Counts.of(n, severity.word())));
    }
    Set<String> files = new LinkedHashSet<>();
    report.findings().forEach(f -> files.add(f.span().source().path()));
    return String.join(", ", parts) + " in " + Counts.of(files.size(), "file") + allowed;
  }

  /** Why links could not be decided, each with one of them. */
  private void causes(List<Undecided> links, Appendable out) throws IOException {
    if (links.isEmpty()) return;
    List<OpenCauses> causes = OpenCauses.of(links);
    int width = String.format(Locale.ROOT, "%,d", causes.get(0).count()).length();
    out.append("not decided, and why:\n");
    for (OpenCauses cause : causes) {
      Undecided one = cause.example();
      out.append(String.format(Locale.ROOT, "%," + (width + 2) + "d  ", cause.count()))
          .append(Printable.of(cause.words()))
          .append("; ")
          .append(cause.count() == 1 ? "" : "as ")
          .append(look.links().place(one.span()))
          .append(Printable.of(": " + one.target()))
          .append('\n');
    }
  }

  private void details(Run run, Appendable out) throws IOException {
    String generator = run.survey().generator();
    if (!generator.isEmpty()) out.append("built as ").append(generator).append(" would\n");
    causes(run.report().undecided(), out);
    for (String note : run.report().notes())
      out.append("note: ").append(Printable.of(note)).append('\n');
  }
}
