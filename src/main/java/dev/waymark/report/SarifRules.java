package dev.waymark.report;

import dev.waymark.lint.Home;
import dev.waymark.lint.RulePage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tool and its rules as SARIF describes them: what GitHub shows beside an alert. */
final class SarifRules {
  /** GitHub's limit for both descriptions. */
  private static final int MOST = 1024;

  private SarifRules() {}

  static Map<String, Object> driver(Run run) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", "Waymark");
    json.put("semanticVersion", run.toolVersion());
    if (Home.OURS.url() != null) json.put("informationUri", Home.OURS.url());
    json.put("rules", run.rules().stream().map(SarifRules::rule).toList());
    return json;
  }

  private static Map<String, Object> rule(RulePage page) {
    Map<String, Object> help = new LinkedHashMap<>();
    help.put("text", why(page));
    help.put("markdown", page.body());
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("tags", List.of("documentation", page.subject()));
    properties.put("precision", "very-high");
    properties.put("problem.severity", problem(page));

    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", page.id());
    json.put("name", page.id());
    json.put("shortDescription", Json.object("text", cut(page.title())));
    json.put("fullDescription", Json.object("text", cut(why(page))));
    String address = Home.OURS.rule(page.id());
    if (address != null) json.put("helpUri", address);
    json.put("help", help);
    json.put("defaultConfiguration", Json.object("level", SarifReport.level(page.severity())));
    json.put("properties", properties);
    return json;
  }

  /** The paragraphs before the first heading. */
  private static String why(RulePage page) {
    int end = page.body().indexOf("\n## ");
    String text = end < 0 ? page.body() : page.body().substring(0, end);
    return text.strip().replace('\n', ' ');
  }

  private static String cut(String text) {
    if (text.length() <= MOST) return text;
    int end = text.lastIndexOf(' ', MOST - 2);
    return text.substring(0, end < 0 ? MOST - 2 : end) + " …";
  }

  private static String problem(RulePage page) {
    return switch (page.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, OFF -> "recommendation";
    };
  }
}
