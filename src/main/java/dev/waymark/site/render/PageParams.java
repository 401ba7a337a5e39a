package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.data.GoDates;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.time.FrontMatterDates;
import dev.waymark.hugo.time.HugoDates;
import dev.waymark.site.model.Page;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Values;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code .Params} ({@code hugolib/page__meta.go: setMetaPostParams}). */
final class PageParams {
  private static final Set<String> TEXTS =
      Set.of("title", "linktitle", "summary", "description", "url", "type", "layout");
  private static final List<String> DATES = List.of("Date", "Lastmod", "PublishDate", "ExpiryDate");
  private static final Set<String> LISTS = Set.of("keywords", "aliases");

  private PageParams() {}

  static Value of(SiteObjects site, Page page) {
    // What a content adapter adds has no parameters but those below params.
    boolean adapted = page.adapted();
    Map<String, Value> all = new LinkedHashMap<>();
    Map<String, Value> users = new LinkedHashMap<>();
    add(site, page, page.params().own(), !adapted, all, users);
    for (Data.Table table : page.params().cascaded()) add(site, page, table, !adapted, all, users);
    all.putAll(users);
    if (!adapted) {
      all.put("draft", draft(page));
      if (!all.containsKey("iscjklanguage")) all.put("iscjklanguage", cjk(site, page));
      if (all.containsKey("weight")) all.put("weight", Value.of(page.weight()));
      if (site.config().version().has(HugoChange.DATES_FILL_FIELDS)) dates(site, page, all);
    }
    return new Value.Dict(Collections.unmodifiableMap(all), true);
  }

  private static void add(
      SiteObjects site,
      Page page,
      Data.Table table,
      boolean fields,
      Map<String, Value> all,
      Map<String, Value> users) {
    Map<String, Value> own = new LinkedHashMap<>();
    for (Data.Entry entry : table.entries()) {
      if (entry.name().equals("params") && entry.value() instanceof Data.Table params) {
        if (Values.of(params, true) instanceof Value.Dict dict)
          dict.entries().forEach(users::putIfAbsent);
      } else if (fields) {
        own.put(entry.name(), typed(site, page, entry.name(), entry.value()));
      }
    }
    own.forEach(all::putIfAbsent);
  }

  private static Value typed(SiteObjects site, Page page, String key, Data data) {
    if (TEXTS.contains(key)) return PageMeta.text(data);
    if (LISTS.contains(key)) return PageMeta.texts(data);
    if (key.equals("slug"))
      return page.slug() == null ? Text.EMPTY : PageMeta.text(data).become(page.slug());
    FrontMatterDates dates = site.dates(page.language());
    boolean date =
        FrontMatterDates.KEYS.contains(key)
            || dates.chains().values().stream().anyMatch(chain -> chain.contains(key));
    if (date && !HugoDates.isUnset(data)) {
      ZonedDateTime time = GoDates.parse(data, dates.zone());
      if (time != null) return new Value.Moment(time);
    }
    return Values.of(data, true);
  }

  /** The dates of a page are among its parameters, whichever field they come from. */
  private static void dates(SiteObjects site, Page page, Map<String, Value> all) {
    FrontMatterDates.Dates dates = PageDates.read(site, page);
    for (String name : DATES) {
      Value date = PageDates.own(site, page, dates, name);
      if (date != null) all.putIfAbsent(name.toLowerCase(Locale.ROOT), date);
    }
  }

  private static Value cjk(SiteObjects site, Page page) {
    return site.options(page.language()).flag(false, "hascjklanguage")
        ? Value.unknown("whether the page's text is Chinese, Japanese or Korean")
        : Value.FALSE;
  }

  static Value draft(Page page) {
    Data draft = page.params().field("draft");
    if (draft instanceof Data.Flag flag) return Value.of(flag.value());
    if (draft != null) return Value.of(draft.asString().equalsIgnoreCase("true"));
    return Value.of(page.params().field("published") instanceof Data.Flag flag && !flag.value());
  }

  /** A value, or the number that stands in a text. */
  static Value value(@Nullable Data data, boolean real) {
    if (real && data instanceof Data.Num num) return new Value.Float(num.value().doubleValue());
    return Values.of(data, true);
  }

  /** A value by a path of keys with dots ({@code common/maps/params.go: GetNestedParam}). */
  static Value at(Value params, String key) {
    if (!(params instanceof Value.Dict dict)) return Value.NIL;
    Value whole = dict.get(key);
    if (!(whole instanceof Value.Nil)) return whole;
    Value here = params;
    for (String part : key.split("\\.")) {
      if (!(here instanceof Value.Dict below)) return Value.NIL;
      here = below.get(part);
    }
    return here;
  }
}
