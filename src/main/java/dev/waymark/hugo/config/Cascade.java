package dev.waymark.hugo.config;

import dev.waymark.data.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@code cascade} of front matter or configuration: values for pages that set none themselves,
 * the first rule that has a key wins ({@code resources/page/page_matcher.go}).
 */
public record Cascade(List<Rule> rules) {
  public static final Cascade NONE = new Cascade(List.of());

  private static final Set<String> TARGETS = Set.of("target", "_target");
  private static final Set<String> NEVER = Set.of("kind", "path", "lang", "cascade");

  /** {@code fields} are front matter, {@code params} among them as a table of its own. */
  public record Rule(PageMatcher target, Data.Table fields) {}

  /** Reads a map, or a list of maps; nothing for anything else. */
  public static Cascade of(@Nullable Data value) {
    if (value == null) return NONE;
    List<Rule> rules = new ArrayList<>();
    for (Data item : value.asList()) {
      if (!(item instanceof Data.Table table)) continue;
      Data target = table.get("target");
      if (target == null) target = table.get("_target");
      List<Data.Entry> fields =
          table.entries().stream()
              .filter(e -> !TARGETS.contains(e.name()) && !NEVER.contains(e.name()))
              .toList();
      if (!fields.isEmpty())
        rules.add(new Rule(PageMatcher.of(target), new Data.Table(fields, table.span())));
    }
    return new Cascade(rules);
  }

  /** What it gives to a page, in order; parameters as those of {@link PageMatcher#matches}. */
  public List<Data.Table> fieldsFor(
      String logicalPath, String kindName, String language, String environment) {
    return rules.stream()
        .filter(rule -> rule.target().matches(logicalPath, kindName, language, environment))
        .map(Rule::fields)
        .toList();
  }
}
