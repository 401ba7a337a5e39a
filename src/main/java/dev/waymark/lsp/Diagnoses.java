package dev.waymark.lsp;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Home;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;

/** Findings in the words of editors. */
final class Diagnoses {
  private Diagnoses() {}

  /** By file. */
  static Map<String, List<Diagnostic>> of(Report report, EditorFiles files) {
    Map<String, List<Diagnostic>> all = new TreeMap<>();
    for (Finding finding : report.findings()) {
      String file = finding.span().source().path();
      all.computeIfAbsent(file, f -> new ArrayList<>()).add(diagnostic(finding, files));
    }
    return all;
  }

  static Diagnostic diagnostic(Finding finding, EditorFiles files) {
    Diagnostic diagnostic = new Diagnostic(Lines.range(finding.span()), message(finding));
    diagnostic.setSeverity(severity(finding.severity()));
    diagnostic.setSource("waymark");
    diagnostic.setCode(finding.rule());
    String page = Home.OURS.rule(finding.rule());
    if (page != null) diagnostic.setCodeDescription(new DiagnosticCodeDescription(page));
    diagnostic.setData(finding.fingerprint());
    List<DiagnosticRelatedInformation> related = new ArrayList<>();
    finding
        .related()
        .forEach(
            place -> {
              Location location = files.location(place.span());
              if (location != null)
                related.add(new DiagnosticRelatedInformation(location, place.message()));
            });
    if (!related.isEmpty()) diagnostic.setRelatedInformation(related);
    return diagnostic;
  }

  private static String message(Finding finding) {
    return finding.help() == null ? finding.message() : finding.message() + "\n" + finding.help();
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      default -> DiagnosticSeverity.Information;
    };
  }

  /** Whether a finding touches a range of offsets. */
  static boolean touches(Finding finding, String file, int start, int end) {
    Span span = finding.span();
    return span.source().path().equals(file) && span.start() <= end && start <= span.end();
  }
}
