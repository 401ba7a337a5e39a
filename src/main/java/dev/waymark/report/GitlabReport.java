package dev.waymark.report;

import dev.waymark.lint.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as a Code Quality report of GitLab. Its merge requests show no rule names, so the
 * description begins with it; of equal fingerprints they show one, ours are distinct.
 */
final class GitlabReport {
  private GitlabReport() {}

  static void write(Run run, Appendable out) {
    List<Map<String, Object>> issues = new ArrayList<>();
    for (Shown shown : Shown.worstFirst(run)) {
      Map<String, Object> lines = new LinkedHashMap<>();
      lines.put("begin", shown.span().line());
      lines.put("end", shown.span().endLine());
      Map<String, Object> location = new LinkedHashMap<>();
      location.put("path", shown.path(run));
      location.put("lines", lines);

      Map<String, Object> json = new LinkedHashMap<>();
      json.put("description", shown.finding().rule() + ": " + shown.message());
      json.put("check_name", shown.finding().rule());
      json.put("fingerprint", shown.finding().fingerprint());
      json.put("severity", severity(shown.severity()));
      json.put("location", location);
      issues.add(json);
    }
    Json.write(issues, out);
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO, OFF -> "info";
    };
  }
}
