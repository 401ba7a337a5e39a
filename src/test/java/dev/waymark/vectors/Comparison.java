package dev.waymark.vectors;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Language;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Page.Status;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds one model against what Hugo published. */
final class Comparison {
  private final Vector vector;
  private final Site site;
  private final Tally tally = new Tally();
  private final Map<String, Page> byKey = new HashMap<>();
  private final Map<String, Page> byOutput = new HashMap<>();

  private Comparison(Vector vector, Site site) {
    this.vector = vector;
    this.site = site;
    for (Page page : site.pages()) {
      byKey.put(key(page.language().code(), page.kind().hugoName(), page.path().value()), page);
      page.outputs().forEach(o -> byOutput.putIfAbsent(o.file(), page));
    }
  }

  static Tally of(Vector vector, Site site) {
    Comparison comparison = new Comparison(vector, site);
    comparison.pages();
    if (!vector.raced()) {
      comparison.rendered();
      comparison.refs();
    }
    comparison.aliases();
    comparison.published();
    return comparison.tally;
  }

  private static String key(String language, String kind, String path) {
    return language + " " + kind + " " + path;
  }

  private void pages() {
    // Before 0.123 Hugo's .Path was the file, so pages are found by their file or their address
    // there.
    boolean paths = vector.version().atLeast(123);
    for (Data.Table expected : vector.pages()) {
      String language = Vector.text(expected, "lang");
      String path = Vector.text(expected, "path");
      String file = Vector.text(expected, "file");
      String rel = address(expected);
      Page page =
          paths
              ? byKey.get(key(language, Vector.text(expected, "kind"), path))
              : older(language, file, rel);
      String name = language + ":" + (file.isEmpty() ? path : file);
      tally.fact("page", name, true, page != null);
      if (page == null) continue;
      tally.fact("url", name, rel, page.url() == null ? "" : page.url().value());
      if (!file.isEmpty())
        tally.fact("file", name, file, page.mounted() == null ? "" : page.mounted().path());
      String weight = Vector.text(expected, "weight");
      tally.fact("weight", name, weight.isEmpty() ? "0" : weight, String.valueOf(page.weight()));
      if (expected.get("pages") != null && paths) {
        tally.fact(
            "order",
            name,
            Vector.strings(expected.get("pages")),
            site.children(page).stream().map(p -> p.path().value()).toList());
      }
      for (Data.Table output : Vector.tables(expected.get("outputs"))) {
        if (page.status() == Status.RENDER_LINK) continue;
        // Older versions' formats are named in capitals.
        String format = Vector.text(output, "name").toLowerCase(Locale.ROOT);
        String want = format + " " + address(output);
        Set<String> have =
            page.outputs().stream()
                .map(o -> o.format().toLowerCase(Locale.ROOT) + " " + o.url().value())
                .collect(Collectors.toSet());
        tally.fact("output", name + " " + want, true, have.contains(want));
      }
      for (Data.Table resource : Vector.tables(expected.get("resources"))) {
        String at = address(resource);
        if (!at.isEmpty())
          tally.fact("resource", name + " " + at, "found", word(site.at(new Url(at))));
      }
    }
    Set<String> wanted = new TreeSet<>();
    vector.pages().forEach(p -> wanted.add(Vector.text(p, "lang") + " " + address(p)));
    for (Page page : site.pages()) {
      if (vector.refused() || vector.raced() || vector.pages().isEmpty()) continue;
      if (page.status() != Status.BUILT || page.url() == null) continue;
      String have = page.language().code() + " " + page.url().value();
      tally.fact("only ours", have, true, wanted.contains(have));
    }
  }

  /**
   * Where it is served: with canonifyURLs a RelPermalink lacks the base path, which comes back when
   * links are rewritten.
   */
  private String address(Data.Table expected) {
    String rel = Vector.text(expected, "rel");
    Language language = site.config().defaultLanguage();
    boolean canonify = site.config().options(language).flag(false, "canonifyurls");
    return canonify && !rel.isEmpty() ? language.basePath() + rel : rel;
  }

  private Page older(String language, String file, String rel) {
    for (Page page : site.pages()) {
      if (!page.language().code().equals(language)) continue;
      boolean same =
          file.isEmpty()
              ? page.url() != null && page.url().value().equals(rel)
              : page.mounted() != null && page.mounted().path().equals(file);
      if (same) return page;
    }
    return null;
  }

  private void rendered() {
    for (Data.Entry entry : vector.entries("rendered")) {
      Page page = byOutput.get(entry.key());
      if (page == null || !(entry.value() instanceof Data.Table table)) continue;
      // A layout of the site's own that does not print its content.
      if (Vector.text(table, "kind").isEmpty()) continue;
      Set<String> ids = new TreeSet<>(Vector.strings(table.get("ids")));
      ids.addAll(Vector.strings(table.get("names")));
      Set<String> known = new TreeSet<>(site.anchors(page).ids());
      if (site.anchors(page).open() != null) ids.retainAll(known);
      tally.fact("ids", entry.key(), ids, known);
      // Links were resolved in one folder, not on each language's host.
      if (site.config().multihost()) continue;
      links(entry.key(), page, Vector.tables(table.get("links")));
    }
  }

  private void links(String file, Page from, List<Data.Table> printed) {
    // An empty address leads to its own page; nothing of it is written anywhere.
    List<Data.Table> links =
        printed.stream().filter(link -> !Vector.text(link, "value").isEmpty()).toList();
    List<Reference> ours = new ArrayList<>();
    for (Reference r : site.references()) {
      boolean shown = r.origin() == Origin.MARKDOWN || r.origin() == Origin.HTML;
      if (r.page() == from && shown) ours.add(r);
    }
    boolean paired = ours.size() == links.size();
    int next = 0;
    for (Reference mine : ours) {
      // Templates and shortcodes print links too: then ours is the next of the same text.
      int i = next;
      while (!paired && i < links.size() && !written(mine.raw(), links.get(i))) i++;
      // Footnotes are printed last, wherever they stand.
      boolean later = i < links.size();
      for (int j = 0; !later && j < links.size() && i == links.size(); j++) {
        if (written(mine.raw(), links.get(j))) i = j;
      }
      if (i >= links.size()) {
        tally.fact("link", file + " " + mine.raw(), "printed", "only ours");
        continue;
      }
      if (later) next = i + 1;
      Data.Table link = links.get(i);
      boolean external = link.get("external") != null;
      boolean dead =
          !external && (link.get("file") == null || link.get("file") instanceof Data.Nothing);
      boolean page = Vector.text(link, "file").endsWith(".html");
      boolean lost = page && "false".equals(Vector.text(link, "fragmentOk"));
      String hugo = dead ? "no page" : lost ? "no anchor" : "fine";
      String word = word(mine.resolution());
      if (word.equals("unknown") || lost && open(mine.resolution())) continue;
      tally.fact(
          "link",
          file + " " + mine.raw() + " -> " + Vector.text(link, "value"),
          hugo,
          verdict(word));
    }
  }

  private boolean open(Resolution resolution) {
    return resolution instanceof Resolution.Found found
        && found.page() != null
        && site.anchors(found.page()).open() != null;
  }

  private static boolean written(String raw, Data.Table link) {
    String value = Vector.text(link, "value");
    return value.equals(raw) || plain(value).equals(plain(raw)) || raw.isEmpty();
  }

  private static String plain(String url) {
    return URLDecoder.decode(url.replace("%", "%25"), StandardCharsets.UTF_8)
        .replaceAll("%[0-9A-Fa-f]{2}|[^A-Za-z0-9/.#-]", "");
  }

  private static String verdict(String word) {
    return switch (word) {
      case "no page", "not published", "ambiguous" -> "no page";
      case "no anchor" -> "no anchor";
      default -> "fine";
    };
  }

  private void refs() {
    for (Data.Entry entry : vector.entries("refs")) {
      Page page = byOutput.get(entry.key());
      if (page == null) continue;
      List<Reference> ours =
          site.references().stream().filter(r -> r.page() == page && r.form() == Form.REF).toList();
      List<Data> wanted = entry.value().asList();
      tally.fact("ref", entry.key() + " count", wanted.size(), ours.size());
      for (int i = 0; i < Math.min(wanted.size(), ours.size()); i++) {
        List<String> pair = Vector.strings(wanted.get(i));
        if (pair.get(1).startsWith("<")) continue;
        Resolution found = ours.get(i).resolution();
        boolean missing = pair.get(1).equals("NOTFOUND");
        String what = entry.key() + " " + pair.get(0) + " (" + ours.get(i).raw() + ")";
        if (missing || !pair.get(1).startsWith("/")) {
          boolean ok =
              found instanceof Resolution.Found
                  || found instanceof Resolution.NoSuchAnchor
                  || found instanceof Resolution.ViaAlias
                  || found instanceof Resolution.External;
          boolean silent = pair.get(1).isEmpty();
          tally.fact(
              "ref", what, missing ? "missing" : "there", silent || ok ? "there" : "missing");
        } else {
          String url = pair.get(1).replaceAll("#.*", "");
          tally.fact("ref", what, url, address(found));
        }
      }
    }
  }

  private static String address(Resolution found) {
    if (found instanceof Resolution.Found f) return f.url().value();
    if (found instanceof Resolution.NoSuchAnchor n && n.page().url() != null)
      return n.page().url().value();
    // Hugo gives the address of a page that it does not render; a reader finds nothing there.
    if (found instanceof Resolution.NotPublished n && n.page().url() != null)
      return n.page().url().value();
    return word(found);
  }

  private void aliases() {
    Map<String, Redirect> ours = new HashMap<>();
    String base = site.config().defaultLanguage().basePath();
    for (Redirect redirect : site.redirects()) {
      if (redirect.kind() == Redirect.Kind.FILE) continue;
      ours.put(outputFile(redirect.from().value(), base), redirect);
    }
    for (Data.Entry entry : vector.entries("aliases")) {
      tally.fact(
          "alias",
          entry.key(),
          true,
          ours.containsKey(entry.key()) || entry.key().contains("page/1/"));
    }
    boolean off =
        site.config().options(site.config().defaultLanguage()).flag(false, "disablealiases");
    if (vector.refused() || off) return;
    Set<String> wanted = new TreeSet<>();
    vector.entries("aliases").forEach(e -> wanted.add(e.key()));
    Set<String> published = new TreeSet<>(Vector.strings(vector.expected().get("published")));
    for (Map.Entry<String, Redirect> entry : ours.entrySet()) {
      boolean real = wanted.contains(entry.getKey()) || published.contains(entry.getKey());
      tally.fact("alias", "only ours: " + entry.getKey(), true, real);
    }
  }

  private static String outputFile(String url, String base) {
    String path = url.startsWith(base) ? url.substring(base.length()) : url;
    path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    if (path.startsWith("/")) path = path.substring(1);
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  private void published() {
    List<String> files = Vector.strings(vector.expected().get("published"));
    String base = site.config().defaultLanguage().basePath();
    if (!site.config().multihost()) {
      for (String file : files) {
        String url = base + "/" + file.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
        boolean ok = !Set.of("no page", "not published").contains(word(site.at(new Url(url))));
        tally.fact("published", file, true, ok);
      }
    }
    if (vector.refused() || files.isEmpty()) return;
    Set<String> all = new TreeSet<>(files);
    for (Page page : site.pages()) {
      if (!page.rendered() || vector.pages().isEmpty()) continue;
      page.outputs()
          .forEach(
              o -> tally.fact("published", "only ours: " + o.file(), true, all.contains(o.file())));
    }
  }

  private static String word(Resolution resolution) {
    if (resolution instanceof Resolution.Found) return "found";
    if (resolution instanceof Resolution.ViaAlias via) return word(via.target());
    if (resolution instanceof Resolution.NoSuchAnchor) return "no anchor";
    if (resolution instanceof Resolution.NotPublished) return "not published";
    if (resolution instanceof Resolution.Ambiguous) return "ambiguous";
    if (resolution instanceof Resolution.External) return "external";
    if (resolution instanceof Resolution.Unknown) return "unknown";
    return "no page";
  }
}
