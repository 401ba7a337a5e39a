package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Character references in attributes (html.spec.whatwg.org, §13.2.5.72 to 80). */
class HtmlEntitiesTest {
  @ParameterizedTest
  @CsvSource({
    "a, a",
    "&amp;, &",
    "a&amp;b&lt;c, a&b<c",
    "&amp;&lt;, &<",
    "&copy;&thetasym;, ©ϑ",
    "&amp, &",
    "&amp-&gt., &->.",
    "&lt, <",
    "&Aacute/&frac12, Á/½",
    "&yuml, ÿ",
    "&nosuch;, &nosuch;",
    "&nosuch;&amp;, &nosuch;&",
    "?a=b&copy=c, ?a=b&copy=c",
    "&ampx;&amp1, &ampx;&amp1",
    "&notit;, &notit;",
    "&notit;&not;, &notit;¬",
    "&theta, &theta",
    "&a, &a",
    "&, &",
    "&&amp;, &&",
    "&;, &;",
    "& amp;, & amp;",
  })
  void namesAreRead(String raw, String value) {
    assertThat(HtmlEntities.inAttribute(raw)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "&#65;b, Ab",
    "&#65, A",
    "&#65b, Ab",
    "&#x41;b, Ab",
    "&#X4a-, J-",
    "&#x1F600;, \uD83D\uDE00",
    "&#;, &#;",
    "&#x;, &#x;",
    "&#xg;, &#xg;",
    "&#a;, &#a;",
    "&#, &#",
    "&#x, &#x",
    "&#\u0663;, &#\u0663;",
    "&#0;, \uFFFD",
    "&#xD7FF;, \uD7FF",
    "&#xD800;, \uFFFD",
    "&#xDFFF;, \uFFFD",
    "&#xE000;, \uE000",
    "&#x10FFFF;, \uDBFF\uDFFF",
    "&#x110000;, \uFFFD",
    "&#99999999999;, \uFFFD",
    "&#127;, \u007F",
    "&#128;, €",
    "&#x99;, ™",
    "&#159;, Ÿ",
    "&#160;, \u00A0",
  })
  void numbersAreRead(String raw, String value) {
    assertThat(HtmlEntities.inAttribute("x" + raw)).isEqualTo("x" + value);
  }
}
