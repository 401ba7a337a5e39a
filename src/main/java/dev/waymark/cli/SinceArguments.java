package dev.waymark.cli;

import dev.waymark.text.UserError;
import dev.waymark.tree.Changes;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.Git;
import dev.waymark.tree.GitTree;
import dev.waymark.tree.MemoryTree;
import dev.waymark.tree.Tree;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which state of the site is checked, and which earlier one it is compared with. */
final class SinceArguments {
  @Option(
      names = "--changed-since",
      paramLabel = "REF",
      description = "Report only what the changes since a Git branch, tag or commit broke.")
  @Nullable String ref;

  @Option(
      names = "--staged",
      description = "Check what is staged for the next commit, and report only what it breaks.")
  boolean staged;

  /** Whether only a change's findings are wanted. */
  boolean comparing() {
    return ref != null || staged;
  }

  /** The trees to read; close them when the report is written. */
  Trees open(Place place, Console console) {
    DiskTree disk = DiskTree.open(place.root());
    if (!comparing()) return new Trees(disk, null, null, List.of());
    if (ref != null && staged) {
      throw new UserError("use either --staged or --changed-since, not both");
    }
    Git git = Git.at(place.root(), console.folder(), console.environment());
    // pre-commit run --from-ref A --to-ref B has B checked out and nothing staged.
    String from = staged ? console.environment().get("PRE_COMMIT_FROM_REF") : ref;
    List<GitTree> opened = new ArrayList<>();
    Tree now = disk;
    boolean index = from == null || from.isEmpty();
    if (index) {
      GitTree next = GitTree.staged(git, disk);
      opened.add(next);
      now = next;
    }
    String base = index ? git.head() : git.base(String.valueOf(from));
    Tree before = new MemoryTree(Map.of());
    if (base != null) {
      GitTree past = GitTree.commit(git, base, disk);
      opened.add(past);
      before = past;
    }
    return new Trees(now, before, git.changes(base, index), opened);
  }

  /**
   * What is read.
   *
   * @param before null when nothing is compared; {@code changes} likewise
   */
  record Trees(Tree now, @Nullable Tree before, @Nullable Changes changes, List<GitTree> opened)
      implements Closeable {
    /** Whether there is an earlier state and nothing differs from it. */
    boolean same() {
      return changes != null && changes.files().isEmpty();
    }

    @Override
    public void close() {
      opened.forEach(GitTree::close);
    }
  }
}
