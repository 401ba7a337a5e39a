package dev.waymark.site.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.model.SiteOptions.ClientRendered;
import dev.waymark.site.model.Url;
import dev.waymark.tree.MemoryTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where destinations lead on sites of all kinds of addresses. */
class LookupTest {
  private final Map<String, String> files = new LinkedHashMap<>();
  private SiteOptions options = SiteOptions.NONE;

  LookupTest() {
    files.put("layouts/all.html", "{{ .Content }}");
    page("a.md", "");
    page("b.md", "## Here");
  }

  private LookupTest page(String path, String text, String... frontMatter) {
    return file(
        "content/" + path,
        "---\ntitle: T\n" + String.join("\n", frontMatter) + "\n---\n" + text + "\n");
  }

  private LookupTest file(String path, String text) {
    files.put(path, text);
    return this;
  }

  private Site site(String config) {
    files.put("hugo.toml", config);
    return ModelBuilder.build(new MemoryTree(files), Invocation.at(Tool.NOW), options).site();
  }

  private static String word(Resolution r) {
    if (r instanceof Resolution.Found f)
      return f.url().value() + (f.fragment() == null ? "" : "#" + f.fragment());
    if (r instanceof Resolution.ViaAlias v)
      return (v.fragmentLost() ? "without fragment " : "via ") + word(v.target());
    if (r instanceof Resolution.Unknown u) return "? " + u.why();
    if (r instanceof Resolution.External e) return "external " + e.url();
    if (r instanceof Resolution.NoSuchPage n) return "no page " + n.wanted();
    if (r instanceof Resolution.NoSuchFile n) return "no file " + n.wanted();
    return r.getClass().getSimpleName();
  }

  private static Page page(Site site, String language, String path) {
    return Objects.requireNonNull(site.page(language, new LogicalPath(path)), path);
  }

  private static String web(Site site, String destination) {
    return word(site.resolve(page(site, "en", "/a"), Form.URL, destination));
  }

  private static String ref(Site site, String destination) {
    return word(site.resolve(page(site, "en", "/a"), Form.REF, destination));
  }

  @ParameterizedTest
  @CsvSource({
    "/sub/b/, /sub/b/",
    "../b/, /sub/b/",
    "/b/, no page /b/",
    "/sub, /sub/",
    "/subs/, no page /subs/",
    "https://docs.test/sub/b/, /sub/b/",
    "https://docs.test/sub/b/c/, no page /sub/b/c/",
    "https://docs.test/sub/c/, ? another site on docs.test may serve /sub/c/",
    "https://docs.test/b/, ? outside the path of the site's base URL",
    "https://docs.test, ? outside the path of the site's base URL",
    "//docs.test/sub/b/, /sub/b/",
    "http://DOCS.test:80/sub/b/, /sub/b/",
    "https://me@docs.test:443/sub/b/, /sub/b/",
    "https://docs.test:8080/sub/b/, external https://docs.test:8080/sub/b/",
    "https://other.test/sub/b/, external https://other.test/sub/b/",
    "https:b, external https:b",
    "https://docs.test/else/x, ? outside the path of the site's base URL",
    "/sub/b/#here, /sub/b/#here",
    "/sub/b/#HERE, NoSuchAnchor",
    "/sub/b/#h%65re, /sub/b/#here",
    "/sub/b/#, /sub/b/",
    "/sub/b/#TOP, /sub/b/#",
    "/sub/b/#!route, /sub/b/#",
    "/sub/b/#here:~:text=x, /sub/b/#here",
    "/sub/index.xml, /sub/index.xml",
    "/sub/index.xml#x, /sub/index.xml#x",
    "/sub/pic.png, no file /sub/pic.png",
  })
  void aSiteBelowAPath(String destination, String expected) {
    assertThat(web(site("baseURL = 'https://docs.test/sub/'\n"), destination)).isEqualTo(expected);
  }

  /**
   * Absolute paths get the path of the base URL, by old Hugos and by {@code relativeURLs} even when
   * they have it: read in builds by 0.131.0 and 0.169.0.
   */
  @ParameterizedTest
  @CsvSource({
    "canonifyURLs, '', /b/, /sub/b/",
    "canonifyURLs, '', /sub/b/, /sub/b/",
    "relativeURLs, '', /b/, /sub/b/",
    "canonifyURLs, hugo 0.131.0, /sub/b/, no page /sub/sub/b/",
    "relativeURLs, hugo 0.131.0, /sub/b/, no page /sub/sub/b/",
    "relativeURLs, '', /sub/b/, no page /sub/sub/b/",
    "relativeURLs, '', ../b/, /sub/b/",
    "canonifyURLs, '', ../b/, /sub/b/",
  })
  void addressesThatHugoRewrites(String option, String pin, String destination, String expected) {
    if (!pin.isEmpty()) file(".tool-versions", pin + "\n");
    Site site = site("baseURL = 'https://docs.test/sub/'\n" + option + " = true\n");
    assertThat(web(site, destination)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://docs.test/go/x, external https://docs.test/go/x",
    "/go/x, external https://docs.test/go/x",
    "/blog, external https://docs.test/blog",
    "/full/x, external https://docs.test/full/x",
    "/other, no page /other",
  })
  void addressesThatSomethingElseServes(String destination, String expected) {
    options =
        new SiteOptions(
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of("/go/*", "/blog/", "https://docs.test/full/*"),
            List.of());
    assertThat(web(site("baseURL = 'https://docs.test/'\n"), destination)).isEqualTo(expected);
  }

  /** Hosts often serve more than one site: a folder at the top that nothing of this one uses. */
  @ParameterizedTest
  @CsvSource({
    "https://docs.test/blog/x/, ? another site on docs.test may serve /blog/",
    "https://docs.test/blog, ? another site on docs.test may serve /blog",
    "https://docs.test/guide/none/, no page /guide/none/",
    "https://docs.test/a/none/, no page /a/none/",
    "https://docs.test/img/none.png, no file /img/none.png",
    "https://docs.test/old/none, no page /old/none",
    "/blog/x/, no page /blog/x/",
  })
  void aFolderInWhichNothingOfTheSiteLies(String destination, String expected) {
    page("guide/_index.md", "");
    file("static/img/a.png", "").file("static/_redirects", "/old/:id/x /a/\n");
    assertThat(web(site("baseURL = 'https://docs.test/'\n"), destination)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/b/, /b/",
    "https://example.org/none/, external https://example.org/none/",
    "/none/, no page /none/",
  })
  void aPlaceholderIsNobodysHost(String destination, String expected) {
    assertThat(web(site("baseURL = 'https://example.org/'\n"), destination)).isEqualTo(expected);
  }

  private static final String HOSTS =
      """
      defaultContentLanguage = 'en'
      [languages.en]
      weight = 1
      baseURL = 'https://en.test/'
      [languages.fr]
      weight = 2
      baseURL = 'https://fr.test/'
      """;

  @ParameterizedTest
  @CsvSource({
    "https://fr.test/b/, /b/",
    "https://fr.test/a/c/, no page /a/c/",
    "https://en.test/a/, /a/",
    "/a/, /a/",
    "https://de.test/a/, external https://de.test/a/",
  })
  void languagesWithHostsOfTheirOwn(String destination, String expected) {
    page("b.fr.md", "");
    page("a/x.fr.md", "");
    assertThat(web(site(HOSTS), destination)).isEqualTo(expected);
  }

  /** Of a site that names no host, links to what it publishes tell which is its own. */
  @ParameterizedTest
  @CsvSource({
    "5, https://docs.test/none/, ? another site on docs.test may serve /none/",
    "5, https://docs.test/b/, /b/",
    "5, https://other.test/b/, external https://other.test/b/",
    "4, https://docs.test/b/, external https://docs.test/b/",
  })
  void aHostIsGuessed(int links, String destination, String expected) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < links; i++) {
      page("p" + i + ".md", "");
      text.append("<https://docs.test/p").append(i).append("/> ");
    }
    text.append("https://docs.test/ https://elsewhere.test/p0/\n");
    page("links.md", text.toString());
    assertThat(web(site("baseURL = '/'\n"), destination)).isEqualTo(expected);
  }

  @Test
  void aHostIsNotGuessedOfTwoOrOfMostlyDeadLinks() {
    StringBuilder both = new StringBuilder();
    StringBuilder dead = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      page("p" + i + ".md", "");
      both.append("https://docs.test/p" + i + "/ https://www.test/p" + i + "/\n");
      dead.append("https://docs.test/p" + i + "/ https://docs.test/q" + i + "/\n");
    }
    String to = "https://docs.test/p1/";
    page("links.md", both.toString());
    assertThat(web(site("baseURL = '/'\n"), to)).isEqualTo("external " + to);
    page("links.md", dead.toString());
    assertThat(web(site("baseURL = '/'\n"), to)).isEqualTo("external " + to);
  }

  @ParameterizedTest
  @CsvSource({
    "/one, via via via /b/",
    "/one#here, via via via /b/#here",
    "/one#none, via via via NoSuchAnchor",
    "/mine#none, via /b/#here",
    "/alias/, via /a/",
    "/alias/#x, without fragment NoSuchAnchor",
    "/far, via external https://far.test/x",
    "/self, via /b/",
    "/open/1, via ? a redirect's pattern",
    "/gone, via no page /none/",
    "/drafted/, via NotPublished",
    "/relative/x, via /b/",
  })
  void redirectsAreFollowed(String destination, String expected) {
    files.put("content/a.md", "---\ntitle: A\naliases: [/alias/]\n---\n");
    page("draft.md", "", "draft: true");
    file(
        "static/_redirects",
        """
        /one /two
        /two /three
        /three /b/
        /mine /b/#here
        /far https://far.test/x
        /self https://docs.test/b/
        /open/:id /x/:name
        /gone /none/
        /drafted /draft/
        /relative/x ../b/
        """);
    assertThat(web(site("baseURL = 'https://docs.test/'\n"), destination)).isEqualTo(expected);
  }

  @Test
  void redirectsThatTurnInCirclesLeadNowhere() {
    file("static/_redirects", "/x /y\n/y /x\n/host https://docs.test/host\n");
    Site site = site("baseURL = 'https://docs.test/'\n");
    assertThat(web(site, "/x")).startsWith("via via via").contains("no page /");
    assertThat(web(site, "/host")).isEqualTo("via no page /host");
  }

  /** What templates may make is not known to be missing. */
  @ParameterizedTest
  @CsvSource({
    "/posts/page/2/, ? how many pages a list has",
    "/posts/page/2, ? how many pages a list has",
    "/posts/page/1/, ? how many pages a list has",
    "/posts/page/x/, no page /posts/page/x/",
    "/page/2/, ? how many pages a list has",
    "/a/page/2/, no page /a/page/2/",
    "/none/page/2/, no page /none/page/2/",
    "/img/x_hu_0123abcd.png, ? an image that a template makes",
    "/img/x_hu.png, no file /img/x_hu.png",
    "/js/main.js, ? an asset that a template may publish",
    "/js/none.js, no file /js/none.js",
  })
  void whatTemplatesMayPublish(String destination, String expected) {
    page("posts/_index.md", "");
    file("assets/js/main.js", "");
    assertThat(web(site("baseURL = 'https://docs.test/'\n"), destination)).isEqualTo(expected);
  }

  /** Netlify answers {@code /x} with {@code /x.html}. */
  @ParameterizedTest
  @CsvSource({
    "true, /plain, /plain",
    "false, /plain, no page /plain",
    "true, /plain/, no page /plain/"
  })
  void namesWithoutTheirExtension(boolean netlify, String destination, String expected) {
    file("static/plain.html", "<p id=p>");
    if (netlify) file("netlify.toml", "[build]\npublish = 'public'\n");
    assertThat(web(site("baseURL = 'https://docs.test/'\n"), destination)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/b/, dynamic-*, #dynamic-1, /b/#dynamic-1",
    "content/b.md, dynamic-*, #dynamic-1, /b/#dynamic-1",
    "/b/, dynamic-*, #static, NoSuchAnchor",
    "/c/, dynamic-*, #dynamic-1, NoSuchAnchor",
    "/b/, , #any, '? scripts fill the page, as waymark.yaml says'",
    "/c/, , #any, NoSuchAnchor",
    "/b/, , #here, /b/#here",
  })
  void fragmentsThatScriptsAnswer(
      String pages, @Nullable String fragments, String fragment, String expected) {
    ClientRendered told =
        new ClientRendered(List.of(pages), fragments == null ? null : List.of(fragments));
    options = new SiteOptions(List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(told));
    assertThat(web(site("baseURL = 'https://docs.test/'\n"), "/b/" + fragment)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/b, /b/",
    "/b#here, /b/#here",
    "/b#none, NoSuchAnchor",
    "#none, NoSuchAnchor",
    "'', /a/",
    "/none, no page /none",
    "/linked, NotPublished",
    "50%, no page 50%",
  })
  void refs(String ref, String expected) {
    page("linked.md", "", "build: {render: link}");
    assertThat(ref(site("baseURL = 'https://docs.test/'\n"), ref)).isEqualTo(expected);
  }

  /** What a page of an absent part of the content may be called is not known to be missing. */
  @ParameterizedTest
  @CsvSource({"/sdk/x, ?", "/sdk, ?", "x, ?", "./x, no", "../sdk/x, ?", "/x, no"})
  void refsIntoAMountThatIsNotHere(String ref, String expected) {
    String config =
        """
        baseURL = 'https://docs.test/sub/'
        [[module.mounts]]
        source = 'content'
        target = 'content'
        [[module.mounts]]
        source = 'none'
        target = 'content/sdk'
        """;
    assertThat(ref(site(config), ref)).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "{{< ref \"b\" >}}, /b/",
    "{{< relref \"b.md\" \"html\" >}}, /b/",
    "{{< ref \"posts\" \"rss\" >}}, /posts/index.xml",
    "{{< ref \"posts\" \"RSS\" >}}, /posts/index.xml",
    "{{< ref \"b\" \"rss\" >}}, no page b",
    "{{< ref path=\"b\" lang=\"fr\" >}}, /fr/b/",
    "{{< ref path=\"b\" lang=\"FR\" >}}, /fr/b/",
    "{{< ref path=\"b\" lang=\"\" >}}, /b/",
    "{{< ref path=\"b\" lang=\"de\" >}}, no page b",
    "{{< ref path=\"posts\" outputFormat=\"rss\" >}}, /posts/index.xml",
    "{{< ref path=\"posts\" outputFormat=\"\" >}}, /posts/",
  })
  void callsOfRef(String call, String expected) {
    page("posts/_index.md", "");
    page("b.fr.md", "");
    files.put("content/a.md", "---\ntitle: A\n---\n[x](" + call + ")\n");
    Site site =
        site(
            "baseURL = 'https://docs.test/'\n[languages.en]\nweight = 1\n"
                + "[languages.fr]\nweight = 2\n");
    assertThat(site.references())
        .filteredOn(r -> r.page() != null && r.page().path().value().equals("/a"))
        .extracting(r -> word(r.resolution()))
        .containsExactly(expected);
  }

  @Test
  void whatIsServedAtAnAddressOfTheSite() {
    Site site = site("baseURL = 'https://docs.test/'\n");
    assertThat(word(site.at(new Url("/b/")))).isEqualTo("/b/");
    assertThat(word(site.at(new Url("/c/")))).isEqualTo("no page /c/");
  }

  private static String markdown(Site site, String destination) {
    return word(site.resolve(page(site, "en", "/a"), Form.HOOK, destination));
  }

  /** What a hook prints is what browsers see. */
  @ParameterizedTest
  @CsvSource({
    "'<a href=\"{{ .Destination | safeURL }}\">x</a>', /b/, /b/",
    "'<a href=\"{{ .Destination | safeURL }}\">x</a>', /c/, no page /c/",
    "'<a href=\"/b/\">x</a>', /c/, /b/",
    "'x', /b/, '? its hook prints no link'",
    "'<a href=\"{{ getenv `X` }}/b/\">x</a>', /b/, ? what is in the environment",
    "'<a href=\"https://x.test/{{ getenv `X` }}\">x</a>', /b/, external https://x.test/",
    "'<a href=\"https://x{{ getenv `X` }}\">x</a>', /b/, ? what is in the environment",
    "'<a href=\"mailto:{{ getenv `X` }}\">x</a>', /b/, external mailto:",
    "'{{ if getenv `X` }}<a href=\"/c/\">x</a>{{ end }}', /b/, ? what is in the environment",
    "'{{ if getenv `X` }}<a href=\"/b/\">x</a>{{ end }}', /c/, /b/",
  })
  void hooksOfLinks(String hook, String destination, String expected) {
    file("layouts/_markup/render-link.html", hook);
    assertThat(markdown(site("baseURL = 'https://docs.test/'\n"), destination))
        .startsWith(expected);
  }

  /** A theme that is not here may hold a hook that finds pages as {@code .GetPage} does. */
  @ParameterizedTest
  @CsvSource({
    "[x](b.md), ?",
    "[x](b.md#here), ?",
    "[x](b.md#none), no page /a/b.md",
    "[x](c.md), no page /a/c.md",
    "[x](/b/), /b/",
    "![x](b.md), no file /a/b.md",
    "<a href='b.md'>x</a>, no page /a/b.md",
    "<a href=b.md>x</a>, no page /a/b.md",
    "[x](#none), NoSuchAnchor",
  })
  void aHookThatIsNotHere(String text, String expected) {
    files.put("content/a.md", "---\ntitle: A\n---\n" + text + "\n");
    String config =
        "baseURL = 'https://docs.test/'\n"
            + "theme = 'none'\n"
            + "[markup.goldmark.renderer]\n"
            + "unsafe = true\n";
    assertThat(site(config).references())
        .filteredOn(r -> r.page() != null && r.page().path().value().equals("/a"))
        .extracting(r -> word(r.resolution()))
        .allSatisfy(found -> assertThat(found).startsWith(expected))
        .hasSize(1);
  }

  /** Ids of a text, and of what its template prints around it. */
  @ParameterizedTest
  @CsvSource({
    "{{ .Content }}, #here, /b/#here",
    "{{ .Content }}, #none, NoSuchAnchor",
    "<i id=there>{{ .Content }}, #there, /b/#there",
    "<i id={{ getenv `X` }}>{{ .Content }}, #none, NoSuchAnchor",
    "<i id=x-{{ getenv `X` }}>{{ .Content }}, #x-1, ? what is in the environment",
    "<i id=x-{{ getenv `X` }}>{{ .Content }}, #none, NoSuchAnchor",
    "{{ if getenv `X` }}<i id=may>{{ end }}{{ .Content }}, #may, ? what is in the environment",
    "{{ if getenv `X` }}<i id=may>{{ end }}{{ .Content }}, #none, NoSuchAnchor",
    "{{ getenv `X` | safeHTML }}{{ .Content }}, #none, NoSuchAnchor",
    "{{ (resources.GetRemote `https://x.test/`).Content }}{{ .Content }}, #none, ?",
    "{{ now }}{{ .Content }}, #none, NoSuchAnchor",
    "{{ partial `none.html` . }}{{ .Content }}, #none, ?",
  })
  void idsOfAPage(String layout, String fragment, String expected) {
    file("layouts/all.html", layout);
    assertThat(web(site("baseURL = 'https://docs.test/'\n"), "/b/" + fragment))
        .startsWith(expected);
  }

  /** A number that Hugo gives a shortcode of a heading is another in each run. */
  @Test
  void idsOfHeadingsWithShortcodes() {
    page("b.md", "## Say {{< hi >}} it");
    file("layouts/_shortcodes/hi.html", "hi");
    Site site = site("baseURL = 'https://docs.test/'\n");
    assertThat(web(site, "/b/#say-hahahugoshortcode5s0hbhb-it")).startsWith("? a heading holds");
    assertThat(web(site, "/b/#say-it")).isEqualTo("NoSuchAnchor");
  }

  @Test
  void someResolutionsFail() {
    Page page = page(site("baseURL = 'https://docs.test/'\n"), "en", "/a");
    Resolution found = new Resolution.Found(page, new Url("/a/"), null);
    List<Resolution> failing =
        List.of(
            new Resolution.NoSuchPage("/x", List.of()),
            new Resolution.NoSuchFile("/x", List.of()),
            new Resolution.NoSuchAnchor(page, "x", List.of()),
            new Resolution.NotPublished(page),
            new Resolution.Ambiguous("x", List.of(page, page)));
    List<Resolution> others =
        List.of(found, new Resolution.External("x"), new Resolution.Unknown("a test"));
    Redirect redirect = new Redirect(Redirect.Kind.FILE, new Url("/x"), "/y", null, null);
    assertThat(failing)
        .allMatch(WebLookup::fails)
        .allMatch(r -> WebLookup.fails(new Resolution.ViaAlias(redirect, r, false)));
    assertThat(others)
        .noneMatch(WebLookup::fails)
        .noneMatch(r -> WebLookup.fails(new Resolution.ViaAlias(redirect, r, false)));
  }
}
