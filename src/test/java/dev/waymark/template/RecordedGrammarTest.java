package dev.waymark.template;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.functions.Functions;
import dev.waymark.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Hugo 0.169 printed of templates of plain text, recorded in {@code hugo/grammar.txt}, or why
 * it refused them: a line each. A {@code !} alone is refused in other words than ours.
 */
class RecordedGrammarTest {
  private static final String ALL = read();

  private static String read() {
    try (InputStream in = RecordedGrammarTest.class.getResourceAsStream("/hugo/grammar.txt")) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Each a heading and its lines. */
  static List<String> subjects() {
    return List.of(ALL.substring(2).split("\n\n# "));
  }

  private static String print(String text) {
    Value dot = new Value.Dict(Map.of("Title", Text.of("T")), false);
    try {
      Template template = Parser.parse("t.txt", Source.of("layouts/t.txt", text), false);
      var host = RecordedTemplatesTest.NOTHING;
      var evaluator = new Evaluator(host, Functions.standard()::get, new Budget());
      Text printed = evaluator.run(template, dot);
      for (Mark mark : printed.marks()) {
        // What Hugo ends with is not known here, or may be there.
        if (mark.note() instanceof Mark.Hole hole) return "! " + hole.why().reason();
        if (mark.note() instanceof Mark.Maybe maybe) return "! " + maybe.why().reason();
      }
      return printed.value();
    } catch (ParseMistake mistake) {
      return "! " + mistake.getMessage();
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void templatesAreReadAsHugoReadThem(String subject) {
    List<String> recorded = new ArrayList<>();
    List<String> made = new ArrayList<>();
    for (String line : subject.substring(subject.indexOf('\n') + 1).split("\n")) {
      String template = line.substring(0, line.lastIndexOf(" => "));
      String wanted = line.substring(template.length() + 4);
      String printed = print(template);
      boolean refused = wanted.equals("!") && printed.startsWith("!");
      recorded.add(line);
      made.add(template + " => " + (refused ? wanted : printed));
    }
    assertThat(made).isEqualTo(recorded);
  }

  @Test
  void manyTemplatesAreRecorded() {
    assertThat(ALL.split("\n")).hasSizeGreaterThan(300);
    assertThat(ALL).contains(" => ! ");
  }
}
