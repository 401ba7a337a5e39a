package dev.waymark.cli;

import dev.waymark.document.Document;
import dev.waymark.engine.ActiveRule;
import dev.waymark.engine.Engine;
import dev.waymark.engine.Model;
import dev.waymark.engine.Policy;
import dev.waymark.engine.Recall;
import dev.waymark.engine.SharedDocuments;
import dev.waymark.fix.KeptAddresses;
import dev.waymark.fix.Moved;
import dev.waymark.fix.Successors;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import dev.waymark.site.model.Site;
import dev.waymark.text.Edit;
import dev.waymark.text.Edits;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Changes.FileChange;
import dev.waymark.tree.OverlayTree;
import dev.waymark.tree.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to write before somebody else renames files of a site: links that lead to them, and aliases
 * of the addresses that go. As {@code waymark move}, but without judging the site once more.
 */
final class Renaming {
  /** The rule whose fix keeps an old address. */
  static final String ALIASES = "moved-without-redirect";

  private Renaming() {}

  /** Edits of the files as they are called now. */
  static List<Edit> of(
      Report before,
      Workspace was,
      Map<String, String> files,
      Policy policy,
      SiteArguments site,
      Console console) {
    Site old = before.survey().site().get();
    Map<String, byte[]> bytes = bytes(old, was.place().root(), files);
    Tree tree = OverlayTree.of(was.tree(), bytes, Set.copyOf(files.keySet()));
    Set<String> moved = new HashSet<>(files.keySet());
    moved.addAll(files.values());
    Model will =
        was.with(tree, moved, SharedDocuments.of(old), site, console, Recall.none(tree)).model();
    List<Edit> edits = new ArrayList<>();
    Moved.of(old, will.site(), files).edits().values().forEach(edits::addAll);
    if (will.site().config().siteless() == null)
      edits.addAll(KeptAddresses.of(old, new Successors(will.site(), files)).edits());
    Policy aliases = aliases(policy).since(new Policy.Since(before, changes(files)));
    for (Finding finding : Engine.check(will, aliases).findings()) {
      Fix fix = finding.fix();
      if (fix == null || !finding.rule().equals(ALIASES) || finding.severity() == Severity.INFO)
        continue;
      if (fix.edits().stream().noneMatch(e -> edits.stream().anyMatch(o -> Edits.overlap(e, o))))
        edits.addAll(fix.edits());
    }
    Map<String, String> back = new HashMap<>();
    files.forEach((from, to) -> back.put(to, from));
    return edits.stream().map(edit -> before(edit, was.tree(), back)).toList();
  }

  static Changes changes(Map<String, String> files) {
    List<FileChange> all = new ArrayList<>();
    files.forEach((old, now) -> all.add(new FileChange(old, now, List.of())));
    return new Changes(all);
  }

  private static Policy aliases(Policy policy) {
    List<ActiveRule> rules =
        policy.rules().stream().filter(rule -> rule.name().equals(ALIASES)).toList();
    return new Policy(rules, policy.excluded(), policy.severities(), policy.unusedDirective())
        .allowing(policy.allowances());
  }

  /** The files by their new names, texts as somebody may hold them unsaved. */
  private static Map<String, byte[]> bytes(Site site, Path root, Map<String, String> files) {
    Map<String, byte[]> bytes = new HashMap<>();
    for (Document document : site.documents()) {
      Source text = document.source();
      String to = files.get(text.path());
      if (to != null) bytes.put(to, text.raw().getBytes(StandardCharsets.UTF_8));
    }
    files.forEach((from, to) -> bytes.computeIfAbsent(to, file -> onDisk(root.resolve(from))));
    return bytes;
  }

  private static byte[] onDisk(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UserError(file + " cannot be read");
    }
  }

  /** The same edit in the file as it is called now. */
  private static Edit before(Edit edit, Tree tree, Map<String, String> back) {
    String from = back.get(edit.span().source().path());
    Source text = from == null ? null : tree.read(from);
    return text == null
        ? edit
        : new Edit(text.span(edit.span().start(), edit.span().end()), edit.replacement());
  }
}
