package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Text;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTML taken apart as its standard says; {@code ◌} is a hole. */
class HtmlTokensTest {
  /** Writes down what it is told: tags in brackets, text in quotes. */
  private record Told(String html, List<String> all) implements HtmlTokens.Sink {
    @Override
    public void tag(String name, List<HtmlTokens.Attribute> attributes, @Nullable Why maybe) {
      StringBuilder tag = new StringBuilder("<" + name);
      for (HtmlTokens.Attribute attribute : attributes) {
        tag.append(' ').append(attribute.name());
        if (attribute.start() < 0) continue;
        String value = html.substring(attribute.start(), attribute.end());
        tag.append('(').append(value).append(')');
      }
      all.add(tag + ">");
    }

    @Override
    public void hole(int at) {
      all.add("hole " + at);
    }

    @Override
    public void openTag(int at) {
      all.add("open " + at);
    }

    @Override
    public void script(int from, int to) {
      all.add("script " + html.substring(from, to));
    }

    @Override
    public void text(int from, int to) {
      all.add("'" + html.substring(from, to) + "'");
    }

    @Override
    public void end(String name) {
      all.add("</" + name + ">");
    }
  }

  private static String told(String written) {
    String html = written.replace("\\n", "\n").replace('◌', Text.HOLE);
    Told told = new Told(html, new ArrayList<>());
    new HtmlTokens(html, new MaybeMarks(Text.html(html)), told).read();
    return String.join(" ", told.all()).replace(Text.HOLE, '◌');
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "a<b>c</B>d => 'a' <b> 'c' </b> 'd'",
        "a < b<1 => 'a < b<1'",
        "a< => 'a<'",
        "<a B=c d='e f' g=\"h>\" i j = k> => <a b(c) d(e f) g(h>) i j(k)>",
        "<a b=> => <a b()>",
        "<a b=1 B=2 c=/d> => <a b(1) c(/d)>",
        "<a/b/><br/> => <a b> <br>",
        "<a =b> => <a =b>",
        "a<b c='d => 'a'",
        "a<b c => 'a'",
        "</a b='>'>c => </a> 'c'",
        "a◌<b>◌ => hole 1 'a◌' <b> hole 5 '◌'",
        "<p ◌ a=b> => open 3 <p a(b)>",
        "<p◌ a=b c◌=d> => open 2 <p◌ a(b)>",
        "<p a=◌> => <p a(◌)>",
      })
  void tagsAndText(String html, String told) {
    assertThat(told(html)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "a<!-- <b> -->c => 'a' 'c'",
        "<!-->a => 'a'",
        "<!--->a => 'a'",
        "<!----!>a-->b => 'a-->b'",
        "<!-- -- > <b> ---->a => 'a'",
        "<!-- <b> => ~~",
        "<!DOCTYPE html>a<?x <b>?>c => 'a' '?>c'",
        "</ a>b</>c => 'b' 'c'",
        "a<!b => 'a'",
      })
  void commentsAreNotTold(String html, String told) {
    assertThat(told(html)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "<style><a></styles></STYLE\\n>b => <style> </style> 'b'",
        "<title><a></titl></title/>b => <title> </title> 'b'",
        "<textarea><a></textarea => <textarea>",
        "<iframe><a></iframe><xmp><b></xmp> => <iframe> </iframe> <xmp> </xmp>",
        "<plaintext><a></plaintext> => <plaintext>",
        "<script>a<b></script>c => <script> script a<b> </script> 'c'",
        "<script>a</scripty> => <script> script a</scripty>",
        "<script><!-- <script> </script> --></script>a"
            + " => <script> script <!-- <script> </script> --> </script> 'a'",
        "<script><!-- <script></script></script>a"
            + " => <script> script <!-- <script></script> </script> 'a'",
        "<script><!--> <script></script>a => <script> script <!--> <script> </script> 'a'",
        "<script><!---> <script></script>a => <script> script <!---> <script> </script> 'a'",
        "<script><!-- --><script></script>a => <script> script <!-- --><script> </script> 'a'",
        "<script><!-- <scripts></script>a => <script> script <!-- <scripts> </script> 'a'",
        "<script>--> <script></script>a => <script> script --> <script> </script> 'a'",
      })
  void someElementsHoldNoMarkup(String html, String told) {
    assertThat(told(html)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "<template>a◌<b></b></template>c => </template> 'c'",
        "<template><template></template>a</template>b => </template> 'b'",
        "</template>a => </template> 'a'",
        "<svg><style><b></style></svg><style><b></style>"
            + " => <svg> <style> <b> </style> </svg> <style> </style>",
        "<svg/><style><b></style> => <svg> <style> </style>",
        "<svg><p><style><b></style> => <svg> <p> <style> </style>",
        "<math><svg></svg><title><b></title> => <math> <svg> </svg> <title> <b> </title>",
        "</svg><svg></svg><title><b></title> => </svg> <svg> </svg> <title> </title>",
      })
  void templatesAreLeftOutAndDrawingsReadOtherwise(String html, String told) {
    assertThat(told(html)).isEqualTo(told);
  }
}
