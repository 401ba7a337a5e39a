package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.text.Source;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Hugo 0.131.0 makes of values in YAML. */
class OldYamlTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a: yes, [true]",
        "a: N, [false]",
        "a: On, [true]",
        "a: off, [false]",
        "a: 'yes', yes",
        "a: \"no\", no",
        "a: yEs, yEs",
        "a: yes and no, yes and no",
        "a: true, [true]",
        "a: {b: no}, [false]",
        "a:\\n- yes, [true]",
        "a: |-\\n  yes, yes",
      })
  void wordsForTrueAndFalse(String yaml, String expected) {
    Source source = Source.of("a.yaml", yaml.replace("\\n", "\n"));
    Data read = Objects.requireNonNull(DataReader.read(DataFormat.YAML, source.all()).value());
    HugoVersion last = new HugoVersion(0, 151, 0);
    assertThat(shown(OldYaml.of(read, DataFormat.YAML, last))).isEqualTo(expected);
    assertThat(OldYaml.of(read, DataFormat.TOML, last)).isSameAs(read);
    assertThat(OldYaml.of(read, DataFormat.YAML, new HugoVersion(0, 152, 0))).isSameAs(read);
  }

  /** The one value that is in it, flags in brackets. */
  private static String shown(Data data) {
    if (data instanceof Data.Flag flag) return "[" + flag.value() + "]";
    if (data instanceof Data.Items items) return shown(items.items().get(0));
    return data instanceof Data.Table table
        ? shown(table.entries().get(0).value())
        : data.asString();
  }
}
