package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Options;
import dev.waymark.site.model.Heads;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Values;
import dev.waymark.text.Reads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code site}: one language's ({@code resources/page/site.go}). */
final class SiteObject implements Subject {
  /** What pages say changes all but these. */
  private static final Set<String> CONFIGURED =
      Set.of(
          "Author",
          "Authors",
          "BaseURL",
          "BuildDrafts",
          "Config",
          "Copyright",
          "Current",
          "Data",
          "DisqusShortname",
          "GetPage",
          "GoogleAnalytics",
          "Home",
          "Hugo",
          "IsDefault",
          "IsMultiLingual",
          "IsMultilingual",
          "IsServer",
          "Key",
          "Language",
          "LanguageCode",
          "LanguagePrefix",
          "Languages",
          "Param",
          "Params",
          "Ref",
          "RelRef",
          "Sites",
          "Social",
          "Store",
          "Title");

  private final SiteObjects site;
  private final Language language;
  private final Options options;
  private final Memo memo = new Memo();

  SiteObject(SiteObjects site, Language language) {
    this.site = site;
    this.language = language;
    this.options = site.options(language);
  }

  Language language() {
    return language;
  }

  static Value params(SiteObjects site, Language language) {
    return site.memo()
        .get("params " + language.code(), () -> dict(site.options(language).at("params")));
  }

  static Value menus(SiteObjects site, Language language) {
    return site.memo().get("menus " + language.code(), () -> Menus.of(site, language));
  }

  private static Value dict(@Nullable Data data) {
    return data instanceof Data.Table ? Values.of(data, true) : new Value.Dict(Map.of(), true);
  }

  @Override
  public String type() {
    return "page.Site";
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    if (!CONFIGURED.contains(name)) Reads.note(Heads.ANY);
    Lists lists = site.lists();
    return switch (name) {
      case "Title" -> PageMeta.text(options.at("title"));
      case "Copyright" -> PageMeta.text(options.at("copyright"));
      case "BaseURL" -> Value.of(language.baseUrl());
      case "Params" -> params(site, language);
      case "Param" -> {
        String key = CastArgs.plain(args, 0);
        if (key == null) yield CastArgs.unknownOr(args, "the name of a parameter");
        yield PageParams.at(params(site, language), key);
      }
      case "Author", "Authors", "Social" ->
          memo.get(name, () -> dict(options.at(name.toLowerCase(java.util.Locale.ROOT))));
      case "Pages" -> memo.get(name, () -> site.pages(lists.pages(language)));
      case "RegularPages" -> memo.get(name, () -> site.pages(lists.regular(language)));
      case "AllPages" -> memo.get(name, this::allPages);
      case "Home" -> site.page(lists.home(language));
      case "Sections" -> memo.get(name, this::sections);
      case "Menus" -> menus(site, language);
      case "Taxonomies" ->
          site.memo()
              .get("taxonomies " + language.code(), () -> TaxonomyObject.all(site, language));
      case "Data" -> site.data();
      case "Language" -> site.language(language);
      case "Languages" -> LanguageObjects.all(site);
      case "LanguageCode" -> LanguageObjects.locale(site, language);
      case "LanguagePrefix" -> Value.of(language.prefix());
      case "IsDefault" -> Value.of(language.isDefault());
      case "GetPage" -> PageLinks.getPage(site, null, language, args, runtime);
      case "Sites" -> site.sites();
      case "Hugo" -> site.hugo();
      case "Config" -> memo.get(name, () -> HugoObject.config(options));
      case "Store" -> StoreObject.of(site.renders(), language, name);
      case "IsServer" -> Value.FALSE;
      case "IsMultiLingual", "IsMultilingual" -> Value.of(site.config().multilingual());
      case "MainSections" -> memo.get(name, this::mainSections);
      case "LastChange", "Lastmod" -> memo.get("Lastmod", this::lastmod);
      case "BuildDrafts" -> Value.of(options.flag(false, "builddrafts"));
      case "DisqusShortname" -> PageMeta.text(options.at("services", "disqus", "shortname"));
      case "GoogleAnalytics" -> PageMeta.text(options.at("services", "googleanalytics", "id"));
      case "RSSLink" -> Value.unknown("the address of the site's feed");
      case "Ref", "RelRef" -> {
        Page home = lists.home(language);
        if (home == null) yield Value.unknown("the home page");
        yield PageLinks.ref(site, home, args, name.equals("RelRef"), runtime);
      }
      case "Key", "Current" -> name.equals("Key") ? Value.of(language.code()) : new Value.Obj(this);
      default -> Value.unknown("." + name + " of a site");
    };
  }

  private Value allPages() {
    List<Page> all = new ArrayList<>();
    for (Language one : site.config().languages()) all.addAll(site.lists().pages(one));
    all.sort(site.lists().order(language));
    return site.pages(all);
  }

  private Value sections() {
    Page home = site.lists().home(language);
    return site.pages(
        home == null ? List.of() : Lists.of(Kind.SECTION, site.index().children(home)));
  }

  /** As configured, else the section with the most pages. */
  private Value mainSections() {
    Data own = options.at("mainsections");
    if (own == null) own = options.at("params", "mainsections");
    if (own != null) return PageMeta.texts(own);
    Map<String, Integer> sizes = new HashMap<>();
    for (Page page : site.index().pages()) {
      boolean counts =
          page.language().equals(language) && page.kind() == Kind.PAGE && page.inTree();
      if (counts && !page.section().isEmpty()) sizes.merge(page.section(), 1, Integer::sum);
    }
    if (sizes.isEmpty()) return new Value.Items(List.of(Text.EMPTY));
    int most = 0;
    for (int size : sizes.values()) most = Math.max(most, size);
    List<Value> largest = new ArrayList<>();
    for (Map.Entry<String, Integer> section : sizes.entrySet())
      if (section.getValue() == most) largest.add(Value.of(section.getKey()));
    if (largest.size() > 1) return Value.unknown("which of several sections is the largest");
    return new Value.Items(List.copyOf(largest));
  }

  private Value lastmod() {
    Page home = site.lists().home(language);
    if (home == null) return Value.unknown("a page's date");
    Value below = PageDates.below(site, home, "Lastmod");
    return below instanceof Value.Moment moment
        ? PageDates.latest(PageDates.of(site.page(home), "Lastmod"), moment.time())
        : below;
  }

  @Override
  public boolean truth() {
    return true;
  }

  @Override
  public Value printed() {
    return Text.of("Site(\"" + options.text("", "title") + "\")");
  }
}
