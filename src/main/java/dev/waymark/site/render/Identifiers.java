package dev.waymark.site.render;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;

/** The sorted ids of a page's headings ({@code common/collections/stringset.go}). */
record Identifiers(List<Value> ids) implements Subject {
  @Override
  public String type() {
    return "collections.SortedStringSlice";
  }

  @Override
  public List<Value> items() {
    return ids;
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    if (args.isEmpty() || !(args.get(0) instanceof Text text0) || text0.holey()) {
      return Value.unknown("." + name + " of ids");
    }
    String wanted = text0.value();
    long count =
        ids.stream().filter(id -> id instanceof Text text && text.value().equals(wanted)).count();
    boolean holes = ids.stream().anyMatch(id -> id instanceof Text text && text.holey());
    if (holes && count == 0) return Value.unknown("ids that are not known");
    return switch (name) {
      case "Contains" -> Value.of(count > 0);
      case "Count" -> Value.of(count);
      default -> Value.unknown("." + name + " of ids");
    };
  }
}
