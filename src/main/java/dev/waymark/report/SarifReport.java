package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import dev.waymark.text.Edit;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run as SARIF 2.1.0, within what GitHub code scanning takes. */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** GitHub refuses a run of more than 25,000 results and keeps 5,000. */
  private static final int MOST = 5_000;

  /** GitHub keeps as many locations of one result. */
  private static final int MOST_RELATED = 99;

  private static final String ROOT = "%SRCROOT%";

  private final Run run;

  private SarifReport(Run run) {
    this.run = run;
  }

  static void write(Run run, Appendable out) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", SCHEMA);
    json.put("version", "2.1.0");
    json.put("runs", List.of(new SarifReport(run).run()));
    Json.write(json, out);
  }

  private Map<String, Object> run() {
    List<String> ids = run.rules().stream().map(rule -> rule.id()).toList();
    List<Shown> all = Shown.worstFirst(run);
    List<Shown> kept = all.subList(0, Math.min(MOST, all.size()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tool", Json.object("driver", SarifRules.driver(run)));
    json.put("automationDetails", Json.object("id", "waymark/" + run.folder()));
    // Where the repository lies is for the reader to say: only it is the same on every machine.
    json.put(
        "originalUriBaseIds",
        Json.object(
            ROOT, Json.object("description", Json.object("text", "The top of the repository."))));
    json.put("columnKind", "unicodeCodePoints");
    json.put("invocations", List.of(invocation(all.size() - kept.size())));
    json.put(
        "results", kept.stream().map(s -> result(s, ids.indexOf(s.finding().rule()))).toList());
    return json;
  }

  private Map<String, Object> invocation(int left) {
    List<Map<String, Object>> notes = new ArrayList<>();
    for (Report.Crash crash : run.report().crashes()) {
      String where = crash.page().isEmpty() ? "" : " at " + crash.page();
      String text = crash.rule() + " failed" + where + ": " + crash.cause();
      notes.add(Json.object("level", "error", "message", Json.object("text", text)));
    }
    if (left > 0) {
      String text = "%,d milder findings are left out".formatted(left);
      notes.add(Json.object("level", "note", "message", Json.object("text", text)));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("executionSuccessful", run.report().crashes().isEmpty());
    if (!notes.isEmpty()) json.put("toolExecutionNotifications", notes);
    return json;
  }

  private Map<String, Object> result(Shown shown, int index) {
    Finding finding = shown.finding();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ruleId", finding.rule());
    if (index >= 0) json.put("ruleIndex", index);
    json.put("level", level(finding.severity()));
    json.put("message", Json.object("text", text(shown)));
    json.put("locations", List.of(Json.object("physicalLocation", place(shown.span()))));
    List<Map<String, Object>> related = related(shown.related());
    if (!related.isEmpty()) json.put("relatedLocations", related);
    json.put("partialFingerprints", Json.object("primaryLocationLineHash", finding.fingerprint()));
    if (finding.fix() != null) json.put("fixes", List.of(fix(finding.fix())));
    return json;
  }

  private static String text(Shown shown) {
    String help = shown.finding().help();
    return shown.message() + (help == null ? "" : " (" + help + ")");
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
      case OFF -> "none";
    };
  }

  private List<Map<String, Object>> related(List<Related> places) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Related place : places.subList(0, Math.min(MOST_RELATED, places.size()))) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("id", all.size() + 1);
      json.put("physicalLocation", place(place.span()));
      json.put("message", Json.object("text", place.message()));
      all.add(json);
    }
    return all;
  }

  private Map<String, Object> place(Span span) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("artifactLocation", artifact(span));
    json.put("region", region(span));
    return json;
  }

  private Map<String, Object> artifact(Span span) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uri", Uris.of(Shown.path(run, span)));
    json.put("uriBaseId", ROOT);
    return json;
  }

  /** The end column is the one after the last character (SARIF 2.1.0 §3.30.8). */
  private static Map<String, Object> region(Span span) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("startLine", span.line());
    json.put("startColumn", span.column());
    json.put("endLine", span.endLine());
    json.put("endColumn", span.endColumn());
    return json;
  }

  private Map<String, Object> fix(Fix fix) {
    Map<String, List<Edit>> byFile = new LinkedHashMap<>();
    for (Edit edit : fix.edits()) {
      byFile.computeIfAbsent(edit.span().source().path(), p -> new ArrayList<>()).add(edit);
    }
    List<Map<String, Object>> changes = new ArrayList<>();
    for (List<Edit> edits : byFile.values()) {
      Map<String, Object> change = new LinkedHashMap<>();
      change.put("artifactLocation", artifact(edits.get(0).span()));
      change.put("replacements", edits.stream().map(SarifReport::replacement).toList());
      changes.add(change);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("description", Json.object("text", fix.title()));
    json.put("artifactChanges", changes);
    return json;
  }

  private static Map<String, Object> replacement(Edit edit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("deletedRegion", region(edit.span()));
    json.put("insertedContent", Json.object("text", edit.raw()));
    return json;
  }
}
