package dev.waymark.icons;

import dev.waymark.lint.RulePages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The icon sets that Waymark carries, each a list of names in {@code rules/icons/}. */
public final class IconSets {
  /** Their names, as users write them in the configuration. */
  public static final List<String> NAMES = List.of("heroicons", "material-symbols");

  private IconSets() {}

  /** A set by name; null when there is none of this name. */
  public static @Nullable IconSet named(String name) {
    if (!NAMES.contains(name)) return null;
    String text = RulePages.resource("rules/icons/" + name + ".txt");
    Set<String> names = new TreeSet<>();
    text.lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && !l.startsWith("#"))
        .forEach(names::add);
    return new IconSet(name, names, List.of());
  }
}
