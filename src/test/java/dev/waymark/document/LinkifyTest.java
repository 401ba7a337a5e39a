package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where addresses in plain text end, as Goldmark's linkifier has it. */
class LinkifyTest {
  private static String cut(String text, int end) {
    return end < 0 ? "-" : text.substring(0, end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "www.x.org => www.x.org",
        "www.x.org?a=b => www.x.org?a=b",
        "www.x.org#c d => www.x.org#c",
        "www.x => -",
        "wxw.x.org => -",
        "http://x.org => http://x.org",
        "ftp://x.org:80/a => ftp://x.org:80/a",
        "https://x.org/$a => https://x.org/$a",
        "www.x.org/$a => www.x.org/",
        "https://x => -",
        "ftps://x.org => -",
        "x.org => -",
        "https://x.org/a. => https://x.org/a",
        "https://x.org/a?!,:*_~ => https://x.org/a",
        "https://x.org/a) => https://x.org/a",
        "https://x.org/a.) => https://x.org/a",
        "https://x.org/(a) => https://x.org/(a)",
        "https://x.org/(a)) => https://x.org/(a)",
        "https://x.org/((a) => https://x.org/((a)",
        "https://x.org/a&amp; => https://x.org/a",
        "https://x.org/&amp1; => https://x.org/",
        "https://x.org/a; => https://x.org/a;",
        "https://x.org/&; => https://x.org/&;",
        "https://x.org/b-a; => https://x.org/b-a;",
      })
  void webAddresses(String text, String address) {
    assertThat(cut(text, Linkify.end(text, 0, text.length()))).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "me@x.org => me@x.org",
        "me@x.org. b => me@x.org",
        "a+b.c@x-y.co.uk => a+b.c@x-y.co.uk",
        "1@x.org => 1@x.org",
        "me@x => -",
        "me@-x.org => -",
        "me@x.org- => -",
        "me@x.org_ => -",
        ".me@x.org => -",
        "me x@x.org => -",
      })
  void mailAddresses(String text, String address) {
    assertThat(cut(text, Linkify.mailEnd(text, 0, text.length()))).isEqualTo(address);
  }

  @Test
  void nothingIsReadBehindTheLimit() {
    String text = "_https://x.org/abc me@x.org-";
    assertThat(Linkify.end(text, 1, 16)).isEqualTo(16);
    assertThat(Linkify.end(text, 1, 10)).isEqualTo(-1);
    assertThat(Linkify.mailEnd(text, 19, 27)).isEqualTo(27);
    assertThat(Linkify.mailEnd(text, 19, 28)).isEqualTo(-1);
    assertThat(Linkify.holdsAt(text, 0, 21)).isFalse();
    assertThat(Linkify.holdsAt(text, 0, 22)).isTrue();
    assertThat(Linkify.holdsAt(text, 22, 28)).isFalse();
  }

  @Test
  void beginsBehindBlanksAndSomeMarks() {
    for (char c : " \n\t*_~(".toCharArray()) assertThat(Linkify.opens(c)).as("%s", c).isTrue();
    for (char c : "a1\")!é".toCharArray()) assertThat(Linkify.opens(c)).as("%s", c).isFalse();
    assertThat(Linkify.lacksScheme("www.x.org", 0)).isTrue();
    assertThat(Linkify.lacksScheme("http://x.org", 0)).isFalse();
  }
}
