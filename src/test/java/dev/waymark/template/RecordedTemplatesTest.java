package dev.waymark.template;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.functions.Functions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Hugo 0.169 printed of templates of HTML, recorded in {@code hugo/templates.txt}. */
class RecordedTemplatesTest {
  private static final String ALL = read();

  static final Host NOTHING =
      new Host() {
        @Override
        public @Nullable Function function(String name) {
          return null;
        }

        @Override
        public @Nullable Template partial(String name) {
          return null;
        }

        @Override
        public @Nullable Template template(String name) {
          return null;
        }
      };

  private static String read() {
    try (InputStream in = RecordedTemplatesTest.class.getResourceAsStream("/hugo/templates.txt")) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Each a heading and its lines. */
  static List<String> subjects() {
    return List.of(ALL.substring(2).split("\n\n# "));
  }

  private static String print(String template) {
    Value dot = new Value.Dict(Map.of("Title", Text.of("T")), false);
    Evaluator evaluator = new Evaluator(NOTHING, Functions.standard()::get, new Budget());
    Text text = evaluator.run(EvaluatorTest.template("t.html", template), dot);
    return text.value().replace(Text.HOLE, '?');
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void templatesPrintWhatTheyPrintedInHugo(String subject) {
    List<String> recorded = new ArrayList<>();
    List<String> made = new ArrayList<>();
    for (String line : subject.substring(subject.indexOf('\n')).strip().split("\n")) {
      String template = line.substring(0, line.lastIndexOf(" => "));
      recorded.add(line);
      made.add(template + " => " + print(template));
    }
    assertThat(made).isEqualTo(recorded);
  }

  @Test
  void manyTemplatesAreRecorded() {
    assertThat(ALL.split("\n")).hasSizeGreaterThan(100);
  }
}
