package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeKindsTest {
  @ParameterizedTest
  @CsvSource({
    "href, true",
    "data-href, true",
    "x:href, true",
    "xmlns:a, true",
    "my-uri, true",
    "title, false",
    "x:title, false",
    "data-title, false",
    "srcset, false",
    "style, false",
    "onurl, false",
  })
  void attributesThatHoldAddresses(String name, boolean url) {
    assertThat(AttributeKinds.holdsUrl(name)).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "id, true",
    "class, true",
    "href, false",
    "mysrc, false",
    "style, false",
    "srcset, false",
    "onclick, false",
    "on, false",
    "rel, false",
    "value, false",
  })
  void attributesThatDoNothing(String name, boolean plain) {
    assertThat(AttributeKinds.isPlain(name)).isEqualTo(plain);
  }
}
