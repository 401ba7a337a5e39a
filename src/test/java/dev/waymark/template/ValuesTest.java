package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
  private static Value.Dict dict(String path, DataFormat format, String text, boolean params) {
    Source source = Source.of(path, text);
    return (Value.Dict) Values.of(DataReader.read(format, source.all()).value(), params);
  }

  @Test
  void frontMatterHasKeysInLowerCaseButNotInLists() {
    Value.Dict dict =
        dict("a.yaml", DataFormat.YAML, "Top: {Sub: /x/}\nList: [{Key: 1}]\nTop2: ~", true);
    assertThat(dict.entries().keySet()).containsExactly("top", "list", "top2");
    Value.Dict top = (Value.Dict) dict.get("TOP");
    assertThat(((Text) top.get("sub")).from()).hasToString("a.yaml:1:12");
    Value.Items list = (Value.Items) dict.get("list");
    Value.Dict item = (Value.Dict) list.values().get(0);
    assertThat(item.get("Key")).isEqualTo(Value.of(1));
    assertThat(item.get("key")).isEqualTo(Value.NIL);
    assertThat(dict.get("top2")).isEqualTo(Value.NIL);
  }

  @Test
  void numbersAndDatesAreWhatTheFormatMakesOfThem() {
    Value.Dict json = dict("a.json", DataFormat.JSON, "{\"N\": 3}", false);
    assertThat(json.get("N")).isEqualTo(new Value.Float(3));
    assertThat(json.get("n")).isEqualTo(Value.NIL);
    Value.Dict toml = dict("a.toml", DataFormat.TOML, "d = 2024-01-05\nf = true\nn = 3", false);
    assertThat(((Value.Moment) toml.get("d")).time()).hasToString("2024-01-05T00:00Z");
    assertThat(toml.get("f")).isEqualTo(Value.TRUE);
    assertThat(toml.get("n")).isEqualTo(Value.of(3));
    Value.Dict yaml = dict("a.md", DataFormat.YAML, "d: 2024-01-05\nn: 1.5", false);
    assertThat(((Text) yaml.get("d")).value()).isEqualTo("2024-01-05");
    assertThat(yaml.get("n")).isEqualTo(new Value.Float(1.5));
  }

  /** Of front matter the first sign tells the notation: JSON has no integers. */
  @ParameterizedTest
  @CsvSource({
    "a.json, JSON, '{\"n\": 3}', Float[value=3.0]",
    "a.md, JSON, '{\"n\": 3}', Float[value=3.0]",
    "a.md, YAML, 'n: 3', Int[value=3]",
    "a.yml, YAML, '{\"n\": 3}', Int[value=3]",
    "a.YAML, YAML, '{n: 3}', Int[value=3]",
    "a.toml, TOML, 'n = 3', Int[value=3]",
  })
  void wholeNumbers(String path, DataFormat format, String text, String value) {
    assertThat(dict(path, format, text, false).get("n")).hasToString(value);
  }
}
