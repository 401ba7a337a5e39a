package dev.waymark.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion of icons that a theme keeps in its data, from the real process. */
class IconWordsTest {
  private static final String PAGE = "content/a.md";

  private static final Map<String, String> SITE =
      Map.of(
          "hugo.yaml",
          "baseURL: https://example.org/\ntheme: icy\n",
          "layouts/all.html",
          "{{ .Content }}",
          "themes/icy/data/icons.yaml",
          "github: <svg></svg>\ngit-lab: <svg></svg>\nnote: text\n",
          "themes/icy/layouts/_shortcodes/icon.html",
          "{{ index site.Data.icons (.Get \"name\" | default (.Get 0)) | safeHTML }}",
          "themes/icy/layouts/_shortcodes/card.html",
          "{{ .Get \"icon\" }}",
          "assets/icons/gitter.svg",
          "<svg/>",
          PAGE,
          "---\ntitle: A\n---\n[x](/nowhere/)\n");

  @TempDir private static Path folder;
  private static Editor editor;

  @BeforeAll
  static void start() throws Exception {
    Path site = folder.toRealPath().resolve("site");
    for (Map.Entry<String, String> file : SITE.entrySet()) {
      Path path = site.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    editor = Editor.open(site);
    editor.awaits(PAGE, list -> !list.isEmpty());
  }

  @AfterAll
  static void end() {
    editor.close();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "{{< icon \"git,           git-lab github gitter",
        "{{< icon \",              git-lab github gitter",
        "{{< icon `gith,           github",
        "{{< icon gith,            github",
        "{{% icon name=\"gith,     github",
        "{{< card icon=\"gith,     github",
        "{{< icon n,               name",
        "{{< icon \"github\" \"git, ||",
        "{{< card \"git,           ||",
      })
  void icons(String typed, String wanted) throws Exception {
    editor.opens(PAGE, "---\ntitle: A\n---\n" + typed + "\n");
    assertThat(String.join(" ", editor.completed(PAGE, 3, typed.length()))).isEqualTo(wanted);
  }
}
