package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {
  private static String tokens(String text) {
    Lexer lexer = new Lexer(text);
    List<String> tokens = new ArrayList<>();
    while (true) {
      Token token = lexer.next();
      assertThat(token.start()).isLessThanOrEqualTo(token.end());
      if (token.is(Token.Kind.EOF)) break;
      tokens.add(token.is(Token.Kind.SPACE) ? "_" : token.text());
      if (token.is(Token.Kind.ERROR)) break;
      assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
    }
    return String.join(" ", tokens).replace("\n", "N");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "a {{- .x -}} b § a {{ .x }} b",
        "a {{-3}} b § a  {{ -3 }}  b",
        "a {{- 3-}} b § a {{ bad number syntax: \"3-\"",
        "a{{.x-}} § a {{ bad character U+002D '-'",
        "{{ .x  -}} b § {{ _ .x _ }} b",
        "a {{- /* c */ -}} b § a b",
        "a {{-  /* c */ -}} b § a {{ _ / * _ c _ * / }} b",
        "a{{/* }} */}}b § a b",
        "{{/* a */-}} § comment ends before closing delimiter",
        "{{ `}}` \"}}\" '}' }}§ {{ _ `}}` _ \"}}\" _ '}' _ }}",
        "{ {{{ }} § {  {{ { _ }}",
        "} }} {{x}} § } }}  {{ x }}",
        "{{.é.日本}} § {{ .é .日本 }}",
        "{{.a-b}} § {{ bad character U+002D '-'",
        "{{$a.b.c}} § {{ $a .b .c }}",
        "{{$x:=1}}{{$x=2}} § {{ $x := 1 }} {{ bad character U+003D '='",
        "{{a:b}} § {{ a expected :=",
        "{{.5 0x1p-2 1_0 -0b1 1+2i}} § {{ .5 _ 0x1p-2 _ 1_0 _ -0b1 _ 1+2i }}",
        "{{1+2}} § {{ bad number syntax: \"1+2\"",
        "{{\"a\\\"b\"}} § {{ \"a\\\"b\" }}",
        "{{\"a\\ § {{ unterminated quoted string",
        "{{x § {{ x unclosed action",
        "{{(x}} § {{ ( x unclosed left paren",
        "{{x)}} § {{ x unexpected right paren",
        "{{\u00A0x}} § {{ unrecognized character in action: U+00A0 '\u00A0'",
        "{{😀}} § {{ unrecognized character in action: U+1F600 '😀'",
      })
  void cuts(String text, String expected) {
    assertThat(tokens(text)).isEqualTo(expected);
  }
}
