package dev.waymark.rules;

import dev.waymark.lint.IconSet;
import dev.waymark.lint.Rule;
import dev.waymark.lint.RuleOptions;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.RulePages;
import dev.waymark.lint.SchemaBinding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every rule by name. An explicit list: what is not here does not run. */
public final class Catalog {
  private Catalog() {}

  /** The names of all rules, in the order in which {@code waymark rules} lists them. */
  public static List<String> names() {
    return List.copyOf(rules(Map.of(), List.of(), List.of()).keySet());
  }

  /** The pages of all rules, in the same order. */
  public static List<RulePage> pages() {
    return names().stream().map(RulePages::named).toList();
  }

  /**
   * The rules by name, made for one site.
   *
   * @param options by rule name; a rule that is absent gets its page's defaults
   * @param schemas the user's schemas beside the built-in one
   * @param icons the user's icon sets; with none, the sets are recognised
   */
  public static Map<String, Rule> rules(
      Map<String, RuleOptions> options, List<SchemaBinding> schemas, List<IconSet> icons) {
    Map<String, Rule> all = new LinkedHashMap<>();
    return all;
  }
}
