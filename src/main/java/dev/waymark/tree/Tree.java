package dev.waymark.tree;

import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the files below a site's root; the only way by which any room sees file content.
 *
 * <p>Paths are relative to the root, {@code /} between segments, never with {@code ..}, sorted by
 * code unit; what lies outside begins with {@code module:}. Symlinks are listed only when they lead
 * to a file or folder inside the root and (for folders) not to an ancestor.
 */
public interface Tree {
  /** The rule of {@link #defects()} for a link that leads out of the root and is not followed. */
  String OUT_OF_ROOT = "symlink-out-of-root";

  /** Every file, sorted. */
  NavigableSet<String> files();

  /**
   * The text of a file; null when there is none or it cannot be read as text (then {@link
   * #defects()} says why).
   */
  @Nullable Source read(String path);

  /** Size in bytes; -1 when there is no such file. */
  long size(String path);

  /**
   * What went wrong while reading: unreadable folders and files, oversize, links out of the root.
   * Grows with {@link #read}.
   */
  List<Defect> defects();

  /** The files and folders that are symlinks and were followed: Hugo skips them inside a mount. */
  default Set<String> links() {
    return Set.of();
  }

  /**
   * Shows the files of a folder of Hugo's module cache, which lies outside of the root, below a
   * path such as {@code module:example.org/a@v1.0.0}; they are in no listing but that of a folder
   * below it. False when there is no such folder; {@code :project} in it is the root's name.
   */
  default boolean attach(String path, String folder) {
    return false;
  }

  /**
   * The text of a file that lies outside of the root and inside the folder {@code within}, with all
   * links followed; both are paths from the root that may begin with {@code ..}. Null when there is
   * none to be read.
   */
  default @Nullable Source beside(String path, String within) {
    return null;
  }

  /** Whether a folder is there and holds nothing, as a submodule that was not fetched. */
  default boolean isEmptyFolder(String path) {
    return false;
  }

  /**
   * Reads a file that will probably be asked for, where that can go on beside other work; whether
   * it was asked for shows nowhere.
   */
  default void expect(String path) {}

  /** Tells what another state of the tree has told of the files that are the same. */
  default void tellAs(Tree before) {}

  /** Every file that the tree shows, also of folders that are in no listing, as it stands now. */
  default List<Seen> seen() {
    return List.of();
  }

  /** Names what a file holds; reads it when need be. Empty when there is none. */
  default String id(String path) {
    return "";
  }

  /**
   * What was asked of this tree beside files, each question in a form that {@link #answer} reads.
   */
  default Set<String> asked() {
    return Set.of();
  }

  /** Answers a question that this tree or another state of it was asked before. */
  default String answer(String question) {
    return "";
  }

  /**
   * A file as a listing shows it.
   *
   * @param size in bytes; -1 when the listing does not tell
   * @param stamp equal as long as nobody writes the file; 0 when that cannot be told
   * @param id names what it holds, for trees of one kind alike; empty when it was not read
   */
  record Seen(String path, long size, long stamp, String id) {}

  default boolean isFile(String path) {
    return files().contains(path);
  }

  /** Whether any file lies below this folder ({@code ""} is the root). */
  default boolean isFolder(String path) {
    return !below(path).isEmpty();
  }

  /** The files below a folder, at any depth. */
  default NavigableSet<String> below(String folder) {
    if (folder.isEmpty()) return files();
    return files().subSet(folder + "/", true, folder + "0", false);
  }
}
