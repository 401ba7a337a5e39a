package dev.waymark.hugo.modules;

import dev.waymark.hugo.config.TreePath;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Go modules whose source lies in the tree: {@code replace} in go.mod, {@code use} in a workspace
 * file.
 */
final class GoModules {
  private GoModules() {}

  /**
   * Folders in the tree by module path; {@code workspace} is {@code module.workspace}, {@code off}
   * for none.
   */
  static Map<String, String> local(Tree tree, String folder, String workspace) {
    Map<String, String> folders = new HashMap<>();
    replaced(tree, folder, TreePath.join(folder, "go.mod"), folders);
    String work =
        workspace.equals("off") || workspace.isBlank() ? null : TreePath.join(folder, workspace);
    if (work == null) return folders;
    String parent = work.contains("/") ? work.substring(0, work.lastIndexOf('/')) : "";
    replaced(tree, parent, work, folders);
    for (List<String> used : directives(tree, work, "use")) {
      String module = TreePath.join(parent, used.get(0));
      if (module == null) continue;
      for (List<String> name : directives(tree, TreePath.join(module, "go.mod"), "module")) {
        folders.put(name.get(0), module);
      }
    }
    return folders;
  }

  /** {@code replace example.org/a v1.0.0 => ./a}: only what begins with a dot is a folder. */
  private static void replaced(
      Tree tree, String folder, @Nullable String file, Map<String, String> folders) {
    for (List<String> words : directives(tree, file, "replace")) {
      int arrow = words.indexOf("=>");
      if (arrow < 1 || arrow + 1 >= words.size() || !words.get(arrow + 1).startsWith(".")) continue;
      String target = TreePath.join(folder, words.get(arrow + 1));
      if (target != null) folders.put(words.get(0), target);
    }
  }

  /** The words after each {@code verb}, alone on a line or in its block in parentheses. */
  private static List<List<String>> directives(Tree tree, @Nullable String file, String verb) {
    Source source = file == null || !tree.isFile(file) ? null : tree.read(file);
    List<List<String>> all = new ArrayList<>();
    if (source == null) return all;
    String block = "";
    for (String line : source.text().split("\n")) {
      int comment = line.indexOf("//");
      String text = (comment < 0 ? line : line.substring(0, comment)).replace("\"", "").strip();
      if (text.isEmpty()) continue;
      List<String> words = Arrays.asList(text.split("\\s+"));
      if (text.equals(")")) {
        block = "";
      } else if (!block.isEmpty()) {
        if (block.equals(verb)) all.add(words);
      } else if (text.endsWith("(")) {
        block = words.get(0).replace("(", "");
      } else if (words.get(0).equals(verb) && words.size() > 1) {
        all.add(words.subList(1, words.size()));
      }
    }
    return all;
  }
}
