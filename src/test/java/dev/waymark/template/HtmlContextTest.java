package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where in the markup a literal ends. */
class HtmlContextTest {
  private static HtmlContext behind(String literal) {
    HtmlContext context = new HtmlContext();
    context.literal(literal, new StringBuilder());
    return context;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          a => TEXT
          a < b => TEXT
          a <3 => TEXT
          a < => TEXT
          a </ => TEXT
          </3 => TEXT
          <@ => TEXT
          <[ => TEXT
          <` => TEXT
          <{ => TEXT
          <a => TAG_NAME
          <z => TAG_NAME
          <A => TAG_NAME
          <Z => TAG_NAME
          </a => TAG_NAME
          </Z => TAG_NAME
          <<b => TAG_NAME
          <a1:b-c => TAG_NAME
          <a/ => TAG
          <a b> => TEXT
          <a >< => TEXT
          <a b => ATTR_NAME
          <a/b => ATTR_NAME
          <a b/c => ATTR_NAME
          <a b/ => TAG
          <a b= => BEFORE_VALUE
          <a b = => BEFORE_VALUE
          <a b c= => BEFORE_VALUE
          <a b > => TEXT
          <a b=> => TEXT
          <a b c => ATTR_NAME
          <a b=" => DOUBLE
          <a b=">' => DOUBLE
          <a b='>" => SINGLE
          <a b= "c" => TAG
          <a b='c'd => ATTR_NAME
          <a b=c => UNQUOTED
          <a b=c/ => UNQUOTED
          <a b=c"d => UNQUOTED
          <a b=c> => TEXT
          <a b=c d => ATTR_NAME
          <title>a => RAW
          <TITLE>a</b>c => RAW
          <title>a</ti => RAW
          <title>a</Title => TAG_NAME
          <title>a</title> => TEXT
          <title a="</title>">b => RAW
          <script>"</b>" => RAW
          <script></script><b => TAG_NAME
          </title>a => TEXT
          <titles>a => TEXT
          <!-- a => COMMENT
          <!-- a --> => TEXT
          <!-- a --><b => TAG_NAME
          <!-- a -- > b => COMMENT
          a<!-- <b --><i => TAG_NAME
          """)
  void states(String literal, HtmlContext.State state) {
    assertThat(behind(literal).state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          <a href=" => true => NONE
          <a href="/ => true => BEFORE_QUERY
          <a href="/? => true => QUERY
          <a href="# => true => QUERY
          <a href='/?a#b => true => QUERY
          <a href=/ => true => BEFORE_QUERY
          <a href=? => true => QUERY
          <a href="?" src=" => true => NONE
          <a href="?" title=" => false => NONE
          <a href="?"><b cite="a => true => BEFORE_QUERY
          <a title="? => false => QUERY
          <a HREF=" => true => NONE
          <a data-href=" => true => NONE
          <a xmlns:a=" => true => NONE
          <a x:href=" => true => NONE
          <a x:title=" => false => NONE
          <a srcset=" => false => NONE
          <a style=" => false => NONE
          <a onurl=" => false => NONE
          <a my-uri=" => true => NONE
          <a href => false => NONE
          <a href= => true => NONE
          """)
  void addresses(String literal, boolean url, HtmlContext.Part part) {
    HtmlContext context = behind(literal);
    assertThat(context.urlValue()).isEqualTo(url);
    assertThat(context.part()).isEqualTo(part);
  }

  @Test
  void aPlaceIsOneToComeBackTo() {
    String[] literals = {
      "", "<a", "<b", "<a href=\"", "<a title=\"", "<a href=\"/", "<title>", "<textarea>", "<!--"
    };
    for (String one : literals) {
      for (String other : literals) {
        HtmlContext context = behind(one);
        HtmlContext.Place place = context.place();
        assertThat(behind(other).isAt(place)).isEqualTo(one.equals(other));
        context.literal("x>y<z ", new StringBuilder());
        context.back(behind(other).place());
        assertThat(context.place()).isEqualTo(behind(other).place());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"<title>, true", "<textarea>, true", "<script>, false", "<style>, false", "a, false"})
  void textOfWhichEntitiesAreRead(String literal, boolean text) {
    assertThat(behind(literal).rawText()).isEqualTo(text);
  }
}
