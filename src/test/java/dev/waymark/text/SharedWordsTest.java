package dev.waymark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that say the same in other words. */
class SharedWordsTest {
  @ParameterizedTest
  @CsvSource({
    "configuring-networks, networks-configured, true",
    "install-docker, docker-install, true",
    "use-a-token, use-the-token, false",
    "install, installing, true",
    "linked, links, true",
    "uses, used, false",
    "alpha-beta-gamma-delta-epsilon, epsilon-delta-gamma-beta-alpha, true",
    "a, b, false",
  })
  void theSameWordsInAnyOrderAndForm(String one, String other, boolean same) {
    assertThat(SharedWords.same(one, other)).isEqualTo(same);
    assertThat(SharedWords.same(other, one)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "network, network-settings, true",
    "configure-network, network-settings, false",
    "configure-network-access, network-access-rules, true",
    "a-b, a-b-c, false",
    "of, of-course, false",
  })
  void oneMayHoldTheOther(String one, String other, boolean alike) {
    assertThat(SharedWords.alike(one, other)).isEqualTo(alike);
    assertThat(SharedWords.alike(other, one)).isEqualTo(alike);
  }

  @Test
  void ofEqualSharesTheFewerWrongLettersComeFirst() {
    assertThat(
            new SharedWords(List.of("network-abcdefgh", "network-zz", "network-settinks"))
                .to("network-settings", 3))
        .containsExactly("network-settinks", "network-abcdefgh", "network-zz");
    assertThat(new SharedWords(List.of("b-network", "a-network")).to("network-x", 3))
        .containsExactly("a-network", "b-network");
  }

  @Test
  void whatOnlyAddsWordsIsNearerThanItsShareSays() {
    List<String> names = List.of("network-of-many-other-words-in-a-row", "a", "b", "c");
    assertThat(new SharedWords(names).to("network", 1)).hasSize(1);
    assertThat(new SharedWords(names).to("network-x", 1)).isEmpty();
  }

  @Test
  void theNameThatIsOnlyAddedToComesFirst() {
    SharedWords names =
        new SharedWords(
            List.of("install-on-linux", "install-on-windows", "remove-on-linux", "other"));
    assertThat(names.to("install-linux", 3)).startsWith("install-on-linux");
    assertThat(names.to("install-linux", 1)).hasSize(1);
    assertThat(names.to("nothing-shared", 3)).isEmpty();
    assertThat(names.to("other", 3)).isEmpty();
  }
}
