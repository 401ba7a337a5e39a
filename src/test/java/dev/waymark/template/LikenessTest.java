package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When values are the same: by what they hold, but for which action wrote a text. */
class LikenessTest {
  private static Value items(Value... values) {
    return new Value.Items(List.of(values));
  }

  private static Value dict(boolean params, Map<String, Value> entries) {
    return new Value.Dict(entries, params);
  }

  private static Text constant(String value, int at) {
    Mark.Note note = new Mark.Constant(Source.of("t.html", "0123456789").span(at, at + 1));
    return new Text(value, Text.Kind.PLAIN, List.of(new Mark(0, value.length(), note)));
  }

  @Test
  void whatHoldsTheSameIsTheSame() {
    assertThat(Likeness.of(null, null)).isTrue();
    assertThat(Likeness.of(Value.of(1), Value.of(1))).isTrue();
    assertThat(Likeness.of(items(Value.of(1), Text.of("a")), items(Value.of(1), Text.of("a"))))
        .isTrue();
    assertThat(
            Likeness.of(
                dict(true, Map.of("a", items(Value.of(1)))),
                dict(true, Map.of("a", items(Value.of(1))))))
        .isTrue();
    assertThat(Likeness.of(constant("a", 1), constant("a", 2))).isTrue();
    assertThat(Likeness.of(constant("a", 1), Text.of("a"))).isTrue();
    assertThat(Likeness.of(Text.hole(Why.of("x")), Text.hole(Why.of("x")))).isTrue();
  }

  @Test
  void allElseDiffers() {
    assertThat(Likeness.of(null, Value.NIL)).isFalse();
    assertThat(Likeness.of(Value.NIL, null)).isFalse();
    assertThat(Likeness.of(Value.of(1), Value.of(2))).isFalse();
    assertThat(Likeness.of(items(), items(Value.of(1)))).isFalse();
    assertThat(Likeness.of(items(Value.of(1), Value.of(2)), items(Value.of(1), Value.of(3))))
        .isFalse();
    assertThat(Likeness.of(items(), dict(false, Map.of()))).isFalse();
    assertThat(Likeness.of(dict(true, Map.of()), dict(false, Map.of()))).isFalse();
    assertThat(Likeness.of(dict(true, Map.of()), dict(true, Map.of("a", Value.NIL)))).isFalse();
    assertThat(
            Likeness.of(dict(true, Map.of("b", Value.of(1))), dict(true, Map.of("a", Value.of(1)))))
        .isFalse();
    assertThat(Likeness.of(Text.of("a"), Text.of("b"))).isFalse();
    assertThat(Likeness.of(Text.of("a"), Text.html("a"))).isFalse();
    assertThat(Likeness.of(Text.of("a"), Text.of("a").maybe(Why.of("x")))).isFalse();
    assertThat(Likeness.of(Text.hole(Why.of("x")), Text.hole(Why.of("y")))).isFalse();
    assertThat(Likeness.of(constant("a", 1), Text.of("a").maybe(Why.of("x")))).isFalse();
  }

  /** A look at all of a value that holds itself twice, over and over, has no end. */
  @Test
  void aLookHasAnEnd() {
    assertThat(Likeness.of(doubled(), doubled())).isFalse();
  }

  private static Value doubled() {
    List<Value> levels = new ArrayList<>(List.of(items(Text.of("a"), Text.of("b"))));
    for (int i = 0; i < 40; i++) levels.add(items(levels.get(i), levels.get(i)));
    return levels.get(40);
  }
}
