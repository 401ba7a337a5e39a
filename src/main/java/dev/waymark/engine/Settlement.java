package dev.waymark.engine;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left of the findings after small pure steps: leave out excluded files, weigh by file,
 * drop repetitions, drop what directives allow and report those that allowed nothing, sort, name,
 * drop what the baseline knows, keep what a change has done.
 */
record Settlement(List<Finding> findings, int suppressed, int known, List<String> gone) {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::span)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  static Settlement of(Judged judged, Policy policy) {
    List<Finding> weighed = distinct(weigh(included(judged.found(), policy), policy));
    Directives directives = Directives.of(judged.directives(), policy);
    Allowed allowed = new Allowed(policy);
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : weighed) {
      boolean inPage = directives.allow(finding);
      boolean configured = allowed.allow(finding);
      if (!inPage && !configured) kept.add(finding);
    }
    int suppressed = weighed.size() - kept.size();
    kept.addAll(weigh(included(directives.unused(), policy), policy));
    kept.addAll(weigh(included(allowed.unused(), policy), policy));
    kept.sort(ORDER);
    Fingerprints fingerprints = new Fingerprints();
    kept.replaceAll(f -> f.named(fingerprints.of(f)));
    List<Finding> news = kept.stream().filter(f -> !policy.baseline().knows(f)).toList();
    Policy.Since since = policy.since();
    return new Settlement(
        since == null ? news : Affected.of(news, judged.survey().site(), since),
        suppressed,
        kept.size() - news.size(),
        policy.baseline().gone(kept));
  }

  private static List<Finding> included(List<Finding> found, Policy policy) {
    return found.stream().filter(f -> !policy.excluded().test(f.span().source().path())).toList();
  }

  private static List<Finding> weigh(List<Finding> found, Policy policy) {
    List<Finding> weighed = new ArrayList<>();
    for (Finding f : found) {
      Severity here = policy.severities().of(f.rule(), f.span().source().path(), f.severity());
      if (here != Severity.OFF) weighed.add(f.weighing(here));
    }
    return weighed;
  }

  /** A text that two pages share is judged once per page; a reader needs to be told once. */
  private static List<Finding> distinct(List<Finding> found) {
    Map<String, Finding> once = new LinkedHashMap<>();
    for (Finding f : found) {
      once.putIfAbsent(f.rule() + "\n" + f.span() + "\n" + f.span().end() + "\n" + f.message(), f);
    }
    return List.copyOf(once.values());
  }
}
