package dev.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.document.Document;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which documents of one state of a site another need not read again. */
class SharedDocumentsTest {
  private final Model model = new SmallSite().page("a.md", "").page("b.md", "").model();

  private Document document(String file) {
    return model.site().documents().stream()
        .filter(document -> document.source().path().equals(file))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thoseOfTextsThatAreTheSame() {
    Function<String, @Nullable Document> shared =
        SharedDocuments.but(Set.of("content/b.md"), () -> SharedDocuments.of(model));
    assertThat(shared.apply("content/a.md")).isSameAs(document("content/a.md"));
    assertThat(shared.apply("content/b.md")).isNull();
    assertThat(shared.apply("content/c.md")).isNull();
    Function<String, @Nullable Document> all =
        SharedDocuments.but(Set.of(), () -> SharedDocuments.of(model));
    assertThat(all.apply("content/b.md")).isSameAs(document("content/b.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hugo.yaml", "layouts/_shortcodes/x.md", "data/a.yaml", "content/a.html"})
  void noneWhenTextsMayBeReadAnotherWay(String changed) {
    Function<String, @Nullable Document> shared =
        SharedDocuments.but(
            Set.of(changed, "content/b.md"),
            () -> {
              throw new AssertionError("asked for in vain");
            });
    assertThat(shared.apply("content/a.md")).isNull();
  }
}
