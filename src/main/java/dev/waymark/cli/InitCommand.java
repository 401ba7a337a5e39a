package dev.waymark.cli;

import dev.waymark.config.Settings;
import dev.waymark.engine.Model;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.init.Plan;
import dev.waymark.init.Planner;
import dev.waymark.report.Json;
import dev.waymark.text.UserError;
import dev.waymark.tree.DiskTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark init}: a first configuration, inferred from what the pages do. */
@Command(
    name = "waymark init",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Looks at a site and writes a commented waymark.yaml and schemas for its front matter.")
final class InitCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final SiteArguments site = new SiteArguments();

  @Option(names = "--force", description = "Overwrite existing files.")
  private boolean force;

  @Option(names = "--dry-run", description = "Show what would be written; write nothing.")
  private boolean dry;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Place place = Place.of(site, console);
    if (!place.asked().isEmpty()) {
      throw new UserError("init looks at a whole site, not at " + place.asked().get(0));
    }
    if (!force && !dry) free(place, Configured.FILE);
    Plan plan;
    try (Progress progress = Progress.start(console, "reading the site")) {
      Model model =
          ModelBuilder.build(
              DiskTree.open(place.root()),
              site.invocation(console, Settings.DEFAULT),
              Settings.DEFAULT.site());
      progress.say("looking at the front matter");
      plan = Planner.plan(model.site());
    }
    if (!force && !dry) plan.schemas().keySet().forEach(path -> free(place, path));
    show(plan);
    if (!dry) write(plan, place);
    return ExitCode.FINE;
  }

  private static void free(Place place, String path) {
    if (Files.exists(place.root().resolve(path))) {
      throw new UserError(path + " already exists; --force overwrites it");
    }
  }

  private void show(Plan plan) {
    for (Plan.Part part : plan.parts()) {
      console.out().println(part.subject());
      part.why().forEach(line -> console.out().println("  " + line));
      part.details().forEach(line -> console.out().println("  " + line));
    }
    console.out().println();
  }

  /** The configuration last: it names the schemas. */
  private void write(Plan plan, Place place) {
    List<String> written = new ArrayList<>();
    plan.schemas()
        .forEach(
            (path, schema) -> {
              Outputs.replace(place.root().resolve(path), out -> Json.write(schema, out));
              written.add(path);
            });
    Path settings = place.root().resolve(Configured.FILE);
    Outputs.replace(settings, out -> out.append(plan.settings()));
    console.out().println("written: waymark.yaml" + schemas(written.size()));
    console.out().println("next: waymark check                    what is wrong today");
    console.out().println("      waymark check --write-baseline   from then on only what is new");
  }

  private static String schemas(int n) {
    if (n == 0) return "";
    return " and " + n + (n == 1 ? " schema in " : " schemas in ") + "waymark/schemas";
  }
}
