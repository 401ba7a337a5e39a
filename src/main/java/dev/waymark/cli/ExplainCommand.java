package dev.waymark.cli;

import dev.waymark.history.Hindsight;
import dev.waymark.history.History;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.RulePages;
import dev.waymark.report.Printable;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import dev.waymark.text.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code waymark explain}: a rule's page, or the way of each link on a line. */
@Command(
    name = "waymark explain",
    customSynopsis = {
      "waymark explain RULE",
      "waymark explain FILE:LINE [OPTIONS] [SITE]",
    },
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Shows a rule, or traces each link on a line: why it is dead, undecided or fine.")
final class ExplainCommand implements Callable<Integer> {
  private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,9})(?::(\\d{1,9}))?:?");
  private static final int MOST_LINES = 10;

  private final Console console;

  @Mixin private final SiteArguments site = new SiteArguments();
  @Mixin private final HistoryArguments history = new HistoryArguments(true);

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (site.paths.isEmpty())
      throw new UserError("explain takes a rule's name or a place, such as content/install.md:12");
    String what = site.paths.remove(0);
    Matcher place = PLACE.matcher(what);
    if (!place.matches()) return rule(what);
    int column = place.group(3) == null ? 0 : Integer.parseInt(place.group(3));
    return way(place.group(1), Integer.parseInt(place.group(2)), column);
  }

  private int rule(String rule) {
    RuleNames.require(rule);
    RulePage page = RulePages.named(rule);
    console.out().println(page.id() + ": " + page.title());
    console.out().println("severity: " + page.severity().word() + ", fix: " + page.fix());
    console.out().println();
    console.out().print(page.body());
    return ExitCode.FINE;
  }

  private int way(String name, int line, int column) {
    if (site.paths.size() > 1) throw new UserError("explain takes one site, not " + site.paths);
    Path here = console.folder().resolve(name).normalize();
    // The site of the file, where no other is named; reports name files from the site's folder.
    if (site.paths.isEmpty() && Files.exists(here)) site.paths.add(here.toString());
    Workspace workspace = Workspace.open(site, console);
    Path root = workspace.place().root();
    Path inside = root.resolve(name).normalize();
    if (!Files.exists(inside)) inside = here;
    if (!Files.exists(inside)) throw new UserError("no file is called " + name);
    String file = root.relativize(inside.toAbsolutePath()).toString().replace('\\', '/');
    Site model = workspace.model().site();
    List<Reference> links = Ways.at(model, file, line, column);
    if (links.isEmpty()) links = Ways.at(model, file, line, 0);
    if (links.isEmpty()) {
      for (String sentence : none(model, file, line)) print(sentence);
      return ExitCode.FINE;
    }
    Map<Span, List<Reference>> places =
        links.stream()
            .collect(
                Collectors.groupingBy(Reference::span, LinkedHashMap::new, Collectors.toList()));
    History past = history.of(workspace.place(), console);
    boolean first = true;
    for (List<Reference> same : places.values()) {
      if (!first) console.out().println();
      first = false;
      Ways.of(same).forEach(this::print);
      String words = past == null ? null : Hindsight.words(model, same.get(0), past);
      if (words != null) print("  history   " + words);
    }
    return ExitCode.FINE;
  }

  /**
   * What is said of a line that holds no link: what it decides as a template, or where some are.
   */
  private static List<String> none(Site site, String file, int line) {
    List<String> waiting = Ways.waiting(site, file, line);
    if (!waiting.isEmpty()) return waiting;
    TreeSet<Integer> lines = new TreeSet<>();
    for (Reference link : site.references()) {
      if (link.span().source().path().equals(file)) lines.add(link.span().line());
    }
    String none = file + ":" + line + ": no link begins here";
    if (lines.isEmpty()) return List.of(none);
    String where =
        lines.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
    return List.of(none + "; lines with links: " + where + (lines.size() > MOST_LINES ? " …" : ""));
  }

  private void print(String line) {
    console.out().println(Printable.of(line));
  }
}
