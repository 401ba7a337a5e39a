package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.functions.Scratch;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How values are printed, and which are taken for true ({@code fmt}, {@code IsTruthful}). */
@NullMarked
class PrintingTest {
  private static final Value UNKNOWN = Value.unknown("a test");

  private static Value items(Value... values) {
    return new Value.Items(List.of(values));
  }

  private static Value time(String text) {
    return new Value.Moment(ZonedDateTime.parse(text));
  }

  private static Value object(Value printed) {
    return new Value.Obj(
        new Subject() {
          @Override
          public String type() {
            return "a.Thing";
          }

          @Override
          public Value member(Runtime runtime, String name, List<Value> args) {
            return UNKNOWN;
          }

          @Override
          public Value printed() {
            return printed;
          }
        });
  }

  static List<Arguments> values() {
    Value function = new Value.Callable("f", (runtime, args) -> Value.NIL);
    return List.of(
        Arguments.of(Value.NIL, "nothing", false),
        Arguments.of(UNKNOWN, "?", null),
        Arguments.of(Value.TRUE, "true", true),
        Arguments.of(Value.FALSE, "false", false),
        Arguments.of(Value.of(0), "0", false),
        Arguments.of(Value.of(-3), "-3", true),
        Arguments.of(new Value.Float(0), "0", false),
        Arguments.of(new Value.Float(-0.0), "-0", false),
        Arguments.of(new Value.Float(1.5), "1.5", true),
        Arguments.of(new Value.Float(2.98023223876953125e-8), "2.9802322387695312e-08", true),
        Arguments.of(Text.EMPTY, "", false),
        Arguments.of(Text.of("a"), "a", true),
        Arguments.of(Text.hole(Why.of("x")), "?", null),
        Arguments.of(Text.of("a").plus(Text.hole(Why.of("x"))), "a?", true),
        Arguments.of(Text.of("a").maybe(Why.of("x")), "a", null),
        Arguments.of(Text.of("a").maybe(Why.of("x")).plus(Text.of("b")), "ab", true),
        Arguments.of(items(), "[]", false),
        Arguments.of(items(Value.NIL, Text.of("a"), UNKNOWN), "[<nil> a ?]", true),
        Arguments.of(new Value.Dict(Map.of(), true), "map[]", false),
        Arguments.of(
            new Value.Dict(Map.of("b", Value.of(1), "a", items(Value.of(2))), false),
            "map[a:[2] b:1]",
            true),
        Arguments.of(time("0001-01-01T00:00:00Z"), "0001-01-01 00:00:00 +0000 UTC", false),
        Arguments.of(time("2020-01-02T03:04:05.06Z"), "2020-01-02 03:04:05.06 +0000 UTC", true),
        Arguments.of(time("2020-01-02T03:04:05+01:30"), "2020-01-02 03:04:05 +0130 +0130", true),
        Arguments.of(
            time("2020-07-02T03:04:05+02:00[Europe/Berlin]"),
            "2020-07-02 03:04:05 +0200 CEST",
            true),
        Arguments.of(
            time("2020-07-02T03:04:05+05:30[Asia/Kolkata]"), "2020-07-02 03:04:05 +0530 ?", true),
        Arguments.of(
            new Value.Moment(ZonedDateTime.parse("2020-01-02T03:04:05Z"), true), "?", true),
        Arguments.of(function, "?", true),
        Arguments.of(object(Text.of("P")), "P", true),
        Arguments.of(object(Value.of(1)), "1", true),
        Arguments.of(object(object(Text.of("P"))), "?", true),
        Arguments.of(items(object(Text.of("P")), object(object(Text.EMPTY))), "[P ?]", true),
        Arguments.of(new Value.Obj(new Scratch()), "?", true));
  }

  @ParameterizedTest
  @MethodSource("values")
  void valuesArePrintedAndTrueOrNot(Value value, String printed, @Nullable Boolean truth) {
    assertThat(Printing.of(value, "nothing").value().replace(Text.HOLE, '?')).isEqualTo(printed);
    assertThat(Printing.truth(value)).isEqualTo(truth);
  }

  @Test
  void whatIsNotKnownMayBeMarkup() {
    assertThat(Printing.of(UNKNOWN, "").kind()).isEqualTo(Text.Kind.HTML);
    assertThat(Printing.of(Text.html("<b>"), "").kind()).isEqualTo(Text.Kind.HTML);
    assertThat(Printing.of(object(Text.html("<b>")), "").kind()).isEqualTo(Text.Kind.HTML);
    assertThat(Printing.of(items(Text.html("<b>")), "").kind()).isEqualTo(Text.Kind.PLAIN);
  }

  @Test
  void whatHasNoEndIsCut() {
    Value nested = Text.of("a");
    for (int i = 0; i < 40; i++) nested = items(nested);
    assertThat(Printing.of(nested, "").value()).isEqualTo("[".repeat(40) + "a" + "]".repeat(40));
    assertThat(Printing.of(items(nested), "").holey()).isTrue();
    Value wide = Text.of("a");
    for (int i = 0; i < 30; i++) wide = items(wide, wide);
    Text printed = Printing.of(wide, "");
    assertThat(printed.holey()).isTrue();
    assertThat(printed.value().length()).isLessThan(4_000_000);
  }
}
