package dev.waymark.rules.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.lint.Fix;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SuggestTest {
  private static final Span PLACE = Source.of("a.md", "x: [wrd] y").span(3, 8);

  @Test
  void theOneNearNameIsWrittenOverTheWord() {
    Fix fix = Objects.requireNonNull(Suggest.fix(PLACE, "wrd", List.of("word")));
    assertThat(fix.safe()).isFalse();
    assertThat(fix.edits())
        .extracting(e -> e.span().start() + " " + e.span().text() + " " + e.replacement())
        .containsExactly("4 wrd word");
  }

  @Test
  void severalNamesOrNoneAreNoFix() {
    assertThat(Suggest.fix(PLACE, "wrd", List.of("word", "ward"))).isNull();
    assertThat(Suggest.fix(PLACE, "wrd", List.of())).isNull();
    assertThat(Suggest.fix(PLACE, "other", List.of("word"))).isNull();
    assertThat(Suggest.fix(PLACE, "", List.of("word"))).isNull();
  }
}
