package dev.waymark.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.text.Edit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files that shortcodes show, when these or their pages have moved. */
class MovedIncludesTest {
  private static final String HIDDEN =
      "---\ncascade:\n  build: {render: never, list: never}\n---\n";

  private static SmallSite site(String part, String page, String call) {
    return new SmallSite()
        .file(
            "layouts/_shortcodes/include.html",
            "{{ with or ($.Page.GetPage (.Get 0)) (site.GetPage (.Get 0)) }}{{ .RenderShortcodes }}"
                + "{{ else }}{{ errorf \"none\" }}{{ end }}")
        .file(
            "layouts/_shortcodes/beside.html",
            "{{ readFile (path.Join \"content\" $.Page.File.Dir (.Get 0)) }}")
        .file("content/parts/_index.md", HIDDEN)
        .file("content/docs/_index.md", "---\ntitle: D\n---\n")
        .file(part, "---\ntitle: P\n---\ntext\n")
        .file(page, "---\ntitle: T\n---\n{{% " + call + " %}}\n");
  }

  private static List<String> written(String part, String page, String call, String... moves) {
    Map<String, String> files = Map.of(moves[0], moves[1]);
    Moved.Rewriting made =
        Moved.of(
            site(part, page, call).build(),
            site(files.getOrDefault(part, part), files.getOrDefault(page, page), call).build(),
            files);
    assertThat(made.left()).isEmpty();
    return made.edits().values().stream().flatMap(List::stream).map(Edit::replacement).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "/parts/p.md, content/parts/p.md, content/parts/q.md, /parts/q.md",
    "/parts/p, content/parts/p.md, content/parts/q.md, /parts/q",
    "parts/p, content/parts/p.md, content/parts/more/q.md, parts/more/q",
    "/parts/p.md, content/parts/p.md, content/parts/q/index.md, /parts/q/index.md",
    "/parts/p, content/parts/p.md, content/parts/q/index.md, /parts/q",
    "/parts/p/index.md, content/parts/p/index.md, content/parts/q.md, /parts/q.md",
  })
  void aPartThatMovesIsNamedAnew(String name, String part, String target, String expected) {
    assertThat(written(part, "content/a.md", "include \"" + name + "\"", part, target))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "p.md, content/docs/b/a.md, ../p.md",
    "p.md, content/a.md, docs/p.md",
  })
  void aPageThatMovesNamesWhatItShowed(String name, String target, String expected) {
    List<String> written =
        written(
            "content/docs/p.md",
            "content/docs/a.md",
            "beside \"" + name + "\"",
            "content/docs/a.md",
            target);
    assertThat(written).containsExactly(expected);
  }

  @Test
  void whatWasAbsentBeforeIsLeftAlone() {
    Map<String, String> files = Map.of("content/parts/p.md", "content/parts/q.md");
    Moved.Rewriting made =
        Moved.of(
            site("content/parts/p.md", "content/a.md", "include \"/none/p.md\"").build(),
            site("content/parts/q.md", "content/a.md", "include \"/none/p.md\"").build(),
            files);
    assertThat(made.edits()).isEmpty();
    assertThat(made.left()).isEmpty();
  }
}
