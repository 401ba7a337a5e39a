package dev.waymark.config;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Glob;
import dev.waymark.lint.Allowance;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of {@code allow}: rules, where, to what destinations, why and until when. Those
 * of other files than the site's own are for many sites and may allow nothing in this one.
 */
final class AllowReader {
  private static final Set<String> KEYS = Set.of("rules", "files", "targets", "reason", "until");

  private AllowReader() {}

  static List<Allowance> read(List<Data> items, RulesReader names, Source own) {
    List<Allowance> all = new ArrayList<>();
    for (Data item : items) {
      Fields fields = Fields.of(item, "allow").only(KEYS);
      Set<String> rules = new LinkedHashSet<>();
      for (Data rule : fields.items("rules")) {
        String name = Fields.text(rule, "a rule");
        names.named(name, rule.span()).forEach(page -> rules.add(page.id()));
      }
      if (rules.isEmpty())
        throw new UserError("an entry of allow needs rules, a list of names", item.span());
      // Read so that it must be text; it is for people.
      fields.text("reason");
      List<Glob> files = Globs.read(fields.items("files"));
      List<Glob> targets = Globs.read(fields.items("targets"));
      all.add(
          new Allowance(
              rules,
              matcher(files),
              targets.isEmpty() ? null : matcher(targets),
              until(fields.table().get("until")),
              item.span().source() == own,
              item.span()));
    }
    return List.copyOf(all);
  }

  private static Predicate<String> matcher(List<Glob> globs) {
    return text -> globs.isEmpty() || globs.stream().anyMatch(glob -> glob.matches(text));
  }

  private static @Nullable LocalDate until(@Nullable Data value) {
    if (value == null || value instanceof Data.Nothing) return null;
    try {
      return LocalDate.parse(value.asString());
    } catch (DateTimeParseException e) {
      throw new UserError("until must be a day such as 2027-03-31", value.span());
    }
  }
}
