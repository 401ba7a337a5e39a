package dev.waymark.rules.pages;

import dev.waymark.data.Data;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The groups of which a section draws its sidebar ({@code params.sidebar.groups}). */
public final class SidebarGroups {
  private SidebarGroups() {}

  /** A page whose group its section does not list; it is drawn nowhere. */
  public record Missed(Page parent, Page page, Data group, List<String> groups) {}

  /** All such pages of a site. */
  public static List<Missed> missed(Site site) {
    List<Missed> missed = new ArrayList<>();
    for (Page parent : site.pages()) {
      if (!(sidebar(parent, "groups") instanceof Data.Items items)) continue;
      List<String> names = items.items().stream().map(Data::asString).toList();
      for (Page child : site.children(parent)) {
        Data group = sidebar(child, "group");
        if (group == null || group.asString().isEmpty() || names.contains(group.asString()))
          continue;
        missed.add(new Missed(parent, child, group, names));
      }
    }
    return missed;
  }

  private static @Nullable Data sidebar(Page page, String key) {
    return page.params().param("sidebar") instanceof Data.Table table ? table.get(key) : null;
  }
}
