package dev.waymark.site.render;

import dev.waymark.site.model.Heads;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.text.Reads;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page as templates see it ({@code resources/page/page.go}). */
public final class PageObject implements Subject {
  /** What only tells where a page stands, or hands on another object that is asked in turn. */
  private static final Set<String> PLACES =
      Set.of(
          "AlternativeOutputFormats",
          "BundleType",
          "CurrentSection",
          "Eq",
          "File",
          "FirstSection",
          "GetPage",
          "InSection",
          "IsAncestor",
          "IsBranch",
          "IsDescendant",
          "IsHome",
          "IsNode",
          "IsPage",
          "IsSection",
          "Kind",
          "Lang",
          "Language",
          "OutputFormats",
          "Page",
          "Parent",
          "Path",
          "Permalink",
          "Ref",
          "RelPermalink",
          "RelRef",
          "Resources",
          "Scratch",
          "Section",
          "SectionsPath",
          "Site",
          "Sites",
          "Store");

  /** What a page says of itself. */
  private static final Set<String> OWN =
      Set.of(
          "Aliases",
          "Content",
          "Description",
          "Draft",
          "Fragments",
          "FuzzyWordCount",
          "HasShortcode",
          "Keywords",
          "Layout",
          "Len",
          "LinkTitle",
          "Name",
          "Param",
          "Params",
          "Plain",
          "PlainWords",
          "RawContent",
          "ReadingTime",
          "Render",
          "RenderShortcodes",
          "RenderString",
          "Sitemap",
          "Slug",
          "Summary",
          "TableOfContents",
          "Title",
          "Truncated",
          "Type",
          "Weight",
          "WordCount");

  private final SiteObjects site;
  private final Page page;
  private final @Nullable String name;
  private final String head;
  private final Memo memo = new Memo();

  /** {@code name} is that of a resource; null for a page of its own. */
  PageObject(SiteObjects site, Page page, @Nullable String name) {
    this.site = site;
    this.page = page;
    this.name = name;
    this.head = Heads.of(page);
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
    Reads.note(head);
    if (name != null) return Value.of(name);
    return page.kind() == Kind.TERM
        ? Value.of(TaxonomyObject.name(site, page))
        : PageMeta.title(page);
  }

  /** One of {@code Date Lastmod PublishDate ExpiryDate}. */
  Value date(String which) {
    Reads.note(Heads.ANY); // A section without a date has the newest of its pages.
    return memo.get(which, () -> PageDates.of(site, page, which));
  }

  Value params() {
    Reads.note(head);
    return memo.get("Params", () -> PageParams.of(site, page));
  }

  @Override
  public String type() {
    return "*hugolib.pageState";
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    if (!PLACES.contains(name)) Reads.note(OWN.contains(name) ? head : Heads.ANY);
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
