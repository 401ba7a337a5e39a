package dev.waymark.site.render;

import dev.waymark.site.model.Page;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a term with their weights there ({@code resources/page/weighted.go}). */
final class TermObject implements Subject {
  private final SiteObjects site;
  private final @Nullable Page term;
  private final String name;
  private final List<Value> items;

  private TermObject(SiteObjects site, @Nullable Page term, String name, List<Value> items) {
    this.site = site;
    this.term = term;
    this.name = name;
    this.items = items;
  }

  static TermObject of(SiteObjects site, Page term, String plural, String name) {
    List<Value> items = new ArrayList<>();
    for (Page page : site.index().children(term)) {
      Value weight = PageParams.value(page.params().param(plural + "_weight"), false);
      items.add(
          new Value.Obj(
              new Weighted(site.page(page), weight instanceof Value.Int ? weight : Value.of(0))));
    }
    return new TermObject(site, term, name, List.copyOf(items));
  }

  static Value none(SiteObjects site) {
    return new Value.Obj(new TermObject(site, null, "", List.of()));
  }

  static int count(Value term) {
    return term instanceof Value.Obj obj && obj.subject() instanceof TermObject found
        ? found.items.size()
        : 0;
  }

  /** The page of the taxonomy that the term is in. */
  Value taxonomy() {
    return term == null ? Value.NIL : site.page(site.index().parent(term));
  }

  @Override
  public String type() {
    return "page.WeightedPages";
  }

  @Override
  public List<Value> items() {
    return items;
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    return switch (name) {
      case "Page" -> site.page(term);
      case "Pages" -> new Value.Obj(new PagesValue(site, pages()));
      case "WeightedPages" -> new Value.Obj(this);
      case "Count", "Len" -> Value.of(items.size());
      case "Name", "Term" -> Value.of(this.name);
      case "Next", "Prev" -> {
        if (args.size() != 1) yield Value.unknown("a page beside another");
        int at = pages().indexOf(args.get(0));
        int other = name.equals("Next") ? at - 1 : at + 1;
        yield at < 0 || other < 0 || other >= items.size() ? Value.NIL : pages().get(other);
      }
      default -> Value.unknown("." + name + " of a term");
    };
  }

  private List<Value> pages() {
    List<Value> pages = new ArrayList<>();
    for (Value item : items)
      if (item instanceof Value.Obj obj && obj.subject() instanceof Weighted weighted)
        pages.add(weighted.page());
    return pages;
  }

  /** A page with its weight in a term. */
  record Weighted(Value page, Value weight) implements Subject {
    @Override
    public String type() {
      return "page.WeightedPage";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return switch (name) {
        case "Weight" -> weight;
        case "Page" -> page;
        default -> runtime.member(page, name, args);
      };
    }

    @Override
    public boolean truth() {
      return true;
    }
  }
}
