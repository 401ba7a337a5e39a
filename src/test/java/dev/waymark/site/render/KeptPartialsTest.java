package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptPartialsTest {
  private static SmallSite site(String call, String partial) {
    return new SmallSite()
        .file("layouts/all.html", "{{ .Content }}" + call)
        .file("layouts/_partials/p.html", partial)
        .file("content/a.md", "---\ntitle: A\nlinkTitle: same\n---\n")
        .file("content/b.md", "---\ntitle: B\nlinkTitle: same\n---\n");
  }

  /** Whether links to an id of the pages' template are alive, page a first. */
  private static List<Boolean> alive(Site site, String id) {
    return List.of(alive(site, "/a/", id), alive(site, "/b/", id));
  }

  private static boolean alive(Site site, String page, String id) {
    Page from = site.pages().get(0);
    return site.resolve(from, Reference.Form.URL, page + "#" + id) instanceof Resolution.Found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ partialCached \"p\" \"x\" \"x\" }}",
        "{{ partial \"p\" \"x\" }}",
        "{{ partial \"p\" (dict \"id\" \"x\") }}"
      })
  void whatAPartialMakesOfPlainValuesIsTheSameOnEveryPage(String call) {
    Site site =
        site(call, "<i id='{{ if reflect.IsMap . }}{{ .id }}{{ else }}{{ . }}{{ end }}'>").build();
    assertThat(alive(site, "x")).containsExactly(true, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<i id='{{ page.Title }}'>",
        "{{ with page }}<i id='{{ .Title }}'>{{ end }}",
        "<i id='{{ partial \"q\" . }}'>",
        "<i id='{{ (index (where site.RegularPages \"Title\" page.Title) 0).Title }}'>"
      })
  void whatLooksAtThePageIsMadeForEach(String partial) {
    Site site =
        site("{{ partial \"p\" \"x\" }}", partial)
            .file("layouts/_partials/q.html", "{{ page.Title }}")
            .build();
    assertThat(alive(site, "A")).containsExactly(true, false);
    assertThat(alive(site, "B")).containsExactly(false, true);
  }
}
