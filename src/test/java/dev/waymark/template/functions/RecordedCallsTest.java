package dev.waymark.template.functions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Hugo 0.169 made of calls, recorded in {@code hugo/calls.txt}, namespace by namespace. */
class RecordedCallsTest {
  private static final String ALL = read();

  private static String read() {
    try (InputStream in = RecordedCallsTest.class.getResourceAsStream("/hugo/calls.txt")) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Each a heading and its lines. */
  static List<String> namespaces() {
    return List.of(ALL.substring(2).split("\n\n# "));
  }

  @ParameterizedTest
  @MethodSource("namespaces")
  void callsGiveWhatTheyGaveInHugo(String namespace) {
    String lines = namespace.substring(namespace.indexOf('\n')).strip();
    assertThat(new Calls().again(lines)).isEqualTo(lines.lines().toList());
  }

  @Test
  void manyCallsAreRecorded() {
    assertThat(ALL.split("\n")).hasSizeGreaterThan(1000);
  }
}
