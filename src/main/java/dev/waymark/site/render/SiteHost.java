package dev.waymark.site.render;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.time.HugoDates;
import dev.waymark.site.model.Page;
import dev.waymark.template.Function;
import dev.waymark.template.KeptLoops;
import dev.waymark.template.Value;
import dev.waymark.template.functions.Compare;
import dev.waymark.template.functions.Selecting;
import dev.waymark.template.functions.TimeFunctions;
import dev.waymark.template.functions.TransformFunctions;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of templates that need the site. */
public final class SiteHost {
  private final SiteObjects site;
  private final Map<String, Function> functions;
  private final KeptPartials partials;
  private final KeptLoops loops;
  private final @Nullable Page page;

  private SiteHost(
      SiteObjects site,
      Map<String, Function> functions,
      KeptPartials partials,
      KeptLoops loops,
      @Nullable Page page) {
    this.site = site;
    this.functions = functions;
    this.partials = partials;
    this.loops = loops;
    this.page = page;
  }

  SiteHost(SiteObjects site, Language language) {
    this(
        site,
        functions(site, language),
        new KeptPartials(),
        new KeptLoops(site.config().languages().size()),
        null);
  }

  /** The same while a page is rendered, which {@code page} then gives. */
  SiteHost of(Page rendered) {
    return new SiteHost(site, functions, partials, loops, rendered);
  }

  /** What partials made for any page of this language. */
  KeptPartials partials() {
    return partials;
  }

  /** What loops in templates of this language's pages have printed. */
  KeptLoops loops() {
    return loops;
  }

  /** Why there may be templates that are not seen; null when there are none. */
  @Nullable String unseenLayouts() {
    return site.unseen("layouts");
  }

  /** A function by any of its names; null when the site is not needed for it. */
  public @Nullable Function function(String name) {
    if (name.equals("page")) {
      return (runtime, args) ->
          page == null ? Value.unknown("which page is rendered") : site.page(page);
    }
    return functions.get(name);
  }

  private static Map<String, Function> functions(SiteObjects site, Language language) {
    Map<String, Function> all = new HashMap<>();
    all.put("site", (runtime, args) -> site.site(language));
    all.put("hugo", (runtime, args) -> site.hugo());
    Function now =
        (runtime, args) ->
            new Value.Moment(site.config().clock().now().atZone(ZoneOffset.UTC), true);
    all.put("now", now);
    all.put("time.Now", now);
    for (String name :
        new String[] {"data.GetJSON", "getJSON", "data.GetCSV", "getCSV", "resources.GetRemote"})
      all.put(name, (runtime, args) -> Value.unknown(name + " needs the network"));
    ZoneId zone = HugoDates.zone(site.config().options(language));
    if (!zone.equals(ZoneOffset.UTC)) all.putAll(TimeFunctions.in(zone));
    UrlFunctions.add(site, language, all);
    boolean byValue = site.config().version().has(HugoChange.NUMBERS_EQUAL_BY_VALUE);
    put(all, Compare.eq(byValue), "eq", "compare.Eq");
    put(all, Compare.ne(byValue), "ne", "compare.Ne");
    boolean blocks = site.config().version().has(HugoChange.BLOCKS_APART);
    put(all, TransformFunctions.plainify(blocks), "transform.Plainify", "plainify");
    boolean objects = site.config().version().has(HugoChange.PAGES_SELECTED_BY_PAGES);
    boolean empty = site.config().version().has(HugoChange.NOT_IN_EMPTY_LISTS);
    put(all, Selecting.where(objects, empty), "collections.Where", "where");
    TextFunctions.add(site, language, all);
    FileFunctions.add(site, all);
    ResourceFunctions.add(site, language, all);
    return Map.copyOf(all);
  }

  /** Puts a function under all its names. */
  static void put(Map<String, Function> all, Function function, String... names) {
    for (String name : names) all.put(name, function);
  }
}
