package dev.waymark.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules by the names that users give: a rule's own, or a group's for all its rules. */
public final class RuleGroups {
  private RuleGroups() {}

  /** The groups, in the order of the pages, {@link RulePage#STYLE} last. */
  public static List<String> names(Collection<RulePage> pages) {
    List<String> names = new ArrayList<>(bySubject(pages).keySet());
    if (pages.stream().anyMatch(RulePage::taste)) names.add(RulePage.STYLE);
    return List.copyOf(names);
  }

  /** The rules by subject, in the order of the pages. */
  public static Map<String, List<RulePage>> bySubject(Collection<RulePage> pages) {
    Map<String, List<RulePage>> groups = new LinkedHashMap<>();
    pages.forEach(p -> groups.computeIfAbsent(p.subject(), s -> new ArrayList<>()).add(p));
    return groups;
  }

  /** Every name that may be given. */
  public static List<String> all(Collection<RulePage> pages) {
    List<String> all = new ArrayList<>(names(pages));
    pages.forEach(page -> all.add(page.id()));
    return all;
  }

  /** The rules of a group, or the one of that name; none when there is neither. */
  public static List<RulePage> named(String name, Collection<RulePage> pages) {
    return pages.stream()
        .filter(page -> page.id().equals(name) || page.groups().contains(name))
        .toList();
  }
}
