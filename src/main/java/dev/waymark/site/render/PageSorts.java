package dev.waymark.site.render;

import dev.waymark.hugo.config.Collation;
import dev.waymark.hugo.config.Language;
import dev.waymark.site.model.Page;
import dev.waymark.template.Runtime;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The orders of page lists ({@code resources/page/pages_sort.go}). */
final class PageSorts {
  private PageSorts() {}

  static Value sorted(
      SiteObjects site, PagesValue list, Runtime runtime, String name, List<Value> args) {
    Value unknown = CastArgs.unknown(args);
    if (unknown != null) return unknown;
    List<Page> pages = list.pages();
    if (pages == null) return Value.unknown("the order of things that are not pages");
    if (pages.isEmpty()) return new Value.Obj(list);
    runtime.budget().step(4L * pages.size());
    Language language = pages.get(0).language();
    Comparator<String> titles = Collation.comparator(language);
    return switch (name) {
      case "ByWeight" -> by(site, pages, site.lists().order(language));
      case "ByTitle" -> by(site, pages, Comparator.comparing(Page::title, titles));
      case "ByLinkTitle" -> by(site, pages, Comparator.comparing(Page::linkTitle, titles));
      case "ByLanguage" -> by(site, pages, Lists.byLanguage());
      case "ByDate", "ByPublishDate", "ByExpiryDate", "ByLastmod" -> {
        Map<Page, Instant> dates = dates(site, pages, name.substring(2));
        if (dates == null) yield Value.unknown("the dates of pages");
        yield by(site, pages, Comparator.comparing(p -> dates.getOrDefault(p, Instant.MIN)));
      }
      case "ByParam" -> byParam(site, pages, args, titles);
      default -> Value.unknown("the order ." + name + " gives pages");
    };
  }

  static Value by(SiteObjects site, List<Page> pages, Comparator<Page> order) {
    List<Page> sorted = new ArrayList<>(pages);
    sorted.sort(order);
    return site.pages(sorted);
  }

  /** Null when one of them is not known. */
  static @Nullable Map<Page, Instant> dates(SiteObjects site, List<Page> pages, String name) {
    Map<Page, Instant> dates = new IdentityHashMap<>();
    for (Page page : pages) {
      Value date = object(site, page).date(name);
      if (!(date instanceof Value.Moment moment)) return null;
      // Hugo compares whole seconds.
      dates.put(page, Instant.ofEpochSecond(moment.time().toEpochSecond()));
    }
    return dates;
  }

  static PageObject object(SiteObjects site, Page page) {
    return (PageObject) ((Value.Obj) site.page(page)).subject();
  }

  /** Numbers as numbers, all else as texts; pages without the parameter come last. */
  private static Value byParam(
      SiteObjects site, List<Page> pages, List<Value> args, Comparator<String> titles) {
    String key = CastArgs.plain(args, 0);
    if (key == null) return Value.unknown("the name of a parameter");
    Map<Page, Value> values = new IdentityHashMap<>();
    for (Page page : pages) {
      Value own = PageParams.at(object(site, page).params(), key);
      if (own instanceof Value.Nil)
        own = PageParams.at(SiteObject.params(site, page.language()), key);
      boolean plain = own instanceof Value.Nil || number(own) != null || CastArgs.text(own) != null;
      if (!plain) return Value.unknown("the order of pages by " + key);
      values.put(page, own);
    }
    return by(site, pages, (a, b) -> compare(values.get(a), values.get(b), titles));
  }

  private static int compare(@Nullable Value a, @Nullable Value b, Comparator<String> titles) {
    boolean noA = a == null || a instanceof Value.Nil;
    boolean noB = b == null || b instanceof Value.Nil;
    if (a == null || b == null || noA || noB) return Boolean.compare(noA, noB);
    Double x = number(a);
    Double y = number(b);
    if (x != null && y != null) return Double.compare(x, y);
    Text one = CastArgs.text(a);
    Text other = CastArgs.text(b);
    if (one == null || other == null) return 0;
    return titles.compare(one.value(), other.value());
  }

  private static @Nullable Double number(Value value) {
    if (value instanceof Value.Int whole) return (double) whole.value();
    return value instanceof Value.Float real ? (Double) real.value() : null;
  }
}
