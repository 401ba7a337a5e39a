package dev.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small site that people change at random. */
final class ChangingSite {
  /** Files of a site whose pages look into each other in many ways. */
  static final Map<String, String> FILES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "hugo.yaml",
                  """
                  baseURL: https://example.org/
                  markup: {goldmark: {renderer: {unsafe: true}}}
                  menus: {main: [{name: A, pageRef: /a}, {name: B, url: /b/#one}]}
                  """),
              Map.entry("layouts/all.html", "<main>{{ .Content }}</main>{{ partial \"foot\" . }}"),
              Map.entry(
                  "layouts/home.html",
                  """
                  {{ .Content }}{{ range site.RegularPages }}<h2 id="in-{{ .Title | urlize }}">{{ .Title }}</h2>
                  {{ with .Params.see }}<a href="{{ . }}">x</a>{{ end }}{{ end }}
                  """),
              Map.entry(
                  "layouts/_partials/foot.html",
                  "{{ with .GetPage \"/parts/foot\" }}{{ .Content }}{{ end }}"
                      + "<a href=\"/b/#one\">{{ site.Data.words.b }}</a>"),
              Map.entry(
                  "layouts/_shortcodes/show.html",
                  "{{ with site.GetPage (.Get 0) }}{{ .RenderShortcodes }}{{ end }}"),
              Map.entry(
                  "layouts/_shortcodes/toc.html",
                  "{{ with site.GetPage (.Get 0) }}{{ .TableOfContents }}{{ end }}"),
              Map.entry(
                  "layouts/_shortcodes/raw.html", "{{ readFile (.Get 0) | .Page.RenderString }}"),
              Map.entry(
                  "layouts/_shortcodes/named.html",
                  "{{ with site.GetPage (.Get 0) }}<b id=\"n-{{ .LinkTitle | urlize }}\"></b>{{ end }}"),
              Map.entry(
                  "layouts/_shortcodes/see.html",
                  "{{ with (site.GetPage (.Get 0)).Params.see }}<a href=\"{{ . }}\">x</a>{{ end }}"),
              Map.entry(
                  "layouts/_shortcodes/dated.html",
                  "{{ with site.GetPage (.Get 0) }}<b id=\"d-{{ .Weight }}-{{ .Date.Year }}\"></b>{{ end }}"),
              Map.entry(
                  "layouts/_shortcodes/near.html",
                  """
                  {{ with .Page.Next }}<b id="next-{{ .Title | urlize }}"></b>{{ end }}
                  {{ with .Page.Parent }}<b id="up-{{ .Title | urlize }}-{{ .Date.Year }}"></b>
                  {{ range .Pages }}<a href="{{ .RelPermalink }}#{{ .Title | urlize }}">x</a>{{ end }}{{ end }}
                  """),
              Map.entry(
                  "layouts/_shortcodes/lists.html",
                  """
                  {{ range where site.RegularPages "Params.see" "ne" nil }}<b id="s-{{ .Title | urlize }}"></b>{{ end }}
                  {{ range site.Taxonomies.tags }}<b id="tag-{{ .Page.Title | urlize }}-{{ .Count }}"></b>{{ end }}
                  {{ range site.Menus.main }}<b id="menu-{{ .Name | urlize }}"></b>{{ end }}
                  """),
              Map.entry(
                  "layouts/_shortcodes/long.html",
                  "<b id=\"long-{{ len (site.GetPage (.Get 0)).RawContent }}\"></b>"),
              Map.entry("data/words.yaml", "b: words\n"),
              Map.entry("content/_index.md", page("Home", "[a](/a/#one) [b](/b/#nowhere)")),
              Map.entry(
                  "content/a.md", page("A", "# One\n\n[b](/b/#one)\n\n{{% show \"/parts/x\" %}}")),
              Map.entry(
                  "content/b.md", page("B", "# One\n\n## Two\n\n{{< toc \"/a\" >}}\n[a](/a/#two)")),
              Map.entry(
                  "content/c.md", page("C", "{{< raw \"content/snippets/s.md\" >}}\n[x](/gone/)")),
              Map.entry("content/d/_index.md", page("D", "[e](e#three) [old](/old/#x)")),
              Map.entry(
                  "content/d/e.md",
                  "---\ntitle: E\naliases: [/old/]\nweight: 3\n---\n# Three\n\n[toc](#in-a) {#x}\n"),
              Map.entry("content/parts/x.md", page("X", "## Shown\n\n[there](/b/#two)")),
              Map.entry("content/parts/foot.md", page("Foot", "[up](/a/#one)")),
              Map.entry("content/snippets/s.md", "## From a file\n\n[b](/b/#one)\n"),
              Map.entry("static/pic.png", "no picture")));

  /** What a writer writes; each breaks or fixes something elsewhere. */
  static final List<String> TEXTS =
      List.of(
          "# One\n\n[b](/b/#one)\n",
          "# Another\n\n[a](/a/#one)\n\n![p](/pic.png)\n",
          "## Two\n\n{{% show \"/parts/x\" %}}\n[c](/c/)\n",
          "{{< toc \"/b\" >}}\n\n[x](#shown)\n",
          "{{< raw \"content/snippets/s.md\" >}}\n[file](#from-a-file)\n",
          "plain words\n",
          "<!-- waymark-allow broken-anchor -->\n[z](/a/#zzz)\n",
          "[self](https://example.org/b/#one) <a id=\"one\"></a>\n",
          "{{< named \"/d\" >}}\n\n[n](#n-title-1) [s](#n-short)\n\n{{< named \"/b\" >}}\n",
          "{{< see \"/b\" >}}\n\n{{< see \"/d/e\" >}}\n",
          "{{< dated \"/b\" >}}\n\n[d](#d-2-2024) [d](#d-2-1)\n\n{{< dated \"/d\" >}}\n",
          "{{< near >}}\n\n[n](#next-title-0) [u](#up-title-2-2024) [d](#up-d-1)\n",
          "{{< lists >}}\n\n[s](#s-title-1) [t](#tag-x-1) [m](#menu-title-3) [l](/older/#x)\n",
          "{{< long \"/b\" >}}\n\n[l](#long-30) {{< long \"/d/e\" >}}\n",
          "Some words before [b](/b/#one) and words behind it.\n\nMore words here.\n\n- an item\n\n"
              + "      code or [x](/gone/)\n\n# One of words\n\nThese are the last words.\n",
          "");

  /** What a writer writes who changes nothing but words, or who only means to. */
  private static final List<String> WORDS =
      List.of(
          "words", "other words", "some more of them, and more", "one\ntwo", "a", "1. b", "[b]");

  /** Other words in the text of a page. */
  private static String words(Path file, Random random) throws IOException {
    String old = Files.readString(file);
    int head = old.startsWith("---\n") ? old.indexOf("---\n", 4) + 4 : 0;
    String body = old.substring(head);
    String fresh = WORDS.get(random.nextInt(WORDS.size()));
    if (random.nextBoolean()) {
      int at = body.indexOf("\n\n", random.nextInt(body.length() + 1));
      at = at < 0 ? body.length() : at + 1;
      body = body.substring(0, at) + "\n" + fresh + "\n" + body.substring(at);
    } else {
      int at = body.indexOf("words", random.nextInt(body.length() + 1));
      if (at >= 0) body = body.substring(0, at) + fresh + body.substring(at + "words".length());
    }
    Files.writeString(file, old.substring(0, head) + body);
    age(file, random);
    return "words of " + file.getFileName() + ": " + fresh;
  }

  /** What a writer says of a page; empty takes a line away again. */
  private static final Map<String, List<String>> HEADS =
      new TreeMap<>(
          Map.of(
              "title", List.of("Title 0", "Title 1", "Title 2", "Title 3"),
              "weight", List.of("1", "2", "3", ""),
              "see", List.of("/b/#one", "/gone/", "/d/e/#three", ""),
              "date", List.of("2024-01-02", "2023-05-05", "2031-01-01", ""),
              "tags", List.of("[x]", "[x, y]", "[]", ""),
              "aliases", List.of("[/old/]", "[/older/]", "[/a/]", ""),
              "menus", List.of("main", "[main]", ""),
              "linkTitle", List.of("Title 1", "Short", ""),
              "draft", List.of("true", "false", ""),
              "cascade", List.of("{see: /gone/below/}", "{weight: 2}", "")));

  /** Another word in the front matter of a page. */
  private static String head(Path file, Random random) throws IOException {
    String old = Files.readString(file);
    if (!old.startsWith("---\n")) return "no front matter in " + file.getFileName();
    List<String> keys = List.copyOf(HEADS.keySet());
    // Most edits are of what leaves all addresses as they are.
    String key = random.nextInt(3) > 0 ? "title" : keys.get(random.nextInt(keys.size()));
    if (random.nextBoolean()) key = List.of("weight", "see", "linkTitle").get(random.nextInt(3));
    List<String> values = HEADS.get(key);
    String value = values.get(random.nextInt(values.size()));
    int end = old.indexOf("---\n", 4);
    StringBuilder head = new StringBuilder();
    for (String line : old.substring(4, end).lines().toList())
      if (!line.startsWith(key + ":")) head.append(line).append('\n');
    String line = value.isEmpty() ? "" : key + ": " + value + "\n";
    boolean first = random.nextBoolean();
    Files.writeString(
        file, "---\n" + (first ? line : "") + head + (first ? "" : line) + old.substring(end));
    age(file, random);
    return "front matter of " + file.getFileName() + ": " + key + ": " + value;
  }

  static String page(String title, String text) {
    return "---\ntitle: " + title + "\n---\n" + text + "\n";
  }

  private static final long HOUR = 3_600_000;

  private ChangingSite() {}

  /** One change to a site, as people make them; what it was. */
  static String change(Path site, Random random) throws IOException {
    List<String> pages = files(site.resolve("content"), site);
    String page = pages.get(random.nextInt(pages.size()));
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    Path file = site.resolve(page);
    switch (random.nextInt(18)) {
      case 0, 1, 2, 3 -> {
        String old = Files.readString(file);
        int end = old.startsWith("---\n") ? old.indexOf("---\n", 4) + 4 : 0;
        write(site, page, old.substring(0, end) + text);
        age(file, random);
        return "text of " + page + ": " + text;
      }
      case 4 -> {
        String title = "Title " + random.nextInt(4);
        write(site, page, page(title, text));
        return page + " is " + title + ": " + text;
      }
      case 5 -> {
        Path to = site.resolve("content/m" + random.nextInt(3) + ".md");
        if (pages.size() > 4 && !Files.exists(to)) Files.move(file, to);
        return page + " to " + to.getFileName();
      }
      case 6 -> {
        if (pages.size() > 4) Files.delete(file);
        return page + " is gone";
      }
      case 7 -> {
        List<String> all = List.copyOf(FILES.keySet());
        String back = all.get(random.nextInt(all.size()));
        write(site, back, FILES.get(back));
        return back + " is back";
      }
      case 8 -> {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + random.nextInt()));
        return page + " is touched";
      }
      case 9, 10, 11, 12, 13 -> {
        return head(file, random);
      }
      case 14, 15, 16 -> {
        return words(file, random);
      }
      default -> {
        List<String> settings =
            List.of(
                "rules: {broken-anchor: warning}\n",
                "exclude: [\"content/d/**\"]\n",
                "rules: {unused-allow: off}\n",
                "");
        String setting = settings.get(random.nextInt(settings.size()));
        write(site, "waymark.yaml", setting);
        write(site, "data/words.yaml", "b: '" + random.nextInt(3) + "'\n");
        return "settings " + setting;
      }
    }
  }

  /** Some files look as if they had been written long ago, so that their stamps are trusted. */
  private static void age(Path file, Random random) throws IOException {
    if (random.nextBoolean())
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L + random.nextInt()));
  }

  /** Time goes by: no file was written a moment ago, and each keeps the order it was written in. */
  static void settle(Path site) throws IOException {
    long now = System.currentTimeMillis();
    for (String name : files(site, site)) {
      Path file = site.resolve(name);
      long written = Files.getLastModifiedTime(file).toMillis();
      if (written > now - HOUR)
        Files.setLastModifiedTime(file, FileTime.fromMillis(written - 2 * HOUR));
    }
  }

  static List<String> files(Path below, Path root) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return new ArrayList<>(
          all.filter(Files::isRegularFile)
              .map(p -> root.relativize(p).toString())
              .sorted()
              .toList());
    }
  }

  static void write(Path site, String file, String text) throws IOException {
    Path path = site.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
