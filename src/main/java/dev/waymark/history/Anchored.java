package dev.waymark.history;

import dev.waymark.text.Nearest;
import dev.waymark.text.SharedWords;
import dev.waymark.tree.GitLog;
import dev.waymark.tree.GitLog.Commit;
import dev.waymark.tree.GitLog.FileChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows a heading's id through a page's history to one of today. */
final class Anchored {
  private static final int SHORT_ID = 7;
  private static final int MOST_STEPS = 20;
  private static final double ALIKE = 0.5;

  private final GitLog log;
  private final HeadingHistory headings;
  private final Function<String, Set<String>> ids;
  private final Map<String, Optional<Commit>> commits = new HashMap<>();

  /**
   * @param ids the ids of today of a page, by its file in the repository; empty for no page
   */
  Anchored(GitLog log, HeadingHistory headings, Function<String, Set<String>> ids) {
    this.log = log;
    this.headings = headings;
    this.ids = ids;
  }

  /**
   * Where something stands today.
   *
   * @param file in the repository; of a page, from the site's folder
   * @param id empty for the page itself, and for what nothing has replaced
   * @param commit the one that took the old away, abbreviated
   */
  record Place(String file, String id, String commit, LocalDate date) {}

  /** What became of an id; null when history does not tell. */
  @Nullable Place follow(String file, String fragment) {
    String bare = HeadingLine.fold(fragment.replaceFirst("-\\d+$", ""));
    return follow(file, fragment, HeadingLine.fold(fragment), bare);
  }

  private @Nullable Place follow(String file, String fragment, String wanted, String bare) {
    List<Step> steps = headings.of(file);
    int newest = steps.size();
    String folded = wanted;
    String plain = bare;
    Step first = null;
    for (int i = 0; i < MOST_STEPS; i++) {
      int at = removal(steps.subList(0, newest), folded, plain);
      if (at < 0) return first == null ? null : became(file, "", first);
      Step step = steps.get(at);
      if (first == null) first = step;
      HeadingLine now = successor(step, folded, plain);
      if (now == null) {
        Place there = elsewhere(file, step, folded);
        return there != null ? there : became(file, "", first);
      }
      String today = today(file, now);
      if (today != null && named(file, fragment, today)) return null;
      if (today != null) return became(file, today, first);
      newest = at;
      folded = now.folded();
      plain = folded;
    }
    return null;
  }

  /**
   * Whether another id of the page says what the fragment says, and the one found nothing of it:
   * then the heading was moved, and this one only stands where it stood.
   */
  private boolean named(String file, String fragment, String found) {
    if (SharedWords.alike(fragment, found)) return false;
    return ids.apply(file).stream().anyMatch(id -> SharedWords.alike(fragment, id));
  }

  private static Place became(String file, String id, Step step) {
    return place(file, id, step.commit(), step.date());
  }

  /** {@code commit} is the whole id. */
  static Place place(String file, String id, String commit, LocalDate date) {
    return new Place(file, id, commit.substring(0, SHORT_ID), date);
  }

  /** The newest step that took a heading away; -1 for none. */
  private static int removal(List<Step> steps, String folded, String plain) {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (!folds(step, true).contains(folded) && !folds(step, true).contains(plain)) continue;
      if (!folds(step, false).contains(folded)) return i;
    }
    return -1;
  }

  private static Set<String> folds(Step step, boolean removed) {
    Set<String> folds = new HashSet<>();
    for (Step.Place place : step.places())
      for (HeadingLine line : removed ? place.removed() : place.added()) folds.add(line.folded());
    return folds;
  }

  /** What stands where the heading stood. */
  private static @Nullable HeadingLine successor(Step step, String folded, String plain) {
    Set<String> removed = folds(step, true);
    Set<String> added = folds(step, false);
    List<HeadingLine> all = new ArrayList<>();
    HeadingLine gone = null;
    for (Step.Place place : step.places()) {
      List<HeadingLine> went =
          place.removed().stream().filter(l -> !added.contains(l.folded())).toList();
      List<HeadingLine> came =
          place.added().stream().filter(l -> !removed.contains(l.folded())).toList();
      all.addAll(came);
      for (int i = 0; i < went.size(); i++) {
        HeadingLine line = went.get(i);
        if (!line.folded().equals(folded) && !line.folded().equals(plain)) continue;
        gone = line;
        HeadingLine here = choose(line, i, went.size(), came);
        if (here != null) return here;
      }
    }
    if (gone == null) return null;
    HeadingLine like = alike(gone, all, ALIKE);
    return like != null ? like : remaining(step, gone, removed, added);
  }

  /** The only heading that is left when those are paired that stand in one another's place. */
  private static @Nullable HeadingLine remaining(
      Step step, HeadingLine gone, Set<String> removed, Set<String> added) {
    List<HeadingLine> went = new ArrayList<>();
    List<HeadingLine> came = new ArrayList<>();
    for (Step.Place place : step.places()) {
      List<HeadingLine> lost = new ArrayList<>(place.removed());
      lost.removeIf(l -> added.contains(l.folded()));
      List<HeadingLine> got = new ArrayList<>(place.added());
      got.removeIf(l -> removed.contains(l.folded()));
      if (lost.size() == got.size()) continue;
      // Of a hunk, the first of the one stand for the first of the other.
      went.addAll(lost.size() > got.size() ? lost.subList(got.size(), lost.size()) : List.of());
      came.addAll(got.size() > lost.size() ? got.subList(lost.size(), got.size()) : List.of());
    }
    boolean one = went.size() == 1 && came.size() == 1 && went.get(0).equals(gone);
    return one && came.get(0).level() == gone.level() ? came.get(0) : null;
  }

  private static @Nullable HeadingLine choose(
      HeadingLine gone, int at, int size, List<HeadingLine> came) {
    HeadingLine like = alike(gone, came, ALIKE);
    if (like != null) return like;
    List<HeadingLine> level = came.stream().filter(l -> l.level() == gone.level()).toList();
    if (size == came.size()) return came.get(at);
    return size == 1 && level.size() == 1 ? level.get(0) : null;
  }

  private static @Nullable HeadingLine alike(
      HeadingLine gone, List<HeadingLine> came, double least) {
    HeadingLine best = null;
    double most = least;
    for (HeadingLine line : came) {
      double alike = Math.max(likeness(words(gone), words(line)), gone.sameLines(line));
      if (alike <= most) continue;
      best = line;
      most = alike;
    }
    return best;
  }

  private static String words(HeadingLine line) {
    String text = line.text().isEmpty() && line.id() != null ? line.id() : line.plain();
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** From 0 to 1: the better of shared words and shared letters. */
  static double likeness(String a, String b) {
    Set<String> one = new HashSet<>(Arrays.asList(a.split(" ")));
    Set<String> two = new HashSet<>(Arrays.asList(b.split(" ")));
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(two);
    double words = 2.0 * shared.size() / (one.size() + two.size());
    int longer = Math.max(a.length(), b.length());
    int edits = Nearest.distance(a, b, longer / 2);
    double letters = longer == 0 || edits < 0 ? 0 : 1 - (double) edits / longer;
    return Math.max(words, letters);
  }

  private @Nullable String today(String file, HeadingLine line) {
    for (String id : ids.apply(file)) if (id.equals(line.id())) return id;
    for (String id : ids.apply(file)) if (HeadingLine.fold(id).equals(line.folded())) return id;
    return null;
  }

  private static List<HeadingLine> added(FileChange change) {
    return change.blocks().stream()
        .flatMap(block -> HeadingLine.all(block.added()).stream())
        .toList();
  }

  /** The heading that a step took away. */
  private static @Nullable HeadingLine gone(Step step, String folded) {
    return step.places().stream()
        .flatMap(place -> place.removed().stream())
        .filter(line -> line.folded().equals(folded))
        .findFirst()
        .orElse(null);
  }

  /** The one other page that got the heading in the same commit. */
  private @Nullable Place elsewhere(String file, Step step, String folded) {
    Commit commit =
        commits
            .computeIfAbsent(step.commit(), id -> Optional.ofNullable(log.change(id)))
            .orElse(null);
    if (commit == null) return null;
    Place found = null;
    HeadingLine gone = gone(step, folded);
    for (FileChange change : commit.files()) {
      if (change.path().equals(file) || !change.path().endsWith(".md")) continue;
      for (HeadingLine line : added(change)) {
        boolean same =
            line.folded().equals(folded) || (gone != null && gone.sameLines(line) > ALIKE);
        String id = same ? today(change.path(), line) : null;
        if (id == null) continue;
        if (found != null) return null;
        found = became(change.path(), id, step);
      }
    }
    return found;
  }
}
