package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Suggestion;
import dev.waymark.lint.Undecided;
import dev.waymark.text.Edit;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run as {@code waymark.findings/1}, described by {@code rules/schemas/findings.schema.json}. */
public final class JsonReport {
  public static final String SCHEMA = "waymark.findings/1";

  private JsonReport() {}

  public static void write(Run run, Appendable out) {
    Report report = run.report();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("tool", Json.object("name", "waymark", "version", run.toolVersion()));
    json.put("site", site(run));
    json.put("summary", summary(run));
    json.put("findings", report.findings().stream().map(JsonReport::finding).toList());
    json.put("undecided", report.undecided().stream().map(JsonReport::undecided).toList());
    if (!report.crashes().isEmpty()) {
      json.put("crashes", report.crashes().stream().map(JsonReport::crash).toList());
    }
    Json.write(json, out);
  }

  private static Map<String, Object> site(Run run) {
    Map<String, Object> site = new LinkedHashMap<>();
    site.put("root", run.root());
    site.put("generator", run.survey().generator());
    site.put("baseURL", run.survey().baseUrl());
    return site;
  }

  private static Map<String, Object> summary(Run run) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("pages", run.survey().pages());
    summary.put("files", run.survey().files());
    summary.put("links", run.survey().links());
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      summary.put(severity.word() + "s", Counts.of(run.report().findings(), severity));
    }
    summary.put("suppressed", run.report().suppressed());
    if (run.report().known() > 0 || !run.report().gone().isEmpty()) {
      summary.put("known", run.report().known());
      summary.put("gone", run.report().gone().size());
    }
    summary.put("unknown", run.report().undecided().size());
    summary.put("durationMillis", new Elapsed(Elapsed.Unit.MILLIS, run.millis()));
    return summary;
  }

  private static Map<String, Object> finding(Finding f) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", f.rule());
    json.put("severity", f.severity().word());
    json.putAll(place(f.span()));
    json.put("message", f.message());
    if (f.target() != null) json.put("target", f.target());
    if (f.help() != null) json.put("help", f.help());
    if (!f.related().isEmpty())
      json.put("related", f.related().stream().map(JsonReport::related).toList());
    if (f.cause() != null) json.put("cause", related(f.cause()));
    if (!f.suggestions().isEmpty())
      json.put("suggestions", f.suggestions().stream().map(JsonReport::suggestion).toList());
    if (f.fix() != null) json.put("fix", fix(f.fix()));
    json.put("fingerprint", f.fingerprint());
    return json;
  }

  private static Map<String, Object> suggestion(Suggestion s) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("target", s.target());
    json.put("why", s.why());
    if (s.commit() != null) json.put("commit", s.commit());
    if (s.date() != null) json.put("date", s.date().toString());
    return json;
  }

  private static Map<String, Object> undecided(Undecided link) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", link.span().source().path());
    json.put("line", link.span().line());
    json.put("target", link.target());
    json.put("why", link.why());
    Span template = link.template();
    if (template != null) {
      json.put("template", template.source().path());
      json.put("templateLine", template.line());
    }
    return json;
  }

  private static Map<String, Object> place(Span span) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", span.source().path());
    json.put("line", span.line());
    json.put("column", span.column());
    json.put("endLine", span.endLine());
    json.put("endColumn", span.endColumn());
    return json;
  }

  private static Map<String, Object> related(Related related) {
    Map<String, Object> json = place(related.span());
    json.put("message", related.message());
    return json;
  }

  private static Map<String, Object> fix(Fix fix) {
    List<Map<String, Object>> edits = new ArrayList<>();
    for (Edit edit : fix.edits()) {
      Map<String, Object> json = place(edit.span());
      json.put("replacement", edit.replacement());
      edits.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", fix.title());
    json.put("safe", fix.safe());
    json.put("edits", edits);
    return json;
  }

  private static Map<String, Object> crash(Report.Crash crash) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", crash.rule());
    json.put("page", crash.page());
    json.put("cause", crash.cause().toString());
    return json;
  }
}
