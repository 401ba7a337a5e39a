package dev.waymark.site.render;

import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as templates see it ({@code resources/page/page.go}). */
public final class PageObject implements Subject {
  private final SiteObjects site;
  private final Page page;
  private final @Nullable String name;
  private final Memo memo = new Memo();

  /** {@code name} is that of a resource; null for a page of its own. */
  PageObject(SiteObjects site, Page page, @Nullable String name) {
    this.site = site;
    this.page = page;
    this.name = name;
  }

  public Page page() {
    return page;
  }

  /** Whether it is a content file inside another page's bundle. */
  boolean bundled() {
    return name != null;
  }

  SiteObjects site() {
    return site;
  }

  Memo memo() {
    return memo;
  }

  /** What {@code .Name} gives: as a resource its path, else the title. */
  Value name() {
    if (name != null) return Value.of(name);
    return page.kind() == Kind.TERM
        ? Value.of(TaxonomyObject.name(site, page))
        : PageMeta.title(page);
  }

  /** One of {@code Date Lastmod PublishDate ExpiryDate}. */
  Value date(String which) {
    return memo.get(which, () -> PageDates.of(site, page, which));
  }

  Value params() {
    return memo.get("Params", () -> PageParams.of(site, page));
  }

  @Override
  public String type() {
    return "*hugolib.pageState";
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    Value found = PageMeta.member(this, name, args);
    if (found == null) found = PageTree.member(this, name, args);
    if (found == null) found = PageLinks.member(this, runtime, name, args);
    if (found == null) found = PageMenus.member(this, name, args);
    if (found != null) return found;
    // A content that is rendered may store something, and the first who paginates decides.
    found = PageText.member(this, runtime, name, args);
    if (found == null) found = PagerObject.member(this, name, args);
    if (found != null) {
      runtime.disturb();
      return found;
    }
    return switch (name) {
      case "Scratch", "Store" -> StoreObject.of(site.renders(), page, name);
      case "String" -> printed();
      default -> Value.unknown("." + name + " of a page");
    };
  }

  @Override
  public Value printed() {
    if (page.mounted() == null) return Value.of(page.path().value());
    return TemplateFiles.onDisk(page.mounted().file(), "");
  }

  @Override
  public boolean truth() {
    return true;
  }

  @Override
  public String toString() {
    return page.path().value();
  }

  /** A value of the front matter as a text; empty when unset or no text. */
  static Text field(Page page, String key) {
    return PageMeta.text(page.params().field(key));
  }
}
