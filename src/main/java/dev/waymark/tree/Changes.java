package dev.waymark.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between an earlier state of the site's folder and the one that is checked. */
public final class Changes {
  private final List<FileChange> files;
  private final Map<String, FileChange> byOld = new HashMap<>();
  private final Map<String, FileChange> byNew = new HashMap<>();

  public Changes(List<FileChange> files) {
    this.files = List.copyOf(files);
    for (FileChange change : files) {
      if (change.before() != null) byOld.put(change.before(), change);
      if (change.after() != null) byNew.put(change.after(), change);
    }
  }

  /** Every file that was added, changed, renamed or deleted, in Git's order. */
  public List<FileChange> files() {
    return files;
  }

  /** Their paths, those of before and those of today. */
  public Set<String> paths() {
    Set<String> paths = new HashSet<>(byOld.keySet());
    paths.addAll(byNew.keySet());
    return paths;
  }

  /** What became of a file of the earlier state; null when it did not change. */
  public @Nullable FileChange ofOld(String path) {
    return byOld.get(path);
  }

  /** What a file of today was made of; null when it did not change. */
  public @Nullable FileChange ofNew(String path) {
    return byNew.get(path);
  }

  /** Where a file of today was before; null when it was nowhere. */
  public @Nullable String before(String path) {
    FileChange change = byNew.get(path);
    return change == null ? path : change.before();
  }

  /** Where a file of before is today; null when it is gone. */
  public @Nullable String after(String path) {
    FileChange change = byOld.get(path);
    return change == null ? path : change.after();
  }

  /**
   * One file's change.
   *
   * @param before its path before; null when it was added
   * @param after its path after; null when it was deleted
   */
  public record FileChange(@Nullable String before, @Nullable String after, List<Hunk> hunks) {
    /** Whether a line of the later state was added or changed. */
    public boolean touches(int line) {
      return hunks.stream().anyMatch(h -> line >= h.start() && line < h.start() + h.count());
    }

    /** The hunk that took away a line of the earlier state; null when the line still stands. */
    public @Nullable Hunk removing(int oldLine) {
      for (Hunk h : hunks) {
        if (oldLine >= h.oldStart() && oldLine < h.oldStart() + h.oldCount()) return h;
      }
      return null;
    }

    /** Where a line of the earlier state stands now; 0 when it was taken away. */
    public int lineAfter(int oldLine) {
      int shift = 0;
      for (Hunk h : hunks) {
        int first = h.oldCount() == 0 ? h.oldStart() + 1 : h.oldStart();
        if (oldLine < first) break;
        if (oldLine < first + h.oldCount()) return 0;
        shift += h.count() - h.oldCount();
      }
      return oldLine + shift;
    }
  }

  /**
   * Lines {@code oldStart..} (from 1, {@code oldCount} of them) became lines {@code start..},
   * {@code count} of them. Where nothing stood or stands, the start is the line before.
   */
  public record Hunk(int oldStart, int oldCount, int start, int count) {}
}
