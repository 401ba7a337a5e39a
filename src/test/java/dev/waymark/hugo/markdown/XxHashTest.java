package dev.waymark.hugo.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XxHashTest {
  @ParameterizedTest
  @CsvSource({
    "'', ef46db3751d8e999",
    "a, d24ec4f1a98c6e5b",
    "abc, 44bc2cf5ad770999",
    "/h, 15374635c27e93c1",
    "asdf, 415872f599cea71e",
    "abcdefghijklmnopqrstuvwxyz, cfe1f278fa89835c",
    "Nobody inspects the spammish repetition, fbcea83c8a378bf1",
    "Call me Ishmael. Some years ago--never mind how long precisely-, 02a2e85470d6fd96",
  })
  void hashesAsTheReferenceDoes(String text, String hash) {
    assertThat(XxHash.hex(text)).isEqualTo(hash);
  }
}
