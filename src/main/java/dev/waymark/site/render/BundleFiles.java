package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.hugo.config.Glob;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Params;
import dev.waymark.site.published.PageIndex;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code .Resources} of a page with what its front matter says of them ({@code
 * hugolib/content_map_page.go: getResourcesForPage}, {@code resources/resource_metadata.go}).
 */
final class BundleFiles {
  private static final Comparator<Value> ORDER =
      Comparator.<Value, Boolean>comparing(item -> ResourcesValue.type(item).equals("page"))
          .thenComparing(ResourcesValue::type)
          .thenComparing(ResourcesValue::name);

  private BundleFiles() {}

  static Value of(PageObject object) {
    SiteObjects site = object.site();
    Page page = object.page();
    if (object.bundled()) return ResourcesValue.of(site, List.of());
    List<Value> all = new ArrayList<>();
    for (PageIndex.Own own : site.index().files(page)) {
      Document document = own.url() == null ? site.document(own.mounted().file()) : null;
      if (document != null) {
        Page content = content(page, own, document);
        if (!hidden(site, content)) all.add(site.bundled(content, own.name()));
      } else if (own.url() != null) {
        all.add(file(site, page.language(), own));
      }
    }
    all.sort(ORDER);
    if (page.params().field("resources") instanceof Data.Items metadata) {
      Map<String, Integer> counters = new HashMap<>();
      all.replaceAll(
          item ->
              item instanceof Value.Obj obj && obj.subject() instanceof ResourceObject resource
                  ? described(resource, metadata, counters)
                  : item);
      all.sort(ORDER);
    }
    return ResourcesValue.of(site, all);
  }

  private static Value file(SiteObjects site, Language language, PageIndex.Own own) {
    Text name = Text.of(own.name());
    String type = MediaType.named(site, language, MediaType.suffix(own.name()));
    return ResourceObject.of(
        site,
        new ResourceObject.Parts(
            language,
            name,
            name,
            Text.of(own.url() == null ? "" : own.url().value()),
            own.mounted().file(),
            null,
            type.isEmpty() ? "application/octet-stream" : type,
            new Value.Dict(Map.of(), true)));
  }

  private static boolean hidden(SiteObjects site, Page content) {
    boolean drafts = site.options(content.language()).flag(false, "builddrafts");
    return PageParams.draft(content).equals(Value.TRUE) && !drafts;
  }

  private static Page content(Page owner, PageIndex.Own own, Document document) {
    Params params = new Params(document.values(), List.of());
    String title = text(params, "title");
    String link = text(params, "linktitle");
    String type = text(params, "type");
    int dot = own.name().lastIndexOf('.');
    String name = dot < 0 ? own.name() : own.name().substring(0, dot);
    String root = owner.path().equals(LogicalPath.HOME) ? "" : owner.path().value();
    boolean weighted = params.field("weight") instanceof Data.Num;
    return new Page(
        Kind.PAGE,
        owner.language(),
        new LogicalPath(root + "/" + PathRules.normalize(name)),
        document,
        own.mounted(),
        Page.Bundle.NONE,
        owner.section(),
        type.isEmpty() ? owner.section().isEmpty() ? "page" : owner.section() : type,
        title,
        link.isEmpty() ? title : link,
        null,
        weighted && params.field("weight") instanceof Data.Num num ? num.value().intValue() : 0,
        null,
        Page.Status.BUILT,
        params,
        null,
        List.of(),
        null);
  }

  private static String text(Params params, String key) {
    return PageMeta.text(params.field(key)).value();
  }

  /** Names, titles and parameters from the front matter; the first that fits counts. */
  private static Value described(
      ResourceObject resource, Data.Items metadata, Map<String, Integer> counters) {
    String original = PathRules.lower(resource.parts().name().value());
    Text name = null;
    Text title = null;
    Map<String, Value> params = new LinkedHashMap<>();
    for (Data item : metadata.items()) {
      if (!(item instanceof Data.Table meta) || !(meta.get("src") instanceof Data.Text src))
        continue;
      if (!Glob.of(src.value()).matches(original)) continue;
      if (name == null) name = counted(meta.get("name"), "name_" + src.value(), counters);
      if (title == null) title = counted(meta.get("title"), "title_" + src.value(), counters);
      if (Values.of(meta.get("params"), true) instanceof Value.Dict dict)
        params.putAll(dict.entries());
    }
    if (name == null && title == null && params.isEmpty()) return new Value.Obj(resource);
    return resource.called(
        name == null ? resource.parts().name() : name,
        title == null ? resource.parts().title() : title,
        new Value.Dict(params, true));
  }

  private static @Nullable Text counted(
      @Nullable Data data, String key, Map<String, Integer> counters) {
    if (data == null) return null;
    Text text = PageMeta.text(data);
    if (!text.value().contains(":counter")) return text;
    int n = counters.merge(key, 1, Integer::sum);
    return text.become(text.value().replace(":counter", Integer.toString(n)));
  }
}
