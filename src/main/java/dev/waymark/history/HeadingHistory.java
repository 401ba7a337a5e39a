package dev.waymark.history;

import dev.waymark.tree.GitLog;
import dev.waymark.tree.GitLog.Block;
import dev.waymark.tree.GitLog.FileChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What commits did to the headings of some files, newest first, through renames. */
final class HeadingHistory {
  /** How often a file's renames are followed, and how many commits are asked for their renames. */
  private static final int MOST_RENAMES = 6;

  private static final int MOST_COMMITS = 60;

  private final GitLog log;
  private final Map<String, List<Step>> steps = new HashMap<>();

  HeadingHistory(GitLog log) {
    this.log = log;
  }

  /** Reads the history of files, named as in the repository. */
  void read(Set<String> files) {
    // Under which names of before each file's history goes on, and from which commit.
    Map<String, Set<String>> owners = new HashMap<>();
    for (String file : files) owners.put(file, new LinkedHashSet<>(Set.of(file)));
    String from = "HEAD";
    Set<String> seen = new HashSet<>(files);
    for (int i = 0; i < MOST_RENAMES && !owners.isEmpty(); i++) {
      Map<String, String> created = new HashMap<>();
      Map<String, Set<String>> now = owners;
      log.changes(
          from,
          List.copyOf(now.keySet()),
          commit -> {
            for (FileChange change : commit.files()) {
              Set<String> names = now.get(change.path());
              if (names == null) continue;
              Step step = step(commit.id(), commit.date(), change);
              for (String name : names)
                steps.computeIfAbsent(name, n -> new ArrayList<>()).add(step);
              if (change.created()) created.put(change.path(), commit.id());
            }
            return true;
          });
      owners = earlier(created, owners, seen);
    }
  }

  /** The files' names before the commits that created them. */
  private Map<String, Set<String>> earlier(
      Map<String, String> created, Map<String, Set<String>> owners, Set<String> seen) {
    Map<String, Map<String, String>> asked = new HashMap<>();
    Map<String, Set<String>> earlier = new HashMap<>();
    created.forEach(
        (path, commit) -> {
          if (asked.size() >= MOST_COMMITS && !asked.containsKey(commit)) return;
          Map<String, String> renames = asked.computeIfAbsent(commit, log::renames);
          renames.forEach(
              (old, now) -> {
                if (!now.equals(path) || !seen.add(old)) return;
                earlier
                    .computeIfAbsent(old, o -> new LinkedHashSet<>())
                    .addAll(owners.getOrDefault(path, Set.of()));
              });
        });
    return earlier;
  }

  private static Step step(String commit, LocalDate date, FileChange change) {
    List<Step.Place> places = new ArrayList<>();
    for (Block block : change.blocks()) {
      List<HeadingLine> removed = HeadingLine.all(block.removed());
      List<HeadingLine> added = HeadingLine.all(block.added());
      if (!removed.isEmpty() || !added.isEmpty()) places.add(new Step.Place(removed, added));
    }
    return new Step(commit, date, places);
  }

  /** What happened to a file's headings, newest first. */
  List<Step> of(String file) {
    return steps.getOrDefault(file, List.of());
  }
}
