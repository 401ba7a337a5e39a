package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreePathTest {
  @ParameterizedTest
  @CsvSource({
    "'', a, a",
    "a, b/c, a/b/c",
    "a, ./b//c/., a/b/c",
    "a/b, ../c, a/c",
    "a, .., ''",
    "'', '', ''",
    "a, b\\c, a/b/c",
    "a, ../.., ",
    "'', ../a, ",
    "a, ../../a, ",
    "a, /b, ",
    "a, \\b, ",
    "a, C:/b, ",
    "a, c:b, ",
    "a, 1:b, a/1:b",
  })
  void joinsWhatStaysInTheTree(String folder, String path, String joined) {
    assertThat(TreePath.join(folder, path)).isEqualTo(joined);
  }

  @Test
  void isLocalWhatStaysBelowItsStart() {
    assertThat(TreePath.isLocal("a/../b")).isTrue();
    assertThat(TreePath.isLocal("a/../../b")).isFalse();
  }

  @Test
  void takesPathsApart() {
    assertThat(TreePath.below("a/b", "a/b/c/d")).isEqualTo("c/d");
    assertThat(TreePath.below("", "a/b")).isEqualTo("a/b");
    assertThat(TreePath.name("a/b.md") + TreePath.name("c")).isEqualTo("b.mdc");
  }
}
