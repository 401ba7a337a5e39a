package dev.waymark.cli;

import dev.waymark.baseline.Baseline;
import dev.waymark.cli.SinceArguments.Trees;
import dev.waymark.engine.Engine;
import dev.waymark.engine.Model;
import dev.waymark.engine.Policy;
import dev.waymark.engine.Recall;
import dev.waymark.history.History;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Web;
import dev.waymark.report.Format;
import dev.waymark.report.Look;
import dev.waymark.report.Paint;
import dev.waymark.report.Run;
import dev.waymark.report.Stats;
import dev.waymark.text.UserError;
import dev.waymark.tree.Changes;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.Tree;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark check}: reads a site and says what is broken. */
@Command(
    name = "waymark check",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Reports what readers of the site would find broken.",
    footer = {
      "",
      "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 a usage error,"
          + " 3 a bug in Waymark."
    })
class CheckCommand implements Callable<Integer> {
  /** Forms that mark where they say how long a run took. */
  private static final Set<Format> KEPT = Set.of(Format.TEXT, Format.COMPACT, Format.JSON);

  private final Console console;
  private final Replays replays;
  private final boolean webAlone;

  @Mixin private final SiteArguments site = new SiteArguments();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description =
          "What is printed: text (with excerpts), compact (one line per finding), json and others;"
              + " docs/ci.md shows each.")
  private Format format = Format.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FORMAT=FILE",
      description = "Also write a report in this format to a file; may be given several times.")
  private List<String> outputs = new ArrayList<>();

  @Mixin private final StdinArguments stdin = new StdinArguments();
  @Mixin private final SinceArguments since = new SinceArguments();
  @Mixin private final BaselineArguments baseline = new BaselineArguments();
  @Mixin private final CacheArguments cache = new CacheArguments();
  @Mixin private final HistoryArguments history = new HistoryArguments(false);
  @Mixin private final ExternalArguments external = new ExternalArguments();
  @Mixin private final Selection selection = new Selection();
  @Mixin private final Threshold threshold = new Threshold();

  @Option(names = "--stats", description = "Count the findings by rule and folder, list none.")
  private boolean stats;

  @Option(
      names = {"-w", "--watch"},
      description = "Keep running, and report again whenever a file is saved.")
  private boolean watch;

  @Option(
      names = {"-q", "--quiet"},
      description = "Report only errors, and nothing when there are none.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Also say what could not be decided, and why.")
  private boolean verbose;

  @Mixin private final ColorArguments color = new ColorArguments();

  CheckCommand(Console console, Replays replays) {
    this(console, replays, false);
  }

  /** {@code webAlone} leaves everything out that can be known without the web. */
  CheckCommand(Console console, Replays replays, boolean webAlone) {
    this.console = console;
    this.replays = replays;
    this.webAlone = webAlone;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    external.external |= webAlone;
    external.require();
    selection.require(external.external, webAlone);
    threshold.require();
    baseline.require(since.comparing() || stdin.asked);
    Outputs files = Outputs.of(outputs, console);
    Place place = stdin.place(site, since.comparing(), console);
    if (watch) return watch(place);
    try (Trees trees = since.open(place, console)) {
      if (trees.same() && people() && outputs.isEmpty() && !Actions.here(console)) {
        if (!quiet) console.out().println("nothing changed in this site: nothing to check");
        return ExitCode.FINE;
      }
      return check(place, trees, files, start);
    }
  }

  private int watch(Place place) {
    boolean other =
        stdin.asked || since.comparing() || external.external || baseline.write || baseline.prune;
    if (other || !outputs.isEmpty())
      throw new UserError(
          "--watch reports all of the site as it is on disk, and does nothing else");
    Kept kept = new Kept(place, site, selection, baseline, cache, () -> console.at(Instant.now()));
    Watching watching =
        new Watching(
            console,
            kept,
            (workspace, report, millis, out) -> {
              write(run(workspace, report, millis), out);
              if (!report.crashes().isEmpty()) return Crashes.say(report, console, verbose);
              boolean fails = threshold.fails(report, workspace.settings().failOn());
              return fails ? ExitCode.FINDINGS : ExitCode.FINE;
            });
    return watching.run(DiskTree.open(place.root()));
  }

  private int check(Place place, Trees trees, Outputs files, long start) {
    Workspace workspace;
    Report report;
    Recall recall = cache.recall(place, trees.now(), site, console);
    Tree now = stdin.over(trees.now(), place, console);
    // What earlier runs knew of the folder serves, but nothing is kept of a text that is not saved.
    if (stdin.asked) recall = recall.of(now);
    Recall then = then(place, trees, recall);
    Baseline all;
    Baseline judged;
    History past;
    try (Progress progress = Progress.start(console, "reading the site")) {
      workspace = Workspace.of(place, now, site, console, recall);
      Policy policy = policy(workspace, trees, recall, then, progress);
      all = baseline.read(workspace, console);
      judged = BaselineArguments.judged(all, policy);
      Web web = web(workspace, policy, progress);
      past = history.of(place, console);
      Policy known = (baseline.write ? policy : policy.knowing(judged)).asking(past);
      report = Engine.check(() -> built(workspace, progress), known, web, recall);
      report = HistoryArguments.told(report, past);
      HistoryArguments.say(past, console);
      if (!selection.asksAboutLinks(workspace, known)) report = report.withoutLinks();
    }
    if (baseline.write || baseline.prune) {
      if (!report.crashes().isEmpty()) return Crashes.say(report, console, verbose);
      console
          .out()
          .println(
              baseline.save(workspace, console, all, judged, report.findings(), report.gone()));
      if (baseline.write) return ExitCode.FINE;
      report = report.pruned();
    }
    Run run = run(workspace, report, (System.nanoTime() - start) / 1_000_000);
    Printout printout = new Printout();
    write(run, printout);
    printout.write(run.millis(), console.out());
    if (people() && Actions.here(console)) Actions.write(run, console);
    files.write(run);
    console.out().flush();
    recall.keep();
    then.keep();
    if (!report.crashes().isEmpty()) return Crashes.say(report, console, verbose);
    boolean fails = threshold.fails(report, workspace.settings().failOn());
    int code = fails ? ExitCode.FINDINGS : ExitCode.FINE;
    Instant until = recall.until();
    boolean whole = past == null || past.sentence() == null;
    if (until != null && whole && now instanceof DiskTree disk && stands(trees))
      replays.keep(place, disk, until, history.state(place, console), code, printout);
    return code;
  }

  /**
   * Whether the answer depends on nothing but the site's files and their history, and was all that
   * was done.
   */
  private boolean stands(Trees trees) {
    return KEPT.contains(format)
        && trees.before() == null
        && !(external.external || baseline.prune || baseline.file != null)
        && outputs.isEmpty()
        && !Actions.here(console);
  }

  /** The policy, with what was wrong before when a change is judged. */
  private Policy policy(
      Workspace workspace, Trees trees, Recall recall, Recall then, Progress progress) {
    Policy policy = selection.policy(workspace, console.now());
    Changes changes = trees.changes();
    Tree before = trees.before();
    if (changes == null || before == null) return policy;
    progress.say("reading the site as it was");
    Workspace earlier = workspace.earlier(before, changes, site, console, then);
    Policy judging = selection.policy(earlier, console.now());
    return policy.since(
        new Policy.Since(
            Engine.check(earlier::model, judging, null, then),
            changes,
            since.staged && then.isSame(),
            recall.isAlike(before, changes)));
  }

  /** What is known of the state that changes are counted from. */
  private Recall then(Place place, Trees trees, Recall now) {
    Tree before = trees.before();
    if (before == null) return Recall.none(trees.now());
    return since.staged ? now.of(before) : cache.earlier(place, before, site, console);
  }

  private @Nullable Web web(Workspace workspace, Policy policy, Progress progress) {
    return external.asked(workspace, policy, cache, progress, console);
  }

  private static Model built(Workspace workspace, Progress progress) {
    Model model = workspace.model();
    progress.say("checking %,d pages".formatted(model.site().pages().size()));
    return model;
  }

  private static Run run(Workspace workspace, Report report, long millis) {
    return new Run(
        report,
        Version.CURRENT,
        workspace.place().root().toString(),
        SiteFinder.inRepository(workspace.place().root()),
        workspace.pages(),
        millis);
  }

  private void write(Run run, Appendable out) {
    boolean people = people();
    Run shown = quiet && people ? run.keeping(Severity.ERROR) : run;
    boolean silent = shown.report().findings().isEmpty() && !threshold.failsUndecided(run.report());
    if (quiet && people && silent) return;
    Paint paint = color.paint(console);
    Look look = new Look(paint, verbose, Terminal.links(console, paint, Path.of(run.root())));
    if (stats && people) Stats.write(shown, look, out);
    else format.write(shown, look, out);
  }

  private boolean people() {
    return format == Format.TEXT || format == Format.COMPACT;
  }
}
