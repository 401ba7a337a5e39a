package dev.waymark.hugo.modules;

import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@code go.mod} or workspace file says, as far as it decides which modules are used. */
record GoMod(
    @Nullable String module, List<Require> requires, List<Replace> replaces, List<String> uses) {
  static final GoMod NONE = new GoMod(null, List.of(), List.of(), List.of());

  record Require(String path, String version) {}

  /** {@code version} empty: of any; {@code target} a folder, or a module with a version. */
  record Replace(String path, String version, String target, String targetVersion) {
    boolean isFolder() {
      return targetVersion.isEmpty();
    }
  }

  static GoMod read(@Nullable Source source) {
    if (source == null) return NONE;
    String module = null;
    List<Require> requires = new ArrayList<>();
    List<Replace> replaces = new ArrayList<>();
    List<String> uses = new ArrayList<>();
    String block = "";
    for (String line : source.text().split("\n")) {
      int comment = line.indexOf("//");
      String text = (comment < 0 ? line : line.substring(0, comment)).replace("\"", "").strip();
      if (text.isEmpty()) continue;
      List<String> words = Arrays.asList(text.split("\\s+"));
      String verb = words.get(0);
      if (text.equals(")")) {
        block = "";
        continue;
      }
      if (block.isEmpty() && text.endsWith("(")) {
        block = verb.replace("(", "");
        continue;
      }
      if (block.isEmpty()) words = words.subList(1, words.size());
      else verb = block;
      if (words.isEmpty()) continue;
      switch (verb) {
        case "module" -> module = words.get(0);
        case "use" -> uses.add(words.get(0));
        case "require" -> {
          if (words.size() > 1) requires.add(new Require(words.get(0), words.get(1)));
        }
        case "replace" -> replace(words, replaces);
        default -> {}
      }
    }
    return new GoMod(module, requires, replaces, uses);
  }

  /** {@code example.org/a v1.0.0 => ./a}, {@code example.org/a => example.org/b v1.0.0}. */
  private static void replace(List<String> words, List<Replace> replaces) {
    int arrow = words.indexOf("=>");
    if (arrow < 1 || arrow + 1 >= words.size()) return;
    replaces.add(
        new Replace(
            words.get(0),
            arrow > 1 ? words.get(1) : "",
            words.get(arrow + 1),
            arrow + 2 < words.size() ? words.get(arrow + 2) : ""));
  }
}
