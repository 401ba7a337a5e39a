package dev.waymark.cli;

import dev.waymark.cli.SinceArguments.Trees;
import dev.waymark.engine.Engine;
import dev.waymark.engine.Policy;
import dev.waymark.engine.Recall;
import dev.waymark.fix.Folder;
import dev.waymark.fix.Rounds;
import dev.waymark.fix.UnifiedDiff;
import dev.waymark.history.History;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Report;
import dev.waymark.lint.Web;
import dev.waymark.report.Printable;
import dev.waymark.text.UserError;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Tree;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark fix}: writes what findings propose, and checks again before it does. */
@Command(
    name = "waymark fix",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Fixes findings: with fixes that change nothing a reader relies on, or with all"
            + " (--unsafe). A fix that would break something else is not made.",
    footer = {
      "",
      "Exit codes: 0 nothing at or above --fail-on is left, 1 findings are left (with --diff:"
          + " something would be changed), 2 a usage error, 3 a bug in Waymark."
    })
final class FixCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final SiteArguments site = new SiteArguments();

  @Option(
      names = "--unsafe",
      description = "Also make fixes that guess what was meant; review what they did.")
  private boolean unsafe;

  @Option(names = "--diff", description = "Print what would be changed, and change nothing.")
  private boolean diff;

  @Option(
      names = {"-i", "--interactive"},
      description = "Ask before each fix, safe or not.")
  private boolean interactive;

  @Mixin private final SinceArguments since = new SinceArguments();
  @Mixin private final BaselineArguments baseline = new BaselineArguments();
  @Mixin private final CacheArguments cache = new CacheArguments();
  @Mixin private final HistoryArguments history = new HistoryArguments(true);
  @Mixin private final ExternalArguments external = new ExternalArguments();
  @Mixin private final Selection selection = new Selection();
  @Mixin private final Threshold threshold = new Threshold();

  FixCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    external.require();
    selection.require(external.external, false);
    threshold.require();
    if (baseline.write || baseline.prune)
      throw new UserError("only check writes a baseline: waymark check --write-baseline");
    if (since.staged)
      throw new UserError(
          "fix writes to the work tree, not to what is staged; use --changed-since");
    Place asked = Place.of(site, console);
    // What a fix breaks may lie anywhere.
    Place whole = new Place(asked.root(), List.of());
    try (Trees trees = since.open(whole, console)) {
      return fix(asked, whole, trees);
    }
  }

  private int fix(Place asked, Place whole, Trees trees) {
    Recall recall = cache.recall(whole, trees.now(), site, console);
    Workspace workspace = Workspace.of(whole, trees.now(), site, console, recall);
    Report report;
    Rounds.Outcome outcome;
    try (Progress progress = Progress.start(console, "reading the site")) {
      Policy policy = policy(workspace, trees, progress);
      Web web = external.asked(workspace, policy, cache, progress, console);
      boolean asks = unsafe || interactive;
      History past = asks ? history.of(whole, console) : null;
      Rechecks rechecks = new Rechecks(workspace, policy, web, site, cache, console);
      report = HistoryArguments.told(rechecks.first(recall, past), past);
      HistoryArguments.say(past, console);
      recall.keep();
      if (!report.crashes().isEmpty()) return Crashes.say(report, console, false);
      // Questions and a line that moves do not go together.
      if (interactive) progress.end();
      progress.say("checking what the fixes would do");
      Rounds rounds =
          new Rounds(
              texts -> {
                History again = asks ? history.of(whole, console) : null;
                Report next = rechecks.of(texts, again);
                return HistoryArguments.told(next, again).findings();
              },
              wanted(asked));
      outcome = rounds.run(report.findings());
    }
    return diff ? show(outcome) : write(outcome, asked, report, workspace);
  }

  /** All rules judge what fixes do, whichever are asked for. */
  private Policy policy(Workspace workspace, Trees trees, Progress progress) {
    Policy policy = selection.everything().policy(workspace, console.now());
    Policy known =
        policy.knowing(BaselineArguments.judged(baseline.read(workspace, console), policy));
    Changes changes = trees.changes();
    Tree before = trees.before();
    if (changes == null || before == null) return known;
    progress.say("reading the site as it was");
    Recall then = cache.earlier(workspace.place(), before, site, console);
    Workspace earlier = workspace.earlier(before, changes, site, console, then);
    Report was = Engine.check(earlier::model, policy, null, then);
    then.keep();
    return known.since(new Policy.Since(was, changes));
  }

  private Predicate<Finding> wanted(Place asked) {
    Predicate<Finding> here =
        finding -> asked.covers(finding.span().source().path()) && selection.names(finding.rule());
    if (interactive) return here.and(new Questioner(console));
    return here.and(
        finding -> {
          Fix fix = finding.fix();
          return fix != null && (unsafe || fix.safe());
        });
  }

  private int show(Rounds.Outcome outcome) {
    outcome.files().forEach(file -> console.out().print(UnifiedDiff.of(file)));
    for (String line : FixSummary.refused(outcome)) console.err().println(Printable.of(line));
    return outcome.files().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private int write(Rounds.Outcome outcome, Place asked, Report report, Workspace workspace) {
    List<String> failed = Folder.of(asked.root()).write(outcome.files());
    List<Finding> rest =
        outcome.left().stream()
            .filter(f -> asked.covers(f.span().source().path()) && selection.names(f.rule()))
            .toList();
    for (String line : new FixSummary(outcome, failed, rest).lines(unsafe || interactive))
      console.out().println(Printable.of(line));
    boolean fails =
        !failed.isEmpty() || threshold.fails(report.with(rest), workspace.settings().failOn());
    return fails ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}
