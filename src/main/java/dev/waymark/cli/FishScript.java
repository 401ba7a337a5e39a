package dev.waymark.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The script by which fish completes the command line: one {@code complete} for each thing. */
final class FishScript {
  private static final String SEEN = "__fish_seen_subcommand_from ";

  private final StringBuilder out = new StringBuilder("# Completion of waymark for fish.\n");

  private FishScript() {}

  static String of(CommandLine whole) {
    FishScript script = new FishScript();
    Map<String, CommandLine> commands = new LinkedHashMap<>(whole.getSubcommands());
    commands.forEach(
        (name, command) -> script.add("-n __fish_use_subcommand", "-a " + name, help(command)));
    // Without a command it checks.
    CommandLine check = Objects.requireNonNull(commands.remove("check"), "Main has it");
    String others = "-n 'not " + SEEN + String.join(" ", commands.keySet()) + "'";
    script.command(others, check.getCommandSpec());
    commands.forEach(
        (name, command) -> script.command("-n '" + SEEN + name + "'", command.getCommandSpec()));
    return script.out.toString();
  }

  private void command(String when, CommandSpec spec) {
    for (OptionSpec option : spec.options()) option(when, option);
    for (PositionalParamSpec first : spec.positionalParameters()) {
      if (first.completionCandidates() != null) add(when, "-a " + quoted(words(first)), "");
    }
  }

  private void option(String when, OptionSpec option) {
    String names =
        List.of(option.names()).stream()
            .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.charAt(1))
            .collect(Collectors.joining(" "));
    String value = "";
    if (option.arity().max() > 0) {
      boolean file = option.type().equals(File.class);
      value = file ? " -r -F" : " -x";
      if (option.completionCandidates() != null) value = " -x -a " + quoted(words(option));
    }
    add(when, names + value, String.join(" ", option.description()));
  }

  private static String words(CommandLine.Model.ArgSpec arg) {
    List<String> words = new ArrayList<>();
    arg.completionCandidates().forEach(words::add);
    return String.join(" ", words);
  }

  private static String help(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().description());
  }

  private void add(String when, String what, String help) {
    out.append("complete -c waymark ").append(when).append(' ').append(what);
    if (!help.isEmpty()) out.append(" -d ").append(quoted(help));
    out.append('\n');
  }

  /** In single quotes fish reads two escapes (fish, "Quotes"). */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
