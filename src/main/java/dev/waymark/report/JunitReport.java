package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run as JUnit XML: a suite a file, a case a finding, and one passing case when there is none. An
 * error or warning is a failure; an info passes, with its message as output.
 */
final class JunitReport {
  private JunitReport() {}

  static void write(Run run, Appendable out) {
    Map<String, List<Finding>> files = new TreeMap<>();
    for (Finding finding : run.report().findings()) {
      String file = Shown.path(run, finding.span());
      files.computeIfAbsent(file, f -> new ArrayList<>()).add(finding);
    }
    try {
      int failures = failures(run.report().findings());
      int cases = run.report().findings().size();
      int crashes = run.report().crashes().size();
      Xml xml = new Xml(out);
      xml.open(
          "testsuites",
          "name",
          "waymark",
          "tests",
          cases + crashes == 0 ? 1 : cases + crashes,
          "failures",
          failures,
          "errors",
          crashes,
          "time",
          seconds(run));
      for (Map.Entry<String, List<Finding>> file : files.entrySet()) suite(xml, run, file);
      if (cases + crashes == 0) {
        xml.open("testsuite", "name", "waymark", "tests", 1, "failures", 0, "errors", 0);
        xml.empty("testcase", "name", "nothing found", "classname", "waymark");
        xml.close("testsuite");
      }
      if (crashes > 0) crashed(xml, run.report());
      xml.close("testsuites");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void suite(Xml xml, Run run, Map.Entry<String, List<Finding>> file)
      throws IOException {
    List<Finding> all = file.getValue();
    xml.open(
        "testsuite",
        "name",
        file.getKey(),
        "tests",
        all.size(),
        "failures",
        failures(all),
        "errors",
        0);
    for (Finding finding : all) {
      int line = finding.span().line();
      xml.open(
          "testcase",
          "name",
          finding.rule() + " at " + line + ":" + finding.span().column(),
          "classname",
          file.getKey(),
          "file",
          file.getKey(),
          "line",
          line);
      String place = Shown.path(run, finding.span()) + ":" + line + ": ";
      if (fails(finding)) {
        xml.text(
            "failure",
            place + finding.message(),
            "message",
            finding.message(),
            "type",
            finding.severity().word());
      } else {
        xml.text("system-out", place + finding.message());
      }
      xml.close("testcase");
    }
    xml.close("testsuite");
  }

  private static void crashed(Xml xml, Report report) throws IOException {
    int n = report.crashes().size();
    xml.open("testsuite", "name", "waymark", "tests", n, "failures", 0, "errors", n);
    for (Report.Crash crash : report.crashes()) {
      xml.open("testcase", "name", crash.rule(), "classname", "waymark");
      xml.text(
          "error",
          crash.rule() + " failed at " + crash.page(),
          "message",
          String.valueOf(crash.cause()),
          "type",
          "crash");
      xml.close("testcase");
    }
    xml.close("testsuite");
  }

  private static boolean fails(Finding finding) {
    return finding.severity().compareTo(Severity.WARNING) >= 0;
  }

  private static int failures(List<Finding> findings) {
    return (int) findings.stream().filter(JunitReport::fails).count();
  }

  private static String seconds(Run run) {
    return String.format(Locale.ROOT, "%.3f", run.millis() / 1000.0);
  }
}
