package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a template may hold, how its mistakes are worded, and what of it is marked. */
class ParserLimitsTest {
  private static final int DEEP = TokenStream.MAX_DEPTH;

  private static Template parse(String text) throws ParseMistake {
    return Parser.parse("t.html", Source.of("layouts/t.html", text), true);
  }

  private static void refused(String text, String message) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(ParseMistake.class).hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{ if a }} | {{ end }}",
        "{{ with a }} | {{ end }}",
        "{{ range a }} | {{ end }}",
      })
  void nestingHasAnEnd(String open, String close) throws ParseMistake {
    assertThat(parse(open.repeat(DEEP) + close.repeat(DEEP)).root().nodes()).hasSize(1);
    refused(open.repeat(DEEP + 1) + close.repeat(DEEP + 1), "nested too deep");
    assertThat(parse((open + close).repeat(DEEP + 1)).root().nodes()).hasSize(DEEP + 1);
  }

  private static String blocks(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) text.append("{{ block \"").append(i).append("\" . }}");
    return text.append("{{ end }}".repeat(count)).toString();
  }

  @Test
  void blocksHaveAnEnd() throws ParseMistake {
    assertThat(parse(blocks(DEEP)).defines()).hasSize(DEEP);
    refused(blocks(DEEP + 1), "nested too deep");
    assertThat(parse("{{ block \"x\" . }}{{ end }}".repeat(DEEP + 1)).defines()).hasSize(1);
  }

  @Test
  void parenthesesHaveAnEnd() throws ParseMistake {
    String deep = "(".repeat(DEEP) + "1" + ")".repeat(DEEP);
    assertThat(parse("{{ " + deep + " }}").root().nodes()).hasSize(1);
    refused("{{ (" + deep + ") }}", "nested too deep");
    assertThat(parse("{{ f " + "(1) ".repeat(DEEP + 1) + "}}").root().nodes()).hasSize(1);
  }

  @Test
  void lengthHasAnEnd() throws ParseMistake {
    assertThat(parse("x".repeat(Parser.LONGEST)).root().nodes()).hasSize(1);
    refused("x".repeat(Parser.LONGEST + 1), "template too large");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '¦',
      value = {
        "{{ f \"a\"\"12345678\" }} § unexpected \"\\\"12345678\\\"\" in operand",
        "{{ f \"a\"\"123456789\" }} § unexpected \"\\\"123456789\"... in operand",
        "{{ f if }} § unexpected <if> in operand",
        "{{ f end }} § unexpected <end> in operand",
        "{{ f := 1 }} § unexpected \":=\" in operand",
        "{{ template 1 }} § unexpected \"1\" in template clause",
        "{{ break 1 }} § unexpected \"1\" in {{break}}",
        "{{ range a }}{{ end }}{{ break }} § {{break}} outside {{range}}",
        "{{ range a }}{{ range b }}{{ end }}{{ continue 1 }}{{ end }} § unexpected \"1\" in"
            + " {{continue}}",
        "{{ range a }}{{ else }}{{ break }}{{ end }} § {{break}} outside {{range}}",
        "{{ $x }} § undefined variable \"$x\"",
        "{{ 1 | 2 }} § non executable command in pipeline stage 2",
        "{{ f | g | . }} § non executable command in pipeline stage 3",
        "{{ f | nil }} § non executable command in pipeline stage 2",
        "{{ | f }} § unexpected \"|\" in command",
        "{{ }} § missing value for command",
        "{{ if }}{{ end }} § missing value for if",
        "{{ range $a, 1 := b }}{{ end }} § range can only initialize variables",
        "{{ range $a, $b, $c := b }}{{ end }} § too many declarations in range",
        "{{ with $a, $b := b }}{{ end }} § too many declarations in with",
      })
  void mistakesAreWordedAsInGo(String text, String message) {
    refused(text, message);
  }

  @Test
  void longTextsAreCutInMessages() {
    refused("{{ 1" + "_".repeat(50) + " }}", "illegal number syntax: \"1" + "_".repeat(50) + "\"");
    refused(
        "{{ 1" + "_".repeat(60) + " }}", "illegal number syntax: \"1" + "_".repeat(39) + "\"...");
  }

  private static List<Mark> marks(String literal) throws ParseMistake {
    Node.Action action = (Node.Action) parse("{{ " + literal + " }}").root().nodes().get(0);
    Node.Expr word = action.pipe().commands().get(0).words().get(0);
    return ((Text) ((Node.Constant) word).value()).marks();
  }

  @Test
  void textsThatMayBeAddressesKnowWhereTheyStand() throws ParseMistake {
    assertThat(marks("\"abc\"")).isEmpty();
    assertThat(marks("\"<a href=/b>\"")).isEmpty();
    Mark mark = marks("\"/a/b\"").get(0);
    assertThat(mark.start()).isZero();
    assertThat(mark.end()).isEqualTo(4);
    assertThat(((Mark.Constant) mark.note()).span().text()).isEqualTo("/a/b");
  }

  @Test
  void aPageFillsTheBlocksOfItsBase() throws ParseMistake {
    Template base = parse("<{{ block \"main\" . }}x{{ end }}{{ block \"end\" . }}e{{ end }}>");
    Template page = parse("{{ define \"main\" }}y{{ end }}");
    assertThat(base.with(page).over().keySet()).containsExactly("main");
    assertThat(base.with(page).over().get("main")).hasToString("main");
    assertThat(base).hasToString("t.html");
  }
}
