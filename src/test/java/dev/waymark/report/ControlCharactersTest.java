package dev.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers write into names and texts controls no terminal, log or parser. */
class ControlCharactersTest {
  private static final String NAME = "content/a\u001b[31m\u0001\u009b.md";

  @TempDir private Path site;

  @BeforeEach
  void site() throws IOException {
    Files.createDirectories(site.resolve("content"));
    Files.writeString(site.resolve("hugo.yaml"), "baseURL: https://example.org/\n");
    Files.writeString(
        site.resolve(NAME),
        "---\ntitle: \"A\\0\\e\"\nwaet: 1\naliases: [\"/o\\0ld/\"]\n---\n"
            + "# \u0000 \u001b[2J {#x\u0000y}\n\n[\u0007](/b\u0000\u001b]0;x\u0007/)"
            + " [u](/a\u202egnp.exe)\r\n![i](\u0001.png) {{< no\u0000ne >}}\n");
  }

  private static void assertTame(String text) {
    assertThat(text).isNotEmpty();
    // Lists are columns with tabs between them.
    assertThat(
            text.chars()
                .filter(c -> c != '\n' && c != '\t' && wild(c))
                .mapToObj(Integer::toHexString))
        .as(text)
        .isEmpty();
  }

  private static boolean wild(int c) {
    return c < ' ' || c >= 0x7f && c <= 0x9f || c >= 0x202a && c <= 0x202e;
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void noFormOfAReportHoldsThem(Format format) {
    Tool tool = Tool.run(site, "check", "--verbose", "--format", format.name());
    assertThat(tool.code()).isEqualTo(1);
    assertThat(tool.out().length()).isGreaterThan(200);
    assertTame(tool.out());
    assertThat(tool.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"list pages", "list links", "list anchors", "list links --format json", "--stats"})
  void norDoOtherCommands(String words) {
    assertTame(Tool.run(site, words.split(" ")).out());
  }

  @Test
  void norDoMistakesAndWays() throws IOException {
    assertTame(Tool.run(site, "check", "no\u001b[2J.md").err());
    assertTame(Tool.run(site, "explain", NAME + ":8").out());
    Files.writeString(site.resolve("waymark.yaml"), "\"ru\\eles\": {}\n");
    assertTame(Tool.run(site, "check").err());
    Files.writeString(site.resolve("waymark.yaml"), "exclude: [\"a\\e\"]\n");
    for (String form : List.of("text", "json"))
      assertTame(Tool.run(site, "config", "--format", form).out());
  }
}
