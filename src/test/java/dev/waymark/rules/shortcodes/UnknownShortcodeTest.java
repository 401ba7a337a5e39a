package dev.waymark.rules.shortcodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When calls are judged, and how hard. */
class UnknownShortcodeTest {
  private final SmallSite files =
      new SmallSite().file("layouts/shortcodes/note.html", "{{ .Inner }}");
  private final List<Findings.Problem> problems = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private void check() {
    Findings out =
        new Findings() {
          @Override
          public void add(Problem problem) {
            problems.add(problem);
          }

          @Override
          public void note(String line) {
            remarks.add(line);
          }
        };
    new UnknownShortcode().check(files.build(), out);
  }

  @Test
  void aNearNameIsWrittenUnlessAClosingTagWouldStay() {
    files.page("a.md", "{{< nte >}} {{< nte >}}x{{< /nte >}}\n");
    check();
    assertThat(problems)
        .extracting(p -> p.message() + " " + (p.fix() != null))
        .containsExactly(
            "no shortcode is named nte; did you mean note? true",
            "no shortcode is named nte; did you mean note? false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"theme = 't'", "[[module.imports]]\npath = 't'"})
  void aThemeWithoutTemplatesIsARemark(String config) {
    files.file("hugo.toml", config + "\n").file("themes/t/README.md", "x");
    files.page("a.md", "{{< nosuch >}}\n");
    check();
    assertThat(problems).isEmpty();
    assertThat(remarks).containsExactly("shortcodes are not checked: theme t has no layouts here");
  }

  @Test
  void aThemeWithTemplatesIsNone() {
    files.file("hugo.toml", "theme = 't'\n").file("themes/t/layouts/all.html", "x");
    files.page("a.md", "{{< nosuch >}}\n");
    check();
    assertThat(problems).hasSize(1);
    assertThat(remarks).isEmpty();
  }

  @Test
  void draftsWereNotReadBefore123() {
    String draft = "---\ndraft: true\n---\n{{< nosuch >}}\n";
    files.file("content/a.md", draft).page("b.md", "{{< nosuch >}}\n");
    files.file("netlify.toml", "[build.environment]\nHUGO_VERSION = '0.122.0'\n");
    check();
    assertThat(problems)
        .extracting(p -> p.span().source().path() + " " + p.atMost())
        .containsExactlyInAnyOrder("content/a.md " + Severity.WARNING, "content/b.md null");
  }
}
