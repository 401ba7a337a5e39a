package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content files that Hugo ignores are no pages, but templates read them, as Hugo 0.169 does. */
class IgnoredFilesTest {
  private static AskedSite site() {
    return AskedSite.of(
            """
            theme = 't'
            contentDir = 'src'
            ignoreFiles = ['vendor/.*']
            disableLanguages = ['fr']
            [languages.en]
            [languages.fr]
            """)
        .file("src/_index.md", "---\ntitle: H\n---\n")
        .file("src/vendor/a.md", "one")
        .file("src/.hidden/b.md", "two")
        .file("src/c.md~", "three")
        .file("src/d.fr.md", "four")
        .file("themes/t/content/vendor/th.md", "five")
        .file("vendor/own.md", "six");
  }

  @ParameterizedTest
  @CsvSource({
    "vendor/a.md, one",
    "/vendor/a.md, one",
    ".hidden/b.md, two",
    "c.md~, three",
    "d.fr.md, no",
    "vendor/th.md, five",
    "vendor/own.md, six",
    "vendor/gone.md, no",
  })
  void areReadByName(String path, String holds) {
    String read = "{{ if fileExists `%1$s` }}{{ readFile `%1$s` }}{{ else }}no{{ end }}";
    assertThat(site().ask("/", read.formatted(path))).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({"/vendor/a, no", "/.hidden/b, no", "/, H"})
  void areNoPages(String path, String title) {
    String asked = "{{ with site.GetPage `%s` }}{{ .Title }}{{ else }}no{{ end }}";
    assertThat(site().ask("/", asked.formatted(path))).isEqualTo(title);
  }
}
