package dev.waymark.template.functions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What Hugo 0.169 made of calls, recorded in {@code hugo/calls.txt}. A question mark is ours: there
 * Hugo has an answer that is left open here.
 */
class RecordedCallsTest {
  @TestFactory
  List<DynamicTest> callsGiveWhatTheyGaveInHugo() throws IOException {
    try (InputStream in = RecordedCallsTest.class.getResourceAsStream("/hugo/calls.txt")) {
      String lines = new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<DynamicTest> tests = new Calls().table(lines);
      assertThat(tests).hasSizeGreaterThan(1000);
      return tests;
    }
  }
}
