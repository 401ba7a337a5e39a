package dev.waymark.cli;

import dev.waymark.cache.Vault;
import dev.waymark.text.Nearest;
import dev.waymark.text.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark cache clean}: takes away what earlier runs kept of sites. */
@Command(
    name = "waymark cache",
    customSynopsis = "waymark cache clean [OPTIONS]",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Deletes what earlier runs have kept about sites; nothing is lost.")
final class CacheCommand implements Callable<Integer> {
  private static final String CLEAN = "clean";
  private static final double MEGABYTE = 1 << 20;

  private final Console console;

  @Parameters(paramLabel = CLEAN, arity = "0..1", hidden = true)
  private String what = "";

  @Mixin private final CacheArguments cache = new CacheArguments();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  CacheCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!what.equals(CLEAN))
      throw new UserError(
          "cache takes one word, clean"
              + (what.isEmpty() ? "" : ", not " + what)
              + Nearest.clause(what, List.of(CLEAN)));
    Path folder = cache.folder(console);
    if (folder == null) throw new UserError("there is no home folder; use --cache-dir");
    try {
      long freed = new Vault(folder).clean();
      console.out().printf("%s: %.1f MB deleted%n", folder, freed / MEGABYTE);
      return ExitCode.FINE;
    } catch (IOException e) {
      throw new UserError("cannot delete the files in " + folder);
    }
  }
}
