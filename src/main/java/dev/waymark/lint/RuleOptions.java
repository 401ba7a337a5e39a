package dev.waymark.lint;

import java.util.List;
import java.util.Map;

/** A rule's options: what the page says by default with the user's values over it. */
public record RuleOptions(Map<String, Object> values) {
  public boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  public int number(String name) {
    return values.get(name) instanceof Number n ? n.intValue() : 0;
  }

  public String text(String name) {
    return values.get(name) instanceof String s ? s : "";
  }

  public List<String> list(String name) {
    return values.get(name) instanceof List<?> l
        ? l.stream().map(String::valueOf).toList()
        : List.of();
  }
}
