package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data in resources, whose notation their type or name tells, and the notation of other texts. */
class UnmarshallingTest {
  private record Resource(Value content, Value media, Value name) implements Subject {
    @Override
    public String type() {
      return "resource.Resource";
    }

    @Override
    public Value member(Runtime runtime, String member, List<Value> args) {
      return switch (member) {
        case "Content" -> content;
        case "MediaType" -> media instanceof Value.Unknown ? media : new Value.Obj(new Type(media));
        case "Name" -> name;
        default -> Value.unknown(member);
      };
    }
  }

  private record Type(Value sub) implements Subject {
    @Override
    public String type() {
      return "media.Type";
    }

    @Override
    public Value member(Runtime runtime, String member, List<Value> args) {
      return member.equals("SubType") ? sub : Value.unknown(member);
    }
  }

  private static Value text(String text) {
    return switch (text) {
      case "?" -> Value.unknown("a test");
      case "a?" -> Text.of("json").plus(Text.hole(Calls.why()));
      default -> Text.of(text);
    };
  }

  private static String print(String content, String type, String name, String options) {
    Value data = new Value.Obj(new Resource(text(content), text(type), text(name)));
    return new Calls().with("data", data).print("transform.Unmarshal " + options + " data");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "|",
      nullValues = "none",
      textBlock =
          """
          {"a": 1}     | json  | x       | map[a:1]
          a = 1        | toml  | x       | map[a:1]
          a: 1         | yaml  | x       | map[a:1]
          a,b          | csv   | x       | [[a b]]
          a: 1         | plain | x.yml   | map[a:1]
          a = 1        | plain | x.TOML  | map[a:1]
          a: 1         | ?     | x.yaml  | map[a:1]
          a: 1         | a?    | x.yaml  | map[a:1]
          a: 1         | plain | a?      | ?
          a: 1         | plain | ?       | ?
          a: 1         | xml   | x.yaml  | ?
          ?            | json  | x       | ?
          a?           | json  | x       | ?
          ''           | json  | x       | map[]
          ''           | csv   | x       | []
          """)
  void resources(String content, String type, String name, String printed) {
    assertThat(print(content, type, name, "")).isEqualTo(printed);
  }

  @Test
  void anOptionSaysMoreThanTheName() {
    assertThat(print("a: 1", "json", "x.json", "(dict \"format\" \"yaml\")")).isEqualTo("map[a:1]");
    assertThat(print("a;b", "csv", "x.csv", "(dict \"Delimiter\" \";\")")).isEqualTo("[[a b]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          transform.Unmarshal `a,b: {=}` => [[a b: {=}]]
          transform.Unmarshal `{"a": "b,c=d"}` => map[a:b,c=d]
          transform.Unmarshal `a: "{b=c"` => map[a:{b=c]
          transform.Unmarshal `a = "b: {c}"` => map[a:b: {c}]
          transform.Unmarshal `<a: b=c>` => ?
          transform.Unmarshal unknown => ?
          transform.Unmarshal (dict "format" unknown) "a" => ?
          transform.Unmarshal holey => ?
          """)
  void theFirstSignTellsTheNotation(String expression, String printed) {
    assertThat(new Calls().print(expression)).isEqualTo(printed);
  }
}
