package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Reads;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which values are one for what loops have printed, and how much of it is kept. */
class KeptValuesTest {
  private static final HtmlContext.Place PLACE = new HtmlContext().place();
  private static final Node.Range RANGE = range("{{ range . }}{{ template \"t\" . }}{{ end }}");

  private static Node.Range range(String template) {
    return (Node.Range) Things.parse(template).root().nodes().get(0);
  }

  private static Value.Obj object() {
    return new Value.Obj(new Deferred(Value.NIL));
  }

  private static Value.Obj page() {
    return new Standing(new Things(null).first(), new KeptLoops(1)).value();
  }

  private static Value map(int entries, Value value) {
    Map<String, Value> map = new LinkedHashMap<>();
    for (int i = 0; i < entries; i++) map.put("key" + i, value);
    return new Value.Dict(map, false);
  }

  private static Value params() {
    return new Value.Dict(Map.of("a", Value.NIL), true);
  }

  private static Value items() {
    return new Value.Items(List.of(Value.of(1)));
  }

  static List<Arguments> pairs() {
    Value.Obj thing = new Things(null).first();
    Value list = items();
    Value params = params();
    return List.of(
        Arguments.of(Text.of("a"), Text.of("a"), true),
        Arguments.of(Text.of("a"), Text.of("b"), false),
        Arguments.of(Text.of("a"), Text.html("a"), false),
        Arguments.of(Text.of("1"), Value.of(1), false),
        Arguments.of(Value.of(1), Value.of(1), true),
        Arguments.of(Value.of(1), Value.of(2), false),
        Arguments.of(Value.of(1), new Value.Float(1), false),
        Arguments.of(new Value.Float(1.5), new Value.Float(1.5), true),
        Arguments.of(new Value.Bool(true), new Value.Bool(true), true),
        Arguments.of(Value.TRUE, Value.FALSE, false),
        Arguments.of(Value.NIL, new Value.Nil(), true),
        Arguments.of(Value.unknown("a"), Value.unknown("a"), false),
        Arguments.of(list, list, true),
        Arguments.of(items(), items(), false),
        Arguments.of(
            new Value.Moment(ZonedDateTime.parse("2020-01-02T03:04:05Z")),
            new Value.Moment(ZonedDateTime.parse("2020-01-02T03:04:05Z")),
            false),
        Arguments.of(thing, new Value.Obj(thing.subject()), true),
        Arguments.of(thing, new Things(null).first(), false),
        Arguments.of(thing, Value.NIL, false),
        Arguments.of(page(), page(), true),
        Arguments.of(page(), thing, false),
        Arguments.of(thing, page(), false),
        Arguments.of(map(2, Value.of(1)), map(2, Value.of(1)), true),
        Arguments.of(map(2, Value.of(1)), map(2, Value.of(2)), false),
        Arguments.of(map(2, Value.of(1)), map(3, Value.of(1)), false),
        Arguments.of(map(1, Value.NIL), new Value.Dict(Map.of("b", Value.NIL), false), false),
        Arguments.of(map(2, items()), map(2, items()), false),
        Arguments.of(map(1, Value.NIL), Value.NIL, false),
        Arguments.of(map(16, Value.NIL), map(16, Value.NIL), true),
        Arguments.of(map(17, Value.NIL), map(17, Value.NIL), false),
        Arguments.of(params, params, true),
        Arguments.of(params(), params(), false),
        Arguments.of(params(), new Value.Dict(Map.of("a", Value.NIL), false), false),
        Arguments.of(new Value.Dict(Map.of("a", Value.NIL), false), params(), false));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void valuesThatPrintTheSame(Value one, Value other, boolean same) {
    assertThat(KeptLoops.same(one, other)).isEqualTo(same);
    assertThat(KeptLoops.same(List.of(one), List.of(other))).isEqualTo(same);
    assertThat(KeptLoops.same(List.of(one, one), List.of(one))).isFalse();
    KeptLoops.Key key = new KeptLoops.Key(RANGE.each(), Map.of(), List.of(one), PLACE);
    KeptLoops.Key second = new KeptLoops.Key(RANGE.each(), Map.of(), List.of(other), PLACE);
    assertThat(key.equals(second)).isEqualTo(same);
    if (same) assertThat(key).hasSameHashCodeAs(second);
  }

  static List<Arguments> keys() {
    return List.of(
        Arguments.of(Value.of(1), true),
        Arguments.of(Value.NIL, true),
        Arguments.of(items(), true),
        Arguments.of(object(), true),
        Arguments.of(Text.of("a".repeat(200)), true),
        Arguments.of(Text.of("a".repeat(201)), false),
        Arguments.of(Text.hole(TinyHost.WHY), false),
        Arguments.of(map(16, Value.of(1)), true),
        Arguments.of(map(17, Value.of(1)), false),
        Arguments.of(map(2, Value.unknown("a")), false),
        Arguments.of(params(), true),
        Arguments.of(Value.unknown("a"), false),
        Arguments.of(new Value.Callable("f", (runtime, args) -> Value.NIL), false));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void valuesThatAreFoundAgain(Value value, boolean key) {
    assertThat(KeptLoops.isKey(value)).isEqualTo(key);
  }

  @Test
  void aKeyIsAlsoTheLoopAndThePlace() {
    List<Value> values = List.of(Value.of(1));
    Map<String, Template> over = Map.of("a", Things.parse(""));
    HtmlContext inTag = new HtmlContext();
    inTag.literal("<a", new StringBuilder());
    KeptLoops.Key key = new KeptLoops.Key(RANGE.each(), over, values, PLACE);
    Node.Body same = range("{{ range . }}{{ template \"t\" . }}{{ end }}").each();
    assertThat(key)
        .isEqualTo(new KeptLoops.Key(RANGE.each(), over, List.of(Value.of(1)), PLACE))
        .isNotEqualTo(new KeptLoops.Key(same, over, values, PLACE))
        .isNotEqualTo(new KeptLoops.Key(RANGE.each(), Map.of(), values, PLACE))
        .isNotEqualTo(new KeptLoops.Key(RANGE.each(), over, values, inTag.place()))
        .isNotEqualTo(values);
  }

  @Test
  void mapsOfTemplatesThatAreEqualAreOne() {
    KeptLoops kept = new KeptLoops(1);
    Template template = Things.parse("");
    Map<String, Template> first = Map.of("a", template);
    assertThat(kept.over(first)).isSameAs(first);
    assertThat(kept.over(new LinkedHashMap<>(first))).isSameAs(first);
    Map<String, Template> other = Map.of("b", template);
    assertThat(kept.over(other)).isSameAs(other);
  }

  @ParameterizedTest
  @CsvSource({"100, 0, 0, 4", "801, 0, 0, 1", "800, 0, 0, 2", "100, 30, 0, 1", "100, 0, 13, 1"})
  void aSiteKeepsSoMuch(int letters, int marks, int questions, int most) {
    KeptLoops kept = new KeptLoops((32 << 20) / 1000);
    Mark mark = new Mark(0, 1, new Mark.Maybe(TinyHost.WHY));
    Text text = new Text("a".repeat(letters), Text.Kind.HTML, Collections.nCopies(marks, mark));
    Question question = new Question(null, "page", List.of(), Value.NIL);
    KeptLoops.Kept one = kept(text, Collections.nCopies(questions, question));
    int found = 0;
    for (int i = 0; i < 10; i++) {
      KeptLoops.Key key = new KeptLoops.Key(RANGE.each(), Map.of(), List.of(Value.of(i)), PLACE);
      kept.keep(key, one);
      found += kept.of(key).size();
    }
    assertThat(found).isEqualTo(most);
  }

  private static KeptLoops.Kept kept(Text text, List<Question> asked) {
    return new KeptLoops.Kept(text, PLACE, asked, Reads.during(() -> new Budget.Cost(0, 0, 0, 0)));
  }

  @Test
  void ofOneTurnOnlyAFewAreKept() {
    KeptLoops kept = new KeptLoops(1);
    KeptLoops.Key key = new KeptLoops.Key(RANGE.each(), Map.of(), List.of(), PLACE);
    for (int i = 0; i < 8; i++) kept.keep(key, kept(Text.of("turn " + i), List.of()));
    assertThat(kept.of(key))
        .extracting(one -> one.printed().value())
        .containsExactly("turn 0", "turn 1", "turn 2", "turn 3", "turn 4", "turn 5");
  }

  @ParameterizedTest
  @CsvSource({"12, 0, true", "13, 0, false", "13, 99, false", "13, 100, true"})
  void aLoopIsGivenUpWhereItsTurnsDoNotComeAgain(int runs, int spared, boolean keeps) {
    KeptLoops.Loop loop = new KeptLoops(1).loop(RANGE);
    for (int i = 0; i < runs; i++) loop.run();
    loop.made(new Budget.Cost(800, 0, 0, 0));
    loop.found(new Budget.Cost(spared, 0, 0, 0));
    assertThat(loop.captures() != null).isEqualTo(keeps);
  }

  @Test
  void loopsThatAreEqualAreNotOne() {
    KeptLoops kept = new KeptLoops(1);
    Node.Range other = range("{{ range . }}{{ template \"t\" . }}{{ end }}");
    assertThat(kept.loop(RANGE)).isSameAs(kept.loop(RANGE)).isNotSameAs(kept.loop(other));
  }
}
