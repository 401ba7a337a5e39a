package dev.waymark.site.render;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A menu: its entries in order ({@code navigation/menu.go}). */
record MenuList(List<Value> items) implements Subject {
  static Value of(List<MenuEntry> entries) {
    List<Value> items = new ArrayList<>();
    for (MenuEntry entry : entries) items.add(new Value.Obj(entry));
    return new Value.Obj(new MenuList(items));
  }

  @Override
  public String type() {
    return "navigation.Menu";
  }

  @Override
  public Value with(List<Value> others) {
    return new Value.Obj(new MenuList(others));
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    return switch (name) {
      case "ByWeight" -> sorted(MenuEntry.BY_WEIGHT);
      case "ByName" -> sorted(MenuEntry.BY_NAME);
      default -> {
        Value found = new Ordered(type(), items).member(runtime, name, args);
        yield found instanceof Value.Obj obj && obj.subject() instanceof Ordered list
            ? with(list.items())
            : found;
      }
    };
  }

  private Value sorted(Comparator<MenuEntry> order) {
    List<MenuEntry> entries = new ArrayList<>();
    for (Value item : items)
      if (item instanceof Value.Obj obj && obj.subject() instanceof MenuEntry entry)
        entries.add(entry);
    entries.sort(order);
    return of(entries);
  }
}
