package dev.waymark.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.Model;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.tree.DiskTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds Waymark's model of every small site against what real Hugo made of it. */
class HugoVectorsTest {
  /** Sites whose disagreement is known, each with its reason; all are of the oldest Hugo. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "case-links@0.111.3", "it kept the case of folders without a section page",
          "head-notypographer@0.111.3", "it read the typographer's settings as a flag alone",
          "outputs@0.111.3", "it refused outputs of taxonomies by their older name",
          "ref-bundle-files@0.111.3", "its refs did not find a bundle's index by its file name",
          "ref-from-page@0.111.3", "its refs knew no spaces and no pages of terms without a file",
          "url-disablepathtolower@0.111.3", "it lowered the paths of sections without a page",
          "url-frontmatter@0.111.3", "it kept index.html in the url of front matter",
          "url-section-file-conflict@0.111.3", "it made both a page and a list at one address");

  @Test
  void modelsAgreeWithHugo() {
    List<Vector> vectors = Vector.all();
    assertThat(vectors).hasSizeGreaterThan(400);
    Tally all = new Tally();
    List<String> failures = new ArrayList<>();
    for (Vector vector : vectors) {
      Tally tally;
      try {
        Model model =
            ModelBuilder.build(DiskTree.open(vector.site()), vector.invocation(), SiteOptions.NONE);
        tally = Comparison.of(vector, model.site());
        Verdict.compare(vector, model, tally);
      } catch (RuntimeException e) {
        tally = new Tally();
        tally.fact("built", e.toString() + " at " + e.getStackTrace()[0], true, false);
      }
      all.add(tally);
      if (EXCEPTIONS.containsKey(vector.name())) continue;
      tally.disagreements.forEach(d -> failures.add(vector.name() + ": " + d));
    }
    System.out.println(all);
    assertThat(EXCEPTIONS.size() * 50)
        .as("at most 2 of 100 sites")
        .isLessThanOrEqualTo(vectors.size());
    assertThat(all.facts()).isGreaterThan(10_000);
    assertThat(failures).isEmpty();
  }
}
