package dev.waymark.site.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site.Asset;
import dev.waymark.tree.MemoryTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that belong to pages: by which names a page finds them, and where they are published. */
class BundledFilesTest {
  private static final String TWO = "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n";
  private static final String HOSTS =
      "[languages.en]\nweight = 1\nbaseURL = 'https://en.test/'\n"
          + "[languages.fr]\nweight = 2\nbaseURL = 'https://fr.test/'\n";

  private static Page page(PageIndex index, String language, String path) {
    return Objects.requireNonNull(index.page(language, new LogicalPath(path)), path);
  }

  private static @Nullable String found(
      PageIndex index, String language, String path, String name) {
    Object url = index.resource(page(index, language, path), name);
    return url == null ? null : url.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "/b, pic.png, /b/pic.png",
    "/b, ./pic.png, /b/pic.png",
    "/b, /pic.png, /b/pic.png",
    "/b, PIC.png, /b/pic.png",
    "/b, My Pic.PNG, /b/My%20Pic.PNG",
    "/b, my-pic.png, /b/My%20Pic.PNG",
    "/b, sub/deep.txt, /b/sub/deep.txt",
    "/b, deep.txt, ",
    "/b, part.md, ",
    "/b, ../s/f.txt, ",
    "/s, f.txt, /s/f.txt",
    "/s, below/g.txt, /s/below/g.txt",
    "/s/p, f.txt, ",
    "/s/p, g.txt, ",
    "/, h.txt, /h.txt",
    "/moved, m.txt, /elsewhere/m.txt",
    "/hidden, i.txt, /hidden/i.txt",
    "/draft, j.txt, ",
  })
  void aPageFindsItsFiles(String path, String name, String expected) {
    PageIndex index =
        IndexedSite.of("")
            .page("b/index.md")
            .page("b/part.md")
            .file("content/b/pic.png", "")
            .file("content/b/My Pic.PNG", "")
            .file("content/b/sub/deep.txt", "")
            .page("s/_index.md")
            .page("s/p.md")
            .file("content/s/f.txt", "")
            .file("content/s/below/g.txt", "")
            .file("content/h.txt", "")
            .page("moved/index.md", "url: /elsewhere/")
            .file("content/moved/m.txt", "")
            .page("hidden/index.md", "build: {render: never}")
            .file("content/hidden/i.txt", "")
            .page("draft/index.md", "draft: true")
            .file("content/draft/j.txt", "")
            .index();
    assertThat(found(index, "en", path, name)).isEqualTo(expected);
    if (expected != null)
      assertThat(index.publishedFiles()).contains(expected.substring(1).replace("%20", " "));
  }

  /** Content files among them, without an address. */
  @Test
  void whatABundleHolds() {
    PageIndex index =
        IndexedSite.of(TWO)
            .page("b/index.md")
            .page("b/index.fr.md")
            .page("b/part.md")
            .page("b/part.fr.md")
            .file("content/b/sub/one.fr.txt", "")
            .file("content/b/two.txt", "")
            .page("leaf.md")
            .index();
    assertThat(index.files(page(index, "en", "/b")))
        .extracting(own -> own.name() + " " + own.url())
        .containsExactlyInAnyOrder(
            "part.md null", "two.txt /b/two.txt", "sub/one.txt /fr/b/sub/one.fr.txt");
    assertThat(index.files(page(index, "fr", "/b")))
        .extracting(own -> own.name() + " " + own.url())
        .containsExactlyInAnyOrder(
            "part.md null", "two.txt /b/two.txt", "sub/one.txt /fr/b/sub/one.fr.txt");
    assertThat(index.files(page(index, "fr", "/b")))
        .filteredOn(own -> own.name().equals("part.md"))
        .extracting(own -> own.mounted().file())
        .containsExactly("content/b/part.fr.md");
    assertThat(index.files(page(index, "en", "/leaf"))).isEmpty();
  }

  /** Which language's page a file goes out with, and which address the others have for it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two | 167 | c/p.png | /c/p.png | /c/p.png",
        "two | 167 | c/p.fr.png | /fr/c/p.fr.png | /fr/c/p.fr.png",
        "two | 167 | c/p.png c/p.fr.png | /c/p.png | /fr/c/p.fr.png",
        "two | 122 | c/p.png | /c/p.png | /fr/c/p.png",
        "each | 167 | c/p.png | /c/p.png | /fr/c/p.png",
        "hosts | 167 | c/p.png | /c/p.png | /c/p.png",
        "two | 167 | d/p.png | - | ",
        "two | 167 | d/p.fr.png | - | /fr/d/p.fr.png",
        "two | 167 | e/p.png | /e/p.png | -",
        "two | 167 | e/p.fr.png | | -",
      })
  void languagesShareFiles(String site, int version, String files, String english, String french) {
    String config = site.equals("hosts") ? HOSTS : TWO;
    if (site.equals("each")) config += "[markup.goldmark]\nduplicateResourceFiles = true\n";
    IndexedSite made =
        IndexedSite.of(config)
            .page("c/index.md")
            .page("c/index.fr.md")
            .page("d/index.fr.md")
            .page("e/index.md")
            .on(version);
    for (String file : files.split(" ")) made.file("content/" + file, "");
    PageIndex index = made.index();
    String path = "/" + files.charAt(0);
    if (!"-".equals(english)) assertThat(found(index, "en", path, "p.png")).isEqualTo(english);
    if (!"-".equals(french)) assertThat(found(index, "fr", path, "p.png")).isEqualTo(french);
  }

  @ParameterizedTest
  @CsvSource({
    "img/x.png, /img/x.png",
    "/img/x.png, /img/x.png",
    "./img/x.png, /img/x.png",
    "IMG/X.png, /img/x.png",
    "x.png, ",
    "img/a%20b.png, ",
    "img/a b.png, /img/a%20b.png",
  })
  void assetsAreFoundByTheirPath(String path, String expected) {
    PageIndex index =
        IndexedSite.of("").file("assets/img/x.png", "").file("assets/img/a b.png", "").index();
    Object url = index.asset(index.pages().get(0).language(), path);
    assertThat(url == null ? null : url.toString()).isEqualTo(expected);
  }

  /** Static files of a language lie in the folder of its host. */
  @Test
  void filesOfHosts() {
    String mounts = "staticDir = ['static']\n";
    IndexedSite site =
        IndexedSite.of(
                mounts + HOSTS.replace("[languages.fr]", "staticDir = ['s-en']\n[languages.fr]"))
            .page("a.md")
            .file("s-en/x.txt", "")
            .file("static/y.txt", "");
    List<String> files =
        site.index().publishedFiles().stream().filter(file -> file.endsWith(".txt")).toList();
    assertThat(files).containsExactly("en/x.txt", "fr/y.txt");
  }

  /** What is published as it is, by address; nothing that Hugo makes. */
  @ParameterizedTest
  @CsvSource({
    "'', /c/p.png /a%20b.txt",
    "hosts, /c/p.png /c/p.png /a%20b.txt /a%20b.txt",
  })
  void assetsOfASite(String hosts, String urls) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("hugo.toml", hosts.isEmpty() ? "baseURL = 'https://x.test/'\n" : HOSTS);
    files.put("content/c/index.md", "---\ntitle: C\n---\n");
    files.put("content/c/index.fr.md", "---\ntitle: C\n---\n");
    files.put("content/c/p.png", "");
    files.put("static/a b.txt", "");
    files.put("assets/none.txt", "");
    IndexedSite site = IndexedSite.of("");
    files.forEach(site::file);
    List<Asset> assets = AssetList.of(site.index(), site.config(), new MemoryTree(files));
    assertThat(assets)
        .extracting(asset -> asset.url().value())
        .containsExactlyInAnyOrder(urls.split(" "));
    assertThat(assets).extracting(Asset::file).containsOnly("content/c/p.png", "static/a b.txt");
  }
}
