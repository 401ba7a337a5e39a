package dev.waymark.site.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links to what templates publish under names of their own; Hugo writes all that are doubted. */
class MadeFilesTest {
  private final SmallSite files = new SmallSite().file("assets/alias.html", "<p>moved</p>");

  private static String word(Resolution resolution) {
    return resolution instanceof Resolution.Unknown unknown
        ? unknown.why() + " " + unknown.template()
        : resolution.getClass().getSimpleName();
  }

  private List<String> links(String... addresses) {
    StringBuilder text = new StringBuilder();
    for (String address : addresses) text.append("[x](").append(address).append(")\n");
    Site site = files.page("a.md", text.toString()).build();
    return site.references().stream().map(r -> word(r.resolution())).toList();
  }

  @Test
  void aNameThatIsWrittenIsOneFile() {
    files.file(
        "layouts/all.html",
        "{{ $s := resources.FromString \"made/list.json\" \"[]\" }}{{ $s.Publish }}{{ .Content }}");
    assertThat(links("/made/list.json", "/made/other.json", "/list.json"))
        .containsExactly(
            "a file that a template makes layouts/all.html:1:10", "NoSuchFile", "NoSuchFile");
  }

  @Test
  void ofANameThatIsPutTogetherTheEndsAreKnown() {
    files
        .file(
            "layouts/_partials/moved.html",
            """
            {{ $path := add (replace .Path "docs" "2.20" 1) "/index.html" }}
            {{ $file := resources.ExecuteAsTemplate $path . (resources.Get "alias.html") }}
            {{ $file.Publish }}
            """)
        .file(
            "layouts/all.html",
            """
            {{ partial "moved.html" . }}
            {{ $text := .Title | resources.FromString (printf "made/%s.txt" .Section) }}
            <a href="{{ $text.RelPermalink }}">text</a>{{ .Content }}
            """);
    assertThat(links("/2.20/install/", "/made/docs.txt", "/other/docs.txt"))
        .containsExactly(
            "a file that a template makes layouts/_partials/moved.html:2:13",
            "a file that a template makes layouts/all.html:2:22",
            "NoSuchFile");
  }

  /** Styles and what is only read are published at no address that a text links to. */
  @Test
  void nothingElseIsDoubted() {
    files
        .file(
            "layouts/all.html",
            """
        {{ $sass := "sass/site.sass" }}
        {{ $css := resources.Get $sass | resources.ExecuteAsTemplate $sass . | css.Sass }}
        <link href="{{ $css.RelPermalink }}">
        {{ $copy := resources.Copy .Title (resources.Get "alias.html") }}{{ .Content }}
        """)
        .file("layouts/_partials/read.html", "{{ (resources.FromString \"b.txt\" .).Content }}");
    assertThat(links("/gone/", "/b.txt", "/c.html"))
        .containsExactly("NoSuchPage", "NoSuchFile", "NoSuchPage");
  }
}
