package dev.waymark.cli;

import dev.waymark.report.Printable;
import dev.waymark.site.model.Anchors;
import dev.waymark.site.model.Anchors.Shape;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A site's pages, links, anchors and assets as rows of named values: the contract of {@code list
 * --format json}.
 */
final class ListRows {
  private ListRows() {}

  static List<Map<String, Object>> pages(Site site) {
    Map<Page, List<String>> aliases = new HashMap<>();
    for (Redirect redirect : site.redirects()) {
      if (redirect.kind() == Redirect.Kind.ALIAS && redirect.page() != null) {
        aliases
            .computeIfAbsent(redirect.page(), p -> new ArrayList<>())
            .add(redirect.from().value());
      }
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Page page : site.pages()) {
      Map<String, Object> row = new LinkedHashMap<>();
      put(row, "file", page.file());
      put(row, "url", page.url());
      row.put("kind", page.kind().hugoName());
      row.put("lang", page.language().code());
      row.put("path", page.path().value());
      row.put("weight", page.weight());
      row.put("aliases", aliases.getOrDefault(page, List.of()));
      row.put("draft", page.status() == Page.Status.DRAFT);
      row.put("rendered", page.rendered());
      row.put("title", page.title());
      rows.add(row);
    }
    return rows;
  }

  /** {@code templates}: also what page templates print. */
  static List<Map<String, Object>> anchors(Site site, boolean templates) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Page page : site.pages()) {
      if (!page.rendered() || page.url() == null) continue;
      Anchors anchors = site.anchors(page);
      if (templates) anchors = anchors.and(site.allAnchors(page));
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("url", page.url());
      put(row, "file", page.file());
      row.put("ids", List.copyOf(anchors.ids()));
      List<Shape> shapes = new ArrayList<>(anchors.shapes());
      if (!shapes.isEmpty())
        row.put("shapes", shapes.stream().map(Shape::pattern).distinct().toList());
      row.put("open", anchors.open() != null);
      if (anchors.open() != null) shapes.add(0, new Shape("*", anchors.open()));
      if (!shapes.isEmpty()) row.put("why", shapes.stream().map(ListRows::why).toList());
      List<Map<String, Object>> scripted =
          templates ? site.apis(page).stream().map(ListRows::scripted).toList() : List.of();
      if (!scripted.isEmpty()) row.put("scripted", scripted);
      rows.add(row);
    }
    return rows;
  }

  /** What a renderer makes of an API's description in the browser. */
  private static Map<String, Object> scripted(Site.Api api) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("by", api.by().toLowerCase(Locale.ROOT).replace(' ', '-'));
    row.put("document", api.document());
    row.put("ids", List.copyOf(api.ids()));
    return row;
  }

  private static Map<String, Object> why(Shape shape) {
    Map<String, Object> why = new LinkedHashMap<>();
    why.put("shape", shape.pattern());
    cause(why, shape.why().reason(), shape.why().place());
    return why;
  }

  private static void cause(Map<String, Object> row, String why, @Nullable Span template) {
    row.put("why", why);
    if (template == null) return;
    row.put("template", template.source().path());
    row.put("templateLine", template.line());
  }

  static List<Map<String, Object>> links(Site site) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Reference reference : site.references()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("file", reference.span().source().path());
      row.put("line", reference.span().line());
      row.put("column", reference.span().column());
      row.put("origin", reference.origin().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      row.put("raw", reference.raw());
      row.put("status", status(reference.resolution()));
      put(row, "target", target(reference.resolution()));
      put(row, "fragment", fragment(reference.resolution()));
      if (reference.resolution().end() instanceof Resolution.Unknown unknown)
        cause(row, unknown.why(), unknown.template());
      rows.add(row);
    }
    return rows;
  }

  static List<Map<String, Object>> assets(Site site) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Site.Asset asset : site.assets()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("file", asset.file());
      row.put("url", asset.url());
      rows.add(row);
    }
    return rows;
  }

  private static void put(Map<String, Object> row, String key, @Nullable Object value) {
    if (value != null) row.put(key, value);
  }

  /** A resolution in a word, as {@code list links} says it. */
  static String status(Resolution resolution) {
    if (resolution instanceof Resolution.Found) return "ok";
    if (resolution instanceof Resolution.ViaAlias via) {
      String target = status(via.target());
      if (!target.equals("ok") && !target.equals("alias") && !target.equals("redirect"))
        return target;
      return via.redirect().kind() == Redirect.Kind.FILE ? "redirect" : "alias";
    }
    if (resolution instanceof Resolution.NoSuchPage) return "broken-page";
    if (resolution instanceof Resolution.NoSuchAnchor) return "broken-anchor";
    if (resolution instanceof Resolution.NoSuchFile) return "broken-file";
    if (resolution instanceof Resolution.NotPublished) return "not-published";
    if (resolution instanceof Resolution.Ambiguous) return "ambiguous";
    return resolution instanceof Resolution.External ? "external" : "undecided";
  }

  private static @Nullable String target(Resolution resolution) {
    if (resolution instanceof Resolution.Found found) return found.url().value();
    if (resolution instanceof Resolution.ViaAlias via) return target(via.target());
    if (resolution instanceof Resolution.NoSuchAnchor missing) {
      return missing.page().url() == null ? null : missing.page().url().value();
    }
    if (resolution instanceof Resolution.Unknown unknown) {
      Page page = unknown.page();
      return page == null || page.url() == null ? null : page.url().value();
    }
    return resolution instanceof Resolution.External external ? external.url() : null;
  }

  private static @Nullable String fragment(Resolution resolution) {
    if (resolution instanceof Resolution.Found found) return found.fragment();
    if (resolution instanceof Resolution.ViaAlias via) return fragment(via.target());
    if (resolution instanceof Resolution.Unknown unknown) return unknown.fragment();
    return resolution instanceof Resolution.NoSuchAnchor missing ? missing.fragment() : null;
  }

  /** A row for people: its values, lists by commas, without names. */
  static String line(Map<String, Object> row) {
    return row.values().stream()
        .map(
            v ->
                v instanceof List<?> list
                    ? list.stream().map(ListRows::word).collect(Collectors.joining(","))
                    : String.valueOf(v))
        .filter(s -> !s.isEmpty())
        .map(Printable::of)
        .collect(Collectors.joining("\t"));
  }

  /** One of a list; of a cause its values. */
  private static String word(Object item) {
    if (!(item instanceof Map<?, ?> map)) return String.valueOf(item);
    return map.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
