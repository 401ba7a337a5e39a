package dev.waymark.hugo.shortcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a call says of itself and where. */
class ShortcodeTest {
  private static ShortcodeLexer.Lexed lex(String text) {
    return ShortcodeLexer.lex(
        Source.of("a.md", text).all(),
        name -> new ShortcodeTemplate(name, null, name.startsWith("w")));
  }

  private static Shortcode call(String text) {
    return lex(text).calls().get(0);
  }

  @Test
  void everythingHasItsPlace() {
    Shortcode call = call("x {{< w k=\"v 1\" l=`u` m=n >}}in{{< /w >}} y");
    assertThat(call.tag().text()).isEqualTo("{{< w k=\"v 1\" l=`u` m=n >}}");
    assertThat(call.inner().text()).isEqualTo("in");
    assertThat(call.whole().text()).startsWith("{{< w k").endsWith("in{{< /w >}}");
    assertThat(call.nameSpan().text()).isEqualTo("w");
    assertThat(call.params())
        .extracting(p -> p.keySpan().text() + " " + p.valueSpan().text() + " " + p.quoted())
        .containsExactly("k v 1 true", "l u true", "m n false");
  }

  @Test
  void aCallWithoutAClosingTagIsItsTag() {
    Shortcode call = call("x {{< p >}} y");
    assertThat(call.inner()).isNull();
    assertThat(call.whole()).isEqualTo(call.tag());
    assertThat(call.params()).isEmpty();
    assertThat(call.named()).isFalse();
  }

  @Test
  void ofANamedParameterThatIsThereTwiceTheLastCounts() {
    Shortcode call = call("{{< p k=1 l=2 k=3 >}}");
    assertThat(call.named()).isTrue();
    assertThat(call.param("k").value()).isEqualTo("3");
    assertThat(call.param("l").value()).isEqualTo("2");
    assertThat(call.param("m")).isNull();
    assertThat(call.param(0)).isNull();
  }

  @Test
  void positionalParametersAreCounted() {
    Shortcode call = call("{{< p a \"b c\" >}}");
    assertThat(call.named()).isFalse();
    assertThat(call.param(0).value()).isEqualTo("a");
    assertThat(call.param(1).value()).isEqualTo("b c");
    assertThat(call.param(2)).isNull();
    assertThat(call.param("a")).isNull();
  }

  @Test
  void knowsHowItIsWritten() {
    assertThat(call("{{% p %}}").traits()).containsExactly(Shortcode.Trait.MARKDOWN);
    assertThat(call("{{% p %}}").markdown()).isTrue();
    assertThat(call("{{< w />}}").selfClosing()).isTrue();
    assertThat(call("{{< t.inline >}}a{{< /t.inline >}}").inline()).isTrue();
    Shortcode plain = call("{{< w >}}{{< /w >}}");
    assertThat(plain.markdown() || plain.selfClosing() || plain.inline()).isFalse();
  }

  @Test
  void callsAreCountedInTheOrderOfTheirTags() {
    List<Shortcode> calls =
        lex("{{< w >}}{{< p >}}{{< w >}}{{< p >}}{{< /w >}}{{< /w >}}{{< p >}}").calls();
    assertThat(calls)
        .extracting(c -> c.index() + " in " + c.parent())
        .containsExactly("0 in -1", "1 in 0", "2 in 0", "3 in 2", "4 in -1");
  }

  @Test
  void commentsAndStraysAreNoCalls() {
    ShortcodeLexer.Lexed lexed = lex("a {{</* p */>}} {{%/* p %}} */%}} b {{< p >}}x{{< /p >}}");
    assertThat(lexed.comments())
        .extracting(Span::text)
        .containsExactly("{{</* p */>}}", "{{%/* p %}} */%}}");
    assertThat(lexed.calls()).hasSize(1);
    assertThat(lexed.strays()).extracting(Span::text).containsExactly("{{< /p >}}");
  }

  @Test
  void onlyTheBodyIsRead() {
    Source source = Source.of("a.md", "{{< p a >}}{{< p b >}}{{< p c >}}");
    ShortcodeLexer.Lexed lexed =
        ShortcodeLexer.lex(source.span(11, 22), name -> new ShortcodeTemplate(name, null, false));
    assertThat(lexed.calls()).extracting(c -> c.param(0).value()).containsExactly("b");
    assertThat(lexed.defects()).isEmpty();
  }
}
