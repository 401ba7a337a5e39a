package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attribute lists as Goldmark reads them. */
class AttributesTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{} => ~~",
        "{#a} => id=a TEXT",
        "{ #a .b  } => id=a TEXT, class=b TEXT",
        "{#a, .b,c=d} => id=a TEXT, class=b TEXT, c=d WORD",
        "{#a#b.c} => id=a TEXT, id=b.c TEXT",
        "{#über_x-y:z} => id=über_x-y:z TEXT",
        "{a:b_c-d.e1=f_g-h.i:j2} => a:b_c-d.e1=f_g-h.i:j2 WORD",
        "{ a = b } => a=b WORD",
        "{Z=z A=a} => Z=z WORD, A=a WORD",
        "{a=1 b=-1.5e+3 c=+9. d=0E-1} => a=1 NUMBER, b=-1.5e+3 NUMBER, c=+9. NUMBER, d=0E-1 NUMBER",
        "{a=\"x \\\" y\\\\ \\/ \\n\"} => a=x \" y\\ / \\n TEXT",
        "{a=\"\"} => a= TEXT",
        "{a=[] b=[1, c,\"d\" , [2]]} => a= OTHER, b= OTHER",
        "{a={b=c #d}} => a= OTHER",
        "{class=c class=\"d\"} => class=c WORD, class=d TEXT",
      })
  void readsEachWithItsValue(String line, String expected) {
    Attributes.Parsed parsed = Objects.requireNonNull(Attributes.at(line, 0));
    assertThat(
            parsed.entries().stream()
                .map(entry -> entry.name() + "=" + entry.value() + " " + entry.kind())
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
    assertThat(parsed.end()).isEqualTo(line.length());
    for (Attributes.Entry entry : parsed.entries())
      if (entry.kind() != Attributes.Kind.OTHER && !line.contains("\\"))
        assertThat(line.substring(entry.start())).startsWith(entry.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "x",
        "{ }",
        "{,}",
        "{#a",
        "{a}",
        "{a=}",
        "{a =",
        "{a='b'}",
        "{1a=b}",
        "{-a=b}",
        "{#a!}",
        "{a=\"b}",
        "{a=-}",
        "{a=[1,2}",
        "{a=[1,]}",
        "{a=[1",
        "{a={b}}",
        "{class=1}",
        "{class=[a]}",
        "{class={a=b}}",
        "{a=b",
        "{@a=b}",
        "{[a=b}",
        "{`a=b}"
      })
  void refusesWhatIsNoList(String line) {
    assertThat(Attributes.at(line, 0)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      nullValues = "-",
      value = {
        "x {#a} => a 4 5",
        "x {#a #bc} => bc 7 9",
        "x {id=d} => d 6 7",
        "x {id=\"d e\"} => d e 7 10",
        "x {a={#b}} => -",
        "x {a={id=b}} => -",
        "x {.a} => -",
      })
  void saysWhereTheIdIsWritten(String line, String expected) {
    Attributes.Parsed parsed = Objects.requireNonNull(Attributes.at(line, 2));
    if (expected == null) {
      assertThat(parsed.id()).isNull();
      assertThat(parsed.idStart()).isEqualTo(-1);
    } else {
      assertThat(parsed.id() + " " + parsed.idStart() + " " + parsed.idEnd()).isEqualTo(expected);
    }
  }

  @Test
  void nestingIsLimited() {
    assertThat(Attributes.at("{a=".repeat(20) + "{}" + "}".repeat(20), 0)).isNotNull();
    assertThat(Attributes.at("{a=".repeat(21) + "{}" + "}".repeat(21), 0)).isNull();
    assertThat(Attributes.at("{a=" + "[".repeat(20) + "]".repeat(20) + "}", 0)).isNotNull();
    assertThat(Attributes.at("{a=" + "[".repeat(21) + "]".repeat(21) + "}", 0)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "A {#a} => 2",
        "~{#a}  ~ => 0",
        "{#a} {#b} => 5",
        "{x {#b} => 3",
        "{#a} x => -1",
        "\\{#a} => -1",
        "\\\\{#a} => 2",
        "a\\b{#a} => 3",
        "a{#b}\\ => -1",
        "~~ => -1",
      })
  void findsTheListThatEndsALine(String line, int at) {
    assertThat(Attributes.endOf(line)).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{#a} => true",
        "~   {#a}  ~ => true",
        "~    {#a}~ => false",
        "x{#a} => false",
        "{#a} x => false",
        "{a} => false",
        "~   ~ => false",
        "~~ => false",
      })
  void knowsALineThatHoldsNothingElse(String line, boolean whole) {
    assertThat(Attributes.wholeLine(line) != null).isEqualTo(whole);
  }
}
