package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page says of itself ({@code hugolib/page__meta.go}). */
final class PageMeta {
  private PageMeta() {}

  /** Null for a name that is none of its. */
  static @Nullable Value member(PageObject object, String name, List<Value> args) {
    Page page = object.page();
    SiteObjects site = object.site();
    return switch (name) {
      case "Title" -> title(page);
      case "LinkTitle" -> {
        Text own = PageObject.field(page, "linktitle");
        yield own.isEmpty() ? title(page) : own;
      }
      case "Name" -> object.name();
      case "Description" -> PageObject.field(page, "description");
      case "Layout" -> PageObject.field(page, "layout");
      case "Slug" -> slug(page);
      case "Params" -> object.params();
      case "Param" -> param(object, args);
      case "Kind" -> Value.of(page.kind().hugoName());
      case "Type" -> type(page);
      case "Section" -> Value.of(page.section());
      case "Path" -> path(site, page);
      case "File" -> object.memo().get("File", () -> FileObject.of(site, page));
      case "BundleType" -> bundleType(page);
      case "IsHome" -> Value.of(page.kind() == Kind.HOME);
      case "IsPage" -> Value.of(page.kind() == Kind.PAGE);
      case "IsSection" -> Value.of(page.kind() == Kind.SECTION);
      case "IsNode", "IsBranch" -> Value.of(page.kind() != Kind.PAGE);
      case "Weight" -> Value.of(page.weight());
      case "Draft" -> PageParams.draft(page);
      case "Date", "Lastmod", "PublishDate", "ExpiryDate" -> object.date(name);
      case "Keywords" -> texts(page.params().field("keywords"));
      case "Aliases" -> aliases(site, page);
      case "Sitemap" -> sitemap(site, page);
      case "GitInfo" ->
          git(site, page)
              ? new Value.Unknown(Why.withoutAnchors("what git says of a page"))
              : Value.NIL;
      case "CodeOwners" ->
          git(site, page) ? Value.unknown("who owns a page") : new Value.Items(List.of());
      case "ResourceType" -> Value.of("page");
      case "MediaType" -> MediaType.of(site, page.language(), "application/octet-stream");
      case "Resources" -> object.memo().get("Resources", () -> BundleFiles.of(object));
      case "IsZero" -> Value.FALSE;
      default -> null;
    };
  }

  /** As Hugo writes them: from the root. */
  private static Value aliases(SiteObjects site, Page page) {
    Value written = texts(page.params().field("aliases"));
    boolean adjusted =
        site.config().version().has(HugoChange.ALIASES_BELOW_LANGUAGE) && !page.outputs().isEmpty();
    if (!adjusted || !(written instanceof Value.Items items)) return written;
    String file = page.outputs().get(0).file();
    int end = file.endsWith("/index.html") ? file.lastIndexOf('/') : file.lastIndexOf('.');
    String folder = file.equals("index.html") ? "" : file.substring(0, Math.max(end, 0));
    List<Value> all = new ArrayList<>();
    for (Value item : items.values()) {
      Text alias = item instanceof Text text ? text : Text.EMPTY;
      boolean rooted = alias.value().startsWith("/");
      String base = rooted ? page.language().outputPrefix() : "/" + folder + "/..";
      all.add(alias.become(HugoUrls.clean("/" + base + "/" + alias.value())));
    }
    return new Value.Items(List.copyOf(all));
  }

  static Value title(Page page) {
    Text own = PageObject.field(page, "title");
    return own.isEmpty() ? Value.of(page.title()) : own;
  }

  private static Value slug(Page page) {
    String slug = page.slug();
    if (slug == null) return Text.EMPTY;
    Text own = PageObject.field(page, "slug");
    return own.isEmpty() ? Value.of(slug) : own.become(slug);
  }

  private static Value type(Page page) {
    Text own = PageObject.field(page, "type");
    return own.isEmpty() ? Value.of(page.type()) : own;
  }

  /** The logical path; before 0.123 it was the file's. */
  private static Value path(SiteObjects site, Page page) {
    if (site.config().version().has(HugoChange.LOGICAL_PATHS)) return Value.of(page.path().value());
    if (page.mounted() != null) return Value.of(page.mounted().path());
    return Value.unknown("what .Path of a page without a file was before Hugo 0.123");
  }

  private static Value bundleType(Page page) {
    return switch (page.bundle()) {
      case LEAF -> Value.of("leaf");
      case BRANCH -> Value.of("branch");
      case NONE -> Text.EMPTY;
    };
  }

  /** {@code .Param "a.b"}: the page's own, else the site's. */
  private static Value param(PageObject object, List<Value> args) {
    String key = CastArgs.plain(args, 0);
    if (key == null) return CastArgs.unknownOr(args, "the name of a parameter");
    Value own = PageParams.at(object.params(), key);
    if (!(own instanceof Value.Nil)) return own;
    return PageParams.at(SiteObject.params(object.site(), object.page().language()), key);
  }

  private static boolean git(SiteObjects site, Page page) {
    return page.mounted() != null && site.options(page.language()).flag(false, "enablegitinfo");
  }

  private static Value sitemap(SiteObjects site, Page page) {
    Map<String, Value> entries = new LinkedHashMap<>();
    Data own = page.params().field("sitemap");
    Data shared = site.options(page.language()).at("sitemap");
    // What a content adapter adds does not get the site's.
    boolean adapted = page.document() == null && page.mounted() != null;
    for (String key : List.of("ChangeFreq", "Disable", "Filename", "Priority")) {
      Data found = own instanceof Data.Table table ? table.get(key) : null;
      if (found == null && !adapted && shared instanceof Data.Table table) found = table.get(key);
      Value fallback =
          switch (key) {
            case "Disable" -> Value.FALSE;
            case "Filename" -> Value.of(adapted ? "" : "sitemap.xml");
            case "Priority" -> new Value.Float(adapted ? 0 : -1);
            default -> Text.EMPTY;
          };
      entries.put(key, found == null ? fallback : PageParams.value(found, key.equals("Priority")));
    }
    return new Value.Dict(entries, false);
  }

  static Text text(@Nullable Data data) {
    if (data == null) return Text.EMPTY;
    String value = data.asString();
    return value.isEmpty() ? Text.EMPTY : Text.from(value, data.span());
  }

  /** A list of texts, or the one that stands in its place. */
  static Value texts(@Nullable Data data) {
    List<Value> all = new ArrayList<>();
    if (data != null) for (Data item : data.asList()) all.add(text(item));
    return new Value.Items(List.copyOf(all));
  }
}
