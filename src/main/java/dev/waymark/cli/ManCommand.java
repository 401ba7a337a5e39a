package dev.waymark.cli;

import dev.waymark.text.Nearest;
import dev.waymark.text.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark man}: manual pages, made of what the commands say of themselves. */
@Command(
    name = "waymark man",
    customSynopsis = "waymark man [COMMAND] [--output DIR]",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Prints the manual page of Waymark or of one of its commands.",
    footer = {"", "waymark man check | man -l - shows it."})
final class ManCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "COMMAND", arity = "0..1", hidden = true)
  private String command = "";

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write all pages to this folder, as waymark.1 and waymark-check.1.")
  private @Nullable String folder;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  ManCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<String, String> pages = ManPages.of(Grammar.of(console));
    if (folder != null) {
      Path to = console.folder().resolve(folder);
      pages.forEach(
          (name, page) -> Outputs.replace(to.resolve(name + ".1"), out -> out.append(page)));
      return ExitCode.FINE;
    }
    String page = pages.get(command.isEmpty() ? "waymark" : "waymark-" + command);
    if (page == null) {
      List<String> names = new ArrayList<>(Commands.NAMES);
      throw new UserError("no command is called " + command + Nearest.clause(command, names));
    }
    console.out().print(page);
    return ExitCode.FINE;
  }
}
