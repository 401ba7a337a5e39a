package dev.waymark.cli;

import dev.waymark.report.Json;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import dev.waymark.text.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark list}: the site as Waymark sees it. */
@Command(
    name = "waymark list",
    customSynopsis = "waymark list pages|links|anchors|assets [OPTIONS] [PATH...]",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Shows the pages, links, anchors or assets of a site.")
final class ListCommand implements Callable<Integer> {
  enum What {
    PAGES,
    LINKS,
    ANCHORS,
    ASSETS
  }

  enum Format {
    TEXT,
    JSON
  }

  /** Pages of a site whose templates are rendered unasked. */
  private static final int SMALL = 20;

  private final Console console;

  @Mixin private final SiteArguments site = new SiteArguments();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "text or json.")
  private Format format = Format.TEXT;

  @Option(
      names = "--templates",
      description =
          "Anchors: also the ids that page templates print around the content (always on sites of"
              + " at most 20 pages; renders every page).")
  private boolean templates;

  ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    What what = what();
    Workspace workspace = Workspace.open(site, console);
    Site model = workspace.model().site();
    List<Map<String, Object>> rows =
        switch (what) {
          case PAGES -> ListRows.pages(model);
          case LINKS -> ListRows.links(model);
          case ANCHORS -> ListRows.anchors(model, templates || small(model));
          case ASSETS -> ListRows.assets(model);
        };
    List<Map<String, Object>> asked =
        rows.stream()
            .filter(
                row ->
                    workspace.place().asked().isEmpty()
                        || workspace.place().covers(String.valueOf(row.get("file"))))
            .toList();
    if (format == Format.JSON) Json.write(asked, console.out());
    else asked.forEach(row -> console.out().println(ListRows.line(row)));
    return ExitCode.FINE;
  }

  private static boolean small(Site site) {
    return site.pages().stream().filter(Page::rendered).count() <= SMALL;
  }

  /** The first word; picocli cannot tell it from the paths that follow. */
  private What what() {
    String word = site.paths.isEmpty() ? "" : site.paths.remove(0);
    List<String> words =
        Arrays.stream(What.values()).map(w -> w.name().toLowerCase(Locale.ROOT)).toList();
    if (words.contains(word)) return What.valueOf(word.toUpperCase(Locale.ROOT));
    throw new UserError(
        "list shows pages, links, anchors or assets"
            + (word.isEmpty() ? "" : ", not " + word)
            + Nearest.clause(word, words));
  }
}
