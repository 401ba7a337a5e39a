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
    "/a%20b c/, /a%20b%20c/",
    "/a%zz b/, /a%25zz%20b/",
    "'/!$&()*+,;=:@[]~_-./', '/!$&()*+,;=:@[]~_-./'",
    "'/ü$&+,:;=@!/', '/%C3%BC$&+,:;=@%21/'",
    "'/\"/', /%22/",
    "/ü azAZ09/, /%C3%BC%20azAZ09/",
    "/ü `{[/, /%C3%BC%20%60%7B%5B/",
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
    "%4a%4A%2g, JJ%2g",
    "a%C3%BCb%41c, aübAc",
    "%e4%bd-, %e4%bd-",
    "%41%zz, A%zz",
    "a%2, a%2",
    "%39%4F%4f%5a%7A, 9OOZz",
    "%4g%4G%4:%4/%4@%4`, %4g%4G%4:%4/%4@%4`",
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
    "/posts/a/, %2e%2E/b, /posts/b",
    "/posts/a/, ./b, /posts/a/b",
    "/posts/a/, b/.., /posts/a/",
    "/posts/a/, b/., /posts/a/b/",
    "/posts/a/, /../b/./c, /b/c",
  })
  void resolves(String base, String path, String absolute) {
    assertThat(HugoUrls.resolve(base, path)).isEqualTo(absolute);
  }

  @ParameterizedTest
  @CsvSource({
    "/a/../b/, /b",
    "//x//y/, /x/y",
    "/.., /",
    "../a, ../a",
    "'', .",
    "a/./b, a/b",
    "../../a, ../../a",
    "a/.., .",
    "../a/.., ..",
    "/a/../../b, /b",
    "a//b/, a/b"
  })
  void cleans(String path, String clean) {
    assertThat(HugoUrls.clean(path)).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "a1+-.:b, a1+-., -, b",
        "azAZ09:b, azaz09, -, b",
        "a[:b, -, -, a[:b",
        "a{:b, -, -, a{:b",
        "a`:b, -, -, a`:b",
        "1a:b, -, -, 1a:b",
        ":b, -, -, :b",
        "a/b:c, -, -, a/b:c",
        "a_b:c, -, -, a_b:c",
        "//x, -, x, ''",
        "///x, -, '', /x",
        "'', -, -, ''",
      })
  void aSchemeAndAHostComeFirst(String url, String scheme, String authority, String path) {
    assertThat(HugoUrls.split(url))
        .isEqualTo(new HugoUrls.Parts(scheme, authority, path, null, null));
    assertThat(HugoUrls.split(url + "?#"))
        .isEqualTo(new HugoUrls.Parts(scheme, authority, path, "", ""));
    assertThat(HugoUrls.split(url).absolute()).isEqualTo(scheme != null || authority != null);
  }

  @ParameterizedTest
  @CsvSource({
    "/%41, true",
    "/%4, false",
    "a?%zz, true",
    "a#%zz, false",
    "//a b/c, false",
    "a b, true",
    "a b:c, false",
    "// a, false",
    ":a, false",
    "/:a, true",
    "./a:b, true",
    "a/b:c, true",
  })
  void whatGoCannotParseIsNone(String url, boolean parsed) {
    assertThat(HugoUrls.parse(url) != null).isEqualTo(parsed);
    assertThat(HugoUrls.parse(url + "\u007f")).isNull();
  }

  @Test
  void aPlusOfAQueryIsABlank() {
    assertThat(HugoUrls.queryUnescape("a+b%20c%2B")).isEqualTo("a b c+");
    assertThat(HugoUrls.queryUnescape("50%")).isEmpty();
    assertThat(HugoUrls.unescape("a+b%20c")).isEqualTo("a+b c");
    assertThat(HugoUrls.unescape("%41%")).isNull();
  }
}
