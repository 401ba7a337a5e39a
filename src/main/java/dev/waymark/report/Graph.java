package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A site's published pages, the sections around them, and what leads from one page to another.
 *
 * @param nodes each behind its parent, as a reader of the section lists would meet them
 * @param elsewhere findings in files that are no page's
 */
public record Graph(List<Node> nodes, List<Finding> elsewhere) {

  /**
   * A page.
   *
   * @param parent the place in the list of the page it stands below; -1 for none
   * @param menus how many entries of menus lead to it
   * @param listed whether the list of its section names it
   * @param out how many links lead to each other page, by its place in the list
   */
  public record Node(
      Page page,
      int parent,
      int menus,
      boolean listed,
      Map<Integer, Integer> out,
      List<Finding> findings) {}

  /**
   * The graph of a site.
   *
   * @param hidden pages that no section list shows although they stand in one
   */
  public static Graph of(Site site, List<Finding> findings, List<Page> hidden) {
    return new Maker(site, hidden).make(findings);
  }

  private static final class Maker {
    private static final LogicalPath HOME = new LogicalPath("/");

    private final Site site;
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, List<Page>> below = new HashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    Maker(Site site, List<Page> hidden) {
      this.site = site;
      hidden.forEach(page -> this.hidden.add(key(page)));
    }

    Graph make(List<Finding> findings) {
      List<Page> roots = new ArrayList<>();
      Set<String> shown = new HashSet<>();
      for (Page page : site.pages()) {
        if (!page.rendered()) continue;
        // A section that is not rendered itself still holds its pages together.
        Page here = page;
        while (here != null && shown.add(key(here))) here = parent(here);
      }
      for (Page page : site.pages()) {
        if (!shown.contains(key(page))) continue;
        Page parent = parent(page);
        if (parent == null) roots.add(page);
        else below.computeIfAbsent(key(parent), k -> new ArrayList<>()).add(page);
      }
      roots.forEach(page -> add(page, -1, Set.of()));
      Map<Integer, Integer> menus = new HashMap<>();
      for (Reference link : site.references()) link(link, menus);
      menus.forEach((place, n) -> nodes.set(place, inMenus(nodes.get(place), n)));
      List<Finding> elsewhere = new ArrayList<>();
      for (Finding finding : findings) {
        Node node = node(finding);
        (node == null ? elsewhere : node.findings()).add(finding);
      }
      return new Graph(nodes, elsewhere);
    }

    /** The page that one stands below; home for what stands in no section. */
    private @Nullable Page parent(Page page) {
      Page parent = site.parent(page);
      if (parent != null || page.kind() == Kind.HOME) return parent;
      return site.page(page.language().code(), HOME);
    }

    private void add(Page page, int parent, Set<String> listed) {
      String key = key(page);
      if (places.putIfAbsent(key, nodes.size()) != null) return;
      int place = nodes.size();
      boolean shown = listed.contains(key) && !hidden.contains(key);
      nodes.add(new Node(page, parent, 0, shown, new TreeMap<>(), new ArrayList<>()));
      // First what its list shows, in the order of that; then what is in no list.
      List<Page> list = site.children(page);
      Set<String> names = new HashSet<>();
      list.forEach(child -> names.add(key(child)));
      List<Page> children = below.getOrDefault(key, List.of());
      Set<String> own = new HashSet<>();
      children.forEach(child -> own.add(key(child)));
      for (Page child : list) if (own.contains(key(child))) add(child, place, names);
      for (Page child : children) add(child, place, names);
    }

    private void link(Reference link, Map<Integer, Integer> menus) {
      Integer to = place(target(link.resolution().end()));
      if (to == null) return;
      if (link.origin() == Reference.Origin.MENU) menus.merge(to, 1, Integer::sum);
      Integer from = place(link.page());
      if (from != null && !from.equals(to)) nodes.get(from).out().merge(to, 1, Integer::sum);
    }

    /** The page that a link leads to, maybe to a place that it does not have. */
    private static @Nullable Page target(Resolution end) {
      if (end instanceof Resolution.Found found) return found.page();
      if (end instanceof Resolution.NoSuchAnchor missing) return missing.page();
      return end instanceof Resolution.Unknown unknown ? unknown.page() : null;
    }

    private @Nullable Integer place(@Nullable Page page) {
      return page == null ? null : places.get(key(page));
    }

    private @Nullable Node node(Finding finding) {
      for (Page page : site.pagesOf(finding.span().source().path())) {
        Integer place = places.get(key(page));
        if (place != null) return nodes.get(place);
      }
      return null;
    }

    private static Node inMenus(Node node, int n) {
      return new Node(node.page(), node.parent(), n, node.listed(), node.out(), node.findings());
    }

    private static String key(Page page) {
      return page.language().code() + ":" + page.path().value();
    }
  }
}
