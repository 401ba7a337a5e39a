package dev.waymark.site.render;

import dev.waymark.site.model.Page;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of pages ({@code resources/page/pages.go}, {@code pages_sort.go}, {@code pagegroup.go}).
 */
final class PagesValue implements Subject {
  private final SiteObjects site;
  private final List<Value> items;

  PagesValue(SiteObjects site, List<Value> items) {
    this.site = site;
    this.items = List.copyOf(items);
  }

  static Value of(SiteObjects site, List<Value> items) {
    return new Value.Obj(new PagesValue(site, items));
  }

  @Override
  public String type() {
    return "page.Pages";
  }

  @Override
  public List<Value> items() {
    return items;
  }

  /** Another list of pages; a list of anything else is no longer one. */
  @Override
  public Value with(List<Value> others) {
    for (Value other : others) if (CastArgs.page(other) == null) return new Value.Items(others);
    return of(site, others);
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    runtime.budget().step(items.size());
    if (name.startsWith("GroupBy")) return PageGroups.of(site, this, runtime, name, args);
    if (name.startsWith("By")) return PageSorts.sorted(site, this, runtime, name, args);
    return switch (name) {
      case "Len" -> Value.of(items.size());
      case "Reverse" -> reversed();
      case "Limit" -> {
        Long most = CastArgs.number(args, 0);
        if (most == null) yield CastArgs.unknownOr(args, "how many pages are wanted");
        yield of(site, items.subList(0, (int) Math.max(0, Math.min(most, items.size()))));
      }
      case "Next", "Prev" -> {
        int at = args.isEmpty() ? -1 : index(args.get(0));
        if (args.isEmpty() || args.get(0) instanceof Value.Unknown)
          yield CastArgs.unknownOr(args, "a page beside another");
        int other = name.equals("Next") ? at - 1 : at + 1;
        yield at < 0 || other < 0 || other >= items.size() ? Value.NIL : items.get(other);
      }
      case "IndexOf" -> args.isEmpty() ? Value.of(-1) : Value.of(index(args.get(0)));
      case "MergeByLanguage" -> merged(args);
      case "String" -> printed();
      default -> Value.unknown("." + name + " of pages");
    };
  }

  Value reversed() {
    List<Value> turned = new ArrayList<>(items);
    Collections.reverse(turned);
    return of(site, turned);
  }

  private int index(Value page) {
    Page wanted = CastArgs.page(page);
    for (int i = 0; i < items.size(); i++)
      if (wanted != null && CastArgs.page(items.get(i)) == wanted) return i;
    return -1;
  }

  /** The pages; null when the list has anything else. */
  @Nullable List<Page> pages() {
    List<Page> pages = new ArrayList<>(items.size());
    for (Value item : items) {
      Page page = CastArgs.page(item);
      if (page == null) return null;
      pages.add(page);
    }
    return pages;
  }

  private Value merged(List<Value> args) {
    List<Value> others = args.size() == 1 ? CastArgs.items(args.get(0)) : null;
    List<Page> all = pages();
    if (others == null || all == null) return CastArgs.unknownOr(args, "pages of another language");
    Set<String> keys = new HashSet<>();
    for (Page page : all) keys.add(key(page));
    for (Value other : others) {
      Page page = CastArgs.page(other);
      if (page == null) return Value.unknown("pages of another language");
      if (keys.add(key(page))) all.add(page);
    }
    if (!all.isEmpty()) all.sort(site.lists().order(all.get(0).language()));
    return site.pages(all);
  }

  private static String key(Page page) {
    String key = Lists.translationKey(page);
    return key.isEmpty() ? page.path().value() : key;
  }

  @Override
  public Value printed() {
    return Value.of("Pages(" + items.size() + ")");
  }
}
