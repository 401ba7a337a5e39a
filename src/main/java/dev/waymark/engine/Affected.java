package dev.waymark.engine;

import dev.waymark.lint.Finding;
import dev.waymark.site.model.Site;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Changes.FileChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * What a change has done: the findings that the earlier state did not have, each with the changed
 * place that broke it when that is elsewhere.
 *
 * <p>A finding was there before when its rule, file and offending text were: on the line that the
 * diff carries over, or else with the same message anywhere in the file; in a file that has moved,
 * also with another message, which may name its new address. So moved and renamed text keeps its
 * findings, and a second copy of a broken link is new. What is said of a folder at one of its pages
 * is said at another when that page has moved; there nobody has changed the line.
 */
final class Affected {
  private final Changes changes;
  private final Map<String, List<Finding>> earlier = new HashMap<>();

  private Affected(Policy.Since since) {
    changes = since.changes();
    for (Finding f : since.before().findings()) {
      earlier.computeIfAbsent(key(f, path(f)), k -> new ArrayList<>()).add(f);
    }
  }

  static List<Finding> of(List<Finding> found, Supplier<Site> site, Policy.Since since) {
    Affected affected = new Affected(since);
    List<Finding> left = affected.without(found, affected::sameLine);
    left = affected.without(left, (now, before) -> said(now).equals(said(before)));
    left = affected.without(left, (now, before) -> !path(now).equals(path(before)));
    left = affected.withoutMoved(left);
    if (left.isEmpty()) return left;
    Causes causes = new Causes(since, site.get());
    Relocated relocated = new Relocated(since, site.get());
    return left.stream().map(f -> relocated.advise(f).causedBy(causes.of(f))).toList();
  }

  /** The findings that match no earlier one; each earlier one matches once. */
  private List<Finding> without(List<Finding> found, BiPredicate<Finding, Finding> same) {
    List<Finding> left = new ArrayList<>();
    for (Finding now : found) {
      String before = changes.before(path(now));
      if (before == null || !match(now, earlier.getOrDefault(key(now, before), List.of()), same))
        left.add(now);
    }
    return left;
  }

  private static boolean match(
      Finding now, List<Finding> candidates, BiPredicate<Finding, Finding> same) {
    for (Iterator<Finding> each = candidates.iterator(); each.hasNext(); ) {
      if (!same.test(now, each.next())) continue;
      each.remove();
      return true;
    }
    return false;
  }

  /** The findings on lines that nobody has changed which no page that moved or went had. */
  private List<Finding> withoutMoved(List<Finding> found) {
    if (found.isEmpty()) return found;
    Map<String, Integer> gone = new HashMap<>();
    for (List<Finding> rest : earlier.values()) {
      for (Finding f : rest)
        if (!path(f).equals(changes.after(path(f)))) gone.merge(words(f), 1, Integer::sum);
    }
    List<Finding> left = new ArrayList<>();
    for (Finding now : found) {
      FileChange change = changes.ofNew(path(now));
      boolean old = change == null || change.before() != null && !change.touches(line(now));
      if (!old || gone.merge(words(now), -1, Integer::sum) < 0) left.add(now);
    }
    return left;
  }

  private static String words(Finding f) {
    return f.rule() + "\n" + said(f);
  }

  private static int line(Finding f) {
    return f.span().line();
  }

  private boolean sameLine(Finding now, Finding before) {
    FileChange change = changes.ofOld(path(before));
    int line = line(before);
    return line(now) == (change == null ? line : change.lineAfter(line));
  }

  /** The message without the lines it names: they move with the text. */
  private static String said(Finding f) {
    return f.message().replaceAll("\\bon line \\d+", "");
  }

  private static String key(Finding f, String path) {
    return f.rule() + "\n" + path + "\n" + Fingerprints.text(f);
  }

  private static String path(Finding f) {
    return f.span().source().path();
  }
}
