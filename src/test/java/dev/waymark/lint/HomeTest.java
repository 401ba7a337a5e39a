package dev.waymark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HomeTest {
  @Test
  void aRuleLeadsToItsPageOfTheSameVersion() {
    String url = "https://forge.example/acme/waymark";
    assertThat(new Home(url, "1.2.0").rule("broken-link"))
        .isEqualTo("https://forge.example/acme/waymark/blob/v1.2.0/rules/broken-link.md");
    assertThat(new Home(url, "1.3.0-SNAPSHOT").rule("broken-link"))
        .isEqualTo("https://forge.example/acme/waymark/blob/HEAD/rules/broken-link.md");
  }

  @Test
  void withoutAnAddressNothingIsLinkedTo() {
    assertThat(new Home(null, "1.2.0").rule("broken-link")).isNull();
  }

  /** Tests run as a build does that knows the address of the documentation's examples. */
  @Test
  void theBuildSaysWhereItLives() {
    assertThat(Home.OURS.url()).isEqualTo("https://github.com/OWNER/waymark");
  }
}
