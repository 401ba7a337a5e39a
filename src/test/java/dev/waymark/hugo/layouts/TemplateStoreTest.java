package dev.waymark.hugo.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.ConfigLoader;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.template.Template;
import dev.waymark.text.Source;
import dev.waymark.tree.MemoryTree;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Verified with Hugo 0.131.0, 0.167.0 and 0.169.0, unless a case says what it was read in; eighty
 * sites of random templates were compared with builds by 0.131.0 and 0.167.0.
 */
class TemplateStoreTest {
  private static final String TWO = "defaultContentLanguage='en'\n[languages.en]\n[languages.fr]\n";
  private static final Asked PAGE = page("/docs/a");

  private static Asked page(String path) {
    String section = path.lastIndexOf('/') > 0 ? path.substring(1, path.indexOf('/', 1)) : "";
    String type = section.isEmpty() ? "page" : section;
    return new Asked(path, section, "page", type, null, "en", "html", "html");
  }

  private static Asked list(String kind, String path) {
    String section = path.equals("/") ? "" : path.substring(1).replaceAll("/.*", "");
    String type = section.isEmpty() ? "page" : section;
    return new Asked(path, section, kind, type, null, "en", "html", "html");
  }

  private static Asked in(String language, Asked asked) {
    return new Asked(
        asked.path(),
        asked.section(),
        asked.kind(),
        asked.type(),
        asked.layout(),
        language,
        asked.format(),
        asked.suffix());
  }

  /** Files whose text is their path, but for those written {@code path=text}. */
  private static TemplateStore store(int minor, String config, String... files) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("hugo.toml", config);
    for (String file : files) {
      int text = file.indexOf('=');
      String path = text < 0 ? file : file.substring(0, text);
      texts.put(
          path.startsWith("themes/") ? path : "layouts/" + path,
          text < 0 ? path : file.substring(text + 1));
    }
    MemoryTree tree = new MemoryTree(texts);
    HugoVersion version = new HugoVersion(0, minor, 0);
    return TemplateStore.read(
        tree, ConfigLoader.load(tree, Invocation.at(Instant.EPOCH).withVersion(version)));
  }

  private static TemplateStore store(String... files) {
    return store(167, "", files);
  }

  private static @Nullable String path(@Nullable Template template) {
    return template == null ? null : template.source().path().replaceFirst("^layouts/", "");
  }

  private static @Nullable String path(@Nullable PagePair pair) {
    if (pair == null) return null;
    return path(pair.page()) + (pair.base() == null ? "" : " in " + path(pair.base()));
  }

  @Test
  void nearerAndMoreSpecificTemplatesServeAPage() {
    TemplateStore store =
        store("single.html", "page.html", "docs/single.html", "all.html", "docs/old.html");
    assertThat(path(store.page(page("/blog/a")))).isEqualTo("page.html");
    assertThat(path(store.page(PAGE))).isEqualTo("docs/single.html");
    assertThat(path(store.page(PAGE.withLayout("old")))).isEqualTo("docs/old.html");
    assertThat(path(store.page(PAGE.withLayout("OLD")))).isEqualTo("docs/old.html");
    assertThat(path(store.page(list("section", "/docs")))).isEqualTo("all.html");
    assertThat(path(store("list.html").page(PAGE))).isNull();
  }

  @Test
  void aTypeStandsForTheSection() {
    Asked guide = new Asked("/docs/a", "docs", "page", "guide", null, "en", "html", "html");
    TemplateStore store = store("guide/single.html", "docs/single.html");
    assertThat(path(store.page(guide))).isEqualTo("guide/single.html");
    TemplateStore old = store(131, "", "guide/single.html", "docs/single.html");
    assertThat(path(old.page(guide))).isEqualTo("guide/single.html");
  }

  @Test
  void pagesOfEveryKindHaveTheirLists() {
    for (int minor : new int[] {131, 167}) {
      TemplateStore store =
          store(
              minor,
              "",
              "index.html",
              "_default/list.html",
              "_default/single.html",
              "docs/section.html",
              "_default/terms.html",
              "tags/tag.html");
      assertThat(path(store.page(list("home", "/")))).isEqualTo("index.html");
      assertThat(path(store.page(list("section", "/docs")))).isEqualTo("docs/section.html");
      assertThat(path(store.page(list("section", "/blog")))).isEqualTo("_default/list.html");
      assertThat(path(store.page(list("taxonomy", "/tags")))).isEqualTo("_default/terms.html");
      assertThat(path(store.page(list("term", "/tags/x")))).isEqualTo("tags/tag.html");
      assertThat(path(store.page(list("term", "/categories/x")))).isEqualTo("_default/list.html");
    }
  }

  @Test
  void onlyDefinitionsArePutIntoABase() {
    String define = "{{/* a */}}\n{{ define \"main\" }}x{{ end }}\n";
    for (int minor : new int[] {131, 167}) {
      TemplateStore store =
          store(
              minor,
              "",
              "_default/baseof.html",
              "_default/list-baseof.html",
              "docs/baseof.html",
              "_default/single.html=" + define,
              "_default/list.html=" + define,
              "docs/loud.html=" + define + "text",
              "docs/plain.html=<p>" + define);
      assertThat(path(store.page(PAGE))).isEqualTo("_default/single.html in docs/baseof.html");
      assertThat(path(store.page(page("/blog/a"))))
          .isEqualTo("_default/single.html in _default/baseof.html");
      assertThat(path(store.page(list("section", "/blog"))))
          .isEqualTo("_default/list.html in _default/list-baseof.html");
      assertThat(path(store.page(PAGE.withLayout("loud")))).isEqualTo("docs/loud.html");
      assertThat(path(store.page(PAGE.withLayout("plain")))).isEqualTo("docs/plain.html");
    }
    assertThat(path(store("single.html=" + define).page(PAGE))).isEqualTo("single.html");
  }

  @Test
  void languagesHaveTheirOwn() {
    TemplateStore store = store(167, TWO, "single.html", "single.fr.html", "docs/list.html");
    assertThat(path(store.page(PAGE))).isEqualTo("single.html");
    assertThat(path(store.page(in("fr", PAGE)))).isEqualTo("single.fr.html");
    // component_fs.go: the language weighs more than the nearer folder.
    TemplateStore near = store(167, TWO, "docs/single.html", "single.fr.html");
    assertThat(path(near.page(in("fr", PAGE)))).isEqualTo("single.fr.html");
    // Among those that differ in nothing but language, AMP's takes French away from the plain one.
    TemplateStore taken = store(167, TWO, "single.html", "single.fr.amp.html");
    assertThat(path(taken.page(in("fr", PAGE)))).isEqualTo("single.fr.amp.html");
    TemplateStore old = store(131, TWO, "_default/single.html", "_default/single.fr.html");
    assertThat(path(old.page(PAGE))).isEqualTo("_default/single.html");
    assertThat(path(old.page(in("fr", PAGE)))).isEqualTo("_default/single.fr.html");
  }

  @Test
  void otherFormatsAreFoundAndReadAsText() {
    String formats =
        "[outputFormats.redirects]\nmediaType='text/netlify'\nbaseName='_redirects'\n"
            + "isPlainText=true\n[mediaTypes.'text/netlify']\n";
    for (int minor : new int[] {131, 167}) {
      TemplateStore store =
          store(minor, formats, "index.html", "index.redirects", "index.json", "_default/list.xml");
      Asked home = list("home", "/");
      PagePair redirects = store.page(home.as("redirects", ""));
      assertThat(path(redirects)).isEqualTo("index.redirects");
      assertThat(redirects != null && redirects.page().html()).isFalse();
      PagePair json = store.page(home.as("json", "json"));
      assertThat(path(json)).isEqualTo("index.json");
      assertThat(json != null && json.page().html()).isFalse();
      PagePair rss = store.page(home.as("rss", "xml"));
      assertThat(path(rss)).isEqualTo("_default/list.xml");
      assertThat(rss != null && rss.page().html()).isTrue();
      PagePair html = store.page(home);
      assertThat(html != null && html.page().html()).isTrue();
    }
  }

  @Test
  void viewsAreOfOneLayoutOnly() {
    TemplateStore store = store("single.html", "summary.html", "docs/summary.html", "cards/a.html");
    assertThat(path(store.view("summary", PAGE))).isEqualTo("docs/summary.html");
    assertThat(path(store.view("summary", page("/x")))).isEqualTo("summary.html");
    assertThat(path(store.view("li", PAGE))).isNull();
    // hugolib/page.go: resolveTemplate, since 0.164
    assertThat(path(store.view("cards/a", PAGE))).isEqualTo("cards/a.html");
    TemplateStore old = store(131, "", "_default/single.html", "_default/summary.html");
    assertThat(path(old.view("summary", PAGE))).isEqualTo("_default/summary.html");
    assertThat(path(old.view("li", PAGE))).isNull();
  }

  @Test
  void shortcodesOfTheNearestFolderAreCalled() {
    TemplateStore store =
        store("_shortcodes/Note.html", "docs/_shortcodes/note.html", "shortcodes/a/b.html");
    assertThat(path(store.shortcode("note", PAGE))).isEqualTo("docs/_shortcodes/note.html");
    assertThat(path(store.shortcode("NOTE", page("/x")))).isEqualTo("_shortcodes/Note.html");
    assertThat(path(store.shortcode("a/b", PAGE))).isEqualTo("shortcodes/a/b.html");
    assertThat(path(store.shortcode("figure", PAGE))).isEqualTo("hugo:_shortcodes/figure.html");
    assertThat(store.shortcode("absent", PAGE)).isNull();
    assertThat(store.shortcodeNames()).contains("Note", "a/b", "figure");
    TemplateStore old = store(131, "", "shortcodes/Note.html", "docs/_shortcodes/x.html");
    assertThat(path(old.shortcode("Note", PAGE))).isEqualTo("shortcodes/Note.html");
    assertThat(old.shortcode("note", PAGE)).isNull();
    assertThat(old.shortcode("x", PAGE)).isNull();
    assertThat(old.shortcodeNames()).contains("Note").doesNotContain("x", "qr");
  }

  @Test
  void pagesBelowTheLastFolderOfTemplatesAskTheSameQuestion() {
    TemplateStore store =
        store("all.html", "docs/page.html", "_shortcodes/x.html", "b/c/list.html");
    assertThat(store.general(page("/docs/a"))).isEqualTo(store.general(page("/docs/deep/down/b")));
    assertThat(store.general(page("/docs/a"))).isNotEqualTo(store.general(page("/other/a")));
    assertThat(store.general(page("/a"))).isEqualTo(store.general(page("/other/a")));
    assertThat(store.general(page("/b/x"))).isNotEqualTo(store.general(page("/b/c/x")));
    Asked once = store.general(page("/docs/a"));
    assertThat(store.general(once)).isSameAs(once);
    assertThat(store.general(list("section", "/docs"))).isNotEqualTo(once);
    TemplateStore older = store(131, "", "_default/single.html", "docs/single.html");
    assertThat(older.general(page("/docs/a"))).isEqualTo(older.general(page("/docs/deep/b")));
    assertThat(older.general(page("/docs/a"))).isNotEqualTo(older.general(page("/other/a")));
  }

  @Test
  void shortcodesHaveVariants() {
    for (int minor : new int[] {131, 167}) {
      TemplateStore store =
          store(minor, TWO, "shortcodes/s.html", "shortcodes/s.fr.html", "shortcodes/s.rss.xml");
      assertThat(path(store.shortcode("s", PAGE))).isEqualTo("shortcodes/s.html");
      assertThat(path(store.shortcode("s", in("fr", PAGE)))).isEqualTo("shortcodes/s.fr.html");
      assertThat(path(store.shortcode("s", PAGE.as("rss", "xml"))))
          .isEqualTo("shortcodes/s.rss.xml");
    }
  }

  @Test
  void theProjectComesBeforeItsThemes() {
    String theme = "theme='t'\n";
    TemplateStore store =
        store(
            167,
            theme,
            "shortcodes/s.html",
            "themes/t/layouts/_shortcodes/s.html",
            "_default/single.html",
            "themes/t/layouts/single.html",
            "themes/t/layouts/docs/single.html");
    assertThat(path(store.shortcode("s", PAGE))).isEqualTo("shortcodes/s.html");
    assertThat(path(store.page(page("/x")))).isEqualTo("_default/single.html");
    assertThat(path(store.page(PAGE))).isEqualTo("themes/t/layouts/docs/single.html");
  }

  @Test
  void hooksAreOfTheirVariantFirst() {
    TemplateStore store =
        store(
            "_markup/render-codeblock.html",
            "_markup/render-codeblock-mermaid.html",
            "docs/_markup/render-codeblock.html",
            "_markup/render-blockquote-alert.html",
            "_markup/render-passthrough-inline.html",
            "_default/_markup/render-heading.html",
            "_markup/render-heading.home.html");
    assertThat(path(store.hook("codeblock", "mermaid", page("/x"))))
        .isEqualTo("_markup/render-codeblock-mermaid.html");
    assertThat(path(store.hook("codeblock", "go", page("/x"))))
        .isEqualTo("_markup/render-codeblock.html");
    assertThat(path(store.hook("codeblock", "go", PAGE)))
        .isEqualTo("docs/_markup/render-codeblock.html");
    assertThat(path(store.hook("blockquote", "alert", PAGE)))
        .isEqualTo("_markup/render-blockquote-alert.html");
    assertThat(store.hook("blockquote", "regular", PAGE)).isNull();
    assertThat(store.hook("passthrough", "block", PAGE)).isNull();
    assertThat(path(store.hook("heading", "", PAGE)))
        .isEqualTo("_default/_markup/render-heading.html");
    assertThat(path(store.hook("heading", "", list("home", "/"))))
        .isEqualTo("_markup/render-heading.home.html");
    assertThat(path(store.hook("table", "", PAGE))).isEqualTo("hugo:_markup/render-table.html");
    assertThat(path(store().hook("codeblock", "goat", PAGE)))
        .isEqualTo("hugo:_markup/render-codeblock-goat.html");
    assertThat(store().hook("codeblock", "go", PAGE)).isNull();
  }

  @Test
  void olderHooksAreOfTypeThenDefault() {
    TemplateStore store =
        store(
            131,
            "",
            "_default/_markup/render-codeblock-bash.html",
            "docs/_markup/render-heading.html",
            "_default/_markup/render-heading.html",
            "_markup/render-link.html");
    assertThat(path(store.hook("heading", "", PAGE))).isEqualTo("docs/_markup/render-heading.html");
    assertThat(path(store.hook("heading", "", page("/x"))))
        .isEqualTo("_default/_markup/render-heading.html");
    // Languages of the same lexer.
    assertThat(path(store.hook("codeblock", "sh", PAGE)))
        .isEqualTo("_default/_markup/render-codeblock-bash.html");
    assertThat(store.hook("link", "", PAGE)).isNull();
    assertThat(path(store.hook("heading", "", PAGE.as("rss", "xml"))))
        .isEqualTo("docs/_markup/render-heading.html");
  }

  @Test
  void ownHooksForLinksAreUsedWhenEnabled() {
    String hook = "_markup/render-link.html";
    String use = "[markup.goldmark.renderHooks.link]\nuseEmbedded='%s'\n";
    assertThat(store().hook("link", "", PAGE)).isNull();
    assertThat(path(store(167, TWO).hook("link", "", PAGE))).startsWith("hugo:");
    assertThat(path(store(131, TWO).hook("link", "", PAGE))).startsWith("hugo:");
    assertThat(path(store(167, TWO, hook).hook("link", "", PAGE))).isEqualTo(hook);
    assertThat(path(store(167, use.formatted("always"), hook).hook("link", "", PAGE)))
        .startsWith("hugo:");
    assertThat(path(store(167, use.formatted("fallback"), hook).hook("link", "", PAGE)))
        .isEqualTo(hook);
    assertThat(path(store(167, use.formatted("fallback")).hook("link", "", PAGE)))
        .startsWith("hugo:");
    assertThat(store(167, use.formatted("never") + TWO).hook("link", "", PAGE)).isNull();
    String enable = "[markup.goldmark.renderHooks.image]\nenableDefault=true\n";
    assertThat(path(store(131, enable).hook("image", "", PAGE))).startsWith("hugo:");
    assertThat(store(111, TWO).hook("image", "", PAGE)).isNull();
  }

  @Test
  void partialsAreFoundByNameOrDefinition() {
    String define =
        "x{{ define \"partials/inline/a.html\" }}a{{ end }}{{ define \"b\" }}b{{ end }}";
    TemplateStore store =
        store("_partials/head.html", "partials/docs/nav.html", "single.html=" + define);
    assertThat(path(store.partial("head.html"))).isEqualTo("_partials/head.html");
    assertThat(path(store.partial("head"))).isEqualTo("_partials/head.html");
    assertThat(path(store.partial("/docs/Nav.html"))).isEqualTo("partials/docs/nav.html");
    assertThat(path(store.partial("inline/a.html"))).isEqualTo("single.html");
    assertThat(path(store.partial("inline/a"))).isEqualTo("single.html");
    assertThat(path(store.partial("opengraph.html"))).isEqualTo("hugo:_partials/opengraph.html");
    assertThat(store.partial("absent.html")).isNull();
    Template inline = store.named("b");
    assertThat(inline == null ? null : inline.name()).isEqualTo("b");
    assertThat(path(store.named("partials/docs/nav.html"))).isEqualTo("partials/docs/nav.html");
    assertThat(path(store.named("_partials/head.html"))).isEqualTo("_partials/head.html");
    assertThat(path(store.named("_internal/opengraph.html")))
        .isEqualTo("hugo:_partials/opengraph.html");
    TemplateStore old = store(131, "", "partials/head.html", "_default/single.html=" + define);
    assertThat(path(old.partial("head"))).isEqualTo("partials/head.html");
    assertThat(path(old.partial("partials/head.html"))).isEqualTo("partials/head.html");
    assertThat(path(old.partial("inline/a.html"))).isEqualTo("_default/single.html");
    assertThat(old.partial("opengraph.html")).isNull();
    assertThat(path(old.named("_internal/opengraph.html")))
        .isEqualTo("hugo:_partials/opengraph.html");
    assertThat(path(old.named("partials/head.html"))).isEqualTo("partials/head.html");
  }

  @Test
  void whatDoesNotParseIsUnknownAndSaysSo() {
    Template broken = store("single.html={{ if }").partial("x");
    assertThat(broken).isNull();
    PagePair pair = store("single.html=a {{ if }").page(PAGE);
    assertThat(pair).isNotNull();
    if (pair == null) return;
    assertThat(TemplateStore.mistake(pair.page()))
        .isNotNull()
        .satisfies(why -> assertThat(why.reason()).startsWith("the template single.html does not"));
    PagePair right = store("single.html={{ 1 }}").page(PAGE);
    assertThat(right == null ? null : TemplateStore.mistake(right.page())).isNull();
  }

  @Test
  void everyTemplateOfHugoParses() {
    int seen = 0;
    for (int minor : new int[] {93, 111, 123, 124, 125, 126, 128, 131, 134, 140, 146, 156, 167}) {
      for (LayoutFile file : Embedded.of(new HugoVersion(0, minor, 0))) {
        assertThat(TemplateStore.mistake(file.template())).as(file.path()).isNull();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(300);
  }

  /** Of a page with {@code layout: api}; null when a Hugo before 0.146 did the same. */
  private static @Nullable String before(int minor, String... files) {
    return path(store(minor, "", files).before(page("/api").withLayout("api")));
  }

  @Test
  void aBaseTemplateThatIsNamedAfterALayoutIsOneOfOlderHugos() {
    String single = "_default/single.html={{ define \"main\" }}x{{ end }}";
    String base = "_default/api-baseof.html=b{{ block \"main\" . }}{{ end }}";
    String usual = "_default/baseof.html=a{{ block \"main\" . }}{{ end }}";
    String api = "_default/api.html={{ define \"main\" }}x{{ end }}";
    assertThat(before(167, single, base, usual))
        .isEqualTo("_default/single.html in _default/api-baseof.html");
    assertThat(before(167, single, base))
        .isEqualTo("_default/single.html in _default/api-baseof.html");
    assertThat(before(167, single, base, usual, api)).isNull();
    assertThat(before(167, single, usual)).isNull();
    assertThat(before(167, base, usual)).isNull();
    assertThat(before(167, "_default/single.html", base)).isNull();
    assertThat(before(131, single, base, usual)).isNull();
    assertThat(store(167, "", single, base, usual).before(page("/api"))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '^',
      value = {
        "{{ $_hugo_config := `{ \"version\": 1 }` }}{{ .Inner }} => true",
        "text {{ $_hugo_config := `{\"version\":1}` }} => true",
        "{{ $_hugo_config := `{ \"version\": 2 }` }} => false",
        "{{ $_hugo_config := `{ \"version\": 10 }` }} => false",
        "{{ $other := `{ \"version\": 1 }` }} => false",
        "{{ `{ \"version\": 1 }` }} => false",
        "{{ $_hugo_config := 1 }} => false",
        "{{ $_hugo_config := .Site }} => false",
        "{{ .Inner }}{{ $_hugo_config := `{ \"version\": 1 }` }} => false",
        "{{ if true }}{{ $_hugo_config := `{ \"version\": 1 }` }}{{ end }} => false",
        "text => false",
      })
  void aShortcodeOfTheFirstVersionSaysSoFirst(String template, boolean first) {
    Template shortcode = store("shortcodes/s.html=" + template).shortcode("s", PAGE);
    assertThat(shortcode).isNotNull();
    assertThat(TemplateStore.rendersInner(shortcode)).isEqualTo(first);
  }

  @Test
  void theTextOfHugosOwnTemplatesCanBeShown() {
    TemplateStore store = store();
    Source figure = store.embedded("hugo:_shortcodes/figure.html");
    assertThat(figure == null ? "" : figure.text()).contains("<figure");
    assertThat(store.embedded("hugo:_shortcodes/none.html")).isNull();
    assertThat(store.embedded("layouts/_shortcodes/figure.html")).isNull();
  }

  @Test
  void whatIsRunIsTheBaseWithThePagesDefinitions() {
    TemplateStore store =
        store(
            "baseof.html=before {{ block \"main\" . }}usual{{ end }}",
            "single.html={{ define \"main\" }}own{{ end }}",
            "list.html=list");
    PagePair page = store.page(PAGE);
    assertThat(page).isNotNull();
    assertThat(page.whole().source().path()).isEqualTo("layouts/baseof.html");
    PagePair list = store.page(list("section", "/docs"));
    assertThat(list).isNotNull();
    assertThat(list.whole()).isSameAs(list.page());
  }

  @Test
  void aTemplateThatOnlyDefinesPrintsNothingByItself() {
    String define = "single.html={{ define \"main\" }}x{{ end }}";
    PagePair alone = store(define).page(PAGE);
    PagePair inside = store(define, "baseof.html=b").page(PAGE);
    PagePair text = store("single.html=x").page(PAGE);
    assertThat(alone != null && alone.isEmpty()).isTrue();
    assertThat(inside != null && !inside.isEmpty()).isTrue();
    assertThat(text != null && !text.isEmpty()).isTrue();
  }

  @Test
  void emptyWordsOfAPageSayNothing() {
    assertThat(Asked.html("", "", "home", "page", "", "en"))
        .isEqualTo(new Asked("/", "", "home", "page", null, "en", "html", "html"));
    assertThat(Asked.html("/a", "", "page", "page", "wide", "en"))
        .isEqualTo(new Asked("/a", "", "page", "page", "wide", "en", "html", "html"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '^',
      value = {
        "{{ define `main` }}x{{ end }} => true",
        "{{- define `main` }}x{{ end }} => true",
        "{{/* a */}}{{ define `main` }}x{{ end }} => true",
        "{{- /* a */ -}}{{ define `main` }}x{{ end }} => true",
        "{{/* a */}} {{/* b */}}{{ define `main` }}x{{ end }} => true",
        "{{/* a */ -}}{{ define `main` }}x{{ end }} => true",
        "{{/* a */}} x {{ define `main` }}x{{ end }} => false",
        "<!-- a -->{{ define `main` }}x{{ end }} => false",
        "{{ .Title }}{{ define `main` }}x{{ end }} => false",
        "{{/* a */}} => false",
        "x => false",
      })
  void olderHugosTellByItsBeginningWhetherATemplateTakesABase(String template, boolean takes) {
    TemplateStore store =
        store(131, "", "_default/baseof.html=b", "_default/single.html=" + template);
    PagePair page = store.page(PAGE);
    assertThat(page).isNotNull();
    assertThat(page.base() != null).isEqualTo(takes);
  }

  @Test
  void aPartialMayHaveALanguage() {
    TemplateStore store = store(167, TWO, "_partials/a.html", "_partials/a.fr.html");
    // No page is asked, and what says more wins.
    assertThat(path(store.partial("a.html"))).isEqualTo("_partials/a.fr.html");
    assertThat(path(store.partial("a.fr.html"))).isEqualTo("_partials/a.fr.html");
    TemplateStore only = store(167, TWO, "_partials/a.fr.html");
    assertThat(path(only.partial("a.html"))).isEqualTo("_partials/a.fr.html");
    TemplateStore older = store(150, TWO, "_partials/a.fr.html");
    assertThat(path(older.partial("a.fr.html"))).isEqualTo("_partials/a.fr.html");
    assertThat(path(older.partial("a.html"))).isNull();
  }

  @Test
  void aDefinitionOfTheProjectComesBeforeThatOfATheme() {
    String define = "{{ define \"%s\" }}%s{{ end }}x";
    for (int minor : new int[] {131, 167}) {
      TemplateStore store =
          store(
              minor,
              "theme='t'\n",
              "shortcodes/a.html=" + define.formatted("b", "project"),
              "themes/t/layouts/shortcodes/c.html=" + define.formatted("b", "theme"));
      assertThat(path(store.named("b"))).isEqualTo("shortcodes/a.html");
    }
  }

  @Test
  void whatAPageThatTakesABaseDefinesIsItsOwnButForPartials() {
    String define = "{{ define \"main\" }}x{{ end }}{{ define \"partials/p.html\" }}y{{ end }}";
    for (int minor : new int[] {131, 167}) {
      TemplateStore store =
          store(
              minor,
              "",
              "_default/baseof.html=b{{ define \"partials/q.html\" }}y{{ end }}",
              "_default/single.html=" + define);
      assertThat(store.named("main")).isNull();
      assertThat(path(store.partial("p.html"))).isEqualTo("_default/single.html");
      assertThat(path(store.partial("q.html"))).isEqualTo("_default/baseof.html");
    }
  }

  @Test
  void hugosHookForImagesGoesBeforeTheSitesOnlyWhereItAlwaysDoes() {
    String use = "[markup.goldmark.renderHooks.image]\nuseEmbedded='%s'\n";
    String[] hooks = {"_markup/render-image.html", "_markup/render-link.html"};
    TemplateStore always = store(167, use.formatted("always"), hooks);
    assertThat(path(always.hook("image", "", PAGE))).startsWith("hugo:");
    assertThat(path(always.hook("link", "", PAGE))).isEqualTo("_markup/render-link.html");
    assertThat(path(store(167, use.formatted("fallback"), hooks).hook("image", "", PAGE)))
        .isEqualTo("_markup/render-image.html");
  }
}
