package dev.waymark.engine;

import dev.waymark.document.Document;
import dev.waymark.lint.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules said that still holds: those that judge one file alone, of files that have not changed
 * since; those that look at no texts below front matter, when these alone have changed.
 *
 * @param before null when nothing is known
 * @param found by rule and file
 * @param changed files that are different now; nothing else is
 * @param below whether they differ below front matter alone
 */
record KnownFindings(
    @Nullable Judged before, Map<String, List<Finding>> found, Set<String> changed, boolean below) {
  static final KnownFindings NONE = new KnownFindings(null, Map.of(), Set.of(), false);

  static KnownFindings of(Judged before, Set<String> changed, boolean below) {
    if (!before.crashes().isEmpty()) return NONE;
    Map<String, List<Finding>> found = new HashMap<>();
    for (Finding finding : before.found())
      found
          .computeIfAbsent(
              key(finding.rule(), finding.span().source().path()), k -> new ArrayList<>())
          .add(finding);
    return new KnownFindings(before, found, changed, below);
  }

  private static String key(String rule, String file) {
    return rule + " " + file;
  }

  /** Null when the rule is to be asked again. */
  @Nullable List<Finding> of(String rule, Document document) {
    String file = document.source().path();
    if (before == null || changed.contains(file)) return null;
    return found.getOrDefault(key(rule, file), List.of());
  }

  /** All that a rule said which looks at no texts; null when it is to be asked again. */
  @Nullable List<Finding> of(String rule) {
    if (before == null || !below) return null;
    return before.found().stream().filter(finding -> finding.rule().equals(rule)).toList();
  }

  /** The remarks of a rule. */
  List<Judged.Note> notes(String rule) {
    if (before == null) return List.of();
    return before.notes().stream().filter(note -> note.rule().equals(rule)).toList();
  }
}
