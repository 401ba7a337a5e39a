package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Hugo 0.131.0 and 0.169.0 print, with {@code |} for the end of a line. */
class TagsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a<b>b</b><x-y>c</x-y>d=>abcd=>abcd",
        "<p>a</p>|<p>b</p>|=>a|b|=>a|b|",
        "a<P>b</P>c<BR>d<br/>e<br />f</br>=>abcde|f=>a b|c|d|e|f",
        "<td>a</td><td>b</td><hr>c=>abc=>a b c",
        "<div> y</div>=> y=> y",
        "a</p></div>b</div></p>c<div></div>=>a|b|c=>a|b|c",
        "a<div><!-- x -->b=>ab=>a b",
        "a</ p>b<!x>c<?x ?>d=>a</ p>b<!x>c<?x ?>d=>abcd",
        "a<1>b<>c=>a<1>b<>c=>a<1>b<>c",
        "a<textarea>b<b>c</b></textarea>d=>ab<b>cd=>abcd",
        "a<iframe><p>b</p></iframe>=>ab|=>a b|",
        "a<script>b<b>c</b></script>d=>ad=>ad",
        "a <b x='>' y>c=>a c=>a c",
        "x<b<c>y=>x=>xy",
        "x</b</c>y=>x=>xy",
        "x<b c<d>y=>x=>xy",
        "x</b '<>y=>x=>xy",
        "x<title>a</b c<d</title>e=>xa</b ce=>xae",
        "x<title>a</b</title>c<textarea>d=>xacd=>xacd",
        "x<title>d</b<e=>xd</b<e=>xd",
      })
  void takesTagsOut(String html, String before, String since) {
    assertThat(strip(html, false)).isEqualTo(before);
    assertThat(strip(html, true)).isEqualTo(since);
  }

  private static String strip(String html, boolean blocks) {
    return Tags.strip(html.replace('|', '\n'), blocks).replace('\n', '|');
  }
}
