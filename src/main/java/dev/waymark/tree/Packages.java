package dev.waymark.tree;

import dev.waymark.text.Defect;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the {@code node_modules} folders of a root, each folder listed when it is first
 * asked for: mounts name a few of them, and nobody wants the rest. Safe for many threads.
 */
final class Packages {
  private final Path root;
  private final Questions questions;
  private final Queue<Defect> defects;
  private final Map<String, FolderListing> listings = new ConcurrentHashMap<>();

  /**
   * {@code questions} is told which folders were asked for, {@code defects} what is wrong there.
   */
  Packages(Path root, Questions questions, Queue<Defect> defects) {
    this.root = root;
    this.questions = questions;
    this.defects = defects;
  }

  /** The same with what is listed, for a tree that collects defects anew. */
  Packages with(Queue<Defect> others) {
    Packages next = new Packages(root, questions, others);
    next.listings.putAll(listings);
    return next;
  }

  static boolean covers(String path) {
    return path.contains("node_modules")
        && (path.startsWith("node_modules/")
            || path.equals("node_modules")
            || path.contains("/node_modules/"));
  }

  /** A file by its path; null when there is none. */
  FolderListing.@Nullable File file(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? null : in(path.substring(0, slash)).files().get(path);
  }

  /** The files below a folder. */
  FolderListing in(String folder) {
    return listings.computeIfAbsent(folder, this::list);
  }

  private FolderListing list(String folder) {
    Path start;
    try {
      start = root.resolve(folder);
    } catch (InvalidPathException e) {
      return FolderListing.EMPTY;
    }
    questions.packages(folder);
    return FolderListing.isPlain(folder)
            && Files.isDirectory(start)
            && FolderListing.isSpelled(start)
        ? FolderListing.of(root, start, folder, defects)
        : FolderListing.EMPTY;
  }

  /** What was asked for so far. */
  Collection<FolderListing> listed() {
    return listings.values();
  }
}
