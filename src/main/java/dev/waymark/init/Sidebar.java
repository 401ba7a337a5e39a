package dev.waymark.init;

import dev.waymark.data.Data;
import dev.waymark.init.Plan.Part;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The groups of a sidebar, where a section declares them ({@code sidebar.groups}) and its pages
 * name theirs ({@code sidebar.group}); templates draw no page whose group is not declared.
 */
record Sidebar(Set<String> groups, List<Part> parts) {
  static Sidebar of(Site site) {
    Set<String> groups = new LinkedHashSet<>();
    Set<String> declared = new LinkedHashSet<>();
    int named = 0;
    int fitting = 0;
    for (Page page : site.pages()) {
      if (!(page.params().param("sidebar") instanceof Data.Table sidebar)) continue;
      if (sidebar.get("groups") instanceof Data.Items list && page.file() != null) {
        list.items().forEach(item -> groups.add(item.asString()));
        declared.add(page.file());
      }
    }
    for (Page page : site.pages()) {
      if (!(page.params().param("sidebar") instanceof Data.Table sidebar)) continue;
      if (!(sidebar.get("group") instanceof Data.Text group)) continue;
      named++;
      if (groups.contains(group.value())) fitting++;
    }
    if (groups.isEmpty() || named == 0 || fitting * 10 < named * 9) {
      return new Sidebar(Set.of(), List.of());
    }
    String why =
        "Sidebar groups, declared in %s: %s. %s; schemas require one of them."
            .formatted(
                String.join(", ", declared),
                String.join(", ", groups),
                Count.of(named, "page") + (named == 1 ? " names" : " name") + " one");
    return new Sidebar(groups, List.of(new Part("sidebar", List.of(why), List.of(), List.of())));
  }
}
