package dev.waymark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What destinations are to the web: a table of cases. */
class WebUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.dev, https://a.dev/",
    "//a.dev/x, https://a.dev/x",
    "HTTPS://A.Dev/X, https://a.dev/X",
    "http://a.dev:80/, http://a.dev/",
    "https://a.dev:443/, https://a.dev/",
    "https://a.dev:/, https://a.dev/",
    "http://a.dev:443/, http://a.dev:443/",
    "https://me:secret@a.dev/x, https://a.dev/x",
    "https://bücher.dev/ü, https://xn--bcher-kva.dev/%C3%BC",
    "https://a.dev/a b?c d#e, https://a.dev/a%20b?c%20d",
    "https://a.dev/a%20b%2Fc, https://a.dev/a%20b%2Fc",
    "https://a.dev?x=1, https://a.dev/?x=1",
    "https://a.dev/compare/v1...v2, https://a.dev/compare/v1...v2",
    "https://[::1]:8080/, https://[::1]:8080/",
    "https://my_host.a.dev/, https://my_host.a.dev/",
    "http://localhost:1313/, http://localhost:1313/"
  })
  void isAskedAsABrowserWould(String written, String url) {
    assertThat(WebUrl.of(written))
        .isInstanceOfSatisfying(WebUrl.Page.class, page -> assertThat(page.url()).isEqualTo(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.dev",
        "http://a.dev/",
        "https://a-b.dev/x/y_z.html?q=1&r#frag",
        "https://localhost/x"
      })
  void theUsualFormIsAPage(String written) {
    assertThat(WebUrl.isPlain(written)).isTrue();
    assertThat(WebUrl.of(written)).isInstanceOf(WebUrl.Page.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a..dev/",
        "https:///x",
        "https://",
        "https://a.dev:99999/",
        "ftp://a.dev",
        "/a",
        "https://a.dev./",
        "https://a.dev/...",
        "https://a.dev/%7Bx%7D",
        "https://a b.dev/",
        "https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.dev/"
      })
  void allElseIsReadWhole(String written) {
    assertThat(WebUrl.isPlain(written)).isFalse();
  }

  @Test
  void keepsTheFragmentAsWritten() {
    WebUrl.Page page = (WebUrl.Page) WebUrl.of("http://a.dev/x#%C3%BC:~:text=y");
    assertThat(page.fragment()).isEqualTo("%C3%BC:~:text=y");
    assertThat(page.host()).isEqualTo("a.dev");
    assertThat(page.secured()).isEqualTo("https://a.dev/x");
  }

  @ParameterizedTest
  @CsvSource({
    "https:/a.dev, // is missing after https:",
    "http:a.dev, // is missing after http:",
    "https://, there is no host",
    "https:///x, there is no host",
    "https://https://a.dev, 'there are two schemes, one after the other'",
    "htps://a.dev, no scheme is called htps; did you mean https?",
    "https://a.dev:x/, no port is called x",
    "https://a.dev:70000/, no port is called 70000",
    "https://a..dev/, no host can be called a..dev",
    "https://a dev/, no host can be called a dev",
    "'https://a,b.dev/', 'no host can be called a,b.dev'"
  })
  void whatNoBrowserFollows(String written, String why) {
    assertThat(WebUrl.of(written)).isEqualTo(new WebUrl.Malformed(why));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:a@b.dev",
        "tel:123",
        "ftp://a.dev/",
        "sftp://a.dev",
        "ssh://a.dev",
        "tcp://a.dev",
        "vscode://file/x",
        "docker-desktop://dashboard",
        "data:text/html,x",
        "javascript:void(0)",
        "https://<host>/x",
        "https://{{ .Host }}/",
        "https://${HOST}/",
        "https://$HOST/x",
        "https://.../x",
        "/local",
        "x.md",
        "#top",
        ""
      })
  void whatIsNotForTheWeb(String written) {
    assertThat(WebUrl.of(written)).isEqualTo(new WebUrl.Other());
  }
}
