package dev.waymark.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which weights are not what their writer meant. */
class BadWeightTest {
  private static List<Problem> found(String... weights) {
    SmallSite files = new SmallSite();
    for (int i = 0; i < weights.length; i++)
      files.file("content/docs/" + i + ".md", "---\ntitle: T\nweight: " + weights[i] + "\n---\n");
    List<Problem> all = new ArrayList<>();
    new BadWeight().check(files.build(), all::add);
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "'7'", "10.0", "~"})
  void whatHugoReadsAsANumberIsWell(String weight) {
    assertThat(found(weight)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "first, 'weight is not a whole number, so hugo does not sort by it as written'",
    "1.5, 'weight is not a whole number, so hugo does not sort by it as written'",
    "'[1]', 'weight is not a whole number, so hugo does not sort by it as written'",
    "-1, weight -1 is negative and sorts before every other",
  })
  void othersAreSaid(String weight, String message) {
    assertThat(found(weight)).extracting(Problem::message).containsExactly(message);
  }

  @Test
  void zeroIsSaidBesideWeightsOnly() {
    assertThat(found("0")).isEmpty();
    assertThat(found("0", "0")).isEmpty();
    assertThat(found("0", "5"))
        .extracting(Problem::message)
        .containsExactly("weight 0 counts as none, so this page sorts after its weighted siblings");
  }

  @Test
  void aNegativeWeightIsAtMostAHint() {
    assertThat(found("-1").get(0).atMost()).isEqualTo(Severity.INFO);
    assertThat(found("first").get(0).atMost()).isNull();
  }
}
