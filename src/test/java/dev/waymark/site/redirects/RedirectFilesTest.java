package dev.waymark.site.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.Tool;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.model.SiteOptions.RedirectFile;
import dev.waymark.tree.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where redirect files are looked for. */
class RedirectFilesTest {
  private static List<String> rules(Site site) {
    return site.redirects().stream()
        .filter(r -> r.kind() == Redirect.Kind.FILE)
        .map(r -> r.from() + " " + r.span())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "_redirects, true",
    "static/_redirects, true",
    "static/sub/_redirects, false",
    "content/_redirects, true",
    "content/sub/_redirects, false",
    "assets/_redirects, false",
    "static/.htaccess, true",
    "content/.htaccess, false",
    ".htaccess, false",
  })
  void filesOfLines(String path, boolean read) {
    String line = path.endsWith(".htaccess") ? "Redirect /a /b\n" : "/a /b\n";
    List<String> rules = rules(new SmallSite().file(path, line).build());
    if (read) assertThat(rules).contains("/a " + path + (line.length() > 7 ? ":1:10" : ":1:1"));
    else assertThat(rules).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "data/redirects.yaml, /a: /b, true",
    "data/redirects.yml, /a: /b, true",
    "data/redirects.toml, '\"/a\" = \"/b\"', true",
    "data/redirects.json, '{\"/a\": \"/b\"}', true",
    "data/redirects.csv, '/a /b', false",
    "data/sub/redirects.yaml, /a: /b, false",
    "data/other.yaml, /a: /b, false",
    "vercel.json, '{\"redirects\": [{\"source\": \"/a\", \"destination\": \"/b\"}]}', true",
    "netlify.toml, '[[redirects]]\nfrom = \"/a\"\nto = \"/b\"', true",
  })
  void filesOfData(String path, String text, boolean read) {
    List<String> rules = rules(new SmallSite().file(path, text).build());
    assertThat(rules).hasSize(read ? 1 : 0);
  }

  /** Beside the configuration, wherever that is: a site may stand in a folder of the tree. */
  @ParameterizedTest
  @CsvSource({
    "docs/hugo.toml, docs/vercel.json",
    "docs/config/_default/hugo.toml, docs/vercel.json",
    "config/_default/hugo.toml, vercel.json",
  })
  void filesOfTheHostStandBesideTheConfiguration(String config, String path) {
    Map<String, String> files =
        Map.of(
            config,
            "baseURL = 'https://docs.test/'\n",
            path,
            "{\"redirects\": [{\"source\": \"/a\", \"destination\": \"/b\"}]}");
    String source = path.substring(0, path.length() - "vercel.json".length());
    Invocation how =
        new Invocation(source, List.of(), null, Map.of(), null, Tool.NOW, Set.of(), null);
    Site site = ModelBuilder.build(new MemoryTree(files), how, SiteOptions.NONE).site();
    assertThat(rules(site)).containsExactly("/a " + path + ":1:27");
  }

  /** What stands outside of the site has no place in it. */
  @Test
  void netlifysFileMayStandAboveTheSiteThatItBuilds() {
    String config = "baseURL = 'https://docs.test/'\n";
    Map<String, String> files =
        Map.of(
            "hugo.toml", config,
            "../docs/hugo.toml", config,
            "../netlify.toml", "[build]\nbase = 'docs'\n[[redirects]]\nfrom = '/a'\nto = '/b'\n");
    Site site =
        ModelBuilder.build(new MemoryTree(files), Invocation.at(Tool.NOW), SiteOptions.NONE).site();
    assertThat(rules(site)).containsExactly("/a null");
  }

  @Test
  void theConfigurationMayNameOthers() {
    MemoryTree tree =
        new MemoryTree(
            Map.of(
                "hugo.toml", "baseURL = 'https://docs.test/'\n",
                "deploy/moved.txt", "https://docs.test/a /b\nhttps://other.test/c /d\n"));
    SiteOptions options =
        new SiteOptions(
            List.of(),
            Map.of(),
            List.of(),
            List.of(
                new RedirectFile("deploy/moved.txt", null), new RedirectFile("deploy/none", null)),
            List.of(),
            List.of());
    Site site = ModelBuilder.build(tree, Invocation.at(Tool.NOW), options).site();
    assertThat(rules(site)).containsExactly("/a deploy/moved.txt:1:1");
  }
}
