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
 * What rules that judge one file alone said of files that have not changed since.
 *
 * @param found by rule and file; null when nothing is known
 * @param changed texts that are different now; nothing else is
 */
record KnownFindings(@Nullable Map<String, List<Finding>> found, Set<String> changed) {
  static final KnownFindings NONE = new KnownFindings(null, Set.of());

  static KnownFindings of(List<Finding> before, Set<String> changed) {
    Map<String, List<Finding>> found = new HashMap<>();
    for (Finding finding : before)
      found
          .computeIfAbsent(
              key(finding.rule(), finding.span().source().path()), k -> new ArrayList<>())
          .add(finding);
    return new KnownFindings(found, changed);
  }

  private static String key(String rule, String file) {
    return rule + " " + file;
  }

  /** Null when the rule is to be asked again. */
  @Nullable List<Finding> of(String rule, Document document) {
    String file = document.source().path();
    if (found == null || changed.contains(file)) return null;
    return found.getOrDefault(key(rule, file), List.of());
  }
}
