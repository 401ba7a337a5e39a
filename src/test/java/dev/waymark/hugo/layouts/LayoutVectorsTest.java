package dev.waymark.hugo.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.ConfigLoader;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.template.Template;
import dev.waymark.tree.MemoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which of a site's templates real Hugo took for each page, in sites of random templates ({@code
 * fixtures/hugo-vectors/layouts-VERSION.txt}).
 */
class LayoutVectorsTest {
  private static final String CONFIG =
      """
      theme = 't'
      %s
      [taxonomies]
      tag = 'tags'
      [outputs]
      home = ['html', 'rss']
      section = ['html', 'json', 'rss']
      page = ['html', 'json']
      taxonomy = ['html', 'rss']
      term = ['html', 'rss']
      """;

  private static final String BOTH =
      "defaultContentLanguage = 'en'\n[languages.en]\n[languages.fr]";

  /** What the pages of every site are: their section, kind, type and layout. */
  private static final Map<String, Asked> PAGES = new TreeMap<>();

  static {
    ask("/", "", "home", "page", null);
    ask("/docs", "docs", "section", "docs", null);
    ask("/docs/sub", "docs", "section", "docs", null);
    ask("/docs/a", "docs", "page", "docs", null);
    ask("/docs/b", "docs", "page", "docs", "special");
    ask("/docs/sub/c", "docs", "page", "docs", null);
    ask("/x", "", "page", "page", null);
    ask("/y", "", "page", "guide", null);
    ask("/tags", "tags", "taxonomy", "tags", null);
    ask("/tags/t", "tags", "term", "tags", null);
  }

  private static void ask(
      String path, String section, String kind, String type, @Nullable String layout) {
    PAGES.put(path, Asked.html(path, section, kind, type, layout, "en"));
  }

  /** The templates of a site, and lines of what was asked and what Hugo answered. */
  private record Vector(int minor, String config, List<String> templates, List<String> lines) {
    @Override
    public String toString() {
      return "0." + minor + " " + templates;
    }

    TemplateStore store() {
      Map<String, String> texts = new TreeMap<>();
      texts.put("hugo.toml", CONFIG.formatted(config));
      texts.put("themes/t/theme.toml", "name='t'\n");
      for (String template : templates) {
        boolean define = template.endsWith("=define");
        String path = file(template.replace("=define", ""));
        texts.put(path, define ? "{{ define \"main\" }}" + path + "{{ end }}" : path);
      }
      MemoryTree tree = new MemoryTree(texts);
      HugoVersion version = new HugoVersion(0, minor, 0);
      return TemplateStore.read(
          tree, ConfigLoader.load(tree, Invocation.at(Instant.EPOCH).withVersion(version)));
    }

    private static String file(String template) {
      return template.startsWith("themes/t/")
          ? "themes/t/layouts/" + template.substring("themes/t/".length())
          : "layouts/" + template;
    }
  }

  static Stream<Vector> sites() throws IOException {
    List<Vector> all = new ArrayList<>();
    for (String version : List.of("0.131.0", "0.169.0")) {
      int minor = Integer.parseInt(version.split("\\.")[1]);
      Path file = Path.of("fixtures/hugo-vectors/layouts-" + version + ".txt");
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split("\t");
        if (!parts[0].equals("site")) {
          all.get(all.size() - 1).lines().add(line);
          continue;
        }
        String config = parts[1].equals("en") ? "" : BOTH;
        all.add(new Vector(minor, config, List.of(parts[2].split(" ")), new ArrayList<>()));
      }
    }
    assertThat(all).hasSizeGreaterThan(40);
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("sites")
  void everyPageGetsTheTemplatesThatHugoTook(Vector site) {
    TemplateStore store = site.store();
    Map<String, String> wanted = new LinkedHashMap<>();
    Map<String, String> found = new LinkedHashMap<>();
    for (String line : site.lines()) {
      String asked = line.substring(0, line.indexOf('\t'));
      String answer = line.substring(asked.length() + 1);
      List<String> all = answers(store, asked.split(" "));
      if (answer.endsWith("*") && all.size() > 2) all = List.of(all.get(0), all.get(1), "*");
      wanted.put(asked, answer);
      found.put(asked, String.join("\t", all).stripTrailing());
    }
    assertThat(wanted).isNotEmpty();
    assertThat(found).isEqualTo(wanted);
  }

  /** The page's template, that of its shortcode, and the hooks of its heading, link and code. */
  private static List<String> answers(TemplateStore store, String[] words) {
    Asked page = PAGES.get(words[0]);
    String suffix = words[2].equals("rss") ? "xml" : words[2];
    Asked asked =
        new Asked(
            page.path(),
            page.section(),
            page.kind(),
            page.type(),
            page.layout(),
            words[1],
            words[2],
            suffix);
    PagePair pair = store.page(asked);
    if (pair == null || pair.isEmpty()) return List.of("-");
    String base = pair.base() == null ? "" : " in " + name(pair.base());
    return List.of(
        name(pair.page()) + base,
        name(store.shortcode("s", asked)),
        name(store.hook("heading", "", asked)),
        name(store.hook("link", "", asked)),
        name(store.hook("codeblock", "go", asked)));
  }

  /** A template by its path below its layouts; nothing for Hugo's own. */
  private static String name(@Nullable Template template) {
    if (template == null || template.source().path().startsWith("hugo:")) return "";
    return template.source().path().replaceFirst("(^|/)layouts/", "$1");
  }
}
