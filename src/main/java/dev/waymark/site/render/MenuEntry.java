package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.site.model.Page;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry of a menu ({@code navigation/menu.go}). */
final class MenuEntry implements Subject {
  static final Comparator<MenuEntry> BY_WEIGHT =
      Comparator.<MenuEntry>comparingLong(e -> e.weight == 0 ? Long.MAX_VALUE : e.weight)
          .thenComparing(e -> e.name.value(), NameOrder.ORDER)
          .thenComparing(e -> e.identifier.value());
  static final Comparator<MenuEntry> BY_NAME =
      Comparator.comparing(e -> e.name.value(), NameOrder.ORDER);

  private final SiteObjects site;
  private final String menu;
  private final Text identifier;
  private final Text parent;
  private final Text name;
  private final Text title;
  private final Text pre;
  private final Text post;
  private final Text pageRef;
  private final Text url;
  private final long weight;
  private final Value params;
  private final @Nullable Page page;

  /** Filled while the menu is put together. */
  private final List<MenuEntry> children = new ArrayList<>();

  /** {@code url} as Hugo changes it; {@code page} fills what the entry leaves empty. */
  MenuEntry(
      SiteObjects site, String menu, Data.@Nullable Table own, @Nullable Page page, Text url) {
    this.site = site;
    this.menu = menu;
    this.page = page;
    this.url = url;
    identifier = text(own, "identifier");
    parent = text(own, "parent");
    pageRef = text(own, "pageref");
    pre = text(own, "pre").as(Text.Kind.HTML);
    post = text(own, "post").as(Text.Kind.HTML);
    Text called = text(own, "name");
    Text titled = text(own, "title");
    name = called.isEmpty() && page != null ? linkTitle(page) : called;
    title = titled.isEmpty() && page != null ? (Text) PageMeta.title(page) : titled;
    Long number =
        own == null ? null : CastArgs.number(List.of(Values.of(own.get("weight"), true)), 0);
    weight =
        (number == null || number == 0) && page != null
            ? page.weight()
            : number == null ? 0 : number;
    Data more = own == null ? null : own.get("params");
    params = more instanceof Data.Table ? Values.of(more, true) : new Value.Dict(Map.of(), true);
  }

  /** A parent that nobody defines. */
  MenuEntry(SiteObjects site, Text name) {
    this.site = site;
    menu = "";
    page = null;
    url = Text.EMPTY;
    identifier = Text.EMPTY;
    parent = Text.EMPTY;
    pageRef = Text.EMPTY;
    pre = Text.EMPTY.as(Text.Kind.HTML);
    post = pre;
    this.name = name;
    title = Text.EMPTY;
    weight = 0;
    params = new Value.Dict(Map.of(), true);
  }

  /** A section of {@code sectionPagesMenu}. */
  static MenuEntry ofSection(SiteObjects site, Page page, String identifier) {
    Data.Table none = new Data.Table(List.of(), dev.waymark.text.Source.of("", identifier).all());
    Data.Entry id =
        new Data.Entry("identifier", none.span(), new Data.Text(identifier, none.span()));
    return new MenuEntry(site, "", new Data.Table(List.of(id), none.span()), page, Text.EMPTY);
  }

  private static Text text(Data.@Nullable Table own, String key) {
    return own == null ? Text.EMPTY : PageMeta.text(own.get(key));
  }

  private static Text linkTitle(Page page) {
    Text own = PageObject.field(page, "linktitle");
    return own.isEmpty() ? (Text) PageMeta.title(page) : own;
  }

  String menu() {
    return menu;
  }

  Text parent() {
    return parent;
  }

  List<MenuEntry> children() {
    return children;
  }

  @Nullable Page page() {
    return page;
  }

  Text keyName() {
    return identifier.isEmpty() ? name : identifier;
  }

  Text url() {
    return page == null ? url : Text.of(site.relPermalink(page.language(), page.url()));
  }

  boolean equalTo(MenuEntry other) {
    return id().equals(other.id()) && parent.value().equals(other.parent.value());
  }

  private String id() {
    if (!identifier.isEmpty()) return identifier.value();
    return url().isEmpty() ? name.value() : url().value();
  }

  boolean sameResource(MenuEntry other) {
    if (page != null && page == other.page) return true;
    String mine = url().value();
    return !mine.isEmpty() && mine.equals(other.url().value());
  }

  @Override
  public String type() {
    return "*navigation.MenuEntry";
  }

  @Override
  public Value member(Runtime runtime, String called, List<Value> args) {
    return switch (called) {
      case "Name" -> name;
      case "Title" -> title;
      case "URL" -> url();
      case "ConfiguredURL" -> url;
      case "PageRef" -> pageRef;
      case "Page" -> site.page(page);
      case "Identifier" -> identifier;
      case "KeyName" -> keyName();
      case "Menu" -> Value.of(menu);
      case "Parent" -> parent;
      case "Weight" -> Value.of(weight);
      case "Pre" -> pre;
      case "Post" -> post;
      case "Params" -> params;
      case "HasChildren" -> Value.of(!children.isEmpty());
      case "Children" -> MenuList.of(children);
      case "IsEqual", "IsSameResource" -> {
        boolean entry =
            !args.isEmpty()
                && args.get(0) instanceof Value.Obj obj
                && obj.subject() instanceof MenuEntry;
        if (!entry) yield CastArgs.unknownOr(args, "another entry of a menu");
        MenuEntry other = (MenuEntry) ((Value.Obj) args.get(0)).subject();
        yield Value.of(called.equals("IsEqual") ? equalTo(other) : sameResource(other));
      }
      default -> Value.unknown("." + called + " of a menu's entry");
    };
  }

  @Override
  public boolean truth() {
    return true;
  }
}
