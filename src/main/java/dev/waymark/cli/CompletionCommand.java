package dev.waymark.cli;

import dev.waymark.text.Nearest;
import dev.waymark.text.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark completion}: the script by which a shell completes commands and options. */
@Command(
    name = "waymark completion",
    customSynopsis = "waymark completion bash|zsh|fish",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Prints a script that lets a shell complete commands and options.",
    footer = {
      "",
      "bash: source <(waymark completion bash), in ~/.bashrc",
      "zsh:  source <(waymark completion zsh), in ~/.zshrc",
      "fish: waymark completion fish > ~/.config/fish/completions/waymark.fish",
    })
final class CompletionCommand implements Callable<Integer> {
  static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  /** What the scripts are called in a folder. */
  private static final Map<String, String> FILES =
      Map.of("bash", "waymark", "zsh", "waymark.zsh", "fish", "waymark.fish");

  private final Console console;

  @Parameters(paramLabel = "SHELL", arity = "0..1", hidden = true)
  private String shell = "";

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write the scripts of all shells to this folder.")
  private @Nullable String folder;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (folder != null) {
      Path to = console.folder().resolve(folder);
      for (String each : SHELLS)
        Outputs.replace(
            to.resolve(each).resolve(FILES.getOrDefault(each, each)),
            out -> out.append(script(each)));
      return ExitCode.FINE;
    }
    if (!SHELLS.contains(shell))
      throw new UserError(
          "completion is for bash, zsh or fish"
              + (shell.isEmpty() ? "" : ", not " + shell)
              + Nearest.clause(shell, SHELLS));
    console.out().print(script(shell));
    return ExitCode.FINE;
  }

  private String script(String name) {
    CommandLine whole = Grammar.of(console);
    // The script of picocli serves both: zsh reads it as bash would.
    return name.equals("fish") ? FishScript.of(whole) : AutoComplete.bash("waymark", whole);
  }
}
