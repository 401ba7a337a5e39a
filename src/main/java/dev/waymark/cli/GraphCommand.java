package dev.waymark.cli;

import dev.waymark.engine.Engine;
import dev.waymark.engine.Policy;
import dev.waymark.engine.Recall;
import dev.waymark.lint.Report;
import dev.waymark.report.Graph;
import dev.waymark.report.GraphPage;
import dev.waymark.rules.pages.SidebarGroups;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.tree.DiskTree;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark graph}: the site as one page to look at. */
@Command(
    name = "waymark graph",
    customSynopsis = "waymark graph [SITE] [--output FILE] [OPTIONS]",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Writes one HTML page that shows the site: its sections, which page links to which, pages"
            + " that no link leads to or from, and what is broken on each.")
final class GraphCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final SiteArguments site = new SiteArguments();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the page is written (default: standard output).")
  private @Nullable String output;

  @Mixin private final CacheArguments cache = new CacheArguments();

  GraphCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    // A graph of a part would show its pages without most of their links.
    Place place = new Place(Place.of(site, console).root(), List.of());
    DiskTree tree = DiskTree.open(place.root());
    Recall recall = cache.recall(place, tree, site, console);
    Report report;
    try (Progress progress = Progress.start(console, "reading the site")) {
      Workspace workspace = Workspace.of(place, tree, site, console, recall);
      Policy policy =
          new Selection()
              .policy(workspace, console.now())
              .knowing(new BaselineArguments().read(workspace, console));
      report = Engine.check(workspace::model, policy, null, recall);
      progress.say("drawing");
      write(report, place);
    }
    recall.keep();
    for (Report.Crash crash : report.crashes())
      console.err().println("waymark: " + crash.rule() + " failed: " + crash.cause());
    return report.crashes().isEmpty() ? ExitCode.FINE : ExitCode.CRASH;
  }

  private void write(Report report, Place place) {
    Site model = report.survey().site().get();
    List<Page> hidden =
        SidebarGroups.missed(model).stream().map(SidebarGroups.Missed::page).toList();
    Graph graph = Graph.of(model, report.findings(), hidden);
    String url = report.survey().baseUrl();
    String name = url.length() > 1 ? url : String.valueOf(place.root().getFileName());
    if (output == null) GraphPage.write(graph, name, Version.CURRENT, console.out());
    else
      Outputs.replace(
          console.folder().resolve(output),
          out -> GraphPage.write(graph, name, Version.CURRENT, out));
  }
}
