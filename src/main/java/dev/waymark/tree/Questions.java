package dev.waymark.tree;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What a tree was asked beside its files: a later state of it is the same only if it answers so.
 */
final class Questions {
  /** What went wrong while listing, and which links were followed. */
  static final String LISTED = "listed";

  private static final String ATTACH = "attach";
  private static final String EMPTY = "empty";
  private static final String PACKAGES = "packages";

  private final Set<String> all = new ConcurrentSkipListSet<>(Set.of(LISTED));

  void attached(String path, String folder) {
    all.add(ATTACH + "\n" + path + "\n" + folder);
  }

  void emptied(String path) {
    all.add(EMPTY + "\n" + path);
  }

  void packages(String folder) {
    all.add(PACKAGES + "\n" + folder);
  }

  Set<String> asked() {
    return new TreeSet<>(all);
  }

  static String answer(Tree tree, String question) {
    String[] words = question.split("\n", -1);
    return switch (words[0]) {
      case ATTACH -> String.valueOf(tree.attach(words[1], words[2]));
      case EMPTY -> String.valueOf(tree.isEmptyFolder(words[1]));
      case PACKAGES -> String.valueOf(!tree.below(words[1]).isEmpty());
      default -> "";
    };
  }
}
