package dev.waymark.cli;

import dev.waymark.report.Json;
import dev.waymark.site.Site;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark list}: the site as Waymark sees it. */
@Command(
    name = "waymark list",
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

  private final Console console;

  @Parameters(index = "0", paramLabel = "WHAT", description = "pages, links, anchors or assets.")
  private What what = What.PAGES;

  @Mixin private final SiteArguments site = new SiteArguments();

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TEXT", description = "text or json.")
  private Format format = Format.TEXT;

  ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Workspace workspace = Workspace.open(site, console);
    Site model = workspace.model().site();
    List<Map<String, Object>> rows =
        switch (what) {
          case PAGES -> Listing.pages(model);
          case LINKS -> Listing.links(model);
          case ANCHORS -> Listing.anchors(model);
          case ASSETS -> Listing.assets(model);
        };
    List<Map<String, Object>> asked =
        rows.stream()
            .filter(row -> workspace.asked().isEmpty() || workspace.covers(String.valueOf(row.get("file"))))
            .toList();
    if (format == Format.JSON) Json.write(asked, console.out());
    else asked.forEach(row -> console.out().println(Listing.line(row)));
    return ExitCode.FINE;
  }
}
