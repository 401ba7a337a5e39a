package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags and comments of raw HTML. */
class HtmlScannerTest {
  /** Tags as {@code name attribute(value)}, comments as written. */
  private static String found(String html, int from, int to) {
    List<String> found = new ArrayList<>();
    HtmlScanner.scan(
        html,
        from,
        to,
        new HtmlScanner.Sink() {
          @Override
          public void tag(String name, List<HtmlScanner.Attribute> attributes, int start, int end) {
            assertThat(html.substring(start, end)).startsWith("<").endsWith(">");
            StringBuilder tag = new StringBuilder(name);
            for (HtmlScanner.Attribute attribute : attributes) {
              tag.append(' ').append(attribute.name());
              if (attribute.start() < 0) continue;
              String value = html.substring(attribute.start(), attribute.end());
              tag.append('(').append(value).append(')');
            }
            found.add(tag.toString());
          }

          @Override
          public void comment(int start, int end) {
            found.add(html.substring(start, end));
          }
        });
    return String.join(", ", found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "x <a href=y id> z <b> => a href(y) id, b",
        "<A HREF='X y'> => a href(X y)",
        "<a b = \"c>d\" e=''> => a b(c>d) e()",
        "<a b\t=\tc\f> => a b(c)",
        "<a b=c/d e/f> => a b(c/d) e f",
        "<a/b><br/> => a b, br",
        "<a =b> => a =b",
        "<my-el:x1 z> => my-el:x1 z",
        "<Z><z> => z, z",
        "<a <b> => a <b",
        "<a => ~~",
        "<a b => ~~",
        "<a b= => ~~",
        "<a b='c> => ~~",
        "< a><1><> => ~~",
        "a < => ~~",
        "<!-- <a> --><b> => <!-- <a> -->, b",
        "<!--><b> => <!-->, b",
        "<!-- a -- > <b> => <!-- a -- > <b>",
        "<!DOCTYPE a><!- <c> <b> => b",
        "<?x <c> ?><b> => b",
        "</a><b></c <d> => b",
        "</a => ~~",
        "<script a=b><c>'</b>'</SCRIPT><d> => script a(b), d",
        "<script><c></scrip><d> => script",
        "<script></s => script",
        "<title><a></title><b> => title, b",
        "<textarea><a></textarea><style><b></style><xmp><c></xmp> => textarea, style, xmp",
        "<div><a></div> => div, a",
      })
  void findsTagsAndComments(String html, String expected) {
    assertThat(found(html, 0, html.length())).isEqualTo(expected);
  }

  @Test
  void seesNothingBesideItsPlace() {
    String html = "<x><a b='c'><y>";
    assertThat(found(html, 3, 12)).isEqualTo("a b(c)");
    assertThat(found(html, 3, 11)).isEmpty();
    assertThat(found("<!-- a -->", 0, 9)).isEqualTo("<!-- a --");
    assertThat(found("<!-- a -->", 0, 3)).isEmpty();
    assertThat(found("<script><a></script><b>", 0, 18)).isEqualTo("script");
  }
}
