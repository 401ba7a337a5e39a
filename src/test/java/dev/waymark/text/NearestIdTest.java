package dev.waymark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestIdTest {
  private static List<String> near(String fragment, String... ids) {
    return new NearestId(List.of(ids)).to(fragment, 3);
  }

  @Test
  void aFewLettersComeFirst() {
    assertThat(near("retry-polices", "policies-to-retry", "retry-policies"))
        .containsExactly("retry-policies");
  }

  @Test
  void theSameLettersAreBetterThanAFewOthers() {
    assertThat(near("Pub/Sub", "pub-sap", "pubsub")).containsExactly("pubsub");
    assertThat(near("v1.2.3", "v122", "v123")).containsExactly("v123");
    assertThat(near("++", "--", "c")).isEmpty();
  }

  @Test
  void theWordThatOneNameAloneHasSaysMost() {
    assertThat(
            near(
                "helm-oci-repository",
                "helm-repository",
                "helm-https-repository",
                "helm-chart",
                "oci-repository"))
        .startsWith("oci-repository");
    assertThat(near("sample-app-hotrod", "-hotrod-demo", "all-in-one", "next-steps"))
        .containsExactly("-hotrod-demo");
  }

  @Test
  void shortWordsCountTogether() {
    assertThat(near("all-in-one-docker-image", "all-in-one", "kubernetes", "monitoring"))
        .containsExactly("all-in-one");
    assertThat(near("to-do", "go-to", "kubernetes")).isEmpty();
  }

  @Test
  void endsOfWordsDoNotCount() {
    assertThat(near("configuring-links", "configure-a-link", "monitoring"))
        .containsExactly("configure-a-link");
  }

  @Test
  void isNeverTheFragmentItself() {
    assertThat(near("install-it", "install-it", "see-also")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "install-it, instal-it, true",
    "Install-It, install-it, true",
    "configuring-networks, networks-configured, true",
    "use-a-token, use-the-tokens-of-others, false",
    "abc, abd, true",
    "abc, axy, false",
    "abcdef, abcdxy, true",
    "abcdef, abxyzf, false",
    "abcdefghijklmnop, abcdefghijklmxyz, true",
    "abcdefghijklmnop, abcdefghijklwxyz, false",
  })
  void theSameButForASlip(String fragment, String id, boolean same) {
    assertThat(NearestId.same(fragment, id)).isEqualTo(same);
  }

  @Test
  void wordsSayMoreThanManyWrongLetters() {
    assertThat(near("kubernetes-setup", "kubernates-sitap", "setup-of-kubernetes"))
        .containsExactly("kubernates-sitap");
    assertThat(near("kubernetes-setup", "kubirnates-sitap", "setup-of-kubernetes"))
        .containsExactly("setup-of-kubernetes");
  }

  @Test
  void sureIsWhatSaysTheSame() {
    assertThat(NearestId.sure("argocd", "notes-for-argocd-users")).isTrue();
    assertThat(NearestId.sure("retry-polices", "retry-policies")).isTrue();
    assertThat(NearestId.sure("sample-app-hotrod", "-hotrod-demo")).isFalse();
  }
}
