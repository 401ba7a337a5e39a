package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.hugo.config.Glob;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Heads;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Params;
import dev.waymark.site.published.PageIndex;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Values;
import dev.waymark.text.Reads;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code .Resources} of a page with what its front matter says of them ({@code
 * hugolib/content_map_page.go: getResourcesForPage}, {@code resources/resource_metadata.go}).
 */
final class BundleFiles {
  private BundleFiles() {}

  static Value of(PageObject object) {
    SiteObjects site = object.site();
    Page page = object.page();
    if (object.bundled()) return ResourcesValue.of(site, List.of());
    List<Value> all = own(site, page);
    if (!Lists.translationKey(page).isEmpty()) {
      Reads.note(Heads.ANY);
      Set<String> names = new HashSet<>();
      for (Value item : all) names.add(ResourcesValue.normal(item));
      for (Page other : site.lists().translations(page)) {
        if (other == page) continue;
        for (Value item : own(site, other))
          if (names.add(ResourcesValue.normal(item))) all.add(item);
      }
    }
    sort(all);
    if (page.params().field("resources") instanceof Data.Items metadata) {
      HugoVersion version = site.config().version();
      boolean each =
          version.has(HugoChange.LOGICAL_PATHS) && !version.has(HugoChange.COUNTED_FILES);
      Map<String, Integer> counters = new HashMap<>();
      all.replaceAll(
          item ->
              item instanceof Value.Obj obj && obj.subject() instanceof ResourceObject resource
                  ? described(resource, metadata, each ? new HashMap<>() : counters)
                  : item);
      sort(all);
    }
    return ResourcesValue.of(site, all);
  }

  private static List<Value> own(SiteObjects site, Page page) {
    List<Value> all = new ArrayList<>();
    for (PageIndex.Own own : site.index().files(page)) {
      Document document = own.url() == null ? site.document(own.mounted().file()) : null;
      if (document != null) {
        Page content = content(site, page, own, document);
        Heads.note(content);
        // Drafts too: only what has an address of its own is left out as a draft.
        all.add(site.bundled(content, own.name()));
      } else if (own.url() != null) {
        all.add(file(site, page.language(), own));
      }
    }
    all.sort(Comparator.comparing(item -> PathRules.normalize(ResourcesValue.name(item))));
    return all;
  }

  /** As Go sorts a short list by Hugo's comparison, which is no order when types differ. */
  private static void sort(List<Value> list) {
    for (int i = 1; i < list.size(); i++) {
      for (int j = i; j > 0 && less(list.get(j), list.get(j - 1)); j--)
        Collections.swap(list, j, j - 1);
    }
  }

  private static boolean less(Value a, Value b) {
    if (ResourcesValue.type(a).compareTo(ResourcesValue.type(b)) < 0) return true;
    Page one = CastArgs.page(a);
    Page other = CastArgs.page(b);
    if ((one == null) != (other == null)) return other != null;
    if (one != null && other != null) {
      return Comparator.<Page>comparingInt(p -> p.weight() == 0 ? Integer.MAX_VALUE : p.weight())
              .thenComparing(Lists::date, Comparator.reverseOrder())
              .thenComparing(Page::linkTitle, NameOrder.ORDER)
              .compare(one, other)
          < 0;
    }
    return ResourcesValue.name(a).compareTo(ResourcesValue.name(b)) < 0;
  }

  private static Value file(SiteObjects site, Language language, PageIndex.Own own) {
    Text name = Text.of(own.written());
    String type = MediaType.named(site, language, MediaType.suffix(own.name()));
    return ResourceObject.of(
        site,
        new ResourceObject.Parts(
            language,
            name,
            name,
            PathRules.normalize(own.name()),
            Text.of(own.url() == null ? "" : own.url().value()),
            own.mounted().file(),
            null,
            type.isEmpty() ? "application/octet-stream" : type,
            new Value.Dict(Map.of(), true)));
  }

  private static Page content(SiteObjects site, Page owner, PageIndex.Own own, Document document) {
    Params params = new Params(document.values(), List.of());
    String title = text(params, "title");
    String link = text(params, "linktitle");
    String type = text(params, "type");
    String root = owner.path().equals(LogicalPath.HOME) ? "" : owner.path().value();
    String section = root.isEmpty() ? "" : root.split("/")[1];
    String file = PageDates.fileName(site, own.mounted());
    ZonedDateTime date = site.dates(owner.language()).read(params::field, file).date();
    boolean weighted = params.field("weight") instanceof Data.Num;
    return new Page(
        Kind.PAGE,
        owner.language(),
        new LogicalPath(root + "/" + PathRules.normalize(own.name())),
        document,
        own.mounted(),
        Page.Bundle.NONE,
        section,
        type.isEmpty() ? section.isEmpty() ? "page" : section : type,
        title,
        link.isEmpty() ? title : link,
        null,
        weighted && params.field("weight") instanceof Data.Num num ? num.value().intValue() : 0,
        date == null ? null : date.toInstant(),
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
