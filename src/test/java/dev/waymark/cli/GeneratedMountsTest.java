package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site whose build writes the file of its mounts. */
class GeneratedMountsTest {
  private static final String MOUNTS =
      "mounts:\n  - {source: content/en, target: content}\n  - {source: specs, target: content/specs}\n";

  @TempDir private Path site;

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @BeforeEach
  void site() throws IOException {
    write("config/_default/hugo.yaml", "baseURL: https://example.org/\n");
    write("content/en/docs/_index.md", "---\ntitle: Docs\n---\n");
    write("content/en/_index.md", "---\ntitle: Home\n---\n");
    write("content/en/docs/a.md", "---\ntitle: A\n---\n\n[b](/docs/b/) [spec](/specs/x/)\n");
    write("content/en/docs/b.md", "---\ntitle: B\n---\n\n[nowhere](/docs/none/)\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"module-template.yaml", "module.yaml.tmpl", "module.in.yaml"})
  void isToldOnceAndPagesAreNotMissing(String template) throws IOException {
    write("config/_default/" + template, "# written\n" + MOUNTS);
    Tool tool = Tool.run(site, "check", "--format", "compact");
    assertThat(tool.out())
        .startsWith(
            "config/_default/"
                + template
                + ":2:1: warning: config/_default/module.yaml is not here: 3 links depend on it; the"
                + " build of the site makes it from this file; run that step first [absent-module]\n")
        .hasLineCount(2);
    assertThat(tool.code()).isZero();
  }

  @Test
  void isForgottenWhenTheFileIsThere() throws IOException {
    write("config/_default/module-template.yaml", MOUNTS);
    write("config/_default/module.yaml", MOUNTS);
    write("specs/x.md", "---\ntitle: X\n---\n");
    assertThat(Tool.run(site, "check", "--format", "compact").out())
        .startsWith("content/en/docs/b.md:5:11: error: no page at /docs/none/")
        .doesNotContain("absent-module", "content/en/docs/a.md");
  }

  @Test
  void aTemplateWithoutMountsIsNone() throws IOException {
    write("config/_default/module-template.yaml", "imports: []\n");
    assertThat(Tool.run(site, "check", "--format", "compact").out())
        .contains("error: no page at /docs/b/")
        .doesNotContain("absent-module");
  }
}
