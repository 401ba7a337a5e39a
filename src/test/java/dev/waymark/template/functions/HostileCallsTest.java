package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Budget;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No call ends in anything but a value, Hugo's error or the end of the budget. */
class HostileCallsTest {
  private static final List<Value> VALUES =
      List.of(
          Value.NIL,
          Value.TRUE,
          Value.of(0),
          Value.of(-3),
          Value.of(Long.MAX_VALUE),
          Value.of(Long.MIN_VALUE),
          new Value.Float(1e300),
          new Value.Float(Double.NaN),
          Text.EMPTY,
          Value.of("a"),
          Value.of("2024-01-05"),
          Value.of(".a..b."),
          Value.of("\ud83d\ude00\"'<&#x;[(*"),
          Text.html("<b>x</b"),
          Text.hole(Calls.why()),
          Text.of("a&").plus(Text.hole(Calls.why())),
          new Value.Items(List.of()),
          new Value.Items(List.of(Value.of("a"), Value.NIL, Value.of(1), new Value.Float(2))),
          new Value.Items(List.of(Value.unknown("x"), new Value.Items(List.of(Value.of(1))))),
          new Value.Dict(Map.of("a", Value.of(1), "b", Value.NIL, "", Value.unknown("x")), false),
          new Value.Dict(Map.of("a", new Value.Dict(Map.of(), true)), true),
          new Value.Moment(ZonedDateTime.of(999_999_999, 12, 31, 1, 1, 1, 1, ZoneOffset.UTC)),
          new Value.Obj(new Scratch()),
          new Value.Obj(new Numeral("time.Duration", Long.MIN_VALUE, "")),
          Value.unknown("x"));

  @Test
  @Tag("slow")
  void everyCallEnds() {
    Calls calls = new Calls().partial("a", "{{ . }}");
    List<String> wrong = new ArrayList<>();
    for (String name : new TreeSet<>(Functions.standard().names())) {
      check(calls, name, List.of(), wrong);
      for (Value one : VALUES) {
        check(calls, name, List.of(one), wrong);
        for (Value two : VALUES) {
          check(calls, name, List.of(one, two), wrong);
          for (int i = VALUES.indexOf(two) % 4; i < VALUES.size(); i += 4)
            check(calls, name, List.of(one, two, VALUES.get(i)), wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void check(Calls calls, String name, List<Value> args, List<String> wrong) {
    if (name.startsWith("moment.") && !(args.size() > 0 && args.get(0) instanceof Value.Moment))
      return;
    try {
      calls.evaluator().call(name, args);
    } catch (TemplateError | Budget.Exceeded fine) {
      return;
    } catch (RuntimeException | StackOverflowError thrown) {
      if (wrong.size() < 60) wrong.add(name + args + " ends in " + thrown);
    }
  }
}
