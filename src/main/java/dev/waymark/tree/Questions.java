package dev.waymark.tree;

import dev.waymark.text.Source;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * What a tree was asked beside its files: a later state of it is the same only if it answers so.
 */
final class Questions {
  /** What went wrong while listing, and which links were followed. */
  static final String LISTED = "listed";

  private static final String ATTACH = "attach";
  private static final String BESIDE = "beside";
  private static final String EMPTY = "empty";
  private static final String PACKAGES = "packages";

  private final Set<String> all = new ConcurrentSkipListSet<>(Set.of(LISTED));

  void attached(String path, String folder) {
    all.add(ATTACH + "\n" + path + "\n" + folder);
  }

  void beside(String path, String within) {
    all.add(BESIDE + "\n" + path + "\n" + within);
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
      case BESIDE -> held(tree.beside(words[1], words[2]));
      case EMPTY -> String.valueOf(tree.isEmptyFolder(words[1]));
      case PACKAGES -> String.valueOf(!tree.below(words[1]).isEmpty());
      default -> "";
    };
  }

  private static String held(@Nullable Source file) {
    return file == null ? "" : FileTexts.id(file.raw().getBytes(StandardCharsets.UTF_8));
  }
}
