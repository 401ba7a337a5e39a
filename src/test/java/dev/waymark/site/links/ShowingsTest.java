package dev.waymark.site.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.PageView;
import dev.waymark.site.model.Site;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a section's page shows besides the frame of a small site. */
class ShowingsTest {
  private static final String LIST =
      "{{ range .Pages }}<a href='{{ .RelPermalink }}'>x</a>{{ end }}";

  private final SmallSite files =
      new SmallSite()
          .without("layouts/all.html")
          .file(
              "layouts/baseof.html",
              "<title>{{ .Title }}</title><header>Docs</header>{{ block \"main\" . }}{{ end }}"
                  + "<footer>Write to us</footer>")
          .file("layouts/home.html", main("Welcome"))
          .file("content/g/a.md", "---\ntitle: A\n---\nText of A.\n")
          .file("content/g/b.md", "---\ntitle: B\n---\nText of B.\n");

  private static String main(String text) {
    return "{{ define \"main\" }}" + text + "{{ end }}";
  }

  /** A section without text, of which a template of this body makes a page. */
  private PageView shown(String section) {
    return shown(section, "", "<h1>{{ .Title }}</h1>{{ .Content }}");
  }

  private PageView shown(String section, String text, String single) {
    files.file("layouts/section.html", main(section)).file("layouts/page.html", main(single));
    files.file("content/g/_index.md", "---\ntitle: Guides\ndescription: All of them\n---\n" + text);
    Site site = files.build();
    Page page = site.page(site.config().languages().get(0).code(), new LogicalPath("/g"));
    return site.rendering(Objects.requireNonNull(page));
  }

  private static PageView known(PageView.Content content, boolean more) {
    return new PageView.Known("layouts/section.html", content, more);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ .Content }}",
        "<h1>{{ .Title }}</h1>{{ .Content }}",
        // A breadcrumb, a link to the page's source, a mark without words.
        "<nav><a href='/'>Home</a> / {{ .Title }}</nav>{{ .Content }} * <a href='/x/'></a>",
        // A link to a page that is not below, a search field beside the page.
        "{{ .Content }}<a href='/z/'></a>",
        "<aside><div id='search'></div></aside>{{ .Content }}",
      })
  void aTemplateOfContentAloneShowsNothing(String section) {
    files.file("content/z.md", "---\ntitle: Z\n---\n");
    files.file("content/g/c.md", "---\ntitle: C\n---\nText of C.\n");
    String single = "<nav><a href='/'>Home</a></nav>{{ .Content }}";
    assertThat(shown(section, "", single)).isEqualTo(known(PageView.Content.EMPTY, false));
  }

  @Test
  void aTextIsShown() {
    assertThat(shown("{{ .Content }}", "Read *this*.", "{{ .Content }}"))
        .isEqualTo(known(PageView.Content.SHOWN, false));
  }

  @Test
  void aTextThatTheTemplateDoesNotAskForIsLeftOut() {
    assertThat(shown("<h1>{{ .Title }}</h1>", "Read this.", "{{ .Content }}"))
        .isEqualTo(known(PageView.Content.LEFT_OUT, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LIST,
        "{{ range .Pages }}<p>{{ .Title }}</p>{{ end }}",
        "<nav>" + LIST + "</nav>",
        "<p>{{ .Description }}</p>",
        "{{ range hugo.Data.team }}<p>{{ .name }}</p>{{ end }}",
        "<img src='/map.png'>",
        "<svg><path d='M0 0'/></svg>",
        "<form><input name='q'></form>",
        "Nothing to see here",
      })
  void moreIsPagesDataPicturesAndWords(String section) {
    files.file("data/team.yaml", "- name: Ada\n");
    assertThat(shown(section + "{{ .Content }}")).isEqualTo(known(PageView.Content.EMPTY, true));
  }

  /** Navigation is what pages of the section show as well. */
  @Test
  void aSidebarIsFrameAndAListIsNot() {
    String pages =
        "{{ range .FirstSection.Pages }}<a href='{{ .RelPermalink }}'>{{ .Title }}</a>{{ end }}";
    String sidebar = "<aside>" + pages + "</aside>{{ .Content }}";
    assertThat(shown(sidebar, "", sidebar)).isEqualTo(known(PageView.Content.EMPTY, false));
    String list = "<div>" + pages + "</div>{{ .Content }}";
    assertThat(shown(list, "", list)).isEqualTo(known(PageView.Content.EMPTY, true));
  }

  /** The texts of two pages that link to each other are no navigation. */
  @Test
  void whatPagesWriteThemselvesIsNoFrame() {
    files.file("content/g/a.md", "---\ntitle: A\n---\n[x](/g/b/) Overview\n");
    files.file("content/g/b.md", "---\ntitle: B\n---\n[x](/g/a/) Overview\n");
    assertThat(shown("<nav>" + LIST + "</nav>")).isEqualTo(known(PageView.Content.LEFT_OUT, true));
    assertThat(shown("<b>Overview</b>")).isEqualTo(known(PageView.Content.LEFT_OUT, true));
  }

  @Test
  void aPageWithoutChildrenIsHeldAgainstOthers() {
    files.without("content/g/a.md").without("content/g/b.md");
    files.file("content/z.md", "---\ntitle: Z\n---\nText.\n");
    assertThat(shown(LIST + "{{ .Content }}")).isEqualTo(known(PageView.Content.EMPTY, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ (resources.GetRemote \"https://x.test/\").Content | safeHTML }}",
        "{{ if (resources.GetRemote \"https://x.test/\").Content }}maybe{{ end }}",
        "<div id='app'></div>",
        "<x-cards></x-cards>",
        "<script>fill()</script>",
        "<script src='/fill.js'></script>",
        "<meta http-equiv='refresh' content='0; url=/'>",
        "{{ template \"nowhere.html\" . }}",
      })
  void whatNobodyCanTellIsUnknown(String section) {
    assertThat(shown(section + "{{ .Content }}")).isInstanceOf(PageView.Unknown.class);
  }

  /** One hole of a template may be filled on one page and stay empty on another. */
  @Test
  void aHoleThatAllPagesHaveIsUnknownUnlessItIsADate() {
    String remote =
        "{{ (resources.GetRemote \"https://x.test/\").Content | safeHTML }}{{ .Content }}";
    assertThat(shown("{{ partial \"x.html\" . }}", "", "")).isInstanceOf(PageView.Unknown.class);
    files.file("layouts/_partials/x.html", remote);
    String both = "{{ partial \"x.html\" . }}";
    assertThat(shown(both, "", both)).isInstanceOf(PageView.Unknown.class);
    files.file("layouts/_partials/x.html", "{{ now }}{{ .Content }}");
    assertThat(shown(both, "", both)).isEqualTo(known(PageView.Content.EMPTY, false));
  }

  /** The address of what is made of a file is not known, but which file it is made of. */
  @Test
  void aScriptThatAllPagesLoadFillsNone() {
    files.file("assets/all.js", "x()").file("assets/own.js", "y()");
    String load =
        "{{ with resources.Get \"all.js\" | js.Build }}<script src='{{ .RelPermalink }}'>"
            + "</script>{{ end }}{{ .Content }}";
    assertThat(shown(load, "", load)).isEqualTo(known(PageView.Content.EMPTY, false));
    String own = load.replace("all.js", "own.js");
    assertThat(shown(load + own, "", load)).isInstanceOf(PageView.Unknown.class);
  }

  @Test
  void aPageWithoutTemplatesOrHtmlIsUnknown() {
    files.file("hugo.toml", "baseURL = 'https://example.org/'\ntheme = 'absent'\n");
    assertThat(shown("{{ .Content }}")).isInstanceOf(PageView.Unknown.class);
    files.file("hugo.toml", "baseURL = 'https://example.org/'\n[outputs]\nsection = ['json']\n");
    assertThat(shown("{{ .Content }}")).isInstanceOf(PageView.Unknown.class);
  }
}
