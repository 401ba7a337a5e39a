package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Budget;
import dev.waymark.template.Evaluator;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts of {@code common/hstore/scratch_test.go}. */
class ScratchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{ $s.Add \"b\" 2 }}{{ $s.Add \"b\" 2 }}{{ $s.Get \"b\" }}|4",
        "{{ $s.Set \"a\" 1 }}{{ $s.Add \"a\" 1.5 }}{{ $s.Get \"a\" }}|2.5",
        "{{ $s.Add \"a\" \"Hello \" }}{{ $s.Add \"a\" \"Hugo\" }}{{ $s.Get \"a\" }}|Hello Hugo",
        "{{ $s.Add \"l\" (slice 1 2) }}{{ $s.Add \"l\" 3 }}{{ $s.Get \"l\" }}|[1 2 3]",
        "{{ $s.Add \"l\" (slice 1 2) }}{{ $s.Add \"l\" (slice 3 4) }}{{ $s.Get \"l\" }}|[1 2 3 4]",
        "{{ $s.Set \"a\" 1 }}{{ $s.Delete \"a\" }}{{ with $s.Get \"a\" }}x{{ else }}none{{ end"
            + " }}|none",
        "{{ $s.SetInMap \"m\" \"b\" 2 }}{{ $s.SetInMap \"m\" \"a\" 1 }}{{ $s.Get \"m\" }}|map[a:1"
            + " b:2]",
        "{{ $s.SetInMap \"m\" \"b\" 2 }}{{ $s.SetInMap \"m\" \"a\" 1 }}{{ $s.GetSortedMapValues"
            + " \"m\" }}|[1 2]",
        "{{ $s.SetInMap \"m\" \"b\" 2 }}{{ $s.DeleteInMap \"m\" \"b\" }}{{ $s.Get \"m\" }}|map[]",
        "{{ $s.Set \"a\" 1 }}{{ $s.Set \"b\" 2 }}{{ $s.Values }}|map[a:1 b:2]",
        "{{ $s.Set \"a\" 1 }}{{ $s.Values.a }}|1",
        "{{ $s.Set \"a\" 1 }}{{ $s.Set unknown 2 }}{{ $s.Get \"a\" }}|?",
        "{{ $s.Set \"a\" 1 }}{{ if unknown }}{{ $s.Set \"a\" 2 }}{{ end }}{{ $s.Get \"a\" }}|?",
        "{{ $s.Set \"a\" 1 }}{{ if unknown }}{{ $s.Set \"b\" 2 }}{{ end }}{{ $s.Get \"a\" }}|1",
        "{{ $s.Set \"a\" unknown }}{{ $s.Add \"a\" 1 }}{{ $s.Get \"a\" }}|?",
      })
  void store(String template, String printed) {
    assertThat(new Calls().run("{{ $s := newScratch }}" + template)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Get|wrong number of args for Get: want 1 got 0",
        "Get 1|wrong type for value; expected string; got int",
        "Set \"a\"|wrong number of args for Set: want 2 got 1",
        "Add \"a\"|wrong number of args for Add: want 2 got 1",
        "Delete|wrong number of args for Delete: want 1 got 0",
        "SetInMap \"a\" \"b\"|wrong number of args for SetInMap: want 3 got 2",
        "DeleteInMap \"a\"|wrong number of args for DeleteInMap: want 2 got 1",
        "GetSortedMapValues|wrong number of args for GetSortedMapValues: want 1 got 0",
        "GetSortedMapValues \"n\"|interface conversion: the value is not a map",
        "SetInMap \"n\" \"a\" 1|interface conversion: the value of n is not a map",
        "Add \"n\" \"a\"|can't apply the operator to the values",
        "Add \"t\" true|can't apply the operator to the values",
      })
  void refuses(String call, String error) {
    String stored = "{{ $s := newScratch }}{{ $s.Set \"n\" 1 }}{{ $s.Set \"t\" true }}";
    String tried = "{{ with try ($s." + call + ") }}{{ .Err }}{{ end }}";
    assertThat(new Calls().run(stored + tried)).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{ $s.Set \"a\" 1 }}{{ $s.Add \"a\" unknown }}{{ $s.Get \"a\" }}|?",
        "{{ $s.Set \"a\" 1.5 }}{{ $s.Add \"a\" 1 }}{{ $s.Get \"a\" }}|2.5",
        "{{ $s.Set unknown 1 }}{{ $s.Add \"a\" 1 }}{{ $s.Get \"a\" }}{{ $s.Values }}|??",
        "{{ $s.Set unknown 1 }}{{ $s.SetInMap \"m\" \"a\" 1 }}{{ $s.Get \"m\" }}|?",
        "{{ $s.Set \"m\" unknown }}{{ $s.SetInMap \"m\" \"a\" 1 }}{{ $s.Get \"m\" }}|?",
        "{{ $s.GetSortedMapValues \"m\" }}{{ $s.Set \"m\" unknown }}{{ $s.GetSortedMapValues \"m\""
            + " }}|<no value>?",
        "{{ $s.Get unknown }}{{ $s.Set \"a\" 1 }}{{ $s.Get \"a\" }}|?1",
        "{{ $s.SetInMap \"m\" \"a\" 1 }}{{ $s.Set \"m\" dict }}{{ $s.SetInMap \"m\" \"b\" 2 }}{{"
            + " $s.Get \"m\" }}|map[b:2]",
        "{{ $s.SetInMap \"m\" \"a\" 1 }}{{ $s.Delete \"m\" }}{{ $s.SetInMap \"m\" \"b\" 2 }}{{"
            + " $s.Get \"m\" }}|map[b:2]",
        "{{ $s.Set \"a\" 1 }}{{ if unknown }}{{ $s.Delete \"a\" }}{{ end }}{{ $s.Get \"a\" }}|?",
        "{{ if unknown }}{{ $s.SetInMap \"m\" \"a\" 1 }}{{ end }}{{ $s.SetInMap \"m\" \"b\" 2"
            + " }}{{ $s.Get \"m\" }}|?",
        "{{ $s.Other }}|?",
        "{{ if $s }}true{{ end }} {{ printf \"%T\" $s }}|true *hstore.Scratch",
      })
  void whatIsNotKnown(String template, String printed) {
    assertThat(new Calls().run("{{ $s := newScratch }}" + template)).isEqualTo(printed);
  }

  @Test
  void whatWasStoredIsStoredAgain() {
    Scratch scratch = new Scratch();
    scratch.set("a", Value.of(1));
    Scratch.State before = scratch.state();
    scratch.set("a", Value.of(2));
    scratch.set("b", Value.of(3));
    Scratch.State after = scratch.state();
    scratch.restore(before);
    assertThat(scratch.state().values()).isEqualTo(Map.of("a", Value.of(1)));
    scratch.add(after);
    assertThat(scratch.state()).isEqualTo(after);
  }

  @Test
  void whatDiffersIsNotKnown() {
    Why why = Calls.why();
    Scratch scratch = new Scratch();
    scratch.set("same", Value.of(1));
    scratch.set("other", Value.of(1));
    Scratch.State before = scratch.state();
    scratch.set("other", Value.of(2));
    scratch.set("more", Value.of(3));
    scratch.join(before, why);
    assertThat(scratch.get("same")).isEqualTo(Value.of(1));
    assertThat(scratch.get("other")).isEqualTo(new Value.Unknown(why));
    assertThat(scratch.get("more")).isEqualTo(new Value.Unknown(why));
    scratch.join(new Scratch.State(Map.of(), why), Why.of("other"));
    assertThat(scratch.get("same")).isEqualTo(new Value.Unknown(why));
    assertThat(scratch.get("none")).isEqualTo(new Value.Unknown(why));
    Scratch fresh = new Scratch();
    fresh.add(scratch.state());
    assertThat(fresh.get("none")).isEqualTo(new Value.Unknown(why));
    fresh.restore(before);
    assertThat(fresh.get("none")).isEqualTo(Value.NIL);
  }

  @Test
  void whatIsStoredMakesATurnOfItsOwn() {
    Evaluator evaluator = new Calls().evaluator();
    Value scratch = new Value.Obj(new Scratch());
    Budget.Cost cost =
        evaluator.budget().measure(() -> evaluator.member(scratch, "Values", List.of()));
    assertThat(evaluator.disturbed()).isEqualTo(1);
    assertThat(cost.steps()).isEqualTo(2);
  }
}
