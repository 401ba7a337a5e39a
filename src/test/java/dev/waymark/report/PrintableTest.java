package dev.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void nothingFromAFileReachesTheTerminalAsCommand() {
    assertThat(Printable.of("a\u001b[31mb\u0007")).isEqualTo("a\\u001b[31mb\\u0007");
    assertThat(Printable.of("x\u202ey\u2066z")).isEqualTo("x\\u202ey\\u2066z");
    assertThat(Printable.of("a\tb\u009bc")).isEqualTo("a b\\u009bc");
    assertThat(Printable.of("\ud83d\ude00 \ud83d")).isEqualTo("\ud83d\ude00 \\ud83d");
    assertThat(Printable.of("plain")).isSameAs("plain");
  }

  @Test
  void widthIsWhatATerminalShows() {
    assertThat(Printable.width("abc")).isEqualTo(3);
    assertThat(Printable.width("日本")).isEqualTo(4);
    assertThat(Printable.width("e\u0301")).isEqualTo(1);
    assertThat(Printable.width("😀")).isEqualTo(2);
  }
}
