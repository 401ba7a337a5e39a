package dev.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the end of a redirect says about its beginning. */
class RedirectsTest {
  private static HttpUrl at(String path) {
    return HttpUrl.get("https://a.site" + path);
  }

  @ParameterizedTest
  @CsvSource({
    // a page deep inside that ends at the front door is gone
    "/a/b, /, true",
    "/a/b, /en-us/, true",
    "/en/a/b, /, true",
    "/a/b/c, /?lost=1, true",
    // one step below it may well be a name of the front door
    "/a, /, false",
    "/a/, /, false",
    "/en/a, /, false",
    "/en/a, /en/, false",
    "/a/b, /c, false",
    "/a/b, /login, true",
    "/a/b, /x/SSO/y, true",
    "/login/b, /login, false",
    "/a/b, /catalogin, false",
  })
  void doubts(String from, String to, boolean doubted) {
    String doubt = Redirects.doubt(at(from), at(to));
    if (doubted) assertThat(doubt).startsWith("redirects to ").doesNotContain("?");
    else assertThat(doubt).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/a, /b, true",
    "/a, /a, false",
    "/a, /en/a, false",
    "/en/a, /pt-br/a, false",
    "/a, /a?session=1, false",
    "/a?x=1, /b?y=2, true",
    "/a, /en/b, true",
  })
  void writesWhatAWriterWould(String from, String to, boolean worth) {
    assertThat(Redirects.worthWriting(at(from), at(to))).isEqualTo(worth);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.site/x, https://a.site/x, true",
    "https://a.site/x, https://www.a.site/x, true",
  })
  void otherHostsAndHttpsAreWorthIt(String from, String to, boolean worth) {
    assertThat(Redirects.worthWriting(HttpUrl.get(from), HttpUrl.get(to))).isEqualTo(worth);
  }
}
