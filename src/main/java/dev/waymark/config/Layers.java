package dev.waymark.config;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.data.Parsed;
import dev.waymark.lint.RulePages;
import dev.waymark.text.Nearest;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import dev.waymark.text.UserError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A configuration with all that it {@code extends}: files, folders of packages, presets. What
 * cannot be found, or extends itself, is a UserError at the place that asks for it.
 */
final class Layers {
  static final String SCHEME = "waymark:";
  static final List<String> PRESETS = List.of("relaxed", "recommended", "strict");

  private static final String NAME = "waymark.yaml";
  private static final String MODULES = "node_modules";

  /** Deeper than any team builds, and few enough to be read at once. */
  private static final int MAX_DEPTH = 10;

  private static final int MOST = 100;

  private final Shared shared;
  private final Collection<String> keys;
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Layer> found = new ArrayList<>();

  /**
   * What one file says.
   *
   * @param folder what paths in it are relative to
   */
  record Layer(String name, String folder, Data.Table table) {}

  private Layers(Shared shared, Collection<String> keys) {
    this.shared = shared;
    this.keys = keys;
  }

  /** The layers of a configuration, each over those before it; the file's own is the last. */
  static List<Layer> of(Source file, Shared shared, Collection<String> keys) {
    Layers layers = new Layers(shared, keys);
    layers.open.add(Shared.join(shared.folder(), file.path().replaceAll(".*[/\\\\]", "")));
    layers.add(file, shared.folder(), "");
    return layers.found;
  }

  private void add(Source file, String folder, String paths) {
    Data.Table table = table(file);
    new Fields(table, "").only(keys);
    Data named = table.get("extends");
    for (Data name : named == null ? List.<Data>of() : named.asList()) extend(name, folder);
    if (found.size() == MOST)
      throw new UserError("more than " + MOST + " files extend one another", table.span());
    found.add(new Layer(file.path(), paths, table));
  }

  private static Data.Table table(Source file) {
    Parsed parsed = DataReader.read(DataFormat.YAML, file.all());
    if (!parsed.problems().isEmpty()) {
      Parsed.Problem problem = parsed.problems().get(0);
      throw new UserError(problem.message(), problem.span());
    }
    Data value = parsed.value();
    if (value == null || value instanceof Data.Nothing)
      return new Data.Table(List.of(), file.span(0, 0));
    if (value instanceof Data.Table table) return table;
    throw new UserError("the configuration must be a map", value.span());
  }

  private void extend(Data value, String folder) {
    String name = Fields.text(value, "extends");
    boolean ours = name.startsWith(SCHEME);
    Source file = ours ? preset(name, value.span()) : file(name, folder, value.span());
    if (open.contains(file.path())) {
      List<String> circle = new ArrayList<>(open);
      String way = String.join(" → ", circle.subList(circle.indexOf(file.path()), circle.size()));
      throw new UserError("extends goes round in a circle: " + way + " → " + name, value.span());
    }
    if (open.size() == MAX_DEPTH)
      throw new UserError(
          "extends goes deeper than " + MAX_DEPTH + " files: " + String.join(" → ", open),
          value.span());
    open.addLast(file.path());
    String below = ours ? "" : Shared.parent(file.path());
    add(file, below, below);
    open.removeLast();
  }

  /** A preset, as a file of this program. */
  private static Source preset(String name, Span place) {
    String word = name.substring(SCHEME.length());
    if (!PRESETS.contains(word)) throw Fields.unknown("preset " + name, name, presets(), place);
    return Source.of(name, RulePages.resource("rules/presets/" + word + ".yaml"));
  }

  private static List<String> presets() {
    return PRESETS.stream().map(SCHEME::concat).toList();
  }

  private Source file(String name, String folder, Span place) {
    if (name.isBlank()) throw new UserError("extends names a file, a package or a preset", place);
    if (name.contains("://"))
      throw new UserError("extends fetches nothing: make " + name + " a file or package", place);
    if (Shared.isAbsolute(name))
      throw new UserError("extends needs a path relative to its file, not " + name, place);
    String path = Shared.join(folder, name);
    Source found = at(path);
    boolean bare = !name.startsWith(".");
    if (found == null && bare) {
      for (String above : shared.upwards(folder)) {
        if (found == null) found = at(Shared.join(above, MODULES + "/" + name));
      }
    }
    if (found != null) return found;
    if (PRESETS.contains(name))
      throw new UserError(
          "no file or package " + name + "; did you mean " + SCHEME + name + "?", place);
    boolean out = Shared.isOutside(path) && !reaches(path);
    throw new UserError(
        out
            ? name + " lies outside of the repository, from which nothing is extended"
            : "no " + (bare ? "file or package " : "file ") + name + " to extend" + near(name),
        place);
  }

  private static String near(String name) {
    Set<String> presets = Set.copyOf(presets());
    return Nearest.clause(SCHEME + name, presets);
  }

  /** Whether a path outside of the site may lie where things are extended from. */
  private boolean reaches(String path) {
    String within = shared.within();
    if (within.isEmpty()) return false;
    boolean above = within.matches("\\.\\.(/\\.\\.)*");
    return path.startsWith(within + "/") && !(above && path.startsWith(within + "/.."));
  }

  /** A file, or the configuration in a folder. */
  private @Nullable Source at(String path) {
    Source file = shared.read(path);
    return file != null ? file : shared.read(Shared.join(path, NAME));
  }
}
