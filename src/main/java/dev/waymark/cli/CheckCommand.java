package dev.waymark.cli;

import dev.waymark.engine.ActiveRule;
import dev.waymark.engine.Engine;
import dev.waymark.engine.Policy;
import dev.waymark.lint.Report;
import dev.waymark.lint.Rule;
import dev.waymark.lint.RuleOptions;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import dev.waymark.report.Format;
import dev.waymark.report.Look;
import dev.waymark.report.Paint;
import dev.waymark.report.Run;
import dev.waymark.rules.Catalog;
import dev.waymark.site.Page;
import dev.waymark.site.Site;
import dev.waymark.text.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
      "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 a mistake, 3 a bug of ours."
    })
final class CheckCommand implements Callable<Integer> {
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  private final Console console;

  @Mixin private final SiteArguments site = new SiteArguments();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description =
          "What is printed: text (with excerpts), compact (a line a finding), json and others;"
              + " docs/ci.md shows each.")
  private Format format = Format.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FORMAT=FILE",
      description = "Write another form to a file; may be given several times.")
  private List<String> outputs = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "The least severity that fails: error (the default), warning, info or never.")
  private @Nullable String failOn;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "RULE",
      description = "Check these rules alone.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--skip",
      split = ",",
      paramLabel = "RULE",
      description = "Check all rules but these.")
  private List<String> skip = new ArrayList<>();

  @Option(
      names = {"-q", "--quiet"},
      description = "Report errors alone, and nothing when there are none.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say also what could not be decided, and why.")
  private boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "AUTO",
      description = "auto, always or never.")
  private When color = When.AUTO;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    RuleNames.require(only);
    RuleNames.require(skip);
    Outputs files = Outputs.of(outputs, console);
    Severity asked = asked();
    Workspace workspace;
    Report report;
    try (Progress progress = Progress.start(console, "reading the site")) {
      workspace = Workspace.open(site, console);
      progress.say("checking %,d pages".formatted(workspace.model().site().pages().size()));
      report = Engine.check(workspace.model(), policy(workspace));
    }
    Run run = run(workspace, report, (System.nanoTime() - start) / 1_000_000);
    write(run);
    files.write(run);
    crashes(report);
    if (!report.crashes().isEmpty()) return ExitCode.CRASH;
    Severity configured = workspace.settings().failOn();
    Severity least = asked != null ? asked : configured != null ? configured : Severity.ERROR;
    boolean fails =
        least != Severity.OFF
            && report.findings().stream().anyMatch(f -> f.severity().compareTo(least) >= 0);
    return fails ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  /** What {@code --fail-on} says, OFF for never; null when it is not given. */
  private @Nullable Severity asked() {
    if (failOn == null) return null;
    return switch (failOn.toLowerCase(Locale.ROOT)) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      case "info" -> Severity.INFO;
      case "never" -> Severity.OFF;
      default -> throw new UserError("--fail-on is error, warning, info or never, not " + failOn);
    };
  }

  private Policy policy(Workspace workspace) {
    Map<String, RuleOptions> options = new HashMap<>();
    Map<String, RulePage> pages = new HashMap<>();
    for (RulePage page : workspace.pages()) {
      options.put(page.id(), workspace.settings().options(page));
      pages.put(page.id(), page);
    }
    Map<String, Rule> rules =
        Catalog.rules(options, workspace.settings().schemas(), workspace.settings().icons());
    List<ActiveRule> active = new ArrayList<>();
    rules.forEach(
        (name, rule) ->
            active.add(new ActiveRule(name, rule, severity(workspace, pages.get(name)))));
    return new Policy(
        active,
        file -> workspace.settings().excluded(file) || !workspace.covers(file),
        workspace.settings()::severityAt,
        new Policy.Reported(
            Catalog.UNUSED_ALLOW, severity(workspace, pages.get(Catalog.UNUSED_ALLOW))));
  }

  private Severity severity(Workspace workspace, @Nullable RulePage page) {
    if (page == null || skip.contains(page.id())) return Severity.OFF;
    if (!only.isEmpty() && !only.contains(page.id())) return Severity.OFF;
    Severity severity = workspace.settings().severity(page);
    // Naming a rule that is off by default asks for it.
    return severity == Severity.OFF && only.contains(page.id()) ? Severity.WARNING : severity;
  }

  private static Run run(Workspace workspace, Report report, long millis) {
    Site site = report.site();
    Run.Totals totals =
        new Run.Totals(
            (int) site.pages().stream().filter(Page::rendered).count(),
            site.documents().size(),
            site.references().size(),
            site.unknownReferences());
    return new Run(
        report,
        Version.CURRENT,
        workspace.root().toString(),
        "Hugo " + site.config().version(),
        SiteFinder.inRepository(workspace.root()),
        workspace.pages(),
        totals,
        millis);
  }

  private void write(Run run) {
    boolean people = format == Format.TEXT || format == Format.COMPACT;
    Run shown = quiet && people ? run.keeping(Severity.ERROR) : run;
    if (quiet && people && shown.report().findings().isEmpty()) return;
    format.write(shown, new Look(paint(), verbose), console.out());
  }

  private Paint paint() {
    boolean plain =
        !console.terminalOut()
            || !console.environment().getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(console.environment().get("TERM"));
    return switch (color) {
      case ALWAYS -> Paint.ANSI;
      case NEVER -> Paint.NONE;
      case AUTO -> plain ? Paint.NONE : Paint.ANSI;
    };
  }

  private void crashes(Report report) {
    for (Report.Crash crash : report.crashes()) {
      String where = crash.page().isEmpty() ? "" : " at " + crash.page();
      console
          .err()
          .println(
              "waymark: "
                  + crash.rule()
                  + " failed"
                  + where
                  + ", and that is a bug of ours: "
                  + crash.cause());
      if (verbose) crash.cause().printStackTrace(console.err());
    }
  }
}
