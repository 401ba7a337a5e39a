package dev.waymark.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.ModelBuilder;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.model.Url;
import dev.waymark.tree.MemoryTree;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages that content adapters add and redirects that templates write; where they are no holes, as
 * Hugo 0.167 made them of the same files.
 */
class GeneratedTest {
  private static final String REDIRECTS =
      """
      baseURL = 'https://docs.test/'
      disableAliases = true
      [mediaTypes.'text/netlify']
      [outputFormats.redir]
      mediaType = 'text/netlify'
      baseName = '_redirects'
      isPlainText = true
      [outputs]
      home = ['html', 'redir']
      """;

  private final Map<String, String> files = new LinkedHashMap<>();

  private Site site() {
    files.putIfAbsent("hugo.toml", "baseURL = 'https://docs.test/'\n");
    files.putIfAbsent("content/a.md", "---\ntitle: A\n---\n");
    Invocation how = Invocation.at(Instant.parse("2026-01-01T00:00:00Z"));
    return ModelBuilder.build(new MemoryTree(files), how, SiteOptions.NONE).site();
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

  private static List<String> links(Site site) {
    return site.references().stream()
        .map(r -> r.span() + " " + r.raw() + " " + word(r.resolution()))
        .toList();
  }

  private static List<String> urls(Site site, String below) {
    return site.pages().stream()
        .filter(page -> page.url() != null && page.url().value().startsWith(below))
        .map(page -> page.url() + " " + page.title())
        .toList();
  }

  /** What adapters say is in small letters even where the case of files is kept. */
  @Test
  void pathsOfAdaptersAreNormalised() {
    files.put("hugo.toml", "baseURL = 'https://docs.test/'\ndisablePathToLower = true\n");
    files.put(
        "content/Docs/Ada/_content.gotmpl",
        """
        {{ $.AddPage (dict "path" "B One" "title" "B") }}
        {{ $.AddPage (dict "path" "Sec" "kind" "section" "title" "S") }}
        {{ $.AddPage (dict "path" "Sec/In" "title" "I" "slug" "My Slug") }}
        """);
    files.put("content/Own/B.md", "---\ntitle: O\n---\n");
    Site site = site();
    assertThat(urls(site, "/docs/"))
        .containsExactly(
            "/docs/ Docs", "/docs/ada/b-one/ B", "/docs/ada/sec/ S", "/docs/ada/sec/My-Slug/ I");
    assertThat(urls(site, "/Own/")).containsExactly("/Own/ Owns", "/Own/B/ O");
  }

  @Test
  void pagesOfDataAreCheckedWhereTheDataIsWritten() {
    files.put(
        "data/books.yaml",
        """
        - title: One
          path: One Book
          body: |
            ## First

            See [two](../two/#second), [three](../three/) and {{< say "/four/" >}}.
        - title: Two
          path: two
          body: "## Second"
        """);
    files.put("layouts/_shortcodes/say.html", "<a href=\"{{ .Get 0 }}\">x</a>");
    files.put(
        "content/books/_content.gotmpl",
        """
        {{ range hugo.Data.books }}
          {{ $content := dict "mediaType" "text/markdown" "value" .body }}
          {{ $.AddPage (dict "path" .path "title" .title "content" $content) }}
        {{ end }}
        {{ range seq 2 }}
          {{ $.AddPage (dict "path" (printf "no/%d" .) "title" (printf "No %d" .) "weight" .) }}
        {{ end }}
        """);
    files.put("content/a.md", "---\ntitle: A\n---\n[x](/books/two/#nope) [y](/books/no/3/)\n");
    Site site = site();
    assertThat(urls(site, "/books/"))
        .containsExactly(
            "/books/ Books",
            "/books/no/1/ No 1",
            "/books/no/2/ No 2",
            "/books/one-book/ One",
            "/books/two/ Two");
    assertThat(site.anchors(page(site, "/books/one-book")).ids()).contains("first");
    assertThat(links(site))
        .containsExactlyInAnyOrder(
            "content/a.md:4:5 /books/two/#nope NoSuchAnchor",
            "content/a.md:4:27 /books/no/3/ NoSuchPage",
            "data/books.yaml:6:15 ../two/#second /books/two/",
            "data/books.yaml:6:40 ../three/ NoSuchPage",
            "data/books.yaml:6:64 /four/ NoSuchPage");
  }

  @Test
  void whatAnAdapterMayAddIsUndecidedAndNoMore() {
    files.put(
        "content/books/_content.gotmpl",
        """
        {{ range (resources.GetRemote "https://example.org/x.json" | transform.Unmarshal) }}
          {{ $.AddPage (dict "path" (printf "remote/%s" .id)) }}
        {{ end }}
        {{ with os.Getenv "MORE" }}{{ $.AddPage (dict "path" "more") }}{{ end }}
        {{ $.AddPage (dict "path" "here") }}
        """);
    Site site = site();
    assertThat(word(site.at(new Url("/books/here/")))).isEqualTo("/books/here/");
    assertThat(word(site.at(new Url("/books/remote/7/")))).isEqualTo("Unknown");
    assertThat(word(site.at(new Url("/books/more/")))).isEqualTo("Unknown");
    assertThat(word(site.at(new Url("/books/else/")))).isEqualTo("NoSuchPage");
  }

  @ParameterizedTest
  @CsvSource({
    "'{{ $.AddPage (dict \"path\" \"x\") }}', NoSuchPage",
    "'{{ $.AddPage (dict \"path\" (no.such 1)) }}', Unknown",
    "'{{ $.AddPage (dict \"title\" \"x\") }}', Unknown",
    "'{{ $.AddPage (dict \"path\" \"/x\") }}', Unknown",
    "'{{ $.AddPage', Unknown",
    "'{{ .NoSuch }}', Unknown",
    "'{{ range seq 100000 }}{{ range seq 100000 }}{{ end }}{{ end }}', Unknown",
  })
  void whereHugoWouldStopOrWeDoTheFolderIsOpen(String adapter, String expected) {
    files.put("content/books/_content.gotmpl", adapter);
    assertThat(word(site().at(new Url("/books/else/")))).isEqualTo(expected);
  }

  @Test
  void adaptersMayServeAllLanguages() {
    files.put(
        "hugo.toml",
        "baseURL = 'https://docs.test/'\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n");
    files.put(
        "content/books/_content.gotmpl",
        "{{ .EnableAllLanguages }}{{ .AddPage (dict \"path\" .Site.Language.Lang) }}");
    Site site = site();
    assertThat(urls(site, "/books/")).contains("/books/en/ ");
    assertThat(urls(site, "/fr/books/")).contains("/fr/books/fr/ ");
  }

  @ParameterizedTest
  @CsvSource({
    "/docs/latest/a/, via via /docs/a/",
    "/docs/13.0/a/, via /docs/a/",
    "/docs/13.0/kept/, /docs/13.0/kept/",
    "/docs/13.0/gone/, via NoSuchPage",
    "/go/a, via /docs/a/",
    "/old/, via /docs/a/",
    "/old, via /docs/a/",
    "/go/b, NoSuchPage",
  })
  void redirectsThatATemplateWritesLeadOn(String from, String expected) {
    files.put("hugo.toml", REDIRECTS);
    files.put("content/docs/a.md", "---\ntitle: A\nredirect: /go/a\naliases: [/old]\n---\n");
    files.put("content/docs/13.0/kept.md", "---\ntitle: K\n---\n");
    files.put(
        "layouts/home.redir",
        """
        # comment
        {{ $latest := "13.0" -}}
        /docs/13.0/*  /docs/:splat
        /docs/latest/* /docs/{{ $latest }}/:splat
        {{ range $p := .Site.Pages -}}
        {{ range .Aliases }}
        {{ . | printf "%-35s" }}	{{ $p.RelPermalink -}}
        {{ end -}}
        {{ partial "redirect.txt" . -}}
        {{ end }}
        """);
    files.put(
        "layouts/_partials/redirect.txt",
        "{{ with .Params.redirect }}\n{{ . }} {{ $.RelPermalink }} 301\n{{ end }}");
    Site site = site();
    assertThat(word(site.at(new Url(from)))).isEqualTo(expected);
    assertThat(site.redirects().stream().map(Redirect::span).map(String::valueOf))
        .containsExactlyInAnyOrder(
            "content/docs/a.md:4:11",
            "content/docs/a.md:3:11",
            "layouts/home.redir:3:1",
            "layouts/home.redir:4:1");
  }

  @ParameterizedTest
  @CsvSource({
    "/old/a/, via /new/a/",
    "/old, via /new/",
    "/old/, via /new/",
    "/v/2/a/, via /new/a/",
    "/v/2, via /new/",
    "/p/new/guide/a/, via /new/a/",
    "/p/neu/guide/a/, via NoSuchPage",
    "/q/a, via Unknown",
    "/file/a, via /new/a/",
  })
  void rulesOfRedirectFilesAreFilledIn(String from, String expected) {
    files.put("content/new/_index.md", "---\ntitle: N\n---\n");
    files.put("content/new/a.md", "---\ntitle: A\n---\n");
    files.put(
        "static/_redirects",
        """
        /old/*  /new/:splat
        /v/:version/*  /new/:splat
        /p/:section/:page/*  /:section/:splat
        /q/:id  /r/:other
        /file/:name  https://docs.test/new/:name/
        """);
    assertThat(word(site().at(new Url(from)))).isEqualTo(expected);
  }

  @Test
  void redirectsAreReadAsJsonToo() {
    files.put(
        "hugo.toml",
        "baseURL = 'https://docs.test/'\ndisableAliases = true\n[outputFormats.redirects]\n"
            + "mediaType = 'application/json'\nbaseName = 'redirects'\nisPlainText = true\n"
            + "[outputs]\nhome = ['html', 'redirects']\n");
    files.put("content/a.md", "---\ntitle: A\naliases: [/old/]\n---\n## Here\n");
    files.put("data/moved.yml", "/a/: [/older/]\n");
    files.put(
        "layouts/index.redirects.json",
        """
        {{- $all := newScratch }}
        {{- range site.AllPages }}{{ $to := .RelPermalink }}
          {{- range .Params.aliases }}{{ $all.SetInMap "paths" . $to }}{{ end }}{{ end }}
        {{- range $to, $from := site.Data.moved }}{{ range $from }}
          {{- $all.SetInMap "paths" . $to }}{{ end }}{{ end }}
        {{- $all.Get "paths" | jsonify (dict "noHTMLEscape" true) }}
        """);
    Site site = site();
    assertThat(word(site.at(new Url("/old/")))).isEqualTo("via /a/");
    assertThat(word(site.at(new Url("/older/")))).isEqualTo("via /a/");
    assertThat(word(site.at(new Url("/oldest/")))).isEqualTo("NoSuchPage");
    Resolution found = site.resolve(page(site, "/a"), Reference.Form.URL, "/old/#here");
    // Servers keep fragments.
    assertThat(found)
        .isInstanceOfSatisfying(
            Resolution.ViaAlias.class, via -> assertThat(via.fragmentLost()).isFalse());
  }

  @ParameterizedTest
  @CsvSource({
    "'/docs/{{ getenv \"V\" }}/* /a/', /docs/x/y/, Unknown",
    "'/docs/{{ getenv \"V\" }}/* /a/', /other/x/, NoSuchPage",
    "'{{ with getenv \"V\" }}/x/ /a/{{ end }}', /x/, Unknown",
    "'{{ with getenv \"V\" }}/x/ /a/{{ end }}', /y/, NoSuchPage",
    "'/x/ /{{ getenv \"V\" }}/', /x/, via Unknown",
    "'{{ no.such }}', /x/, Unknown",
    "'# {{ no.such }}', /x/, NoSuchPage",
    "'/y/* /a/', /y/, via /a/",
  })
  void whatIsNotKnownOfRedirectsIsUndecided(String template, String from, String expected) {
    files.put("hugo.toml", REDIRECTS);
    files.put("layouts/home.redir", template);
    assertThat(word(site().at(new Url(from)))).isEqualTo(expected);
  }

  /** An alias that neither Hugo nor the template writes leads nowhere. */
  @Test
  void aliasesThatNobodyWritesAreNone() {
    files.put("hugo.toml", REDIRECTS);
    files.put("content/a.md", "---\ntitle: A\naliases: [/old/]\n---\n");
    files.put("layouts/home.redir", "/x/ /a/");
    assertThat(word(site().at(new Url("/old/")))).isEqualTo("NoSuchPage");
  }
}
