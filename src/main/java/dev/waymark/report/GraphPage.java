package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.site.model.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A site's graph as one page that needs nothing else: the data stands in it, a script draws what is
 * looked at. The same graph gives the same bytes.
 */
public final class GraphPage {
  private static final List<String> SCRIPTS =
      List.of("graph-data.js", "graph-list.js", "graph-view.js", "graph.js");

  private GraphPage() {}

  /**
   * Writes the page.
   *
   * @param site what the site is called
   */
  public static void write(Graph graph, String site, String toolVersion, Appendable out) {
    try {
      page(graph, site, toolVersion, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void page(Graph graph, String site, String version, Appendable out)
      throws IOException {
    String style = resource("graph.css");
    StringBuilder script = new StringBuilder("'use strict';\n");
    for (String name : SCRIPTS) script.append(resource(name));
    String policy =
        "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
            .formatted(Html.hash(style), Html.hash(script.toString()));
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"");
    out.append(policy).append("\">\n<title>");
    out.append(Html.text("Waymark: the pages of " + site)).append("</title>\n<style>");
    out.append(style).append("</style>\n</head>\n<body>\n");
    out.append(resource("graph.html").replace("{{site}}", Html.text(site)));
    out.append("<footer>Waymark ").append(Html.escape(version)).append("</footer>\n");
    out.append("<script type=\"application/json\" id=\"data\">");
    InlineJson.write(json(graph, site), out);
    out.append("</script>\n<script>").append(script).append("</script>\n</body>\n</html>\n");
  }

  private static Map<String, Object> json(Graph graph, String site) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("site", Printable.of(site));
    json.put("pages", graph.nodes().stream().map(GraphPage::node).toList());
    json.put("elsewhere", graph.elsewhere().stream().map(GraphPage::finding).toList());
    return json;
  }

  /** What says nothing is left out: most of the page is this. */
  private static Map<String, Object> node(Graph.Node node) {
    Page page = node.page();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", Printable.of(page.linkTitle().isEmpty() ? page.title() : page.linkTitle()));
    json.put("url", page.url() == null ? page.path().value() : page.url().value());
    if (page.file() != null) json.put("file", Printable.of(page.file()));
    json.put("kind", page.kind().hugoName());
    if (!page.language().isDefault()) json.put("lang", page.language().code());
    json.put("parent", node.parent());
    if (!page.rendered()) json.put("group", true);
    if (node.menus() > 0) json.put("menus", node.menus());
    if (node.listed()) json.put("listed", true);
    List<Object> out = new ArrayList<>();
    node.out().forEach((to, n) -> out.addAll(List.of(to, n)));
    if (!out.isEmpty()) json.put("out", out);
    if (!node.findings().isEmpty())
      json.put("findings", node.findings().stream().map(GraphPage::finding).toList());
    return json;
  }

  private static List<Object> finding(Finding finding) {
    return List.of(
        finding.severity().word(),
        finding.rule(),
        Printable.of(finding.message()),
        Printable.of(finding.span().toString()));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = GraphPage.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException(name + " is missing from the jar");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
