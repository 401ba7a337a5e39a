package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The menus of a language: of the configuration, of sections, of pages ({@code hugolib/site.go:
 * assembleMenus}).
 */
final class Menus {
  private record Key(String menu, String entry) {}

  private final SiteObjects site;
  private final Language language;
  private final Map<Key, MenuEntry> flat = new LinkedHashMap<>();

  private Menus(SiteObjects site, Language language) {
    this.site = site;
    this.language = language;
  }

  /** By the menus' names; values are {@link MenuList}s. */
  static Value of(SiteObjects site, Language language) {
    Map<String, Value> all = new LinkedHashMap<>();
    new Menus(site, language).assemble().forEach((name, menu) -> all.put(name, MenuList.of(menu)));
    return new Value.Dict(Collections.unmodifiableMap(all), false);
  }

  private Map<String, List<MenuEntry>> assemble() {
    configured();
    sections();
    for (Page page : listed()) {
      ofPage(site, page)
          .forEach((menu, entry) -> flat.putIfAbsent(new Key(menu, key(entry)), entry));
    }
    Map<Key, List<MenuEntry>> children = new LinkedHashMap<>();
    Map<Key, Text> parents = new LinkedHashMap<>();
    for (MenuEntry entry : flat.values()) {
      if (entry.parent().isEmpty()) continue;
      Key key = new Key(entry.menu(), entry.parent().value());
      parents.putIfAbsent(key, entry.parent());
      children.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
    }
    children.forEach(
        (key, list) -> {
          list.sort(MenuEntry.BY_WEIGHT);
          Text name = parents.getOrDefault(key, Text.EMPTY);
          flat.computeIfAbsent(key, k -> new MenuEntry(site, name)).children().addAll(list);
        });
    Map<String, List<MenuEntry>> menus = new TreeMap<>();
    flat.forEach(
        (key, entry) -> {
          if (entry.parent().isEmpty())
            menus.computeIfAbsent(key.menu(), m -> new ArrayList<>()).add(entry);
        });
    menus.values().forEach(menu -> menu.sort(MenuEntry.BY_WEIGHT));
    return menus;
  }

  private static String key(MenuEntry entry) {
    return entry.keyName().value();
  }

  private void configured() {
    if (!(site.options(language).at("menus") instanceof Data.Table menus)) return;
    for (Data.Entry menu : menus.entries()) {
      for (Data item : menu.value().asList()) {
        if (!(item instanceof Data.Table own)) continue;
        String ref = PageMeta.text(own.get("pageref")).value();
        Page page = ref.isEmpty() ? null : site.lookup().find(null, language, false, ref).page();
        MenuEntry entry = new MenuEntry(site, menu.name(), own, page, url(own));
        flat.put(new Key(menu.name(), key(entry)), entry);
      }
    }
  }

  /** An address from the root gets the base URL's path. */
  private Text url(Data.Table own) {
    Text url = PageMeta.text(own.get("url"));
    if (!url.value().startsWith("/")) return url;
    String link = RelativeUrls.urlize(PathRules.of(site.options(language)), url.value());
    if (site.options(language).flag(false, "canonifyurls")) return url.become(link);
    return url.become(RelativeUrls.withBase(language, link));
  }

  private void sections() {
    String menu = site.options(language).text("", "sectionpagesmenu");
    if (menu.isEmpty()) return;
    for (Page page : listed()) {
      if (page.kind() != Kind.SECTION) continue;
      // Sections are named by their first segment, so that only the topmost is shown.
      String id = page.section();
      flat.putIfAbsent(new Key(menu, id), MenuEntry.ofSection(site, page, id));
    }
  }

  /** The language's pages in order of their paths. */
  private List<Page> listed() {
    List<Page> pages = new ArrayList<>();
    for (Page page : site.index().pages())
      if (page.language().equals(language) && site.lists().listed(page, true)) pages.add(page);
    return pages;
  }

  /** The entries that a page's front matter makes, by menu. */
  static Map<String, MenuEntry> ofPage(SiteObjects site, Page page) {
    Map<String, MenuEntry> all = new LinkedHashMap<>();
    if (!site.lists().listed(page, false)) return all;
    Data menus = page.params().param("menus");
    if (menus == null) menus = page.params().param("menu");
    if (menus instanceof Data.Table table) {
      for (Data.Entry menu : table.entries()) {
        Data.Table own = menu.value() instanceof Data.Table entry ? entry : null;
        all.put(menu.name(), entry(site, page, menu.name(), own));
      }
    } else if (menus != null) {
      for (Data menu : menus.asList()) {
        String name = menu.asString();
        if (!name.isEmpty()) all.put(name, entry(site, page, name, null));
      }
    }
    return all;
  }

  private static MenuEntry entry(
      SiteObjects site, Page page, String menu, Data.@Nullable Table own) {
    return new MenuEntry(site, menu, own, page, Text.EMPTY);
  }
}
