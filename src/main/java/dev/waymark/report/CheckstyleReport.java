package dev.waymark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A run as Checkstyle writes its own: Jenkins, reviewdog and others read it. */
final class CheckstyleReport {
  private CheckstyleReport() {}

  static void write(Run run, Appendable out) {
    Map<String, List<Shown>> files = new TreeMap<>();
    for (Shown shown : Shown.worstFirst(run)) {
      files.computeIfAbsent(shown.path(run), f -> new ArrayList<>()).add(shown);
    }
    try {
      Xml xml = new Xml(out).open("checkstyle", "version", "4.3");
      for (Map.Entry<String, List<Shown>> file : files.entrySet()) {
        xml.open("file", "name", file.getKey());
        for (Shown shown : file.getValue()) {
          xml.empty(
              "error",
              "line",
              shown.span().line(),
              "column",
              shown.span().column(),
              "severity",
              shown.severity().word(),
              "message",
              shown.message(),
              "source",
              "waymark." + shown.finding().rule());
        }
        xml.close("file");
      }
      xml.close("checkstyle");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
