package dev.waymark.fuzz;

import dev.waymark.Tool;
import dev.waymark.engine.ActiveRule;
import dev.waymark.engine.Engine;
import dev.waymark.engine.Model;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.engine.Policy;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.lint.Report;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import dev.waymark.report.Format;
import dev.waymark.report.Look;
import dev.waymark.report.Run;
import dev.waymark.rules.Catalog;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.text.UserError;
import dev.waymark.tree.GitOutput;
import dev.waymark.tree.MemoryTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What strangers write, by the part of a site that they write it in. Each target takes any bytes
 * and answers with all that the tool says of them; it throws only when the tool is wrong.
 */
final class FuzzTargets {
  private static final String PAGE = "---\ntitle: A\nweight: 1\n---\n";
  private static final List<RulePage> PAGES = Catalog.pages();

  static final Map<String, Function<String, String>> ALL = all();

  private FuzzTargets() {}

  private static Map<String, Function<String, String>> all() {
    Map<String, Function<String, String>> all = new LinkedHashMap<>();
    all.put("front-matter", text -> check(Map.of("content/a.md", text)));
    all.put("markdown", text -> check(Map.of("content/a.md", PAGE + text)));
    all.put("shortcodes", text -> check(shortcodes(text)));
    all.put("templates", text -> check(templates(text)));
    all.put("hugo-yaml", text -> check(Map.of("hugo.yaml", text, "content/a.md", PAGE)));
    all.put("hugo-toml", text -> check(Map.of("hugo.toml", text, "content/a.md", PAGE)));
    all.put("hugo-json", text -> check(Map.of("hugo.json", text, "content/a.md", PAGE)));
    all.put("data", text -> check(data(text)));
    all.put("redirects", text -> check(Map.of("static/_redirects", text, "content/a.md", PAGE)));
    all.put("names", FuzzTargets::names);
    all.put("settings", text -> tool(Map.of("waymark.yaml", text)));
    all.put("schemas", text -> tool(Map.of("waymark.yaml", SCHEMA, "page.json", text)));
    all.put("git", GitOutput::read);
    return all;
  }

  private static final String SCHEMA = "schemas:\n  - schema: page.json\n    files: [content/**]\n";

  /** All that is said of some bytes; the same whenever it is asked. */
  static String run(String target, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String first = ALL.get(target).apply(text);
    String second = ALL.get(target).apply(text);
    if (!first.equals(second)) throw new AssertionError("two answers:\n" + first + "\n" + second);
    return first;
  }

  private static Map<String, String> shortcodes(String text) {
    return Map.of(
        "content/a.md",
        PAGE + text,
        "layouts/shortcodes/box.html",
        "<div id=\"{{ .Get 0 | anchorize }}\">{{ .Inner | .Page.RenderString }}</div>",
        "layouts/shortcodes/tab.html",
        "{{ $id := printf \"%s-%d\" (.Get \"name\") .Ordinal }}<a id={{ $id }}>{{ .Inner }}</a>");
  }

  private static Map<String, String> templates(String text) {
    return Map.of(
        "content/a.md",
        PAGE + "## B\n\n[c](#d) {{< x \"1\" >}}e{{< /x >}}\n",
        "layouts/_default/single.html",
        text,
        "layouts/shortcodes/x.html",
        text,
        "layouts/_default/_markup/render-link.html",
        text);
  }

  private static Map<String, String> data(String text) {
    return Map.of(
        "content/a.md",
        PAGE,
        "data/a.yaml",
        text,
        "data/b.toml",
        text,
        "data/c.json",
        text,
        "layouts/_default/single.html",
        "{{ range site.Data.a }}<a href=\"{{ . }}\">{{ end }}{{ site.Data.b }}{{ site.Data.c }}");
  }

  /** The text as the name of a page, of a heading and of what links to it. */
  private static String names(String text) {
    String name = text.replaceAll("[/\0]", "").strip();
    if (name.isEmpty() || name.equals(".") || name.equals("..")) return "";
    String page = PAGE + "# " + text + "\n\n[a](" + text + ") {{< " + text + " >}}\n";
    return check(Map.of("content/" + name + ".md", page), List.of(Format.values()));
  }

  private static String check(Map<String, String> files) {
    return check(files, List.of(Format.TEXT));
  }

  private static String check(Map<String, String> files, List<Format> forms) {
    Map<String, String> all = new LinkedHashMap<>(files);
    if (all.keySet().stream().noneMatch(file -> file.startsWith("hugo.")))
      all.put("hugo.yaml", "baseURL: https://docs.example.org/\n");
    try {
      Model model =
          ModelBuilder.build(new MemoryTree(all), Invocation.at(Tool.NOW), SiteOptions.NONE);
      Report report = Engine.check(model, policy());
      if (!report.crashes().isEmpty()) throw new AssertionError(report.crashes().toString());
      return written(report, forms);
    } catch (UserError said) {
      return said.getMessage();
    }
  }

  private static String written(Report report, List<Format> forms) {
    Run run = new Run(report, "1", "site", "", PAGES, 0);
    StringBuilder all = new StringBuilder();
    for (Format format : forms) format.write(run, Look.PLAIN, all);
    return all.toString();
  }

  private static Policy policy() {
    List<ActiveRule> active = new ArrayList<>();
    Catalog.rules(Map.of(), List.of(), List.of())
        .forEach((name, rule) -> active.add(new ActiveRule(name, rule, Severity.WARNING)));
    Policy.Reported unused = new Policy.Reported(Catalog.UNUSED_ALLOW, Severity.WARNING);
    return new Policy(active, file -> false, (rule, file, severity) -> severity, unused);
  }

  /** The whole command on a site with the given files more. */
  private static String tool(Map<String, String> files) {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      try {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put("hugo.yaml", "baseURL: https://docs.example.org/\n");
        all.put("content/a.md", PAGE + "[a](#b)\n");
        for (Map.Entry<String, String> file : all.entrySet()) {
          Path path = folder.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
        }
        Tool said = Tool.run(folder, "check", "--no-cache", "--format", "compact");
        if (said.code() > 2) throw new AssertionError(said.err());
        return said.timeless() + said.err();
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
