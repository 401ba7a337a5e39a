package dev.waymark.hugo.shortcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables of Hugo's own behaviour: {@code p} has no {@code .Inner}, {@code w}, {@code w2} and
 * {@code n} have.
 */
class ShortcodeLexerTest {
  private static @Nullable ShortcodeTemplate template(String name) {
    return switch (name) {
      case "p", "sub/nested" -> new ShortcodeTemplate(name, null, false);
      case "w", "w2", "n" -> new ShortcodeTemplate(name, null, true);
      default -> null;
    };
  }

  private static ShortcodeLexer.Lexed lex(String text) {
    return ShortcodeLexer.lex(Source.of("a.md", text).all(), ShortcodeLexerTest::template);
  }

  private static String shown(Shortcode call) {
    String params =
        call.params().stream()
            .map(p -> (p.key() == null ? "" : p.key() + "=") + p.value().replace('\n', '/'))
            .collect(Collectors.joining(","));
    String inner = call.inner() == null ? "" : "{" + call.inner().text() + "}";
    return call.name()
        + "("
        + params
        + ")"
        + inner
        + (call.parent() < 0 ? "" : "^" + call.parent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{{< p >}} => p()",
        "{{<p>}} => p()",
        "{{< w >}}a{{< n >}}b{{< /n >}}c{{< /n >}} => w(){a{{< n >}}b{{< /n >}}c} n(){b}^0",
        "{{< w >}}a{{< n >}}b{{< /w >}}c{{< /n >}} => w(){a{{< n >}}b{{< /w >}}c} n(){b}^0",
        "{{< p a b >}} => p(a,b)",
        "{{< p \"a b\" c >}} => p(a b,c)",
        "{{< p k=v >}} => p(k=v)",
        "{{< p k=\"v w\" l=2 >}} => p(k=v w,l=2)",
        "{{< p `raw \"q\" s` >}} => p(raw \"q\" s)",
        "{{< p k=`raw` >}} => p(k=raw)",
        "{{< p \"a\\\"b\" >}} => p(a\"b)",
        "{{< p \\\"x\\\" >}} => p(x)",
        "{{< p 1 2.5 true -5 >}} => p(1,2.5,true,-5)",
        "{{< p a-b a_b a.b >}} => p(a-b,a_b,a.b)",
        "{{<#p#k=v#>}} => p(k=v)",
        "{{< p \\x >}} => p(x)",
        "{{< p k=\\\"v w\\\" >}} => p(k=v w)",
        "{{< p \"c\\d\" >}} => p(c\\d)",
        "{{< p k=v` >}} => p(k=v`)",
        "{{< p k=-v >}} => p(k=-v)",
        "{{< p k=a/b?c >}} => p(k=a/b?c)",
        "{{< p k = v >}} => p(k=v)",
        "{{< p k= \"v\" >}} => p(k=v)",
        "{{< p data-x=1 a.b=2 >}} => p(data-x=1,a.b=2)",
        "{{< p \u00FC\u00F1 >}} => p(\u00FC\u00F1)",
        "{{< p \"\" >}} => p()",
        "{{< p `a#b` >}} => p(a/b)",
        "{{< w >}}in{{< /w >}} => w(){in}",
        "{{< w />}} => w()",
        "{{< w / >}} => w()",
        "{{< w >}}x{{% /w %}} => w(){x}",
        "{{< w >}}in{{<  /  w  >}} => w(){in}",
        "{{< w >}}{{< n >}}{{< /n >}}{{< /w >}} => w(){{{< n >}}{{< /n >}}} n(){}^0",
        "{{< w a=1 >}}x{{< p >}}y{{< /w >}} => w(a=1){x{{< p >}}y} p()^0",
        "{{< w >}}a{{< w >}}b{{< /w >}}c{{< /w >}} => w(){a{{< w >}}b{{< /w >}}c} w(){b}^0",
        "{{< sub/nested >}} => sub/nested()",
        "{{{< p >}}} => p()",
        "\\{{< p >}} => p()",
        "<!-- {{< p >}} --> => p()",
        "`{{< p >}}` => p()",
        "{{< time.inline >}}{{ now }}{{< /time.inline >}} => time.inline(){{{ now }}}",
        "{{< nosuch >}}x{{< /nosuch >}} => nosuch(){x}",
        "{{< nosuch >}}x => nosuch()",
        "{{< w >}}x{{< / >}}y => w(){x}",
        "{{< w >}}x{{</>}}y => w(){x}",
        "{{< w >}}x{{%/%}}y => w(){x}",
        "{{< w >}}a{{< w2 >}}b{{</>}}c{{</>}}d => w(){a{{< w2 >}}b{{</>}}c} w2(){b}^0",
        "{{< w >}}a{{< p >}}b{{</>}} => w(){a{{< p >}}b} p()^0",
        "{{< nosuch >}}a{{</>}} => nosuch(){a}",
        "{{< nosuch >}}a{{< nosuch >}}b{{< /nosuch >}} => nosuch() nosuch(){b}",
        "{{< nosuch >}}a{{< nosuch >}}b{{</>}} => nosuch() nosuch(){b}",
        "{{< nosuch >}}a{{< w >}}b{{< /w >}}c{{</>}} => nosuch(){a{{< w >}}b{{< /w >}}c} w(){b}^0",
        "{{< nosuch >}}a{{< w >}}b{{</>}} => nosuch() w(){b}",
        "{{< t.inline >}}a{{< /t.inline >}}{{< t.inline />}}{{< p >}} => t.inline(){a} t.inline() p()",
        "{{</* p */>}} => ~~",
        "{{%/* p */%}} => ~~",
        "{{ p }} => ~~",
        "{ {< p >} } => ~~",
      })
  void readsCalls(String text, String expected) {
    ShortcodeLexer.Lexed lexed = lex(text.replace('#', '\n'));
    assertThat(lexed.defects()).isEmpty();
    assertThat(
            lexed.calls().stream().map(ShortcodeLexerTest::shown).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "S[{{< w >}}never closed]E => 3 => shortcode \"w\" must be closed or self-closed",
        "S[{{< p >}}x{{< /p >}}]E => 13 => shortcode \"p\" does not evaluate .Inner or .InnerDeindent, yet a closing tag was provided",
        "S[{{< p />}}]E => 3 => shortcode \"p\" does not evaluate .Inner or .InnerDeindent, yet a closing tag was provided",
        "S[{{< p a k=v >}}]E => 11 => got named parameter 'k'. Cannot mix named and positional parameters",
        "S[{{< p k=v a >}}]E => 13 => got positional parameter 'a'. Cannot mix named and positional parameters",
        "S[{{< p k=v \"a\" >}}]E => 13 => got quoted positional parameter. Cannot mix named and positional parameters",
        "S[{{< >}}]E => 3 => shortcode has no name",
        "S[{{< p ]E => 9 => unrecognized character in shortcode action: U+005D ']'. Note: Parameters with non-alphanumeric args must be quoted",
        "S[{{< p }}]E => 9 => unrecognized character in shortcode action: U+007D '}'. Note: Parameters with non-alphanumeric args must be quoted",
        "S[{{< w >}}x{{< /p >}}]E => 18 => closing tag for shortcode 'p' does not match start tag",
        "S[x {{< /w >}}]E => 9 => got closing shortcode, but none is open",
        "S[{{< w / >}}a{{< / >}}]E => 15 => got closing shortcode, but none is open",
        "S[{{< p \"a >}}]E => 10 => unterminated quoted string in shortcode parameter-argument: 'a >}}]E'",
        "S[{{< p `a >}}]E => 10 => unterminated raw string in shortcode parameter-argument: 'a >}}]E'",
        "S[{{< p a/b >}}]E => 11 => closing tag for shortcode 'b' does not match start tag",
        "S[{{< p k='v w' >}}]E => 14 => got positional parameter 'w'. Cannot mix named and positional parameters",
        "S[{{< p.q >}}]E => 7 => period in shortcode name only allowed for inline identifiers",
        "S[{{</* p >}}]E => 3 => comment must be closed",
        "S[{{</* p %}}*/%}}]E => 3 => comment must be closed",
        "S[{{< p => 8 => unclosed shortcode action",
        "S[{{< p a => 10 => unclosed shortcode action",
        "S[{{< p k= => 11 => unclosed shortcode action",
        "S[{{< p k= >}}]E => 17 => unclosed shortcode action",
        "S[{{< w >}}x{{< /w => 19 => unclosed shortcode",
        "S[{{< w >}}x{{< /w x >}}]E => 20 => unclosed shortcode",
        "S[{{< p \\`a` >}}]E => 10 => unrecognized escape character",
        "S[{{< p \"a \\` b\" >}}]E => 12 => unrecognized escape character",
        "S[{{< p k=\"a >}}]E => 12 => unterminated quoted string in shortcode parameter-argument: 'a >}}]E'",
        "S[{{< p k=`a >}}]E => 12 => unterminated raw string in shortcode parameter-argument: 'a >}}]E'",
        "S[{{< p \"a\" k=v >}}]E => 13 => got named parameter 'k'. Cannot mix named and positional parameters",
        "S[{{< -p >}}]E => 7 => unrecognized character in shortcode action: U+002D '-'. Note: Parameters with non-alphanumeric args must be quoted",
        "S[{{< t.inline >}}a{{< p >}}{{< /t.inline >}}]E => 20 => inline shortcodes do not support nesting",
        "S[{{< w >}}a{{</>}}b{{< /w >}}]E => 21 => got closing shortcode, but none is open",
        "S[{{% %}}]E => 3 => shortcode has no name",
        "S[{{< p \u201Ca >}} => 9 => unrecognized character in shortcode action: U+201C '\u201C'. Note: Parameters with non-alphanumeric args must be quoted",
      })
  void saysWhatHugoSaysAndWhere(String text, int column, String message) {
    List<Defect> defects = lex(text).defects();
    assertThat(defects).extracting(Defect::message).startsWith(message);
    assertThat(defects.get(0).span().column()).isEqualTo(column);
    assertThat(defects.get(0).rule()).isEqualTo("shortcode-syntax");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\n", "\u000B", "\f", "\r"})
  void blanksOfEveryKindStandBetweenWords(String blank) {
    ShortcodeLexer.Lexed lexed = lex("{{< p k = v >}}".replace(" ", blank));
    assertThat(lexed.defects()).isEmpty();
    assertThat(lexed.calls()).extracting(ShortcodeLexerTest::shown).containsExactly("p(k=v)");
  }

  @Test
  void takesCrossedCallsAsHugoDoes() {
    ShortcodeLexer.Lexed lexed = lex("{{< w >}}{{< w2 >}}x{{< /w >}}{{< /w2 >}}");
    assertThat(lexed.defects()).isEmpty();
    assertThat(lexed.calls()).hasSize(2);
  }

  @Test
  void blamesTheCallThatIsNotClosed() {
    ShortcodeLexer.Lexed lexed = lex("{{< w >}}{{< n >}}x{{< /w >}}");
    assertThat(lexed.defects())
        .extracting(Defect::message)
        .containsExactly("shortcode \"n\" must be closed or self-closed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{{< p & >}} {{< p a >}} => p(a)",
        "{{< p \"a {{< p b >}} => p(b)",
        "{{< p `a {{< p b >}} => p(b)",
        "{{< p \\`a {{< p b >}} => p(b)",
        "{{< p k=\"a {{< p b >}} => p(b)",
        "{{< p k=v a >}} {{< p b >}} => p(b)",
        "{{</* {{< p b >}} => p(b)",
        "{{< p >}}{{< /q >}}{{< p b >}} => p() p(b)",
      })
  void goesOnBehindAMistake(String text, String expected) {
    ShortcodeLexer.Lexed lexed = lex(text);
    assertThat(lexed.defects()).hasSize(1);
    assertThat(
            lexed.calls().stream().map(ShortcodeLexerTest::shown).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void givesUpWhereTooMuchIsReadInVain() {
    assertThat(lex("{{</* ".repeat(10) + "{{< p >}}").calls()).hasSize(1);
    assertThat(lex("{{</* ".repeat(1_000) + "{{< p >}}").calls()).isEmpty();
  }

  @Test
  void mistakesAreSaidInTheOrderOfTheirPlaces() {
    assertThat(lex("{{< w >}}{{< p />}}").defects())
        .extracting(d -> d.span().column())
        .containsExactly(1, 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{< p a",
        "{{< p k=v",
        "{{< p \"a",
        "{{< p `a",
        "{{<",
        "{{</* p */>",
      })
  void whatStandsBehindTheBodyIsNotRead(String body) {
    Source source = Source.of("a.md", body + "}} b\" c` */>}} {{< p >}}");
    ShortcodeLexer.Lexed lexed =
        ShortcodeLexer.lex(source.span(0, body.length()), ShortcodeLexerTest::template);
    assertThat(lexed.calls()).isEmpty();
    assertThat(lexed.comments()).isEmpty();
    assertThat(lexed.defects())
        .allSatisfy(d -> assertThat(d.span().end()).isLessThanOrEqualTo(body.length()));
  }
}
