package dev.waymark.cli;

import dev.waymark.rules.Catalog;
import dev.waymark.text.Nearest;
import dev.waymark.text.UserError;
import java.util.List;

/** Rules as users name them on the command line. */
final class RuleNames {
  private RuleNames() {}

  /** A UserError for the first name that no rule has. */
  static void require(List<String> names) {
    // Most runs name none, and then no list of them is made.
    if (names.isEmpty()) return;
    List<String> known = Catalog.names();
    for (String name : names) {
      if (known.contains(name)) continue;
      String clause = Nearest.clause(name, known);
      throw new UserError(
          "no rule is called " + name + (clause.isEmpty() ? "; waymark rules lists them" : clause));
    }
  }
}
