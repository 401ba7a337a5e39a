package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Menus that page templates print of all pages, each page with another one current. */
class LoopsOfPagesTest {
  private static Site site(String menu) {
    SmallSite site =
        new SmallSite()
            .file("layouts/all.html", "{{ .Content }}{{ partial \"menu\" . }}")
            .file("layouts/_partials/menu.html", menu)
            .file("layouts/_markup/render-link.html", "{{ page.Store.Add \"links\" 1 }}");
    for (String name : new String[] {"a", "b", "c"}) {
      String head = "---\ntitle: '" + name + "'\nweight: 1\n---\n";
      site.file("content/" + name + "/_index.md", head);
      site.file("content/" + name + "/sub.md", head.replace(name + "'", name + " sub'"));
    }
    return site.build();
  }

  /** On which pages an id of the menu is found, in the order of the menu. */
  private static List<String> with(Site site, String id) {
    List<String> found = new ArrayList<>();
    Page from = site.pages().get(0);
    for (String page : new String[] {"/a/", "/a/sub/", "/b/", "/b/sub/", "/c/", "/c/sub/"}) {
      Resolution end = site.resolve(from, Reference.Form.URL, page + "#" + id);
      if (end instanceof Resolution.Found) found.add(page);
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ $current := . }}{{ range site.Sections }}<li>{{ .Title }} {{ .Path }} {{ .Kind }}"
            + "{{ if eq $current.CurrentSection . }}<i id='in-{{ .Title }}'></i>{{ end }}"
            + "{{ if eq $current . }}<i id='at-{{ .Title }}'></i>{{ end }}</li>{{ end }}",
        "{{ range site.Sections }}<li>{{ .Title }} {{ .Path }} {{ .Kind }}"
            + "{{ if or (eq page .) (page.IsDescendant .) }}<i id='in-{{ .Title }}'></i>{{ end }}"
            + "{{ if .Eq page }}<i id='at-{{ .Title }}'></i>{{ end }}</li>{{ end }}",
        "{{ template \"list\" (dict \"page\" . \"pages\" site.Sections) }}{{ define \"list\" }}"
            + "{{ $p := .page }}{{ range .pages }}<li>{{ .Title }} {{ .Path }} {{ .Kind }}"
            + "{{ if $p.InSection . }}<i id='in-{{ .Title }}'></i>{{ end }}"
            + "{{ if eq $p.RelPermalink .RelPermalink }}<i id='at-{{ .Title }}'></i>{{ end }}"
            + "</li>{{ end }}{{ end }}"
      })
  void eachPageHasItsOwnMenu(String menu) {
    Site site = site(menu);
    assertThat(with(site, "in-a")).containsExactly("/a/", "/a/sub/");
    assertThat(with(site, "in-b")).containsExactly("/b/", "/b/sub/");
    assertThat(with(site, "at-b")).containsExactly("/b/");
    assertThat(with(site, "at-c")).containsExactly("/c/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ range site.Sections }}{{ $.Store.Add \"n\" 1 }}{{ .Title }}{{ .Path }}{{ .Kind }}"
            + "{{ end }}<i id='{{ .Store.Get \"n\" }}'></i>",
        "{{ range site.Sections }}{{ .Title }}{{ .Path }}{{ .Kind }}"
            + "{{ markdownify \"www.example.org\" }}{{ end }}"
            + "<i id='{{ site.Home.Store.Get \"links\" }}'></i>",
        "{{ $s := newScratch }}{{ range site.Sections }}{{ $s.Add \"n\" 1 }}{{ .Title }}"
            + "{{ .Path }}{{ .Kind }}{{ end }}<i id='{{ $s.Get \"n\" }}'></i>"
      })
  void whatALoopCountsIsCountedOnEachPage(String menu) {
    assertThat(with(site(menu), "3")).hasSize(6);
  }

  @Test
  void aCachedPartialRunsOnceForAPage() {
    Site site =
        new SmallSite()
            .file(
                "layouts/all.html",
                "{{ partialCached \"p\" . \"v\" }}{{ partialCached \"p\" . \"v\" }}"
                    + "{{ partialCached \"p\" . \"w\" }}<i id='ran-{{ .Store.Get \"n\" }}'></i>")
            .file("layouts/_partials/p.html", "{{ .Store.Add \"n\" 1 }}")
            .file("content/a/_index.md", "---\ntitle: a\n---\n")
            .build();
    Resolution ran = site.resolve(site.pages().get(0), Reference.Form.URL, "/a/#ran-2");
    assertThat(ran).isInstanceOf(Resolution.Found.class);
  }

  @Test
  void aCachedPartialRunsOnceForAPageInALoopToo() {
    String loop =
        "{{ range site.Sections }}{{ .Title }}{{ partialCached \"p\" $ \"v\" }}{{ end }}"
            + "<i id='ran-{{ .Store.Get \"n\" }}'></i>{{ define \"_partials/p.html\" }}"
            + "{{ .Store.Add \"n\" 1 }}{{ end }}";
    assertThat(with(site(loop), "ran-1")).hasSize(6);
  }

  @Test
  void aPartialThatShowsWhatACachedOneMadeIsMadeForEachPage() {
    String menu =
        "{{ if partialCached \"own\" \"k\" }}{{ partial \"outer\" \"z\" }}{{ end }}"
            + "{{ define \"_partials/own.html\" }}at-{{ page.Title }}{{ end }}"
            + "{{ define \"_partials/outer.html\" }}"
            + "<i id='{{ partialCached \"own\" \"k\" }}'></i>{{ end }}";
    Site site = site(menu);
    assertThat(with(site, "at-a")).containsExactly("/a/");
    assertThat(with(site, "at-c")).containsExactly("/c/");
  }

  @Test
  void aPartialThatPrintsATurnAgainIsMadeForEachPage() {
    SmallSite site =
        new SmallSite()
            .file("assets/one.txt", "1")
            .file("layouts/all.html", "{{ partial \"files\" \"x\" }}")
            .file(
                "layouts/_partials/files.html",
                "{{ range resources.Match \"*\" }}<li>{{ .Name }} {{ .RelPermalink }}"
                    + "{{ .ResourceType }}{{ if eq page.Weight 7 }}<i id='last'></i>{{ end }}"
                    + "</li>{{ end }}");
    for (String name : new String[] {"a", "b", "c"})
      site.file("content/" + name + ".md", "---\ntitle: T\n---\n");
    site.file("content/d.md", "---\ntitle: T\nweight: 7\n---\n");
    Site built = site.build();
    for (String name : new String[] {"a", "b", "c"})
      assertThat(built.resolve(built.pages().get(0), Reference.Form.URL, "/" + name + "/#last"))
          .isNotInstanceOf(Resolution.Found.class);
    assertThat(built.resolve(built.pages().get(0), Reference.Form.URL, "/d/#last"))
        .isInstanceOf(Resolution.Found.class);
  }

  @Test
  void whatAShortcodeStoresOnTheSiteIsThereAroundItsContent() {
    Site built =
        new SmallSite()
            .file("layouts/all.html", "{{ .Content }}<i id='{{ site.Store.Get \"k\" }}'></i>")
            .file("layouts/_shortcodes/s.html", "{{ site.Store.Set \"k\" \"there\" }}")
            .file("content/a.md", "---\ntitle: T\n---\n{{< s >}}\n\n[x](/a/#there)\n")
            .file("content/b.md", "---\ntitle: T\n---\n[x](/a/#there)\n")
            .build();
    assertThat(built.resolve(built.pages().get(0), Reference.Form.URL, "/a/#there"))
        .isInstanceOf(Resolution.Found.class);
    assertThat(built.references()).allMatch(r -> r.resolution() instanceof Resolution.Found);
  }
}
