package dev.waymark.cli;

import dev.waymark.cli.InForce.Value;
import dev.waymark.cli.InForce.Weight;
import dev.waymark.report.Json;
import dev.waymark.report.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark config}: what is in force for a site, and where each value comes from. */
@Command(
    name = "waymark config",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Shows what is in force for a site, and where each value comes from.")
final class ConfigCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final SiteArguments site = new SiteArguments();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "text or json.")
  private ListCommand.Format format = ListCommand.Format.TEXT;

  @Mixin private final Selection selection = new Selection();
  @Mixin private final Threshold threshold = new Threshold();

  ConfigCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    selection.require(true, false);
    threshold.require();
    Workspace workspace = Workspace.open(site, console);
    InForce inForce = new InForce(workspace.settings());
    List<Value> keys = inForce.keys(workspace, site, threshold, console);
    List<Weight> rules = inForce.rules(workspace.pages(), selection);
    List<String> files = workspace.settings().files();
    if (format == ListCommand.Format.JSON) json(files, keys, rules);
    else lines(files, keys, rules).forEach(line -> console.out().println(Printable.of(line)));
    return ExitCode.FINE;
  }

  private static List<String> lines(List<String> files, List<Value> keys, List<Weight> rules) {
    List<String> lines = new ArrayList<>();
    if (!files.isEmpty()) {
      lines.add("files, each overriding those before it");
      files.forEach(file -> lines.add("  " + file));
      lines.add("");
    }
    List<String[]> rows = new ArrayList<>();
    String last = "";
    for (Value key : keys) {
      rows.add(
          new String[] {key.key().equals(last) ? "" : key.key(), flow(key.value()), key.from()});
      last = key.key();
    }
    lines.add("keys");
    lines.addAll(table(rows));
    lines.add("");
    rows.clear();
    for (Weight rule : rules) {
      rows.add(new String[] {rule.rule(), rule.severity().word(), rule.from()});
      for (Value option : rule.options())
        rows.add(new String[] {"  " + option.key(), flow(option.value()), option.from()});
    }
    lines.add("rules");
    lines.addAll(table(rows));
    return lines;
  }

  private static List<String> table(List<String[]> rows) {
    int first = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
    int second = rows.stream().mapToInt(row -> row[1].length()).filter(n -> n < 50).max().orElse(0);
    String line = "  %-" + Math.max(1, first) + "s  %-" + Math.max(1, second) + "s  %s";
    return rows.stream().map(row -> line.formatted((Object[]) row)).toList();
  }

  /** A value on one line, as YAML would have it. */
  private static String flow(Object value) {
    if (value instanceof List<?> list)
      return list.stream().map(ConfigCommand::flow).collect(Collectors.joining(", ", "[", "]"));
    if (value instanceof Map<?, ?> map)
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    return String.valueOf(value);
  }

  private void json(List<String> files, List<Value> keys, List<Weight> rules) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", "waymark.config/1");
    json.put("files", files);
    json.put("keys", keys.stream().map(ConfigCommand::json).toList());
    json.put("rules", rules.stream().map(ConfigCommand::json).toList());
    Json.write(json, console.out());
  }

  private static Map<String, Object> json(Value value) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", value.key());
    json.put("value", value.value());
    json.put("from", value.from());
    return json;
  }

  private static Map<String, Object> json(Weight weight) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", weight.rule());
    json.put("severity", weight.severity().word());
    json.put("from", weight.from());
    json.put("options", weight.options().stream().map(ConfigCommand::json).toList());
    return json;
  }
}
