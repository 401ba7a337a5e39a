package dev.waymark.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.Model;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.site.SiteOptions;
import dev.waymark.tree.DiskTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holds Waymark's model of every small site against what real Hugo made of it. */
class HugoVectorsTest {
  /** Sites whose disagreement is known, each with its reason. */
  private static final Map<String, String> EXCEPTIONS = new TreeMap<>();

  @Test
  void modelsAgreeWithHugo() {
    List<Vector> vectors = Vector.all();
    assertThat(vectors).hasSizeGreaterThan(400);
    Tally all = new Tally();
    List<String> failures = new ArrayList<>();
    for (Vector vector : vectors) {
      Tally tally;
      try {
        Model model = ModelBuilder.build(DiskTree.open(vector.site()), vector.invocation(), SiteOptions.NONE);
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
    assertThat(all.facts()).isGreaterThan(10_000);
    assertThat(failures).isEmpty();
  }
}
