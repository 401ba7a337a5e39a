package dev.waymark.site.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.ModelBuilder;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.tree.MemoryTree;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where destinations lead, as real Hugo showed for the same small site (vectors links-default,
 * links-embedded, ref-from).
 */
class ReferencesTest {
  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("hugo.toml", "baseURL = 'https://docs.test/'\n");
    files.put("content/posts/_index.md", "---\ntitle: Posts\n---\ntext\n");
    files.put("content/posts/a.md", "---\ntitle: A\n---\n## Here\n\n## Here\n");
    files.put("content/posts/b.md", "---\ntitle: B\naliases: [/old/]\n---\n## Bee {#bee}\n");
    files.put("content/posts/bundle/index.md", "---\ntitle: Bundle\n---\ntext\n");
    files.put("content/posts/bundle/pic.png", "");
    files.put("content/posts/deep/uniq.md", "---\ntitle: U\n---\ntext\n");
    files.put("content/x/same.md", "---\ntitle: S\n---\ntext\n");
    files.put("content/y/same.md", "---\ntitle: S\n---\ntext\n");
    files.put("content/draft.md", "---\ntitle: D\ndraft: true\n---\ntext\n");
    files.put("static/img/s.png", "");
    return files;
  }

  private static Site site(Map<String, String> files) {
    Invocation invocation = Invocation.at(Instant.parse("2026-01-01T00:00:00Z"));
    return ModelBuilder.build(new MemoryTree(files), invocation, SiteOptions.NONE).site();
  }

  private static String word(Resolution r) {
    if (r instanceof Resolution.Found f) return f.url().value();
    if (r instanceof Resolution.ViaAlias v) return "via " + word(v.target());
    return r.getClass().getSimpleName();
  }

  private static Page page(Site site, String path) {
    Page page = site.page("en", new LogicalPath(path));
    assertThat(page).as(path).isNotNull();
    return page;
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "/posts/b/, /posts/b/",
        "/posts/b, /posts/b/",
        "b/, NoSuchPage",
        "../b/, /posts/b/",
        "b.md, NoSuchPage",
        "../b/#bee, /posts/b/",
        "../b/#BEE, NoSuchAnchor",
        "#here, /posts/a/",
        "#here-1, /posts/a/",
        "#here-2, NoSuchAnchor",
        "#top, /posts/a/",
        "#:~:text=x, /posts/a/",
        "?q=1, /posts/a/",
        "index.html, /posts/a/",
        "/img/s.png, /img/s.png",
        "../../img/s.png, /img/s.png",
        "/static/img/s.png, NoSuchFile",
        "/img/, NoSuchPage",
        "/POSTS/B/, NoSuchPage",
        "../bundle/pic.png, /posts/bundle/pic.png",
        "bundle/pic.png, NoSuchFile",
        "//cdn.test/x, External",
        "mailto:me@x.test, External",
        "javascript:void(0), External",
        "https://docs.test/posts/b/, /posts/b/",
        "http://docs.test/posts/c/, NoSuchPage",
        "/old/#bee, via /posts/b/",
        "/old/#bead, via NoSuchAnchor",
        "/draft/, NotPublished",
        "/tags/, /tags/",
      })
  void browsersAskForOutputFiles(String destination, String expected) {
    Site site = site(files());
    assertThat(word(site.resolve(page(site, "/posts/a"), Form.URL, destination)))
        .isEqualTo(expected);
    // Without a hook nothing else reads a Markdown destination.
    assertThat(word(site.resolve(page(site, "/posts/a"), Form.HOOK, destination)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "b.md, /posts/b/",
        "./b.md, /posts/b/",
        "b, /posts/b/",
        "posts/b.md, /posts/b/",
        "../posts/b.md, /posts/b/",
        "/POSTS/B/, /posts/b/",
        "b.html, /posts/b/",
        "b.xml, NoSuchFile",
        "/posts/../posts/b.md, NoSuchPage",
        "../b/, /posts/b/",
        "?q=1, /",
        "./, /",
        "index.html, /posts/",
        "bundle/pic.png, NoSuchFile",
        "/content/posts/b.md, NoSuchPage",
        "b.md#nope, NoSuchAnchor",
        "uniq, NoSuchPage",
        "tel:123, NoSuchAnchor",
      })
  void theEmbeddedHookAsksForLogicalPathsFirst(String destination, String expected) {
    Map<String, String> files = files();
    files.put(
        "hugo.toml",
        "baseURL = 'https://docs.test/'\n[markup.goldmark.renderHooks.link]\nuseEmbedded = 'always'\n");
    Site site = site(files);
    assertThat(word(site.resolve(page(site, "/posts/a"), Form.HOOK, destination)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "/posts/b, /posts/b/, /posts/b/",
        "b, /posts/b/, /posts/b/",
        "./b, /posts/b/, NoSuchPage",
        "posts, /posts/, /posts/",
        "bundle/index.md, /posts/bundle/, NoSuchPage",
        "uniq, /posts/deep/uniq/, /posts/deep/uniq/",
        "deep/uniq, /posts/deep/uniq/, NoSuchPage",
        "UNIQ, /posts/deep/uniq/, /posts/deep/uniq/",
        "b?x=1, /posts/b/, /posts/b/",
        "b#bee, /posts/b/, /posts/b/",
        "b#nofrag, NoSuchAnchor, NoSuchAnchor",
        ".., /, /",
        "b.txt, /posts/b/, /posts/b/",
        "/posts/b.txt, NoSuchPage, NoSuchPage",
        "/posts/b.html, /posts/b/, /posts/b/",
        "index.xml, NoSuchPage, NoSuchPage",
        "/posts/../posts/b, NoSuchPage, NoSuchPage",
        "posts//b, NoSuchPage, /posts/b/",
        "../posts/../posts/b, /posts/b/, /posts/b/",
        "/posts/.., /, /",
        "home, NoSuchPage, NoSuchPage",
        "same, Ambiguous, Ambiguous",
        "50%, NoSuchPage, NoSuchPage",
        "draft, NotPublished, NotPublished",
      })
  void refsAskForLogicalPathsThenShortNames(String ref, String fromPage, String fromHome) {
    Site site = site(files());
    assertThat(word(site.resolve(page(site, "/posts/a"), Form.REF, ref))).isEqualTo(fromPage);
    assertThat(word(site.resolve(page(site, "/"), Form.REF, ref))).isEqualTo(fromHome);
  }

  @ParameterizedTest
  @CsvSource({
    "never, ../foo\\_bar/, /posts/foo_bar/",
    "always, ../foo\\_bar/, NoSuchPage",
    "always, foo\\_bar.md, NoSuchPage",
    "always, foo_bar.md, /posts/foo_bar/",
    "always, /posts/&#98;/, NoSuchPage",
  })
  void theEmbeddedHookSeesWhatIsWritten(String hook, String destination, String expected) {
    Map<String, String> files = files();
    files.put(
        "hugo.toml",
        "baseURL = 'https://docs.test/'\n[markup.goldmark.renderHooks.link]\nuseEmbedded = '"
            + hook
            + "'\n");
    files.put("content/posts/foo_bar.md", "x\n");
    files.put("content/posts/a.md", "[x](" + destination + ")\n");
    assertThat(site(files).references())
        .extracting(r -> word(r.resolution()))
        .containsExactly(expected);
  }

  @Test
  void includedTextsLinkFromTheIncludingPage() {
    Map<String, String> files = files();
    files.put(
        "layouts/_shortcodes/include.html",
        "{{ readFile (printf \"content/includes/%s\" (.Get 0)) }}");
    files.put("content/includes/note.md", "[b](../b/) [gone](/gone/)\n\n## Here\n");
    files.put(
        "content/posts/a.md",
        "---\ntitle: A\n---\n## Here\n\n{{% include \"note.md\" %}}\n\n{{% include \"no.md\" %}}\n");
    Site site = site(files);
    Page a = page(site, "/posts/a");
    assertThat(site.anchors(a).ids()).contains("here", "here-1");
    assertThat(site.references())
        .filteredOn(r -> r.page() == a)
        .extracting(r -> r.raw() + " " + word(r.resolution()) + " " + r.included().size())
        .containsExactly("../b/ /posts/b/ 1", "/gone/ NoSuchPage 1", "no.md NoSuchFile 0");
  }

  @Test
  void cardsOfFrontMatterAreAddressesAndIcons() {
    Map<String, String> files = files();
    files.put(
        "layouts/_shortcodes/grid.html",
        "{{ range index .Page.Params (.Get \"items\" | default \"grid\") }}"
            + "<a href='{{ .link }}'>{{ .title }}</a>{{ end }}");
    files.put(
        "content/posts/a.md",
        "---\ntitle: A\ngrid:\n- {title: B, link: /posts/b/, icon: dns}\n- {title: C, link: /posts/c.md}\n---\n"
            + "{{< grid >}}\n\n{{< grid items=\"none\" >}}\n");
    Site site = site(files);
    assertThat(site.references())
        .filteredOn(r -> r.origin() == Reference.Origin.FRONT_MATTER)
        .extracting(r -> r.raw() + " " + word(r.resolution()))
        .containsExactly("/posts/b/ /posts/b/", "/posts/c.md NoSuchPage");
    assertThat(site.meant("icon")).extracting(Site.Meant::value).containsExactly("dns");
    assertThat(site.listUses()).extracting(Site.ListUse::listName).containsExactly("grid", "none");
    assertThat(site.listUses().get(1).items()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"b.md, Unknown", "../b/, /posts/b/", "nowhere.md, NoSuchPage"})
  void aThemeThatIsNotHereMayHoldAHook(String destination, String expected) {
    Map<String, String> files = files();
    files.put("hugo.toml", "baseURL = 'https://docs.test/'\ntheme = 'gone'\n");
    Site site = site(files);
    assertThat(word(site.resolve(page(site, "/posts/a"), Form.HOOK, destination)))
        .isEqualTo(expected);
  }

  /** A part of the content that a submodule brings, which was not fetched. */
  @ParameterizedTest
  @CsvSource({
    "/sdks/java/start, Unknown",
    "../sdks/java/start.md, Unknown",
    "start.md, Unknown",
    "/posts/nowhere, NoSuchPage",
    "./nowhere.md, NoSuchPage",
  })
  void aMountThatIsNotHereMayHoldPages(String ref, String expected) {
    Map<String, String> files = files();
    files.put(
        "hugo.toml",
        """
        baseURL = 'https://docs.test/'
        [[module.mounts]]
        source = 'content'
        target = 'content'
        [[module.mounts]]
        source = 'submodules/java/docs'
        target = 'content/sdks/java'
        """);
    Site site = site(files);
    assertThat(word(site.resolve(page(site, "/posts/a"), Form.REF, ref))).isEqualTo(expected);
  }

  /** 0.167 makes {@code what-in} of it, 0.169 {@code whats-new-in}. */
  @Test
  void anyHugoMayBuildASiteThatPinsNone() {
    Map<String, String> files = files();
    files.put("content/posts/a.md", "---\ntitle: A\n---\n## **What's new** in\n");
    Site unpinned = site(files);
    Page page = page(unpinned, "/posts/a");
    assertThat(word(unpinned.resolve(page, Form.URL, "#what-in"))).isEqualTo("/posts/a/");
    assertThat(word(unpinned.resolve(page, Form.URL, "#whats-new-in"))).isEqualTo("/posts/a/");
    assertThat(word(unpinned.resolve(page, Form.URL, "#what-new"))).isEqualTo("NoSuchAnchor");

    files.put(".tool-versions", "hugo 0.167.0\n");
    Site pinned = site(files);
    assertThat(word(pinned.resolve(page(pinned, "/posts/a"), Form.URL, "#whats-new-in")))
        .isEqualTo("NoSuchAnchor");
  }

  @ParameterizedTest
  @CsvSource({
    "<h3>{{ .Page.Title }}</h3>, NoSuchAnchor",
    "<h3 id=there>{{ .Page.Title }}</h3>, /posts/a/",
    "<h3 id='{{ .Page.Title }}'>x</h3>, NoSuchAnchor",
    "<h3 id='{{ print `the` `re` }}'>x</h3>, /posts/a/",
  })
  void inlineShortcodesShowTheirTemplates(String template, String expected) {
    Map<String, String> files = files();
    files.put("hugo.toml", "[security]\nenableInlineShortcodes = true\n");
    files.put(
        "content/posts/a.md",
        "---\ntitle: A\n---\nText.\n\n{{< x.inline >}}" + template + "{{< /x.inline >}}\n");
    Site site = site(files);
    assertThat(word(site.resolve(page(site, "/posts/a"), Form.URL, "#there"))).isEqualTo(expected);
  }

  /** A page's template, its partials and what they show of others: as 0.167 printed them. */
  @ParameterizedTest
  @CsvSource({
    "/posts/a, #comments, /posts/a/",
    "/posts/a, #menu-7, /posts/a/",
    "/posts/a, #menu-8, NoSuchAnchor",
    "/posts/b, #x, /posts/b/",
    "/posts/b, #y, NoSuchAnchor",
    "/posts/d, #own, /posts/d/",
    "/posts/e, #x, /posts/e/",
    "/posts/f, #drawn, /posts/f/",
    "/posts/f, #x, NoSuchAnchor",
  })
  void templatesAddIds(String from, String destination, String expected) {
    Map<String, String> files = files();
    files.put(
        "layouts/baseof.html",
        "<i id=menu-{{ .Weight }}>{{ partial \"foot\" . }}{{ block \"main\" . }}{{ end }}<a href=\"?id={{ .Title }}\">");
    files.put("layouts/_partials/foot.html", "<div id='comments'></div>");
    files.put(
        "layouts/_partials/cards.html",
        "{{ range .Params.cards }}<h2 id=\"{{ .title }}\">{{ end }}");
    files.put("layouts/single.html", main("{{ .Content }}"));
    files.put("layouts/team/single.html", main("{{ partial \"cards.html\" . }}"));
    files.put(
        "layouts/posts/toc.html", main("{{ readFile \"content/includes/x.md\" | markdownify }}"));
    files.put(
        "layouts/posts/all-in-one.html",
        main(
            "{{ range site.RegularPages }}{{ if eq .Title \"X\" }}{{ .Content }}{{ end }}{{ end }}"));
    files.put(
        "layouts/posts/plain.html",
        main(
            "{{ range site.RegularPages }}{{ .Title }}{{ end }}{{ .Content }}{{ readFile \"a.svg\" | safeHTML }}"));
    files.put("content/includes/x.md", "## Own\n");
    files.put("a.svg", "<svg id=drawn></svg>");
    files.put("content/posts/a.md", "---\ntitle: A\nweight: 7\n---\nText.\n");
    files.put("content/posts/b.md", "---\ntitle: B\ntype: team\ncards: [{title: x}]\n---\nText.\n");
    files.put("content/posts/d.md", "---\ntitle: D\nlayout: toc\n---\nText.\n");
    files.put("content/posts/e.md", "---\ntitle: E\nlayout: all-in-one\n---\nText.\n");
    files.put("content/posts/f.md", "---\ntitle: F\nlayout: plain\n---\nText.\n");
    files.put("content/posts/x.md", "---\ntitle: X\n---\n## X\n");
    Site site = site(files);
    assertThat(word(site.resolve(page(site, from), Form.URL, destination))).isEqualTo(expected);
  }

  private static String main(String text) {
    return "{{ define \"main\" }}" + text + "{{ end }}";
  }

  /** What 0.167 made of files that are rendered, and of files that are printed. */
  @ParameterizedTest
  @CsvSource({
    "/posts/a, #the-queue, /posts/a/",
    "/posts/a, #the-queue-1, NoSuchAnchor",
    "/posts/b, #the-queue, NoSuchAnchor",
    "/posts/c, #gone, NoSuchAnchor",
    "/posts/d, #raw, NoSuchAnchor",
  })
  void filesThatAreShownMayHoldHeadings(String from, String destination, String expected) {
    Map<String, String> files = files();
    files.put("layouts/_shortcodes/sample.html", "{{ readFile (.Get 0) | .Page.RenderString }}");
    files.put(
        "layouts/_shortcodes/code.html",
        "{{ .Scratch.Set \"f\" (.Get \"file\") }}{{ print \"static\" (.Scratch.Get \"f\") | readFile }}");
    files.put("static/x/queue.yaml", "---\n# The queue\nkind: Queue\n");
    files.put("static/x/call.yaml", "{{< more >}}\n<b id=raw>\n");
    files.put("content/posts/a.md", "---\ntitle: A\n---\n{{< sample \"static/x/queue.yaml\" >}}\n");
    files.put("content/posts/b.md", "---\ntitle: B\n---\n{{< code file=\"/x/queue.yaml\" >}}\n");
    files.put("content/posts/c.md", "---\ntitle: C\n---\n{{< code file=\"/x/gone.yaml\" >}}\n");
    files.put("content/posts/d.md", "---\ntitle: D\n---\n{{< code file=\"/x/call.yaml\" >}}\n");
    Site site = site(files);
    assertThat(word(site.resolve(page(site, from), Form.URL, destination))).isEqualTo(expected);
  }

  /** An entry of a menu with others below it may be shown as a heading without its link. */
  @Test
  void entriesAboveOthersNeedNoPage() {
    Map<String, String> files = files();
    files.put(
        "hugo.toml",
        """
        [[menus.main]]
        identifier = 'design'
        url = '/design/'
        [[menus.main]]
        name = 'Help'
        url = '/help/'
        [[menus.main]]
        name = 'Alone'
        url = '/alone/'
        [[menus.main]]
        name = 'Below'
        url = '/posts/a/'
        parent = 'Help'
        """);
    files.put("content/posts/a.md", "---\ntitle: A\nmenu: {main: {parent: design}}\n---\n");
    List<String> menus =
        site(files).references().stream()
            .filter(reference -> reference.origin() == Reference.Origin.MENU)
            .map(reference -> reference.raw() + " " + word(reference.resolution()))
            .toList();
    assertThat(menus)
        .containsExactly(
            "/design/ Unknown", "/help/ Unknown", "/alone/ NoSuchPage", "/posts/a/ /posts/a/");
  }

  /** What a template makes the whole address of a link is a destination, whatever it is called. */
  @Test
  void parametersThatTemplatesLinkToAreDestinations() {
    Map<String, String> files = files();
    files.put("layouts/_shortcodes/pair.html", "<a href=\"{{ .Get 0 }}\">{{ .Get 1 }}</a>");
    files.put("layouts/_shortcodes/named.html", "<a href=\"{{ .Get \"config\" }}\">x</a>");
    files.put(
        "content/posts/a.md",
        """
        ---
        title: A
        ---
        {{< pair "/lost/" "/text/" >}}
        {{< named config="#gone" note="/text/" >}}
        """);
    List<String> found =
        site(files).references().stream()
            .filter(reference -> reference.origin() == Reference.Origin.SHORTCODE)
            .map(reference -> reference.raw() + " " + word(reference.resolution()))
            .toList();
    assertThat(found).containsExactly("/lost/ NoSuchPage", "#gone NoSuchAnchor");
  }

  /** A sample shown in two languages gives each page ids as its language makes them. */
  @Test
  void shownFilesGiveIdsOfTheLanguage() {
    Map<String, String> files = files();
    files.put(
        "hugo.toml",
        """
        [languages.en]
        [languages.fr.markup.goldmark.parser]
        autoHeadingIDType = 'blackfriday'
        """);
    files.put("layouts/_shortcodes/sample.html", "{{ readFile (.Get 0) | .Page.RenderString }}");
    files.put("static/x.txt", "# A / B\n");
    files.put("content/posts/a.md", "---\ntitle: A\n---\n{{< sample \"static/x.txt\" >}}\n");
    files.put("content/posts/a.fr.md", "---\ntitle: A\n---\n{{< sample \"static/x.txt\" >}}\n");
    Site site = site(files);
    Page french = site.page("fr", new LogicalPath("/posts/a"));
    assertThat(french).isNotNull();
    assertThat(site.anchors(page(site, "/posts/a")).ids()).containsExactly("a--b");
    assertThat(site.anchors(french).ids()).containsExactly("a-b");
  }
}
