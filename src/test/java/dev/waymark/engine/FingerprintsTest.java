package dev.waymark.engine;

import static dev.waymark.engine.Judging.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.lint.Finding;
import dev.waymark.text.Source;
import org.junit.jupiter.api.Test;

/** By what a finding is known again after its page has changed. */
class FingerprintsTest {
  private static Finding at(String path, String text, String word) {
    Source source = Source.of(path, text);
    int at = text.indexOf(word);
    return finding("broken", source.span(at, at + word.length()));
  }

  private static String print(Finding finding) {
    return new Fingerprints().of(finding);
  }

  @Test
  void isTheSameWhereverTheTextHasMoved() {
    assertThat(print(at("a.md", "x\n\n\ny [l](/l/)", "/l/")))
        .isEqualTo(print(at("a.md", "[l](/l/)", "/l/")))
        .matches("[0-9a-f]{16}");
  }

  @Test
  void isAnotherForAnotherTextFileOrRule() {
    Finding one = at("a.md", "a b", "a");
    assertThat(print(one))
        .isNotEqualTo(print(at("a.md", "a b", "b")))
        .isNotEqualTo(print(at("b.md", "a b", "a")))
        .isNotEqualTo(print(finding("spelling", one.span())));
  }

  @Test
  void onlyTheFirstLineOfALongTextCounts() {
    assertThat(print(at("a.md", "list:\n- a\n- b", "list:\n- a\n- b")))
        .isEqualTo(print(at("a.md", "list:\n- c", "list:\n- c")))
        .isEqualTo(print(at("a.md", "list:", "list:")));
  }

  @Test
  void equalOnesAreCounted() {
    Fingerprints prints = new Fingerprints();
    String first = prints.of(at("a.md", "x", "x"));
    assertThat(prints.of(at("a.md", "x x", "x"))).isEqualTo(first + "-2");
    assertThat(prints.of(at("a.md", "y", "y"))).doesNotContain("-");
    assertThat(prints.of(at("a.md", "x", "x"))).isEqualTo(first + "-3");
  }
}
