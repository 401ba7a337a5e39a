package dev.waymark.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion of the way to a page, from the real process. */
class RelativeTargetsTest {
  private static final String HEAD = "---\ntitle: Use\n---\n";

  private static final Map<String, String> SITE =
      Map.of(
          "hugo.yaml", "baseURL: https://example.org/\ndisableKinds: [taxonomy, term]\n",
          "layouts/all.html", "{{ .Content }}",
          "content/about.md", "---\ntitle: About\n---\n",
          "content/guide/_index.md", "---\ntitle: Guide\n---\n",
          "content/guide/install.md", "---\ntitle: Install\n---\n## Linux\n",
          "content/guide/use/index.md", HEAD + "[x](/nowhere/)\n",
          "content/guide/use/picture.png", "no real picture",
          "content/guide/deep/one.md", "---\ntitle: One\n---\n",
          "content/guide/deep/draft.md", "---\ntitle: Draft\ndraft: true\n---\n",
          "static/files/a.pdf", "no real file");

  /** What themes have that take links for those of files. */
  private static final String HOOK =
      "{{- $page := .Page.GetPage .Destination -}}"
          + "<a href=\"{{ with $page }}{{ .RelPermalink }}{{ else }}{{ .Destination }}{{ end }}\">"
          + "{{ .Text }}</a>";

  private static final String USE = "content/guide/use/index.md";

  @TempDir private static Path folder;
  private static Editor plain;

  @BeforeAll
  static void start() throws Exception {
    plain = open("plain", Map.of());
  }

  @AfterAll
  static void end() {
    plain.close();
  }

  private static Editor open(String name, Map<String, String> more) throws Exception {
    Path site = folder.toRealPath().resolve(name);
    for (Map<String, String> files : List.of(SITE, more))
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = site.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    Editor editor = Editor.open(site);
    editor.awaits(USE, list -> !list.isEmpty());
    return editor;
  }

  private static String completed(String file, String typed) throws Exception {
    return completed(plain, file, typed);
  }

  private static String completed(Editor editor, String file, String typed) throws Exception {
    editor.opens(file, HEAD + typed + "\n");
    return String.join(" ", editor.completed(file, 3, typed.length()));
  }

  @Test
  void browsersGoFromThePagesAddress() throws Exception {
    assertThat(completed(USE, "[x](../")).isEqualTo("../install/ ../deep/one/");
    assertThat(completed(USE, "[x](../de")).isEqualTo("../deep/one/");
    assertThat(completed(USE, "[x](../../")).isEqualTo("../../about/ ../../files/a.pdf");
    assertThat(completed(USE, "[x](../../../")).isEmpty();
    assertThat(completed(USE, "![x](./")).isEqualTo("./picture.png");
    assertThat(completed(USE, "[x](./../i")).isEqualTo("./../install/");
    assertThat(completed(USE, "<a href=\"../i")).isEqualTo("../install/");
    assertThat(completed(USE, "[x](../install/#")).isEqualTo("linux");
    assertThat(completed("content/guide/_index.md", "[x](./"))
        .isEqualTo("./install/ ./use/ ./deep/one/ ./use/picture.png");
  }

  @ParameterizedTest
  @CsvSource({
    "content/guide/use/index.md,   '{{< ref \"./',            ./install ./deep/one",
    "content/guide/use/index.md,   '{{< ref \"../',           ../about",
    "content/guide/use/index.md,   '{{< ref \"../../',        ''",
    "content/guide/deep/one.md,    '[x]({{< relref \"../ins', ../install",
    "content/guide/deep/one.md,    '{{% ref path=\"../',      ../install ../use",
    "content/guide/_index.md,      '{{< ref \"./',            ./install ./use ./deep/one",
  })
  void refsGoFromTheFolder(String file, String typed, String wanted) throws Exception {
    assertThat(completed(file, typed)).isEqualTo(wanted);
  }

  @Test
  void hooksGoFromTheFile() throws Exception {
    String install = "content/guide/install.md";
    try (Editor hooked = open("hooked", Map.of("layouts/_markup/render-link.html", HOOK))) {
      assertThat(completed(hooked, install, "[x](./")).contains("./deep/one.md", "./use/index.md");
      assertThat(completed(hooked, install, "[x](../")).contains("../about.md");
      assertThat(completed(hooked, install, "<a href=\"../"))
          .contains("../use/")
          .doesNotContain(".md");
    }
  }

  @Test
  void hooksFindAddressesWithoutTheFolderOfTheSite() throws Exception {
    Map<String, String> below =
        Map.of(
            "hugo.yaml",
            "baseURL: https://example.org/docs/\n",
            "layouts/_markup/render-link.html",
            HOOK);
    try (Editor hooked = open("below", below)) {
      assertThat(completed(hooked, USE, "[x](/gu")).contains("/guide/install/");
      assertThat(completed(hooked, USE, "[x](/do")).contains("/docs/guide/install/");
    }
    try (Editor bare = open("bare", Map.of("hugo.yaml", "baseURL: https://example.org/docs/\n"))) {
      assertThat(completed(bare, USE, "[x](/guide/ins").split(" "))
          .containsExactly("/docs/guide/install/");
    }
  }

  @Test
  void whatIsNoPageHasNoWay() throws Exception {
    assertThat(completed("includes/part.md", "[x](../")).doesNotContain("../");
  }
}
