package dev.waymark.site.render;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.Options;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code .Paginator} and {@code .Paginate} of a list's first page ({@code
 * resources/page/pagination.go}).
 */
final class PagerObject implements Subject {
  private final Paged paged;
  private final int number;

  /** All that the pagers of a page share; {@code parts} is never empty. */
  private record Paged(
      SiteObjects site,
      Page page,
      List<List<Value>> parts,
      boolean groups,
      int total,
      int size,
      List<Value> pagers) {}

  private PagerObject(Paged paged, int number) {
    this.paged = paged;
    this.number = number;
  }

  static @Nullable Value member(PageObject object, String name, List<Value> args) {
    if (!name.equals("Paginate") && !name.equals("Paginator")) return null;
    Page page = object.page();
    if (page.kind() == Kind.PAGE) throw new TemplateError("pagination not supported for this page");
    // The first call decides.
    return object.memo().get("pager", () -> first(object, name, args));
  }

  private static Value first(PageObject object, String name, List<Value> args) {
    SiteObjects site = object.site();
    Page page = object.page();
    Value seq = Value.NIL;
    int at = 0;
    if (name.equals("Paginate")) {
      if (args.isEmpty()) throw new TemplateError("wrong number of args for Paginate");
      seq = args.get(0);
      at = 1;
    }
    Value unknown = CastArgs.unknown(args);
    if (unknown != null) return unknown;
    Long size = args.size() > at ? CastArgs.number(args, at) : size(site.options(page.language()));
    if (size == null || size <= 0)
      throw new TemplateError("'pager size' must be a positive integer");
    List<Value> items =
        name.equals("Paginate") ? CastArgs.items(seq) : CastArgs.items(usual(site, page));
    if (items == null) return Value.unknown("what is paginated");
    boolean groups = !items.isEmpty() && group(items.get(0)) != null;
    return paged(site, page, items, groups, (int) Math.min(size, Integer.MAX_VALUE));
  }

  private static Value paged(
      SiteObjects site, Page page, List<Value> items, boolean groups, int size) {
    List<List<Value>> parts = new ArrayList<>();
    int total = 0;
    if (groups) {
      List<Value> part = new ArrayList<>();
      int left = size;
      for (Value item : items) {
        PageGroups.Group group = group(item);
        if (group == null) return Value.unknown("what is paginated");
        List<Value> pages = group.pages().items();
        total += pages.size();
        for (int from = 0; from < pages.size(); ) {
          int to = Math.min(pages.size(), from + left);
          List<Value> some = pages.subList(from, to);
          part.add(new Value.Obj(new PageGroups.Group(group.key(), new PagesValue(site, some))));
          left -= to - from;
          from = to;
          if (left > 0) continue;
          parts.add(part);
          part = new ArrayList<>();
          left = size;
        }
      }
      if (!part.isEmpty()) parts.add(part);
    } else {
      total = items.size();
      for (int from = 0; from < total; from += size)
        parts.add(items.subList(from, Math.min(total, from + size)));
    }
    List<Value> pagers = new ArrayList<>();
    Paged paged = new Paged(site, page, parts, groups, total, size, pagers);
    for (int i = 1; i <= Math.max(1, parts.size()); i++)
      pagers.add(new Value.Obj(new PagerObject(paged, i)));
    return pagers.get(0);
  }

  private static PageGroups.@Nullable Group group(Value item) {
    return item instanceof Value.Obj obj && obj.subject() instanceof PageGroups.Group group
        ? group
        : null;
  }

  private static Value usual(SiteObjects site, Page page) {
    return switch (page.kind()) {
      case HOME -> site.pages(site.lists().regular(page.language()));
      case TERM, TAXONOMY -> site.pages(site.index().children(page));
      default -> site.pages(Lists.of(Kind.PAGE, site.index().children(page)));
    };
  }

  /** Boxed: beside a long, a missing number would be unboxed. */
  private static Long size(Options options) {
    String size = old(options, "paginate");
    if (size.isEmpty()) size = options.text("10", "pagination", "pagersize");
    return size.matches("\\d{1,9}") ? Long.parseLong(size) : 10;
  }

  /** What was set by another name until 0.155. */
  private static String old(Options options, String key) {
    return options.version().has(HugoChange.OLD_PAGINATE_GONE) ? "" : options.text("", key);
  }

  private Value pager(int wanted) {
    return wanted < 1 || wanted > paged.pagers().size()
        ? Value.NIL
        : paged.pagers().get(wanted - 1);
  }

  private List<Value> part() {
    return paged.parts().isEmpty() ? List.of() : paged.parts().get(number - 1);
  }

  /** Below the page's own address: {@code page/2/}. */
  private Value url() {
    String own = paged.site().relPermalink(paged.page().language(), paged.page().url());
    if (number == 1) return Value.of(own);
    Options options = paged.site().options(paged.page().language());
    String path = old(options, "paginatepath");
    if (path.isEmpty()) path = options.text("page", "pagination", "path");
    return own.endsWith("/")
        ? Value.of(own + path + "/" + number + "/")
        : Value.unknown("the address of a page of a list");
  }

  @Override
  public String type() {
    return "*page.Pager";
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    SiteObjects site = paged.site();
    return switch (name) {
      case "Pages" -> PagesValue.of(site, paged.groups() ? List.of() : part());
      case "PageGroups" -> PageGroups.groups(paged.groups() ? part() : List.of());
      case "PageNumber" -> Value.of(number);
      case "TotalPages" -> Value.of(paged.parts().size());
      case "TotalNumberOfElements" -> Value.of(paged.total());
      case "NumberOfElements" -> {
        long size = 0;
        for (Value item : part()) {
          PageGroups.Group group = group(item);
          size += group == null ? 1 : group.pages().items().size();
        }
        yield Value.of(size);
      }
      case "PagerSize", "PageSize" -> Value.of(paged.size());
      case "URL" -> url();
      case "HasPrev" -> Value.of(number > 1);
      case "HasNext" -> Value.of(number < paged.parts().size());
      case "Prev" -> pager(number - 1);
      case "Next" -> pager(number + 1);
      case "First" -> pager(1);
      case "Last" -> pager(paged.pagers().size());
      case "Pagers" -> new Value.Items(List.copyOf(paged.pagers()));
      default -> Value.unknown("." + name + " of a pager");
    };
  }

  @Override
  public boolean truth() {
    return true;
  }

  @Override
  public Value printed() {
    return Value.of("Pager " + number);
  }
}
