package dev.waymark.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which images are looked at. */
class ImageWithoutTextTest {
  private final SmallSite files =
      new SmallSite()
          .file("layouts/_shortcodes/note.html", "<p>{{ .Inner | markdownify }}</p>")
          .file("layouts/_shortcodes/raw.html", "<pre>{{ .Inner }}</pre>");

  private List<String> found() {
    List<Problem> all = new ArrayList<>();
    new ImageWithoutText().check(files.build(), all::add);
    return all.stream().map(p -> p.span() + " " + p.message()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"![](x.png)", "![ ](<x.png>)", "![](x.png \"Title\")", "![\n](x.png)"})
  void anImageWithoutWordsIsFound(String image) {
    files.page("a.md", image + "\n");
    assertThat(found()).containsExactly("content/a.md:4:1 no alternative text for image x.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![A window](x.png)",
        "![`x`](x.png)",
        "`![](x.png)`",
        "<img src=\"x.png\">",
        "[](x.png)",
        "![]",
      })
  void otherThingsAreNot(String text) {
    files.page("a.md", text + "\n");
    assertThat(found()).isEmpty();
  }

  @Test
  void aRenderHookChangesNothing() {
    files.file("layouts/_markup/render-image.html", "<img src='{{ .Destination }}' alt=''>");
    files.page("a.md", "![](x.png)\n");
    assertThat(found()).hasSize(1);
  }

  @Test
  void whatAShortcodeRendersIsFoundAndWhatItPrintsAsItIsIsNot() {
    files.page("a.md", "{{< note >}}![](x.png){{< /note >}}\n{{< raw >}}![](y.png){{< /raw >}}\n");
    assertThat(found()).containsExactly("content/a.md:4:13 no alternative text for image x.png");
  }

  @Test
  void aDraftIsNotJudged() {
    files.file("content/a.md", "---\ntitle: A\ndraft: true\n---\n![](x.png)\n");
    assertThat(found()).isEmpty();
  }

  @Test
  void aTextThatSeveralPagesIncludeIsJudgedOnceAndInItsOwnPlace() {
    files.file("layouts/_shortcodes/part.html", "{{ readFile (.Get 0) | markdownify }}");
    files.file(
        "content/part.md",
        "---\ntitle: Part\nbuild: {render: never, list: never}\n---\n![](/x.png)\n");
    assertThat(found()).isEmpty();
    files.page("a.md", "{{< part \"content/part.md\" >}}\n");
    files.page("b.md", "{{< part \"content/part.md\" >}}\n");
    assertThat(found()).containsExactly("content/part.md:5:1 no alternative text for image /x.png");
  }

  @Test
  void itsImageIsTheTargetThatMayBeAllowed() {
    List<Problem> all = new ArrayList<>();
    files.page("a.md", "![](/ornaments/line.png)\n");
    new ImageWithoutText().check(files.build(), all::add);
    assertThat(all).extracting(Problem::target).containsExactly("/ornaments/line.png");
  }
}
