package dev.waymark.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a\n", "a\r\nb", "a\rb\n\r\n", "\uFEFFa\r\nb\r\n", "\n\n", "\r"})
  void withoutEditsTheFileIsAsItWas(String raw) {
    assertThat(Edits.apply(Source.of("a", raw), List.of())).isEqualTo(raw);
  }

  @Test
  void newLinesEndAsTheLineTheyArePutInto() {
    Source source = Source.of("a", "\uFEFFone\r\ntwo\nthree\r\n");
    Edit windows = new Edit(source.span(0, 3), "1\n1");
    Edit unix = new Edit(source.span(4, 7), "2\n2");
    assertThat(Edits.apply(source, List.of(unix, windows)))
        .isEqualTo("\uFEFF1\r\n1\r\n2\n2\nthree\r\n");
  }

  @Test
  void aLineCanGoWithItsEnd() {
    Source source = Source.of("a", "one\r\ntwo\nthree");
    assertThat(Edits.apply(source, List.of(new Edit(source.span(0, 4), ""))))
        .isEqualTo("two\nthree");
    assertThat(Edits.apply(source, List.of(new Edit(source.span(4, 8), ""))))
        .isEqualTo("one\r\nthree");
  }

  @Test
  void overlapIsSharedTextOrAnOpenOrder() {
    Source source = Source.of("a", "0123456789");
    assertThat(Edits.overlap(edit(source, 0, 3), edit(source, 3, 5))).isFalse();
    assertThat(Edits.overlap(edit(source, 0, 4), edit(source, 3, 5))).isTrue();
    assertThat(Edits.overlap(edit(source, 3, 3), edit(source, 3, 3))).isTrue();
    assertThat(Edits.overlap(edit(source, 3, 3), edit(source, 3, 5))).isTrue();
    assertThat(Edits.overlap(edit(source, 3, 3), edit(source, 4, 5))).isFalse();
    assertThat(Edits.overlap(edit(source, 3, 5), edit(source, 0, 3))).isFalse();
    assertThat(Edits.overlap(edit(source, 3, 5), edit(source, 0, 4))).isTrue();
    assertThat(Edits.overlap(edit(source, 0, 3), edit(Source.of("b", "0123"), 0, 3))).isFalse();
    assertThatThrownBy(() -> Edits.apply(source, List.of(edit(source, 0, 4), edit(source, 3, 5))))
        .hasMessageContaining("overlap");
  }

  private static Edit edit(Source source, int start, int end) {
    return new Edit(source.span(start, end), "x");
  }
}
