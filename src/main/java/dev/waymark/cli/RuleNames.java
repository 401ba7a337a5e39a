package dev.waymark.cli;

import dev.waymark.lint.RuleGroups;
import dev.waymark.lint.RulePage;
import dev.waymark.rules.Catalog;
import dev.waymark.text.Nearest;
import dev.waymark.text.UserError;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rules as users name them on the command line. */
final class RuleNames {
  private RuleNames() {}

  /** The rules that names stand for; a UserError for the first that no rule and no group has. */
  static Set<String> rules(List<String> names) {
    Set<String> rules = new TreeSet<>();
    for (String name : names) {
      List<RulePage> named = RuleGroups.named(name, Catalog.pages());
      if (named.isEmpty()) throw unknown(name, all());
      named.forEach(page -> rules.add(page.id()));
    }
    return rules;
  }

  /** All names that may be given. */
  static List<String> all() {
    return RuleGroups.all(Catalog.pages());
  }

  /** A UserError for a name that no rule has. */
  static void require(String name) {
    List<String> known = Catalog.names();
    if (!known.contains(name)) throw unknown(name, known);
  }

  private static UserError unknown(String name, List<String> known) {
    String clause = Nearest.clause(name, known);
    String rest = clause.isEmpty() ? "; waymark rules lists them" : clause;
    return new UserError("no rule is called " + name + rest);
  }
}
