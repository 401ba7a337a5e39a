package dev.waymark.rules.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How hard a key that stands twice is judged; {@code ↵} ends a line. */
class DuplicateKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      nullValues = "any",
      value = {
        "0.151.0 => ---↵x: 1↵x: 2↵---↵ => WARNING",
        "0.152.0 => ---↵x: 1↵x: 2↵---↵ => any",
      })
  void itIsAnErrorOnlyWhereHugoRefusesIt(String version, String text, Severity most) {
    SmallSite files =
        new SmallSite()
            .file("netlify.toml", "[build.environment]\nHUGO_VERSION = '" + version + "'\n")
            .file("content/a.md", text.replace('↵', '\n'));
    List<Problem> all = new ArrayList<>();
    new DuplicateKey().check(files.build(), all::add);
    assertThat(all).extracting(Problem::atMost).containsExactly(most);
  }
}
