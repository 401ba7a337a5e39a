package dev.waymark.hugo.paths;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HugoUrlsTest {
  @Test
  void splits() {
    HugoUrls.Parts parts = HugoUrls.split("HTTPS://x.org:8/a/b?q=1?2#f#g");
    assertThat(parts).isEqualTo(new HugoUrls.Parts("https", "x.org:8", "/a/b", "q=1?2", "f#g"));
    assertThat(HugoUrls.split("mailto:a@b.c").scheme()).isEqualTo("mailto");
    assertThat(HugoUrls.split("//x.org").absolute()).isTrue();
    assertThat(HugoUrls.split("#f").path()).isEmpty();
  }

  @Test
  void parsesAsGo() {
    assertThat(HugoUrls.parse("50%")).isNull();
    assertThat(HugoUrls.parse("a:b/c")).isEqualTo(HugoUrls.split("a:b/c"));
    assertThat(HugoUrls.parse("1a:b")).isNull();
    assertThat(HugoUrls.parse("x/1a:b")).isNotNull();
    assertThat(HugoUrls.parse("a\u0001")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/a/b/, /a/b/",
    "/a(b)/, /a(b)/",
    "/ü/, /%C3%BC/",
    "/ü(b)/, /%C3%BC%28b%29/",
    "/pct%41x/, /pct%41x/",
    "'/Upper Case/', /Upper%20Case/",
    "/50%/, /50%25/",
  })
  void encodes(String path, String link) {
    assertThat(HugoUrls.encodePath(path)).isEqualTo(link);
  }

  @ParameterizedTest
  @CsvSource({
    "a%20b, a b",
    "%C3%BC, ü",
    "50%, 50%",
    "%zz, %zz",
    "%ff, %ff",
    "a%2Fb, a/b",
    "x, x",
  })
  void decodes(String text, String plain) {
    assertThat(HugoUrls.decode(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "/posts/a/, b/, /posts/a/b/",
    "/posts/a/, ../b/, /posts/b/",
    "/posts/a/, ../../../b, /b",
    "/posts/a/, ., /posts/a/",
    "/posts/a/, .., /posts/",
    "/posts/a/, /x//y, /x//y",
    "/posts/a.html, b.html, /posts/b.html",
    "/posts/a/, '', /posts/a/",
  })
  void resolves(String base, String path, String absolute) {
    assertThat(HugoUrls.resolve(base, path)).isEqualTo(absolute);
  }

  @ParameterizedTest
  @CsvSource({"/a/../b/, /b", "//x//y/, /x/y", "/.., /", "../a, ../a", "'', .", "a/./b, a/b"})
  void cleans(String path, String clean) {
    assertThat(HugoUrls.clean(path)).isEqualTo(clean);
  }
}
