package dev.waymark.site.render;

import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.template.Subject;
import dev.waymark.template.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a page is what a menu's entry shows ({@code navigation/pagemenus.go}). */
final class PageMenus {
  private PageMenus() {}

  static @Nullable Value member(PageObject object, String name, List<Value> args) {
    switch (name) {
      case "Menus" -> {
        return object.memo().get(name, () -> own(object));
      }
      case "IsMenuCurrent", "HasMenuCurrent" -> {
        Value unknown = CastArgs.unknown(args);
        String menu = CastArgs.plain(args, 0);
        boolean entry =
            args.size() == 2
                && args.get(1) instanceof Value.Obj obj
                && obj.subject() instanceof MenuEntry;
        if (unknown != null || menu == null || !entry)
          return CastArgs.unknownOr(args, "the entry of a menu");
        MenuEntry wanted = (MenuEntry) ((Value.Obj) args.get(1)).subject();
        return Value.of(
            name.startsWith("Is") ? is(object, menu, wanted) : has(object, menu, wanted, 0));
      }
      default -> {
        return null;
      }
    }
  }

  private static Value own(PageObject object) {
    Map<String, Value> all = new LinkedHashMap<>();
    Menus.ofPage(object.site(), object.page())
        .forEach((menu, entry) -> all.put(menu, new Value.Obj(entry)));
    return new Value.Dict(all, false);
  }

  private static @Nullable MenuEntry own(PageObject object, String menu) {
    Value all = object.memo().get("Menus", () -> own(object));
    Value found = all instanceof Value.Dict dict ? dict.get(menu) : Value.NIL;
    return found instanceof Value.Obj obj ? entry(obj.subject()) : null;
  }

  private static @Nullable MenuEntry entry(Subject subject) {
    return subject instanceof MenuEntry entry ? entry : null;
  }

  private static boolean has(PageObject object, String menu, MenuEntry entry, int depth) {
    if (depth > 50) return false;
    Page page = object.page();
    Page shown = entry.page();
    if (shown != null && shown.kind() == Kind.SECTION && Lists.ancestor(shown, page)) return true;
    MenuEntry mine = own(object, menu);
    for (MenuEntry child : entry.children()) {
      if (mine != null && child.equalTo(mine)) return true;
      if (child.page() == page) return true;
      if (has(object, menu, child, depth + 1)) return true;
    }
    return false;
  }

  private static boolean is(PageObject object, String menu, MenuEntry entry) {
    MenuEntry mine = own(object, menu);
    if (mine != null && mine.equalTo(entry)) return true;
    if (entry.page() != object.page()) return false;
    Value menus = SiteObject.menus(object.site(), object.page().language());
    Value found = menus instanceof Value.Dict dict ? dict.get(menu) : Value.NIL;
    List<Value> items = CastArgs.items(found);
    if (items == null) return false;
    for (Value item : items) {
      MenuEntry other = item instanceof Value.Obj obj ? entry(obj.subject()) : null;
      if (other != null && same(entry, other, 0)) return true;
    }
    return false;
  }

  private static boolean same(MenuEntry wanted, MenuEntry entry, int depth) {
    if (entry.sameResource(wanted)) return true;
    if (depth > 50) return false;
    for (MenuEntry child : entry.children()) if (same(wanted, child, depth + 1)) return true;
    return false;
  }
}
