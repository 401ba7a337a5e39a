package dev.waymark.site.render;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.Language;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page stands among others ({@code hugolib/page__tree.go}). */
final class PageTree {
  private PageTree() {}

  static @Nullable Value member(PageObject object, String name, List<Value> args) {
    Page page = object.page();
    SiteObjects site = object.site();
    Lists lists = site.lists();
    return switch (name) {
      case "Page" -> self(object);
      case "Parent" -> site.page(lists.parent(page));
      case "Ancestors" -> object.memo().get(name, () -> site.pages(ancestors(site, page)));
      case "CurrentSection" -> site.page(section(object));
      case "FirstSection" -> site.page(lists.firstSection(page));
      case "Pages" -> object.memo().get(name, () -> site.pages(site.index().children(page)));
      case "RegularPages" ->
          object
              .memo()
              .get(name, () -> site.pages(Lists.of(Kind.PAGE, site.index().children(page))));
      case "RegularPagesRecursive" -> object.memo().get(name, () -> site.pages(lists.below(page)));
      case "Sections" ->
          object
              .memo()
              .get(name, () -> site.pages(Lists.of(Kind.SECTION, site.index().children(page))));
      case "Next", "Prev", "NextPage", "PrevPage" ->
          neighbour(object, name.startsWith("Next"), false);
      case "NextInSection", "PrevInSection" -> neighbour(object, name.startsWith("Next"), true);
      case "IsAncestor", "IsDescendant", "InSection", "Eq" -> compared(object, name, args);
      case "GetTerms" -> terms(object, args);
      case "Data" -> object.memo().get(name, () -> TaxonomyObject.data(site, page));
      case "Translations", "AllTranslations", "IsTranslated" -> translated(object, name);
      case "TranslationKey" -> {
        String key = Lists.translationKey(page);
        yield key.isEmpty()
            ? Value.of(page.path().value())
            : PageObject.field(page, "translationkey");
      }
      case "Site" -> site.site(page.language());
      case "Sites" -> site.sites();
      case "Language" -> site.language(page.language());
      case "Lang" -> Value.of(page.language().code());
      case "SectionsPath" -> Value.of(section(object).path().value());
      default -> null;
    };
  }

  /** A bundled page has no place in the tree but below its owner. */
  static Value self(PageObject object) {
    return object.bundled() ? new Value.Obj(object) : object.site().page(object.page());
  }

  private static Page section(PageObject object) {
    return object.site().lists().currentSection(object.page());
  }

  private static List<Page> ancestors(SiteObjects site, Page page) {
    List<Page> all = new ArrayList<>();
    Lists lists = site.lists();
    for (Page up = lists.parent(page); up != null; up = lists.parent(up)) all.add(up);
    return all;
  }

  private static Value compared(PageObject object, String name, List<Value> args) {
    Value unknown = CastArgs.unknown(args);
    if (unknown != null) return unknown;
    if (args.size() != 1) throw new TemplateError("wrong number of args for " + name);
    Page other = CastArgs.page(args.get(0));
    Page page = object.page();
    if (other == null) return Value.FALSE;
    return Value.of(
        switch (name) {
          case "IsAncestor" -> Lists.ancestor(page, other);
          case "IsDescendant" -> Lists.ancestor(other, page);
          case "Eq" -> self(object).equals(args.get(0));
          default -> section(object) == object.site().lists().currentSection(other);
        });
  }

  /** The list of the site, or of the section, around a page; Next stands before it. */
  private static Value neighbour(PageObject object, boolean next, boolean inSection) {
    SiteObjects site = object.site();
    Page page = object.page();
    if (page.kind() != Kind.PAGE || object.bundled()) return Value.NIL;
    Language language = page.language();
    List<Page> list;
    if (inSection) {
      Page parent = site.index().parent(page);
      if (parent == null) return Value.NIL;
      if (parent.kind() != Kind.SECTION && parent.kind() != Kind.HOME) return Value.NIL;
      list = Lists.of(Kind.PAGE, site.index().children(parent));
    } else {
      list = site.lists().regular(language);
    }
    String key = inSection ? "nextprevinsectionsortorder" : "nextprevsortorder";
    String order = site.options(language).text("desc", "page", key);
    boolean up =
        order.equalsIgnoreCase("asc")
            && site.config().version().has(HugoChange.ORDER_OF_NEIGHBOURS);
    int at = index(list, page);
    if (at < 0) return Value.NIL;
    int other = next != up ? at - 1 : at + 1;
    return other < 0 || other >= list.size() ? Value.NIL : site.page(list.get(other));
  }

  static int index(List<Page> list, Page page) {
    for (int i = 0; i < list.size(); i++) if (list.get(i) == page) return i;
    return -1;
  }

  private static Value terms(PageObject object, List<Value> args) {
    String plural = CastArgs.plain(args, 0);
    if (plural == null) return CastArgs.unknownOr(args, "the name of a taxonomy");
    return object
        .memo()
        .get(
            "terms " + plural,
            () -> object.site().pages(TaxonomyObject.terms(object.site(), object.page(), plural)));
  }

  private static Value translated(PageObject object, String name) {
    SiteObjects site = object.site();
    return object
        .memo()
        .get(
            name,
            () -> {
              List<Page> all = site.lists().translations(object.page());
              if (name.equals("IsTranslated")) return Value.of(all.size() > 1);
              if (name.equals("AllTranslations")) return site.pages(all);
              return site.pages(all.stream().filter(other -> other != object.page()).toList());
            });
  }
}
