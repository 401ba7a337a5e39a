package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept from run to run never changes what is said. */
class CacheTest {
  /** Sequences of five changes a build; more with {@code -Dwaymark.cache.sequences=10000}. */
  private static final int SEQUENCES = Integer.getInteger("waymark.cache.sequences", 200);

  private static final int CHANGES = 5;

  /** Files of a site whose pages look into each other in many ways. */
  private static final Map<String, String> SITE =
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

  /** What a writer writes; each breaks or mends something elsewhere. */
  private static final List<String> TEXTS =
      List.of(
          "# One\n\n[b](/b/#one)\n",
          "# Another\n\n[a](/a/#one)\n\n![p](/pic.png)\n",
          "## Two\n\n{{% show \"/parts/x\" %}}\n[c](/c/)\n",
          "{{< toc \"/b\" >}}\n\n[x](#shown)\n",
          "{{< raw \"content/snippets/s.md\" >}}\n[file](#from-a-file)\n",
          "plain words\n",
          "<!-- waymark-allow broken-anchor -->\n[z](/a/#zzz)\n",
          "[self](https://example.org/b/#one) <a id=\"one\"></a>\n",
          "");

  private static String page(String title, String text) {
    return "---\ntitle: " + title + "\n---\n" + text + "\n";
  }

  @Test
  void aRunWithMemorySaysWhatOneWithoutSays(@TempDir Path folder) throws IOException {
    int said = 0;
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Path site = folder.resolve("site" + seed);
      Random random = new Random(seed);
      for (Map.Entry<String, String> file : SITE.entrySet())
        write(site, file.getKey(), file.getValue());
      String log = "seed " + seed;
      for (int i = 0; i < CHANGES; i++) {
        said += findings(same(site, folder.resolve("cache"), log));
        log += "\n" + change(site, random);
      }
      said += findings(same(site, folder.resolve("cache"), log));
    }
    assertThat(said).isGreaterThan(SEQUENCES * CHANGES);
  }

  private static Path site(Path folder) throws IOException {
    Path site = folder.resolve("site");
    for (Map.Entry<String, String> file : SITE.entrySet())
      write(site, file.getKey(), file.getValue());
    return site;
  }

  @Test
  void damagedFactsAreForgotten(@TempDir Path folder) throws IOException {
    Path site = site(folder);
    Path cache = folder.resolve("cache");
    same(site, cache, "first");
    List<String> kept = files(cache, cache);
    assertThat(kept).hasSize(1);
    Path facts = cache.resolve(kept.get(0));
    byte[] whole = Files.readAllBytes(facts);
    Random random = new Random(3);
    for (int i = 0; i < 20; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)]++;
      Files.write(facts, damaged);
      same(site, cache, "damaged " + i);
    }
  }

  @Test
  void whatRunsAndWhatIsAskedAboutMayDiffer(@TempDir Path folder) throws IOException {
    Path site = site(folder);
    String cache = folder.resolve("cache").toString();
    List<List<String>> ways =
        List.of(
            List.of(),
            List.of("--only", "broken-link"),
            List.of("--skip", "broken-anchor"),
            List.of("content/d"),
            List.of("-D", "--hugo-version", "0.140.0"),
            List.of("--format", "html"),
            List.of("--now", "2030-01-01"),
            List.of("--stats"),
            List.of("--verbose"));
    for (int round = 0; round < 2; round++) {
      for (List<String> way : ways) {
        List<String> words = new ArrayList<>(List.of("check"));
        words.addAll(way);
        List<String> kept = new ArrayList<>(words);
        kept.addAll(List.of("--cache-dir", cache));
        words.add("--no-cache");
        Tool with = Tool.run(site, kept.toArray(String[]::new));
        Tool without = Tool.run(site, words.toArray(String[]::new));
        assertThat(with.timeless()).as(way.toString()).isEqualTo(without.timeless());
        assertThat(with.code()).isEqualTo(without.code());
        assertThat(with.out()).isNotEmpty();
      }
    }
  }

  @Test
  void aPageIsPublishedWhenItsTimeComes(@TempDir Path folder) throws IOException {
    Path site = site(folder);
    Path cache = folder.resolve("cache");
    write(site, "content/c.md", "---\ntitle: C\ndate: 2026-12-24\n---\n[b](/b/#none)\n");
    for (String now : List.of("2026-12-01", "2026-12-23", "2026-12-25", "2026-12-02")) {
      String[] words = {"check", "--format", "json", "--now", now, "--cache-dir", cache.toString()};
      String[] fresh = {"check", "--format", "json", "--now", now, "--no-cache"};
      Tool with = Tool.run(site, words);
      assertThat(timeless(with)).as(now).isEqualTo(timeless(Tool.run(site, fresh)));
      assertThat(with.out().contains("content/c.md")).as(now).isEqualTo(now.equals("2026-12-25"));
    }
  }

  @Test
  void cleanTakesFactsAway(@TempDir Path folder) throws IOException {
    Path site = site(folder);
    String cache = folder.resolve("cache").toString();
    Tool.run(site, "check", "--cache-dir", cache);
    assertThat(Tool.run(site, "cache", "clean", "--cache-dir", cache).out()).contains("taken away");
    assertThat(files(Path.of(cache), Path.of(cache))).isEmpty();
    assertThat(Tool.run(site, "cache", "claen").err()).contains("did you mean clean");
  }

  @Test
  void commitsAreJudgedAlike(@TempDir Path folder) throws IOException, InterruptedException {
    Path site = site(folder);
    String cache = folder.resolve("cache").toString();
    git(site, "init", "-q");
    git(site, "add", "-A");
    git(site, "commit", "-q", "-m", "all");
    Random random = new Random(11);
    int found = 0;
    for (int i = 0; i < 40; i++) {
      String log = change(site, random);
      if (random.nextInt(4) == 0) log += "\n" + change(site, random);
      git(site, "add", "-A");
      String[] words = {"check", "--format", "json", "--staged", "--cache-dir", cache};
      Tool with = Tool.run(site, words);
      Tool without = Tool.run(site, "check", "--format", "json", "--staged", "--no-cache");
      assertThat(timeless(with)).as(i + ": " + log).isEqualTo(timeless(without));
      assertThat(with.code()).isEqualTo(without.code());
      found += with.code();
      String[] since = {
        "check", "--format", "json", "--changed-since", "HEAD", "--cache-dir", cache
      };
      Tool fresh =
          Tool.run(site, "check", "--format", "json", "--changed-since", "HEAD", "--no-cache");
      for (int again = 0; again < 2; again++)
        assertThat(timeless(Tool.run(site, since))).as(i + ": " + log).isEqualTo(timeless(fresh));
      git(site, "commit", "-q", "--allow-empty", "-m", "one");
    }
    assertThat(found).isPositive();
  }

  private static void git(Path site, String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.email=a@example.org", "-c", "user.name=a"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).directory(site.toFile()).inheritIO().start();
    assertThat(process.waitFor()).as(command.toString()).isZero();
  }

  private static String same(Path site, Path cache, String log) {
    Tool kept = Tool.run(site, "check", "--format", "json", "--cache-dir", cache.toString());
    Tool fresh = Tool.run(site, "check", "--format", "json", "--no-cache");
    assertThat(kept.err()).as(log).isEqualTo(fresh.err());
    assertThat(timeless(kept)).as(log).isEqualTo(timeless(fresh));
    assertThat(kept.code()).as(log).isEqualTo(fresh.code());
    return kept.out();
  }

  private static int findings(String report) {
    return report.split("\"fingerprint\"", -1).length - 1;
  }

  private static String timeless(Tool tool) {
    assertThat(tool.out()).contains("\"durationMillis\"");
    return tool.out().replaceAll("\"durationMillis\": *\\d+", "");
  }

  /** One change to a site, as people make them; what it was. */
  private static String change(Path site, Random random) throws IOException {
    List<String> pages = files(site.resolve("content"), site);
    String page = pages.get(random.nextInt(pages.size()));
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    Path file = site.resolve(page);
    switch (random.nextInt(10)) {
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
        List<String> all = List.copyOf(SITE.keySet());
        String back = all.get(random.nextInt(all.size()));
        write(site, back, SITE.get(back));
        return back + " is back";
      }
      case 8 -> {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + random.nextInt()));
        return page + " is touched";
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

  private static List<String> files(Path below, Path root) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return new ArrayList<>(
          all.filter(Files::isRegularFile)
              .map(p -> root.relativize(p).toString())
              .sorted()
              .toList());
    }
  }

  private static void write(Path site, String file, String text) throws IOException {
    Path path = site.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
