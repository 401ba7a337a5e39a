package dev.waymark.cli;

import dev.waymark.engine.Engine;
import dev.waymark.engine.Policy;
import dev.waymark.engine.Recall;
import dev.waymark.fix.KeptAddresses;
import dev.waymark.fix.Moved;
import dev.waymark.fix.Relocation;
import dev.waymark.fix.Rounds;
import dev.waymark.fix.Successors;
import dev.waymark.fix.UnifiedDiff;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import dev.waymark.report.Printable;
import dev.waymark.site.model.Site;
import dev.waymark.text.Edit;
import dev.waymark.text.Edits;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.OverlayTree;
import dev.waymark.tree.Tree;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark move}: moves a page or folder without breaking what points at it. */
@Command(
    name = "waymark move",
    customSynopsis = "waymark move OLD NEW [OPTIONS]",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Moves a page or a folder, rewrites every link that led there, and keeps the old"
            + " addresses as aliases.",
    footer = {
      "",
      "Exit codes: 0 moved, and nothing new is found but infos; 1 moved, and something is; 2 not"
          + " moved, and why."
    })
final class MoveCommand implements Callable<Integer> {
  /** Rules whose fix is the alias of an old address. */
  private static final Set<String> ALIASES = Set.of("moved-without-redirect", "removed-alias");

  private static final String THROUGH_ALIAS = "link-through-alias";

  private final Console console;

  @Mixin private final SiteArguments site = new SiteArguments();

  @Option(names = "--dry-run", description = "Print what would be done, and do nothing.")
  private boolean dry;

  @Option(names = "--no-alias", description = "Add no aliases; the old addresses go dead.")
  private boolean noAlias;

  @Mixin private final CacheArguments cache = new CacheArguments();

  MoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (site.paths.size() != 2)
      throw new UserError("move takes two paths: what to move, and where to");
    String target = site.paths.remove(1);
    Place found = Place.of(site, console);
    Place place = new Place(found.root(), List.of());
    Relocation move =
        Relocation.of(
            place.root(),
            console.folder().resolve(site.paths.get(0)),
            console.folder().resolve(target));
    DiskTree disk = DiskTree.open(place.root());
    Recall recall = cache.recall(place, disk, site, console);
    Workspace was = Workspace.of(place, disk, site, console, recall);
    Map<String, String> files = move.files(disk.files());
    if (files.isEmpty()) throw new UserError(site.paths.get(0) + " holds no files of this site");
    try (Progress progress = Progress.start(console, "reading the site")) {
      return move(was, move, files, recall, progress);
    }
  }

  private int move(
      Workspace was, Relocation move, Map<String, String> files, Recall recall, Progress progress) {
    Policy policy = new Selection().policy(was, console.now());
    Report report = Engine.check(was::model, policy, null, recall);
    recall.keep();
    if (!report.crashes().isEmpty()) return Crashes.say(report, console, false);
    Tree tree = OverlayTree.of(was.tree(), move.bytes(files), Set.copyOf(files.keySet()));
    progress.say("reading the site as it will be");
    Set<String> moved = new HashSet<>(files.keySet());
    moved.addAll(files.values());
    Workspace will = was.with(tree, moved, was.read(), site, console, Recall.none(tree));
    Site old = report.survey().site().get();
    Site now = will.model().site();
    Successors successors = new Successors(now, files);
    String lost = successors.lost(old);
    if (lost != null) throw new UserError(lost);
    Moved.Rewriting links = Moved.of(old, now, files);
    // Without a site nobody knows the addresses.
    boolean aliases = !noAlias && now.config().siteless() == null;
    KeptAddresses kept = aliases ? KeptAddresses.of(old, successors) : KeptAddresses.NONE;
    Map<String, List<Edit>> edits = new HashMap<>();
    links.edits().forEach((path, all) -> edits.put(path, new ArrayList<>(all)));
    for (Edit edit : kept.edits())
      edits.computeIfAbsent(edit.span().source().path(), p -> new ArrayList<>()).add(edit);
    Map<String, String> texts = new HashMap<>();
    edits.forEach((path, all) -> texts.put(path, Edits.apply(source(tree, path), all)));
    progress.say("checking the site as it will be");
    Policy since = policy.since(new Policy.Since(report, Renaming.changes(files)));
    Rechecks rechecks = new Rechecks(will, since, null, site, cache, console);
    rechecks.first(Recall.none(tree), null);
    MoveNews news = new MoveNews(report, files, links.edits());
    Rounds rounds =
        new Rounds(
            more -> news.of(rechecks.of(with(texts, more), null)),
            finding -> aliases && ALIASES.contains(finding.rule()),
            MoveCommand::harms);
    Rounds.Outcome outcome = rounds.run(news.of(rechecks.of(texts, null)));
    outcome.files().forEach(file -> texts.put(file.path(), file.after()));
    // Several addresses may be kept by one alias.
    Site end = rechecks.of(texts, null).survey().site().get();
    progress.end();
    if (dry) show(files, was.tree(), texts);
    else move.make(files, texts, tree, console.folder(), console.environment()).forEach(this::warn);
    PrintStream out = dry ? console.err() : console.out();
    MoveSummary summary =
        new MoveSummary(old, new Successors(end, files), links, kept, outcome, !aliases);
    summary.lines(dry, texts.size()).forEach(line -> out.println(Printable.of(line)));
    boolean fine = outcome.left().stream().allMatch(f -> f.severity() == Severity.INFO);
    return fine ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  /**
   * Whether what is found after an alias is worse than an old address that nothing serves: not that
   * a link leads through the alias, which is there for it.
   */
  private static boolean harms(Finding finding) {
    return finding.severity() != Severity.INFO && !finding.rule().equals(THROUGH_ALIAS);
  }

  private static Source source(Tree tree, String path) {
    Source source = tree.read(path);
    if (source == null) throw new UserError(path + " cannot be read");
    return source;
  }

  private static Map<String, String> with(Map<String, String> texts, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(texts);
    all.putAll(more);
    return all;
  }

  private void show(Map<String, String> files, Tree was, Map<String, String> texts) {
    Map<String, String> all = new TreeMap<>(files);
    texts
        .keySet()
        .forEach(
            path -> {
              if (!files.containsValue(path)) all.put(path, path);
            });
    all.forEach(
        (old, now) -> {
          Source before = was.read(old);
          String text = before == null ? "" : before.raw();
          console.out().print(UnifiedDiff.of(old, text, now, texts.getOrDefault(now, text)));
        });
    console.out().flush();
  }

  private void warn(String sentence) {
    console.err().println("waymark: " + Printable.of(sentence));
  }
}
