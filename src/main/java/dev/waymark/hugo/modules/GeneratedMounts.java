package dev.waymark.hugo.modules;

import dev.waymark.hugo.config.MissingModule;
import dev.waymark.hugo.config.TreePath;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mounts that a script writes before Hugo runs: what it makes them of lies in the {@code config}
 * folder, as {@code module-template.yaml}, and what it writes, {@code module.yaml}, does not.
 */
final class GeneratedMounts {
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "module[-_.](?:template|tmpl|tpl|in)\\.(?:ya?ml|toml|json)"
              + "|module\\.(?:ya?ml|toml|json)\\.(?:template|tmpl|tpl|in)");
  private static final Pattern MADE = Pattern.compile("module\\.(?:ya?ml|toml|json)");
  private static final String MOUNTS = "mounts";

  private GeneratedMounts() {}

  /** The file that is not here, as a module that may add anything; null when there is none. */
  static @Nullable MissingModule of(Tree tree, String folder, String environment) {
    MissingModule found = null;
    for (String part : List.of("_default", environment)) {
      String config = TreePath.join(folder, "config/" + part);
      if (config == null || part.isEmpty()) continue;
      for (String file : tree.below(config)) {
        String name = TreePath.name(file);
        if (MADE.matcher(name).matches()) return null;
        Source template = TEMPLATE.matcher(name).matches() ? tree.read(file) : null;
        int at = template == null ? -1 : template.text().indexOf(MOUNTS);
        if (template == null || at < 0 || found != null) continue;
        found =
            new MissingModule(
                config + "/module" + (name.contains("toml") ? ".toml" : ".yaml"),
                template.span(at, at + MOUNTS.length()),
                false,
                MissingModule.Origin.GENERATED,
                "",
                Set.copyOf(Mounts.COMPONENTS));
      }
    }
    return found;
  }
}
