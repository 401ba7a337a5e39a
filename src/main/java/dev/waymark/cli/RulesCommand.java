package dev.waymark.cli;

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

/** {@code waymark rules}: every rule with its severity and title. */
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
    String subject = "";
    for (RulePage page : pages) {
      if (!page.subject().equals(subject)) {
        if (!subject.isEmpty()) console.out().println();
        subject = page.subject();
        console.out().println(subject);
      }
      console
          .out()
          .printf(
              "  %-" + width + "s  %-7s  %s%n", page.id(), page.severity().word(), page.title());
    }
    console.out().println();
    console.out().println("waymark explain RULE shows one of them whole.");
    return ExitCode.FINE;
  }

  private static Map<String, Object> json(RulePage page) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", page.id());
    json.put("title", page.title());
    json.put("subject", page.subject());
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
