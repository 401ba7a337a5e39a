package dev.waymark.hugo.config;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The version of Hugo that a site's own build files ask for. */
public final class VersionPin {
  private VersionPin() {}

  /**
   * What the first of these says: netlify.toml, GitHub workflows, Dockerfile, package.json,
   * .tool-versions, mise.toml.
   */
  public static @Nullable HugoVersion of(Tree tree, String folder) {
    List<String> folders = folder.isEmpty() ? List.of("") : List.of(folder, "");
    return folders.stream()
        .flatMap(
            below ->
                Stream.<Supplier<@Nullable HugoVersion>>of(
                    () -> netlify(data(tree, below, "netlify.toml", DataFormat.TOML)),
                    () -> workflows(tree, below),
                    () ->
                        lines(
                            tree,
                            TreePath.join(below, "Dockerfile"),
                            "ARG HUGO_VERSION",
                            "ENV HUGO_VERSION"),
                    () -> npm(data(tree, below, "package.json", DataFormat.JSON)),
                    () -> lines(tree, TreePath.join(below, ".tool-versions"), "hugo", "gohugo"),
                    () -> mise(data(tree, below, "mise.toml", DataFormat.TOML)),
                    () -> mise(data(tree, below, ".mise.toml", DataFormat.TOML))))
        .map(Supplier::get)
        .filter(version -> version != null)
        .findFirst()
        .orElseGet(() -> above(tree));
  }

  private static @Nullable HugoVersion above(Tree tree) {
    Source file = NetlifyFile.above(tree);
    return file == null ? null : netlify(table(file, DataFormat.TOML));
  }

  private static @Nullable HugoVersion netlify(Data.@Nullable Table file) {
    if (file == null) return null;
    HugoVersion production =
        version(file.at("context", "production", "environment", "HUGO_VERSION"));
    if (production == null) production = version(file.at("build", "environment", "HUGO_VERSION"));
    return production;
  }

  private static @Nullable HugoVersion workflows(Tree tree, String folder) {
    for (String path :
        tree.below(folder.isEmpty() ? ".github/workflows" : folder + "/.github/workflows")) {
      HugoVersion found =
          lines(tree, path, "hugo-version:", "- hugo-version:", "HUGO_VERSION:", "- HUGO_VERSION:");
      if (found != null) return found;
    }
    return null;
  }

  /**
   * Only {@code hugo-extended} is numbered as Hugo is; {@code hugo-bin} names its Hugo in a setting
   * of its own.
   */
  private static @Nullable HugoVersion npm(Data.@Nullable Table file) {
    if (file == null) return null;
    for (String group : List.of("dependencies", "devDependencies", "optionalDependencies")) {
      HugoVersion found = version(file.at(group, "hugo-extended"));
      if (found != null) return found;
    }
    return version(file.at("hugo-bin", "version"));
  }

  private static @Nullable HugoVersion mise(Data.@Nullable Table file) {
    if (file == null) return null;
    Data tool = file.at("tools", "hugo");
    if (tool == null) tool = file.at("tools", "hugo-extended");
    return version(tool instanceof Data.Table table ? table.get("version") : tool);
  }

  private static Data.@Nullable Table data(
      Tree tree, String folder, String name, DataFormat format) {
    String path = TreePath.join(folder, name);
    Source source = path == null || !tree.isFile(path) ? null : tree.read(path);
    return source == null ? null : table(source, format);
  }

  private static Data.@Nullable Table table(Source source, DataFormat format) {
    return DataReader.read(format, source.all()).value() instanceof Data.Table table ? table : null;
  }

  /** The version after one of these openings of a line. */
  private static @Nullable HugoVersion lines(Tree tree, @Nullable String path, String... openings) {
    Source source = path == null || !tree.isFile(path) ? null : tree.read(path);
    if (source == null) return null;
    for (String line : source.text().split("\n")) {
      String text = line.strip();
      for (String opening : openings) {
        if (!text.startsWith(opening)) continue;
        HugoVersion found = version(text.substring(opening.length()));
        if (found != null) return found;
      }
    }
    return null;
  }

  private static @Nullable HugoVersion version(@Nullable Data value) {
    return value == null ? null : version(value.asString());
  }

  /** Reads {@code = "0.131.0"}, {@code ^0.160.1}, {@code extended_0.123.7 # comment}. */
  private static @Nullable HugoVersion version(String text) {
    String rest = text.strip();
    int comment = rest.indexOf(" #");
    if (comment >= 0) rest = rest.substring(0, comment).strip();
    int start = 0;
    while (start < rest.length() && "=^~>\"' \t".indexOf(rest.charAt(start)) >= 0) start++;
    rest = rest.substring(start);
    if (rest.startsWith("extended_")) rest = rest.substring("extended_".length());
    int end = 0;
    while (end < rest.length() && "\"' \t".indexOf(rest.charAt(end)) < 0) end++;
    return HugoVersion.parse(rest.substring(0, end));
  }
}
