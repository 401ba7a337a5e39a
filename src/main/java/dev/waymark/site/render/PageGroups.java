package dev.waymark.site.render;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.Collation;
import dev.waymark.site.model.Page;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups of a page list ({@code resources/page/pagegroup.go}). */
final class PageGroups {
  private PageGroups() {}

  static Value of(
      SiteObjects site, PagesValue list, Runtime runtime, String name, List<Value> args) {
    Value unknown = CastArgs.unknown(args);
    if (unknown != null) return unknown;
    List<Page> pages = list.pages();
    String key = CastArgs.plain(args, 0);
    if (pages == null || key == null) return Value.unknown("what pages are grouped by");
    if (pages.isEmpty()) return groups(List.of());
    runtime.budget().step(4L * pages.size());
    boolean dated = name.endsWith("Date") || name.endsWith("Lastmod");
    int place = name.equals("GroupByParamDate") ? 2 : 1;
    String order = args.size() > place ? CastArgs.plain(args, place) : "";
    if (order == null) return Value.unknown("the order of groups");
    boolean turned =
        List.of("rev", "reverse", dated ? "asc" : "desc").contains(order.toLowerCase(Locale.ROOT));
    if (dated) return byDate(site, pages, runtime, name, args, turned);
    return byKey(site, list, runtime, name, key, turned);
  }

  private static Value byKey(
      SiteObjects site, PagesValue list, Runtime runtime, String name, String key, boolean turned) {
    boolean param = name.equals("GroupByParam");
    if (!param && !name.equals("GroupBy")) return Value.unknown("." + name + " of pages");
    Map<Value, List<Value>> byKey = new LinkedHashMap<>();
    Set<String> types = new HashSet<>();
    for (Value item : list.items()) {
      Page page = CastArgs.page(item);
      if (page == null) return Value.unknown("a group of pages");
      Value value =
          param
              ? PageParams.at(PageSorts.object(site, page).params(), key)
              : runtime.member(item, key, List.of());
      if (param && value instanceof Value.Nil) continue;
      if (param) types.add(type(page, value));
      if (value instanceof Text text) {
        if (CastArgs.unsure(text)) return Value.unknown("what pages are grouped by");
        value = Text.of(text.value());
      } else if (value instanceof Value.Unknown || value instanceof Value.Items) {
        return value instanceof Value.Unknown ? value : Value.unknown("groups by lists");
      }
      byKey.computeIfAbsent(value, k -> new ArrayList<>()).add(item);
    }
    // Of several types Hugo takes only the first, and what a number is depends on its notation.
    if (types.size() > 1) return Value.unknown("groups by parameters of several types");
    List<Map.Entry<Value, List<Value>>> sorted = new ArrayList<>(byKey.entrySet());
    Page first = CastArgs.page(list.items().get(0));
    Comparator<Value> order = order(sorted, first);
    if (order != null) {
      sorted.sort(Map.Entry.comparingByKey(turned ? order.reversed() : order));
    }
    List<Value> groups = new ArrayList<>();
    for (Map.Entry<Value, List<Value>> group : sorted)
      groups.add(group(site, group.getKey(), group.getValue()));
    return groups(groups);
  }

  private static String type(Page page, Value value) {
    String name = value.getClass().getSimpleName();
    if (!(value instanceof Value.Int whole)) return name;
    Document document = page.document();
    Document.FrontMatter written = document == null ? null : document.frontMatter();
    return name + (written == null ? "" : written.format()) + (whole.value() < 0);
  }

  /** Whole numbers and texts are sorted; other keys stay as they come. */
  private static @Nullable Comparator<Value> order(
      List<Map.Entry<Value, List<Value>>> groups, @Nullable Page page) {
    boolean numbers = groups.stream().allMatch(g -> g.getKey() instanceof Value.Int);
    if (numbers)
      return Comparator.comparingLong(v -> v instanceof Value.Int whole ? whole.value() : 0);
    boolean texts = groups.stream().allMatch(g -> g.getKey() instanceof Text);
    if (!texts || page == null) return null;
    return Comparator.comparing(
        v -> v instanceof Text text ? text.value() : "", Collation.comparator(page.language()));
  }

  /** Neighbours of one written date, newest first. */
  private static Value byDate(
      SiteObjects site,
      List<Page> pages,
      Runtime runtime,
      String name,
      List<Value> args,
      boolean turned) {
    if (name.equals("GroupByParamDate")) return Value.unknown("." + name + " of pages");
    String field = name.substring("GroupBy".length());
    Value sorted =
        PageSorts.sorted(
            site, new PagesValue(site, values(site, pages)), runtime, "By" + field, List.of());
    if (!(sorted instanceof Value.Obj obj) || !(obj.subject() instanceof PagesValue list))
      return sorted;
    List<Value> items = new ArrayList<>(list.items());
    if (!turned) Collections.reverse(items);
    List<Value> groups = new ArrayList<>();
    List<Value> group = new ArrayList<>();
    Value before = Value.NIL;
    for (Value item : items) {
      Page page = CastArgs.page(item);
      if (page == null) return Value.unknown("a group of pages");
      Value date = PageSorts.object(site, page).date(field);
      Value key = runtime.call("time.Format", List.of(args.get(0), date));
      if (!(key instanceof Text text) || CastArgs.unsure(text))
        return Value.unknown("how the date of a page is written");
      Value plain = Text.of(text.value());
      if (!group.isEmpty() && !plain.equals(before)) {
        groups.add(group(site, before, group));
        group = new ArrayList<>();
      }
      before = plain;
      group.add(item);
    }
    groups.add(group(site, before, group));
    return groups(groups);
  }

  private static List<Value> values(SiteObjects site, List<Page> pages) {
    List<Value> values = new ArrayList<>();
    for (Page page : pages) values.add(site.page(page));
    return values;
  }

  private static Value group(SiteObjects site, Value key, List<Value> pages) {
    return new Value.Obj(new Group(key, new PagesValue(site, pages)));
  }

  static Value groups(List<Value> groups) {
    return new Value.Obj(new Groups(List.copyOf(groups)));
  }

  /** A key with its pages, whose methods it has. */
  record Group(Value key, PagesValue pages) implements Subject {
    @Override
    public String type() {
      return "page.PageGroup";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return switch (name) {
        case "Key" -> key;
        case "Pages" -> new Value.Obj(pages);
        default -> pages.member(runtime, name, args);
      };
    }

    @Override
    public boolean truth() {
      return true;
    }
  }

  /** All groups; its length is that of all their pages. */
  record Groups(List<Value> items) implements Subject {
    @Override
    public String type() {
      return "page.PagesGroup";
    }

    @Override
    public Value with(List<Value> others) {
      return groups(others);
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      switch (name) {
        case "Reverse" -> {
          List<Value> turned = new ArrayList<>(items);
          Collections.reverse(turned);
          return groups(turned);
        }
        case "Len" -> {
          long size = 0;
          for (Value item : items)
            if (item instanceof Value.Obj obj && obj.subject() instanceof Group group)
              size += group.pages().items().size();
          return Value.of(size);
        }
        default -> {
          return Value.unknown("." + name + " of groups of pages");
        }
      }
    }
  }
}
