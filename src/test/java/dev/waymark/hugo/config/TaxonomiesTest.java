package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.Taxonomies.Taxonomy;
import dev.waymark.hugo.paths.PermalinksTest;
import org.junit.jupiter.api.Test;

class TaxonomiesTest {
  @Test
  void readsTaxonomies() {
    assertThat(Taxonomies.of(PermalinksTest.options("")).all()).hasSize(2);
    assertThat(Taxonomies.of(PermalinksTest.options("[taxonomies]")).all()).isEmpty();
    assertThat(Taxonomies.of(PermalinksTest.options("[taxonomies]\nTag = 'Labels'")).all())
        .containsExactly(new Taxonomy("tag", "labels"));
  }

  @Test
  void standInOrderOfTheirPlural() {
    assertThat(
            Taxonomies.of(
                    PermalinksTest.options(
                        "[taxonomies]\na = 'zs'\nz = 'AS'\nnone = ''\n_merge = 'deep'"))
                .all())
        .containsExactly(new Taxonomy("z", "as"), new Taxonomy("a", "zs"));
  }
}
