package dev.waymark.cli;

import dev.waymark.lint.RuleGroups;
import dev.waymark.lint.RulePage;
import dev.waymark.report.Json;
import dev.waymark.rules.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waymark rules}: every rule by group, with its severity and title. */
@Command(name = "waymark rules", description = "Lists all rules.", sortOptions = false)
final class RulesCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "text or json.")
  private ListCommand.Format format = ListCommand.Format.TEXT;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<RulePage> pages = Catalog.pages();
    if (format == ListCommand.Format.JSON) {
      Json.write(pages.stream().map(RulesCommand::json).toList(), console.out());
      return ExitCode.FINE;
    }
    int width = pages.stream().mapToInt(p -> p.id().length()).max().orElse(0);
    RuleGroups.bySubject(pages)
        .forEach(
            (group, rules) -> {
              console.out().println(group);
              for (RulePage page : rules) console.out().println(line(page, width));
              console.out().println();
            });
    console
        .out()
        .println(
            "waymark explain RULE shows a rule in full. In --only, --skip and the configuration,");
    console
        .out()
        .println("a heading above names all rules below it, and style names those marked (style).");
    return ExitCode.FINE;
  }

  private static String line(RulePage page, int width) {
    String taste = page.taste() ? " (" + RulePage.STYLE + ")" : "";
    String line = "  %-" + width + "s  %-7s  %s%s";
    return line.formatted(page.id(), page.severity().word(), page.title(), taste);
  }

  private static Map<String, Object> json(RulePage page) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", page.id());
    json.put("title", page.title());
    json.put("subject", page.subject());
    json.put("groups", page.groups());
    json.put("severity", page.severity().word());
    json.put("fix", page.fix());
    List<Map<String, Object>> options = new ArrayList<>();
    for (RulePage.Option option : page.options()) {
      Map<String, Object> o = new LinkedHashMap<>();
      o.put("name", option.name());
      o.put("kind", option.kind());
      o.put("default", option.fallback());
      o.put("about", option.about());
      options.add(o);
    }
    json.put("options", options);
    return json;
  }
}
