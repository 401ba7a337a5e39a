package dev.waymark.report;

import dev.waymark.lint.Severity;
import dev.waymark.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A run as workflow commands of GitHub Actions, which become annotations ({@code
 * packages/core/src/command.ts} of actions/toolkit).
 *
 * <p>A step shows ten of a level and drops the rest in silence, so ten are written, worst first,
 * and the last notice counts what is left.
 */
final class GithubReport {
  private static final int MOST = 10;

  private GithubReport() {}

  static void write(Run run, Appendable out) {
    Map<Severity, List<Shown>> levels = new EnumMap<>(Severity.class);
    for (Shown shown : Shown.worstFirst(run)) {
      levels.computeIfAbsent(shown.severity(), s -> new ArrayList<>()).add(shown);
    }
    boolean more = levels.values().stream().anyMatch(l -> l.size() > MOST);
    try {
      List<String> left = new ArrayList<>();
      for (Severity level : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
        List<Shown> all = levels.getOrDefault(level, List.of());
        // The notice that sums up is one of the ten.
        int most = more && level == Severity.INFO ? MOST - 1 : MOST;
        for (Shown shown : all.subList(0, Math.min(most, all.size()))) {
          out.append(command(run, shown)).append('\n');
        }
        if (all.size() > most) left.add(Counts.of(all.size() - most, level.word()));
      }
      if (!left.isEmpty()) {
        out.append("::notice title=waymark::")
            .append(data(String.join(", ", left) + " more: see the summary of this job"))
            .append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String command(Run run, Shown shown) {
    Span span = shown.span();
    StringBuilder line = new StringBuilder();
    line.append("::").append(level(shown.severity()));
    line.append(" file=").append(property(shown.path(run)));
    line.append(",line=").append(span.line());
    // Columns are only allowed within one line.
    if (span.line() == span.endLine()) {
      line.append(",col=").append(span.column());
      if (span.end() > span.start()) line.append(",endColumn=").append(span.endColumn());
    } else {
      line.append(",endLine=").append(span.endLine());
    }
    line.append(",title=").append(property(shown.finding().rule()));
    String help = shown.finding().help();
    line.append("::").append(data(shown.message()));
    return (help == null ? line : line.append("%0A").append(data(help))).toString();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, OFF -> "notice";
    };
  }

  /** Line ends of strangers are made visible, as are all other characters that control anything. */
  private static String data(String text) {
    return Printable.of(text).replace("%", "%25");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
