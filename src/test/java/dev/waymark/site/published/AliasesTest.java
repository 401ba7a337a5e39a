package dev.waymark.site.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.Language;
import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Url;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that aliases become, and what Hugo itself redirects. */
class AliasesTest {
  private static final String TWO = "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n";
  private static final String HOSTS =
      "[languages.en]\nweight = 1\nbaseURL = 'https://en.test/'\n"
          + "[languages.fr]\nweight = 2\nbaseURL = 'https://fr.test/x/'\n";

  /** Files of redirects that aliases make, with where they lead. */
  private static List<String> aliases(PageIndex index) {
    return index.publishedFiles().stream()
        .filter(
            file -> {
              Redirect redirect = Objects.requireNonNull(index.published(file)).redirect();
              return redirect != null && redirect.kind() == Redirect.Kind.ALIAS;
            })
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | p/a.md | /x | x/index.html",
        "'' | p/a.md | x | p/x/index.html",
        "'' | p/a/index.md | x | p/x/index.html",
        "'' | p/_index.md | x | x/index.html",
        "'' | p/a.md | ../x/ | x/index.html",
        "'' | p/a.md | ../../../x/ | x/index.html",
        "'' | p/a.md | /x.html | x.html",
        "'' | p/a.md | /x.htm | x.htm",
        "'' | p/a.md | /x.txt | x.txt/index.html",
        "'' | p/a.md | https://else.test/ | ",
        "'' | p/a.md | http://else.test/ | ",
        "'' | p/a.md | / | ",
        "uglyURLs = true | p/a.md | /x | x.html",
        "uglyURLs = true | p/a.md | /x.html | x.html",
        "uglyURLs = true | p/a.md | x | p/x.html",
        "disableAliases = true | p/a.md | /x | ",
      })
  void anAliasIsAFile(String config, String file, String alias, String expected) {
    PageIndex index = IndexedSite.of(config).page(file, "aliases: ['" + alias + "']").index();
    assertThat(aliases(index)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "'outputs: [html, amp]', p/a/index.html, x/index.html amp/x/index.html",
    "'outputs: [html, json]', p/a/index.html, x/index.html",
    "'outputs: [json]', p/a/index.json, ''",
  })
  void eachFormatOfHtmlHasAliases(String outputs, String page, String expected) {
    PageIndex index = IndexedSite.of("").page("p/a.md", "aliases: [/x]", outputs).index();
    assertThat(index.published(page)).isNotNull();
    List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
    assertThat(aliases(index)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static final String PRINT =
      "[outputFormats.print]\nmediaType = 'text/html'\nbaseName = 'print'\npath = 'p'\n"
          + "permalinkable = true\nisHTML = true\n[outputs]\npage = ['html', 'print']";

  /** What Hugo 0.131 and 0.169 wrote. */
  @ParameterizedTest
  @CsvSource({
    "'', /x.htm, 163, x.htm/index.html",
    "'', /x.htm, 164, x.htm",
    "print, /x/, 131, p/x/index.html x/index.html",
    "print, /x/, 169, p/x/print.html x/index.html",
    "print, x, 131, d/x/index.html",
    "print, /x.html, 131, p/x.html x.html",
    "print, /x.html, 169, p/x.html x.html",
    "print unrendered, /x/, 131, x/index.html",
  })
  void theFileIsNamedByItsFormat(String site, String alias, int version, String expected) {
    String lines = site.endsWith("unrendered") ? "build: {render: link}" : "title: A";
    PageIndex index =
        IndexedSite.of(site.isEmpty() ? "" : PRINT)
            .page("d/a.md", "aliases: ['" + alias + "']", lines)
            .on(version)
            .index();
    assertThat(aliases(index)).containsExactlyInAnyOrder(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 160, true",
    "'build: {render: never}', 160, true",
    "'build: {render: never}', 161, false",
    "'build: {render: link}', 160, true",
    "'build: {render: link}', 161, false",
    "'draft: true', 160, false",
  })
  void aliasesOfPagesThatAreNotRendered(String line, int version, boolean written) {
    PageIndex index = IndexedSite.of("").page("a.md", "aliases: [/x]", line).on(version).index();
    assertThat(aliases(index)).hasSize(written ? 1 : 0);
  }

  /** A site that writes a redirect file itself gives its aliases to the server. */
  @ParameterizedTest
  @CsvSource({"redirects, true", "plain, false"})
  void aliasesMayBeForTheServer(String name, boolean told) {
    String config =
        "disableAliases = true\noutputs.home = ['html', '"
            + name
            + "']\n[outputFormats."
            + name
            + "]\nmediaType = 'text/plain'\n";
    PageIndex index =
        IndexedSite.of(config)
            .page("a.md", "aliases: [/x/]")
            .file(
                "layouts/home." + name + ".txt",
                "{{ range site.RegularPages }}{{ $p := . }}{{ range .Aliases }}"
                    + "{{ . }} {{ $p.RelPermalink }}\n{{ end }}{{ end }}")
            .index();
    assertThat(aliases(index)).isEmpty();
    assertThat(index.redirectAt(new Url("/x/")) != null).isEqualTo(told);
    assertThat(index.redirects()).hasSize(told ? 1 : 0);
  }

  /** The alias that a page would need for an address to lead to it. */
  @ParameterizedTest
  @CsvSource({
    "one, en, /old/, /old/",
    "one, en, /sub/old/, /sub/old/",
    "one, en, /, ",
    "one, en, /s%20p/, /s p/",
    "two, fr, /fr/old/, /old/",
    "two, fr, /old/, ",
    "two, fr, /fr/, ",
    "hosts, fr, /x/old/, ",
  })
  void theAliasForAnAddress(String site, String code, String url, String expected) {
    String config = site.equals("one") ? "" : site.equals("two") ? TWO : HOSTS;
    IndexedSite indexed = IndexedSite.of(config);
    Language language = Objects.requireNonNull(indexed.config().language(code));
    assertThat(new AliasMaker(indexed.config()).writing(language, new Url(url)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "two, en/index.html > /",
    "inside, index.html > /en/",
    "two off, ''",
    "inside off, ''",
    "hosts, ''",
  })
  void theWayToTheDefaultLanguage(String site, String expected) {
    String off = site.endsWith("off") ? "disableDefaultLanguageRedirect = true\n" : "";
    String inside = site.startsWith("inside") ? "defaultContentLanguageInSubdir = true\n" : "";
    String languages = site.isEmpty() ? "" : site.equals("hosts") ? HOSTS : TWO;
    PageIndex index = IndexedSite.of(off + inside + languages).page("a.md").index();
    List<Redirect> found = index.redirects();
    if (expected.isEmpty()) {
      assertThat(found).isEmpty();
      return;
    }
    String[] way = expected.split(" > ");
    assertThat(found)
        .singleElement()
        .satisfies(
            redirect -> {
              assertThat(redirect.kind()).isEqualTo(Redirect.Kind.HUGO);
              assertThat(redirect.from()).hasToString("/" + way[0].replace("index.html", ""));
              assertThat(redirect.to()).isEqualTo(way[1]);
              assertThat(Objects.requireNonNull(index.published(way[0])).redirect())
                  .isSameAs(redirect);
            });
  }

  /** Hugo 0.169.0 does so: nothing is at {@code /en/}. */
  @ParameterizedTest
  @CsvSource({"154, /en/", "155, /index.htmlen/"})
  void theWayToAnUglyHome(int version, String from) {
    IndexedSite site = IndexedSite.of("uglyURLs = true\n" + TWO).page("a.md").on(version);
    assertThat(site.index().redirects())
        .singleElement()
        .satisfies(way -> assertThat(way.from()).hasToString(from));
  }

  @ParameterizedTest
  @CsvSource({"139, 1", "140, 0"})
  void theWayIsNotWantedSince140(int version, int ways) {
    IndexedSite site = IndexedSite.of("disableDefaultLanguageRedirect = true\n" + TWO).page("a.md");
    assertThat(site.on(version).index().redirects()).hasSize(ways);
  }

  @ParameterizedTest
  @CsvSource({"154, true", "155, false"})
  void aHomePageThatIsNotThereNeedsNoWay(int version, boolean led) {
    IndexedSite site = IndexedSite.of("disableKinds = ['home']\n" + TWO).page("a.md");
    assertThat(site.on(version).index().redirects()).hasSize(led ? 1 : 0);
    assertThat(site.index().published("en/index.html") != null).isEqualTo(led);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 404.html sitemap.xml",
        "enableRobotsTXT = true | 404.html robots.txt sitemap.xml",
        "disableKinds = ['404', 'sitemap'] | ",
        "enableRobotsTXT = true\\ndisableKinds = ['robotstxt'] | 404.html sitemap.xml",
        "sitemap.filename = 'map.xml' | 404.html map.xml",
        "two | 404.html en/sitemap.xml fr/404.html fr/sitemap.xml sitemap.xml",
        "hosts | en/404.html en/sitemap.xml fr/404.html fr/sitemap.xml",
        "robots of hosts | en/404.html en/robots.txt en/sitemap.xml fr/404.html fr/robots.txt"
            + " fr/sitemap.xml",
      })
  void whatHugoAddsUnasked(String config, String expected) {
    String all =
        config.equals("two")
            ? TWO
            : config.endsWith("hosts")
                ? (config.startsWith("robots") ? "enableRobotsTXT = true\n" : "") + HOSTS
                : config.replace("\\n", "\n");
    List<String> files =
        IndexedSite.of(all).index().publishedFiles().stream()
            .filter(file -> file.matches("(.*/)?(404.html|robots.txt|(site)?map.xml)"))
            .toList();
    assertThat(String.join(" ", files)).isEqualTo(expected == null ? "" : expected);
  }
}
