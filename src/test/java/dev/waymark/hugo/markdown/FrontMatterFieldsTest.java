package dev.waymark.hugo.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontMatterFieldsTest {
  @Test
  void knowsHugosFieldsInAnySpelling() {
    assertThat(FrontMatterFields.known("linktitle") && FrontMatterFields.known("LINKTITLE"))
        .isTrue();
    assertThat(FrontMatterFields.known("linktitel")).isFalse();
    assertThat(FrontMatterFields.names()).contains("publishdate", "_build").doesNotContain("Title");
  }

  @Test
  void spellsThemAsTheDocumentationDoes() {
    assertThat(FrontMatterFields.spelt("linktitle")).isEqualTo("linkTitle");
    assertThat(FrontMatterFields.spelt("own_Key")).isEqualTo("own_Key");
  }
}
