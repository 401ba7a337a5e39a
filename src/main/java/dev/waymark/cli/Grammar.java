package dev.waymark.cli;

import dev.waymark.rules.Catalog;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The whole command line in one piece, as shells and manual pages need it: every command with its
 * options, and the words that each may be given. No other run builds it.
 */
final class Grammar {
  private static final List<String> FILES = List.of("FILE", "DIR", "PATH", "SITE");

  /** Of commands whose first argument is one of a few words. */
  private static final Map<String, List<String>> FIRST =
      Map.of(
          "list", words(ListCommand.What.class),
          "cache", List.of("clean"),
          "completion", CompletionCommand.SHELLS);

  private Grammar() {}

  /** {@code waymark} with all commands below it; alone it takes what {@code check} takes. */
  static CommandLine of(Console console) {
    CommandLine root = new CommandLine(command("check", "waymark", console));
    root.getCommandSpec()
        .addOption(flag("Show the version.", "-V", "--version"))
        .usageMessage()
        .description(
            "Finds what readers of a Hugo site would find broken, without running Hugo. Without a"
                + " command it checks the site around the current folder.");
    for (String name : Commands.NAMES) root.addSubcommand(name, command(name, name, console));
    CommandSpec warmup = CommandSpec.create().name("warmup");
    warmup.usageMessage().description("Makes later runs start faster (done by the launcher).");
    root.addSubcommand("warmup", warmup);
    return root;
  }

  private static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names[0], names[1])
        .type(boolean.class)
        .arity("0")
        .description(description)
        .build();
  }

  private static CommandSpec command(String name, String shown, Console console) {
    CommandSpec known = new CommandLine(Commands.named(name, console)).getCommandSpec();
    CommandSpec spec = CommandSpec.create().name(shown);
    spec.usageMessage()
        .description(known.usageMessage().description())
        .customSynopsis(known.usageMessage().customSynopsis())
        .footer(known.usageMessage().footer());
    for (OptionSpec option : known.options()) if (!option.hidden()) spec.addOption(option(option));
    List<String> first =
        name.equals("explain") ? Catalog.names() : FIRST.getOrDefault(name, List.of());
    if (!first.isEmpty()) spec.addPositional(first(first));
    int from = first.isEmpty() ? 0 : 1;
    for (PositionalParamSpec rest : known.positionalParameters())
      if (!rest.hidden()) spec.addPositional(rest(rest, from));
    return spec;
  }

  private static PositionalParamSpec first(List<String> words) {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("0..1")
        .paramLabel("WORD")
        .type(String.class)
        .completionCandidates(words)
        .build();
  }

  private static PositionalParamSpec rest(PositionalParamSpec known, int from) {
    return PositionalParamSpec.builder()
        .index(from + "..*")
        .paramLabel(known.paramLabel())
        .description(known.description())
        .type(File.class)
        .build();
  }

  private static OptionSpec option(OptionSpec known) {
    OptionSpec.Builder made =
        OptionSpec.builder(known.names())
            .paramLabel(known.paramLabel())
            .description(known.description())
            .arity(known.arity().max() == 0 ? "0" : "1");
    if (known.arity().max() == 0) return made.type(boolean.class).build();
    made.type(FILES.contains(known.paramLabel()) ? File.class : String.class);
    List<String> words = words(known);
    return words.isEmpty() ? made.build() : made.completionCandidates(words).build();
  }

  /** What an option may be given, when that is one of a few words. */
  private static List<String> words(ArgSpec option) {
    if (option.type().isEnum()) return words(option.type());
    return switch (option.paramLabel()) {
      case "RULE" -> RuleNames.all();
      case "SEVERITY" -> List.of("error", "warning", "info", "never", "undecided");
      default -> List.of();
    };
  }

  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(word -> word.toString().toLowerCase(Locale.ROOT))
        .toList();
  }
}
