package dev.waymark.site.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where entries of menus lead. */
class MenuLinksTest {
  private static final String BASE = "baseURL = 'https://docs.test/'\n";

  private static SmallSite site(String config) {
    return new SmallSite()
        .file("hugo.toml", config)
        .page("posts/a.md", "")
        .file("content/draft.md", "---\ndraft: true\n---\n")
        .file("static/plain.txt", "");
  }

  private static String word(Resolution r) {
    if (r instanceof Resolution.Found f) return f.url().value();
    if (r instanceof Resolution.Unknown u) return "Unknown " + u.why();
    return r.getClass().getSimpleName();
  }

  private static List<String> of(Site site, Origin origin) {
    return site.references().stream()
        .filter(reference -> reference.origin() == origin)
        .map(
            reference ->
                reference.form() + " " + reference.raw() + " " + word(reference.resolution()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pageRef = '/posts/a' | REF /posts/a /posts/a/",
        "pageRef = '/posts/b' | REF /posts/b NoSuchPage",
        "pageRef = '/draft' | REF /draft NotPublished",
        "pageRef = '/posts/b', url = '/posts/a/' | URL /posts/a/ /posts/a/",
        "pageRef = '/posts/a', url = '/posts/b/' | REF /posts/a /posts/a/",
        "pageRef = '', url = '/posts/a/' | URL /posts/a/ /posts/a/",
        "url = '/posts/a/' | URL /posts/a/ /posts/a/",
        "url = ' /posts/a/ ' | URL /posts/a/ /posts/a/",
        "url = '/posts/b/' | URL /posts/b/ NoSuchPage",
        "url = '/plain.txt' | URL /plain.txt /plain.txt",
        "url = '/draft/' | URL /draft/ NotPublished",
        "url = 'https://docs.test/posts/b/' | URL https://docs.test/posts/b/ NoSuchPage",
        "url = '//docs.test/posts/b/' | URL //docs.test/posts/b/ NoSuchPage",
        "url = 'https://else.test/' | URL https://else.test/ External",
        "url = 'posts/a/' | URL posts/a/ Unknown relative to whatever page shows the menu",
        "url = '#here' | URL #here Unknown relative to whatever page shows the menu",
      })
  void anEntryLeadsWhereItsPageOrItsAddressDoes(String entry, String expected) {
    String config = BASE + "menus.main = [{name = 'N', " + entry + "}]\n";
    assertThat(of(site(config).build(), Origin.MENU)).containsExactly(expected);
  }

  /** An entry without an address only opens others. */
  @ParameterizedTest
  @CsvSource({"name = 'N'", "url = '#'", "url = ''", "pageRef = ''"})
  void anEntryWithoutAnAddressLeadsNowhere(String entry) {
    String config =
        BASE + "menus.main = [{weight = 1, " + entry + "}, {name = 'M', url = '/posts/a/'}]\n";
    assertThat(of(site(config).build(), Origin.MENU)).containsExactly("URL /posts/a/ /posts/a/");
  }

  /** Templates print addresses through relLangURL, or as they are. */
  @ParameterizedTest
  @CsvSource({
    "/posts/a/, /sub/posts/a/",
    "/sub/posts/a/, /sub/posts/a/",
    "/posts/f/, /sub/fr/posts/f/",
    "/sub/fr/posts/f/, /sub/fr/posts/f/",
    "/posts/b/, NoSuchPage",
  })
  void addressesAreThoseOfTheLanguage(String url, String expected) {
    String language = url.contains("/f/") ? "fr" : "en";
    String config =
        "baseURL = 'https://docs.test/sub/'\n[languages.en]\nweight = 1\n[languages.fr]\n"
            + "weight = 2\n[languages."
            + language
            + ".menus]\nmain = [{name = 'N', url = '"
            + url
            + "'}]\n";
    Site site = site(config).page("posts/f.fr.md", "").build();
    assertThat(of(site, Origin.MENU)).containsExactly("URL " + url + " " + expected);
  }

  /** An entry that all languages have is right when it is right in one. */
  @ParameterizedTest
  @CsvSource({
    "/posts/a, REF /posts/a /posts/a/",
    "/posts/f, REF /posts/f /fr/posts/f/",
    "/posts/b, REF /posts/b NoSuchPage",
  })
  void languagesShareEntries(String ref, String expected) {
    String config =
        BASE
            + "menus.main = [{name = 'N', pageRef = '"
            + ref
            + "'}]\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n";
    Site site = site(config).page("posts/f.fr.md", "").build();
    assertThat(of(site, Origin.MENU)).containsExactly(expected);
  }

  /** What no template names may be shown on no page, if others are. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{ site.Menus.main }} | NoSuchPage",
        "{{ site.Menus.MAIN }} | NoSuchPage",
        "{{ index site.Menus \"main\" }} | NoSuchPage",
        "{{ site.Menus.other }} | Unknown no template names the menu main",
        "{{ site.Menus.maintenance }} | Unknown no template names the menu main",
        "{{ .Title }} | NoSuchPage",
      })
  void aMenuThatNoTemplateNames(String template, String expected) {
    String config = BASE + "menus.main = [{name = 'N', url = '/gone/'}]\n";
    Site site = site(config).file("layouts/_partials/menu.html", template).build();
    assertThat(of(site, Origin.MENU)).containsExactly("URL /gone/ " + expected);
  }

  /** Of pages of a part that is not here nobody can tell. */
  @Test
  void aPageMayBeInAModuleThatIsNotHere() {
    String config =
        BASE
            + "menus.main = [{name = 'N', pageRef = '/x'}]\nmodule.mounts = ["
            + "{source = 'content', target = 'content'}, {source = 'sub', target = 'content/x'}]\n";
    assertThat(of(site(config).build(), Origin.MENU))
        .singleElement()
        .asString()
        .startsWith("REF /x Unknown ");
  }

  /** Entries of pages' front matter lie below those of the configuration. */
  @ParameterizedTest
  @CsvSource({
    "'menu: {main: {parent: N}}', Unknown a template may show the entry as a heading",
    "'menus: {main: {parent: N}}', Unknown a template may show the entry as a heading",
    "'menus: {main: {parent: M}}', NoSuchPage",
    "'menus: main', NoSuchPage",
  })
  void aParentMayBeShownAsAHeading(String frontMatter, String expected) {
    String config = BASE + "menus.main = [{name = 'N', url = '/gone/'}]\n";
    Site site = site(config).file("content/c.md", "---\n" + frontMatter + "\n---\n").build();
    assertThat(of(site, Origin.MENU)).containsExactly("URL /gone/ " + expected);
  }

  @Test
  void anEntryAboveAnotherMayBeShownAsAHeading() {
    String config =
        BASE + "menus.main = [{name = 'N', url = '/gone/'}, {parent = 'N', name = 'x'}]\n";
    assertThat(of(site(config).build(), Origin.MENU))
        .containsExactly("URL /gone/ Unknown a template may show the entry as a heading");
  }

  /**
   * As a template shows it: told of once, at the entry, or where it is shown with another address.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href='{{ .URL }}'>x</a> | /gone/ | [/gone/ NoSuchPage]",
        "<a href='{{ .URL }}'>x</a> | /posts/a/ | [/posts/a/ /posts/a/]",
        "<b>{{ .Name }}</b> | /gone/ | [/gone/ NoSuchPage]",
        // The template shows another address, or both.
        "<a href='{{ replace .URL `x` `posts` }}'>x</a> | /x/a/ | []",
        "<a href='{{ replace .URL `x` `posts` }}'>x</a> | /posts/a/ | [/posts/a/ /posts/a/]",
        "<a href='{{ replace .URL `x` `gone` }}'>x</a> | /x/a/ | [/x/a/ NoSuchPage]",
        // What the entry does not tell by itself the template does.
        "<a href='{{ .URL }}'>x</a> | gone/ | [gone/ NoSuchPage]",
        "<a href='{{ .URL }}'>x</a> | posts/a/ | [posts/a/ /posts/a/]",
      })
  void anEntryIsToldOfOnce(String link, String url, String expected) {
    String config = BASE + "menus.main = [{name = 'N', url = '" + url + "'}]\n";
    Site site =
        site(config)
            .file("layouts/home.html", "{{ range site.Menus.main }}" + link + "{{ end }}")
            .build();
    List<String> told =
        site.references().stream()
            .filter(r -> r.span().source().path().equals("hugo.toml"))
            .map(r -> r.raw() + " " + word(r.resolution()).split(" ")[0])
            .distinct()
            .toList();
    assertThat(told).hasToString(expected);
  }

  /** Dead as it is written, right as a template shows it, and dead as a shortcode does. */
  @Test
  void anEntryThatAShortcodeShowsAsItIsIsStillTold() {
    String list = "{{ range site.Menus.main }}<a href='%s'>x</a>{{ end }}";
    SmallSite site =
        site(BASE + "menus.main = [{name = 'N', url = '/x/a/'}]\n")
            .file("layouts/home.html", list.formatted("{{ replace .URL `x` `posts` }}"));
    assertThat(of(site.build(), Origin.MENU)).isEmpty();
    site.file("layouts/_shortcodes/menu.html", list.formatted("{{ .URL }}"));
    site.page("c.md", "{{< menu >}}\n");
    assertThat(of(site.build(), Origin.MENU)).containsExactly("URL /x/a/ NoSuchPage");
  }
}
