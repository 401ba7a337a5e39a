package dev.waymark.fix;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Fix;
import dev.waymark.text.Edit;
import dev.waymark.text.Edits;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Applies fixes in rounds, in memory: edits that overlap wait for the next round, and each round is
 * judged before it counts. A fix after which something is found that was not found before is not
 * made.
 */
public final class Rounds {
  /** Each is a whole check; rules that undo each other's fixes would go on for ever. */
  private static final int MOST_CHECKS = 40;

  private final Function<Map<String, String>, List<Finding>> check;
  private final Predicate<Finding> wanted;
  private final Predicate<Finding> harm;
  private final Map<String, Source> originals = new TreeMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final List<Finding> fixed = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final Set<String> settled = new HashSet<>();
  private int checks;

  /**
   * @param check the findings of the site with other texts, by path
   * @param wanted asked of each finding with a fix
   */
  public Rounds(Function<Map<String, String>, List<Finding>> check, Predicate<Finding> wanted) {
    this(check, wanted, finding -> true);
  }

  /**
   * As the other.
   *
   * @param harm asked of each finding that is new after a fix: whether it is worse than the one
   *     that is fixed
   */
  public Rounds(
      Function<Map<String, String>, List<Finding>> check,
      Predicate<Finding> wanted,
      Predicate<Finding> harm) {
    this.check = check;
    this.wanted = wanted;
    this.harm = harm;
  }

  /**
   * What came of it.
   *
   * @param files those with another text than before, by path
   * @param fixed the findings whose fixes were made, in order
   * @param refused those whose fixes would have broken something else
   * @param left what is found afterwards
   */
  public record Outcome(
      List<Rewritten> files, List<Finding> fixed, List<Refused> refused, List<Finding> left) {
    /** Whether a finding's fix was refused. */
    public boolean refuses(Finding finding) {
      return refused.stream().anyMatch(one -> one.finding().equals(finding));
    }
  }

  /** A finding, and the first of what would be found if it was fixed. */
  public record Refused(Finding finding, Finding broken) {}

  /** Goes on from what was found until no fix is left. */
  public Outcome run(List<Finding> found) {
    List<Finding> now = found;
    while (checks < MOST_CHECKS) {
      List<Finding> chosen = choose(now);
      if (chosen.isEmpty()) break;
      now = attempt(chosen, now);
    }
    List<Rewritten> files = new ArrayList<>();
    originals.forEach(
        (path, source) -> {
          Rewritten file = new Rewritten(source, texts.getOrDefault(path, ""));
          if (!file.old().equals(file.after())) files.add(file);
        });
    return new Outcome(files, List.copyOf(fixed), List.copyOf(refused), now);
  }

  /** Fixes of which no two overlap; each is made whole or not at all. */
  private List<Finding> choose(List<Finding> found) {
    List<Finding> chosen = new ArrayList<>();
    Map<String, List<Edit>> taken = new HashMap<>();
    for (Finding finding : found) {
      Fix fix = finding.fix();
      if (fix == null || settled.contains(key(finding)) || !wanted.test(finding)) continue;
      if (fix.edits().stream().anyMatch(edit -> overlaps(edit, taken))) continue;
      for (Edit edit : fix.edits())
        taken.computeIfAbsent(path(edit), p -> new ArrayList<>()).add(edit);
      chosen.add(finding);
    }
    return chosen;
  }

  private static boolean overlaps(Edit edit, Map<String, List<Edit>> taken) {
    return taken.getOrDefault(path(edit), List.of()).stream().anyMatch(e -> Edits.overlap(e, edit));
  }

  /**
   * Makes the chosen fixes, those apart that would break something; what is found afterwards, which
   * is the old when none was made.
   */
  private List<Finding> attempt(List<Finding> chosen, List<Finding> before) {
    Map<String, String> next = new HashMap<>(texts);
    Map<String, Source> sources = new HashMap<>();
    Map<String, List<Edit>> edits = new LinkedHashMap<>();
    for (Finding finding : chosen) {
      for (Edit edit : Objects.requireNonNull(finding.fix()).edits()) {
        sources.put(path(edit), edit.span().source());
        edits.computeIfAbsent(path(edit), p -> new ArrayList<>()).add(edit);
      }
    }
    edits.forEach((path, all) -> next.put(path, Edits.apply(source(sources, path), all)));
    checks++;
    List<Finding> after = check.apply(Map.copyOf(next));
    List<Finding> worse = worse(before, after);
    if (worse.isEmpty()) {
      sources.forEach(originals::putIfAbsent);
      texts.putAll(next);
      fixed.addAll(chosen);
      chosen.forEach(finding -> settled.add(key(finding)));
      return after;
    }
    if (chosen.size() == 1) {
      refused.add(new Refused(chosen.get(0), worse.get(0)));
      settled.add(key(chosen.get(0)));
      return before;
    }
    // What is left out is chosen anew in the next round: its places have moved.
    List<Finding> innocent = chosen.stream().filter(f -> !touches(f, worse)).toList();
    boolean some = !innocent.isEmpty() && innocent.size() < chosen.size();
    return attempt(some ? innocent : chosen.subList(0, chosen.size() / 2), before);
  }

  /** Whether a fix changes a file of which something new is found. */
  private static boolean touches(Finding fixed, List<Finding> worse) {
    Fix fix = fixed.fix();
    Set<String> files = new HashSet<>();
    if (fix != null) fix.edits().forEach(edit -> files.add(path(edit)));
    return worse.stream().anyMatch(f -> files.contains(f.span().source().path()));
  }

  private static Source source(Map<String, Source> sources, String path) {
    return Objects.requireNonNull(sources.get(path));
  }

  /** What is found that was not found before, wherever lines have moved. */
  private List<Finding> worse(List<Finding> before, List<Finding> after) {
    Map<String, Integer> known = new HashMap<>();
    for (Finding finding : before) known.merge(place(finding), 1, Integer::sum);
    return after.stream()
        .filter(f -> known.merge(place(f), -1, Integer::sum) < 0)
        .filter(harm)
        .toList();
  }

  private static String place(Finding finding) {
    return finding.rule()
        + "\n"
        + finding.span().source().path()
        + "\n"
        + finding.span().text().lines().findFirst().orElse("");
  }

  private static String key(Finding finding) {
    Fix fix = finding.fix();
    return place(finding) + "\n" + finding.message() + "\n" + (fix == null ? "" : fix.title());
  }

  private static String path(Edit edit) {
    return edit.span().source().path();
  }
}
