package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Escapes as Goldmark makes and reads them. */
class GoldmarkTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "plain' text => plain' text",
        "<a> & \"b\" => &lt;a&gt; &amp; &quot;b&quot;",
        "x<y => x&lt;y",
        "~~ => ~~",
      })
  void escapesText(String text, String html) {
    assertThat(GoldmarkText.escapeHtml(text)).isEqualTo(html);
    assertThat(GoldmarkText.escapeHtml(Text.of(text))).isEqualTo(Text.html(html));
  }

  @ParameterizedTest
  @CsvSource({"a\\*b\\&c, a*b&c", "&lt;&#65;, <A", "a\\bc, a\\bc", "plain, plain"})
  void readsEscapesAndEntities(String written, String read) {
    assertThat(GoldmarkText.read(written)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "azAZ09, azAZ09",
        "~!#$&'()*+,-./:;=?@_~, ~!#$&'()*+,-./:;=?@_~",
        "a b, a%20b",
        "[{|}]^`<>\"\\, %5B%7B%7C%7D%5D%5E%60%3C%3E%22%5C",
        "ä, %C3%A4",
        "😀a, %F0%9F%98%80a",
        "%41b, %41b",
        "%4a, %4a",
        "%zz, %25zz",
        "%, %25",
        "%4, %254",
        "100%, 100%25",
        "%\uFF11\uFF11, %25%EF%BC%91%EF%BC%91",
      })
  void encodesAddresses(String url, String encoded) {
    assertThat(GoldmarkText.escapeUrl(url)).isEqualTo(encoded);
  }

  @Test
  void aHoleStaysInAnAddress() {
    assertThat(GoldmarkText.escapeUrl("/" + Text.HOLE + " ")).isEqualTo("/" + Text.HOLE + "%20");
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:x, true",
    "VBScript:x, true",
    "file:///x, true",
    "data:text/html;x, true",
    "data:image/svg+xml;x, true",
    "data:image/png;x, false",
    "data:image/GIF;x, false",
    "data:image/jpeg;x, false",
    "data:image/webp;x, false",
    "https://x.org/, false",
    "/javascript:x, false",
  })
  void knowsAddressesThatRunSomething(String url, boolean dangerous) {
    assertThat(GoldmarkText.isDangerous(url)).isEqualTo(dangerous);
  }
}
