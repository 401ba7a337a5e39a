package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Budget;
import dev.waymark.template.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What calls take of a run's budget: in proportion to what they look at, so that no call is free
 * and a site of usual size stays far from the bound.
 */
class CostsTest {
  private static final int LETTERS = 64_000;
  private static final int ITEMS = 4_000;

  private static Value numbers(int size) {
    return new Value.Items(LongStream.range(0, size).mapToObj(Value::of).toList());
  }

  private static Budget.Cost cost(String expression) {
    Map<String, Value> entries = new HashMap<>();
    for (int i = 0; i < ITEMS; i++) entries.put("key" + i, Value.of(i));
    Calls calls =
        new Calls()
            .with("letters", Value.of("ab<c ".repeat(LETTERS / 5)))
            .with("digits", Value.of("0123456789abcdef".repeat(LETTERS / 16)))
            .with("query", Value.of("a=b&".repeat(LETTERS / 4)))
            .with("colons", Value.of(":ab: ".repeat(LETTERS / 5)))
            .with("numbers", numbers(ITEMS))
            .with("others", numbers(ITEMS))
            .with("entries", new Value.Dict(entries, false));
    return calls.cost(expression.replace('`', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "html letters",
        "js letters",
        "upper letters",
        "urlize letters",
        "urls.Parse digits",
        "countwords letters",
        "strings.Count `x` letters",
        "strings.Contains letters `x`",
        "strings.ContainsAny letters `x`",
        "split letters `x`",
        "split digits ``",
        "base64Encode letters",
        "base64Decode digits",
        "encoding.HexEncode letters",
        "htmlEscape letters",
        "htmlUnescape letters",
        "transform.XMLEscape letters",
        "emojify colons",
        "plainify letters",
        "truncate 70000 letters",
        "highlight letters `go`",
        "in letters `x`",
        "(urls.Parse (print `?` query)).Query",
        "unmarshal digits",
        "replace letters `x` `y`",
        "replace letters `b` `y`",
        "replace letters `` `y`",
        "strings.ReplacePairs `x` `y` letters",
        "findRE `x` letters",
        "replaceRE `x` `y` letters",
        "replaceRE `b` `y` letters",
        "replaceRE digits `y` `a`",
        "md5 letters",
        "hash.XxHash letters",
        "crypto.HMAC `md5` letters `a`",
        "where (slice (dict `a` letters)) `a` `like` `x`",
      })
  void textsCostByTheirLength(String expression) {
    assertThat(cost(expression).steps()).isBetween(LETTERS / 100L, LETTERS * 4L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "append 1 numbers",
        "apply numbers `not` `.`",
        "delimit numbers `,`",
        "collections.Reverse numbers",
        "seq 4000",
        "merge entries (dict `a` 1)",
        "sort numbers",
        "in numbers 4001",
        "in numbers `a`",
        "intersect numbers numbers",
        "union numbers numbers",
        "symdiff numbers numbers",
        "complement numbers numbers",
        "uniq numbers",
        "uniq (slice numbers)",
        "where numbers `.` 1",
        "eq numbers others",
        "print numbers",
        "jsonify numbers",
        "math.Sum numbers",
        "math.Max numbers numbers",
        "strings.Repeat 4000 holey",
        "findRE `a` letters",
      })
  void listsCostByTheirItems(String expression) {
    assertThat(cost(expression).steps()).isBetween(ITEMS / 10L, ITEMS * 20L);
  }

  /** What is made counts, even if it is never printed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "print letters",
        "println letters",
        "printf `%s` letters",
        "printf `%64000d` 1",
        "add letters `a`",
        "delimit (slice letters) ``",
        "strings.Repeat 64000 `a`",
        "urls.JoinPath letters `a`",
        "path.Join letters `a`",
        "replace digits `0` `0123456789abcdef`",
        "replace digits `` `a`",
        "strings.ReplacePairs `0` `0123456789abcdef` digits",
        "replaceRE `0` `0123456789abcdef` digits",
        "jsonify letters",
        "transform.XMLEscape (strings.Repeat 32000 `&`)",
      })
  void whatIsMadeCounts(String expression) {
    assertThat(cost(expression).output()).isBetween(LETTERS / 2L, LETTERS * 4L);
  }
}
