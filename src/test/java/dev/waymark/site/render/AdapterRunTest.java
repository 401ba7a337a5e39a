package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages and files that content adapters add, and where they may add more. */
class AdapterRunTest {
  private static Site site(String folder, String adapter) {
    return new SmallSite()
        .file("hugo.toml", "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n")
        .page("a.md", "")
        .file("assets/r.txt", "of assets")
        .file("data/rows.json", "[{\"id\": 7, \"part\": 1.5}]")
        .file("content/" + folder + "_content.gotmpl", adapter)
        .build();
  }

  private static List<String> added(Site site) {
    return site.pages().stream()
        .filter(Page::adapted)
        .map(page -> page.url() + " " + page.title() + " " + page.weight())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "\"path\" \"x\" => /b/x/  0",
        "\"path\" \"x\" \"title\" \"X\" => /b/x/ X 0",
        "\"path\" \"My X\" \"weight\" 3 => /b/my-x/  3",
        "\"path\" \"x/y\" => /b/x/y/  0",
        "\"path\" \"x\" \"slug\" \"s\" => /b/s/  0",
        "\"path\" \"x\" \"url\" \"/u/\" => /u/  0",
        "\"path\" \"x\" \"kind\" \"section\" => /b/x/  0",
        "\"path\" \"x\" \"kind\" \"page\" => /b/x/  0",
        "\"path\" 7 => /b/7/  0",
        "\"path\" (index hugo.Data.rows 0).id => /b/7/  0",
        "\"path\" (index hugo.Data.rows 0).part => /b/1.5/  0",
        "\"path\" \"x\" \"weight\" (index hugo.Data.rows 0).id => /b/x/  7",
        "\"path\" \"x\" \"title\" (slice 1 2) => /b/x/  0",
        "\"path\" \"x\" \"draft\" true => null  0",
        "\"path\" \"x\" \"dates\" (dict \"publishDate\" (time.AsTime \"2099-02-03\")) => null  0",
        "\"path\" \"x\" \"publishDate\" \"2099-02-03\" => /b/x/  0",
        "\"path\" \"x\" \"dates\" (dict \"expirydate\" (time.AsTime \"2001-02-03\")) => null  0",
        "\"path\" \"x\" \"expiryDate\" (time.AsTime \"2001-02-03\") => /b/x/  0",
        "\"path\" \"x\" \"url\" \"/:year/x/\" \"dates\" (dict \"lastmod\" (time.AsTime \"2024-02-03\")) => /2024/x/  0",
        "\"path\" \"x\" \"url\" \"/:filename/x/\" => /_content/x/  0",
        "\"path\" \"x\" \"url\" \"/:contentbasename/y/\" => /x/y/  0",
        "\"path\" \"x\" \"url\" \"/:year/x/\" \"date\" (time.AsTime \"2024-02-03\") => /1/x/  0",
      })
  void aPageIsAMap(String map, String page) {
    List<String> found = added(site("b/", "{{ .AddPage (dict " + map + ") }}"));
    assertThat(found).containsExactly(page);
  }

  /** What Hugo refuses, or only a run knows, leaves its folder open. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        ".AddPage (dict \"path\" \"\") => /b/x/ => true",
        ".AddPage (dict \"path\" \"/x\") => /b/x/ => true",
        ".AddPage (dict \"title\" \"x\") => /b/x/ => true",
        ".AddPage \"x\" => /b/x/ => true",
        ".AddPage => /b/x/ => true",
        ".AddPages (dict) => /b/x/ => true",
        ".AddPage (getJSON \"x\") => /b/x/ => true",
        ".AddPage (dict \"path\" (getenv \"X\")) => /b/x/ => true",
        ".AddPage (dict \"path\" (print \"p/\" (getenv \"X\"))) => /b/p/x/ => true",
        ".AddPage (dict \"path\" (print \"p/\" (getenv \"X\"))) => /b/x/ => false",
        ".AddPage (dict \"path\" \"p\" \"slug\" (getenv \"X\")) => /b/p/ => true",
        ".AddPage (dict \"path\" \"p\" \"url\" (getenv \"X\")) => /b/p/ => true",
        ".AddPage (dict \"path\" \"p\" \"title\" (getenv \"X\")) => /b/x/ => false",
        "if getenv \"X\" }}{{ .AddPage (dict \"path\" \"p\") }}{{ end => /b/p/ => true",
        "if getenv \"X\" }}{{ .AddPage (dict \"path\" \"p\") }}{{ end => /b/x/ => false",
        ".AddPage (dict \"path\" \"p\") => /b/x/ => false",
        "if => /b/x/ => true",
      })
  void whatIsNotKnown(String action, String address, boolean open) {
    Resolution found = site("b/", "{{ " + action + " }}").at(new Url(address));
    if (open) assertThat(found).isInstanceOf(Resolution.Unknown.class);
    else assertThat(found).isInstanceOf(Resolution.NoSuchPage.class);
  }

  @Test
  void whereItLies() {
    String adapter =
        "{{ .AddPage (dict \"path\" \"x\") }}{{ .Store.Set \"k\" \"y\" }}"
            + "{{ .AddPage (dict \"path\" (.Store.Get \"k\") \"title\" .Site.Language.Lang) }}";
    assertThat(added(site("", adapter))).containsExactly("/x/  0", "/y/ en 0");
    assertThat(added(site("b/c/", adapter))).containsExactly("/b/c/x/  0", "/b/c/y/ en 0");
    String all = "{{ .EnableAllLanguages }}" + adapter;
    assertThat(added(site("b/", all)))
        .containsExactlyInAnyOrder("/b/x/  0", "/b/y/ en 0", "/fr/b/x/  0", "/fr/b/y/ fr 0");
  }

  @ParameterizedTest
  @CsvSource({
    "(dict \"value\" \"# Head\"), head",
    "(dict \"mediaType\" \"text/markdown\" \"value\" \"# Head\"), head",
    "(dict \"mediaType\" \"text/html\" \"value\" \"<h1 id=own>Head</h1>\"), own",
    "(dict \"mediaType\" \"text/plain\" \"value\" \"# Head\"), ''",
    "(dict \"value\" (resources.Get \"r.txt\")), ''",
    "(dict), ''",
  })
  void aPagesText(String content, String ids) {
    Site site = site("b/", "{{ .AddPage (dict \"path\" \"x\" \"content\" " + content + ") }}");
    Page page = site.page("en", new LogicalPath("/b/x"));
    assertThat(page).isNotNull();
    assertThat(String.join(" ", site.anchors(page).ids())).isEqualTo(ids);
  }

  @Test
  void filesOfPages() {
    Site site =
        site(
            "b/",
            "{{ .AddPage (dict \"path\" \"x\") }}"
                + "{{ .AddResource (dict \"path\" \"x/f.txt\" \"content\" (dict \"value\" \"f\")) }}");
    assertThat(site.at(new Url("/b/x/f.txt"))).isInstanceOf(Resolution.Found.class);
    assertThat(site.at(new Url("/b/x/g.txt"))).isInstanceOf(Resolution.NoSuchFile.class);
  }

  /** What a section cascades, as Hugo 0.131.0 and 0.169.0 took it. */
  @ParameterizedTest
  @CsvSource({"0.131.0, docs null bar, /docs/one/", "0.169.0, ty alt bar, /sl/sl/"})
  void cascadesReachThem(String version, String values, String url) {
    Site site =
        new SmallSite()
            .file("netlify.toml", "[build.environment]\nHUGO_VERSION = '" + version + "'\n")
            .file(
                "content/docs/_index.md",
                "---\ntitle: D\ncascade: {layout: alt, type: ty, slug: sl, params: {foo: bar}}\n---\n")
            .file("content/docs/_content.gotmpl", "{{ .AddPage (dict \"path\" \"one\") }}")
            .build();
    Page page = Objects.requireNonNull(site.page("en", new LogicalPath("/docs/one")));
    var layout = page.params().field("layout");
    var foo = Objects.requireNonNull(page.params().param("foo"));
    assertThat(
            page.type() + " " + (layout == null ? null : layout.asString()) + " " + foo.asString())
        .isEqualTo(values);
    assertThat(page.url()).isEqualTo(new Url(url));
  }
}
