package dev.waymark.cli;

import dev.waymark.built.Agreement;
import dev.waymark.built.Build;
import dev.waymark.built.Comparison;
import dev.waymark.report.Json;
import dev.waymark.text.UserError;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark compare}: the model held against what Hugo made of the same tree. */
@Command(
    name = "waymark compare",
    customSynopsis = "waymark compare PUBLIC_DIR [OPTIONS] [SITE]",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Compares what Waymark knows of a site with a build of it by Hugo.",
    footer = {
      "",
      "Exit codes: 0 compared, 1 less than --least agrees, 2 a usage error, 3 a bug in Waymark."
    })
final class CompareCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  enum Format {
    TEXT,
    JSON
  }

  private final Console console;

  @Mixin private final SiteArguments site = new SiteArguments();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "text or json.")
  private Format format = Format.TEXT;

  @Option(
      names = "--least",
      paramLabel = "PERCENT",
      description = "Exit with 1 when less than this agrees in all, such as 99.5.")
  private @Nullable Double least;

  @Option(
      names = "--show",
      paramLabel = "N",
      description = "How many differences of each kind are listed (default: 20).")
  private int shown = SHOWN;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Double bound = least;
    if (bound != null && !(bound >= 0 && bound <= 100))
      throw new UserError("--least is a percentage from 0 to 100, not " + bound);
    if (shown < 0) throw new UserError("--show is a number from 0, not " + shown);
    Build build = build();
    Agreement agreement;
    try (Progress progress = Progress.start(console, "reading the site")) {
      Workspace workspace = Workspace.open(site, console);
      if (!workspace.place().asked().isEmpty())
        throw new UserError(
            "compare looks at a whole site, not at " + workspace.place().asked().get(0));
      agreement =
          Comparison.of(
              workspace.model().site(),
              build,
              n -> progress.say("comparing %,d pages".formatted(n)));
    }
    Compared compared = new Compared(agreement, shown);
    if (format == Format.JSON) Json.write(compared.json(), console.out());
    else compared.lines().forEach(console.out()::println);
    boolean fails = bound != null && agreement.all().percent() < bound;
    return fails ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  /** The first path; the second, if there is one, is the site. */
  private Build build() {
    if (site.paths.isEmpty())
      throw new UserError("compare needs the folder that Hugo wrote, usually public");
    String folder = site.paths.remove(0);
    if (site.paths.size() > 1)
      throw new UserError("compare takes the folder that Hugo wrote and one site");
    return Build.open(console.folder().resolve(folder));
  }
}
