package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What hooks get as {@code .PlainText}: as Hugo 0.131.0 and 0.169.0 print it, and as the sources of
 * the versions between them say ({@code markup/goldmark/internal/render/context.go}).
 */
class PlainTextOfHooksTest {
  private static final String CONFIG =
      """
      enableEmoji = true
      [markup.goldmark.renderer]
      unsafe = true
      [markup.goldmark.extensions.passthrough]
      enable = true
      [markup.goldmark.extensions.passthrough.delimiters]
      inline = [['$', '$']]
      """;

  private static String shown(int minor, String text) {
    String hook = "{{ .PlainText | jsonify | safeHTML }}";
    return ShownSite.of(CONFIG)
        .on(minor)
        .page("a.md", text)
        .file("layouts/_default/_markup/render-heading.html", hook)
        .file("layouts/_default/_markup/render-link.html", hook)
        .content("/a")
        .replaceAll("^(<p>)?\"|\"(</p>)?$", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '%',
      value = {
        "## A *b c* d => A b c d => A b c d => A b c d => A b c d",
        "## A *b `c` d* e => A b c d e => A b  e => A b  e => A b c d e",
        "## A :smile: b => A  b => A  b => A  b => A smile b",
        "## A *b :x: c* d => A b  c d => A b  d => A b  d => A b x c d",
        "## A -- b... => A \\u0026ndash; b\\u0026hellip; => A  b => A – b… => A – b…",
        "## A *-- b* c => A \\u0026ndash; b c => A  c => A – c => A – b c",
        "## A &copy; b => A \\u0026copy; b => A \\u0026copy; b => A © b => A © b",
        "## A $x+y$ z => A $x+y$ z => A  z => A  z => A  z",
        "A\\nb\\n=== => Ab => Ab => Ab => A\\nb",
        "[a **b *c* d** e](/x/) => a b c d e => a b  e => a b  e => a b c d e",
        "[a <b>b</b> :x: c](/x/) => a b  c => a b  c => a b  c => a b x c",
      })
  void byVersion(String text, String oldest, String first, String quoted, String newest) {
    String markdown = text.replace("\\n", "\n") + "\n";
    assertThat(shown(138, markdown)).isEqualTo(oldest);
    assertThat(shown(139, markdown)).isEqualTo(first);
    assertThat(shown(143, markdown)).isEqualTo(quoted);
    assertThat(shown(169, markdown)).isEqualTo(newest);
  }
}
