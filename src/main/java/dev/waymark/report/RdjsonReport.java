package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Home;
import dev.waymark.lint.Severity;
import dev.waymark.text.Edit;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as Reviewdog Diagnostic Format ({@code proto/rdf/reviewdog.proto} of reviewdog). Columns
 * count bytes of UTF-8, from 1; a fix within the finding's own file becomes a suggestion.
 */
final class RdjsonReport {
  private RdjsonReport() {}

  static void write(Run run, Appendable out) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("name", "waymark");
    if (Home.OURS.url() != null) source.put("url", Home.OURS.url());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", source);
    json.put("diagnostics", Shown.worstFirst(run).stream().map(s -> diagnostic(run, s)).toList());
    Json.write(json, out);
  }

  private static Map<String, Object> diagnostic(Run run, Shown shown) {
    Finding finding = shown.finding();
    Map<String, Object> code = new LinkedHashMap<>();
    code.put("value", finding.rule());
    String page = Home.OURS.rule(finding.rule());
    if (page != null) code.put("url", page);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("message", shown.message());
    json.put("location", location(run, shown.span()));
    json.put("severity", severity(finding.severity()));
    json.put("code", code);
    List<Map<String, Object>> suggestions = suggestions(shown);
    if (!suggestions.isEmpty()) json.put("suggestions", suggestions);
    List<Map<String, Object>> related = new ArrayList<>();
    for (Related place : shown.related()) {
      Map<String, Object> other = new LinkedHashMap<>();
      other.put("message", place.message());
      other.put("location", location(run, place.span()));
      related.add(other);
    }
    if (!related.isEmpty()) json.put("related_locations", related);
    return json;
  }

  /** Each is applied alone, so a fix of several edits is one that spans them. */
  private static List<Map<String, Object>> suggestions(Shown shown) {
    Fix fix = shown.finding().fix();
    Patch patch = fix == null ? null : Patch.of(fix);
    if (patch == null) return List.of();
    if (!patch.span().source().path().equals(shown.span().source().path())) return List.of();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("range", range(patch.span()));
    json.put("text", new Edit(patch.span(), patch.text()).raw());
    return List.of(json);
  }

  private static Map<String, Object> location(Run run, Span span) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", Shown.path(run, span));
    json.put("range", range(span));
    return json;
  }

  private static Map<String, Object> range(Span span) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("start", position(span.source(), span.start()));
    json.put("end", position(span.source(), span.end()));
    return json;
  }

  private static Map<String, Object> position(Source source, int offset) {
    int line = source.line(offset);
    String before = source.text().substring(source.lineStart(line), offset);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("line", line);
    json.put("column", before.getBytes(StandardCharsets.UTF_8).length + 1);
    return json;
  }

  private static String severity(Severity severity) {
    return severity == Severity.OFF ? "INFO" : severity.name();
  }
}
