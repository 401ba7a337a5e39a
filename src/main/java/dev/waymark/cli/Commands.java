package dev.waymark.cli;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * The commands by name. Only the one that is asked for is built: start-up counts in a commit hook.
 */
final class Commands {
  static final List<String> NAMES =
      List.of(
          "check",
          "fix",
          "move",
          "init",
          "external",
          "list",
          "graph",
          "compare",
          "explain",
          "rules",
          "config",
          "cache",
          "lsp",
          "completion",
          "man");

  private Commands() {}

  static Callable<Integer> named(String name, Console console) {
    return switch (name) {
      case "check" -> new CheckCommand(console, Replays.none(console));
      case "fix" -> new FixCommand(console);
      case "move" -> new MoveCommand(console);
      case "init" -> new InitCommand(console);
      case "external" -> new ExternalCommand(console);
      case "list" -> new ListCommand(console);
      case "graph" -> new GraphCommand(console);
      case "compare" -> new CompareCommand(console);
      case "explain" -> new ExplainCommand(console);
      case "cache" -> new CacheCommand(console);
      case "completion" -> new CompletionCommand(console);
      case "man" -> new ManCommand(console);
      case "lsp" -> new LspCommand(console);
      case "config" -> new ConfigCommand(console);
      case "rules" -> new RulesCommand(console);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
