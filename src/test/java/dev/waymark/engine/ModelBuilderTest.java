package dev.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import org.junit.jupiter.api.Test;

/** Which files of a tree are read as pages or snippets. */
class ModelBuilderTest {
  @Test
  void snippetsAmongTheAssetsAreReadButNotThoseOfPackages() {
    Model model =
        new SmallSite()
            .page("a.md", "")
            .file("content/data.txt", "x")
            .file("assets/snippet.md", "text")
            .file("assets/node_modules/p/README.md", "text")
            .file("static/other.md", "text")
            .model();
    assertThat(model.site().documents())
        .extracting(document -> document.source().path())
        .containsExactlyInAnyOrder("content/a.md", "assets/snippet.md");
    assertThat(model.files()).containsKeys("content/a.md", "assets/snippet.md");
    assertThat(model.crashes()).isEmpty();
  }
}
