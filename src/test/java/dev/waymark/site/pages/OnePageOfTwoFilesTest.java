package dev.waymark.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.IndexedSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.published.PageIndex;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two files of different folders makes a page, where both have its path. */
class OnePageOfTwoFilesTest {
  /** As Hugo 0.169 did each time; 0.131 took either. */
  @ParameterizedTest
  @CsvSource({
    "content/docs/a.md, base/docs/a/_index.md, content/docs/a.md",
    "content/docs/a/_index.md, base/docs/a.md, content/docs/a/_index.md",
    "content/docs/a.md, base/docs/a/index.md, content/docs/a.md",
    "content/docs/a.en.md, content/docs/a/_index.md, content/docs/a.en.md",
    "content/docs/a.md, content/docs/a/_index.md, content/docs/a/_index.md",
    "content/docs/a.md, themes/t/content/docs/a/_index.md, content/docs/a.md",
    "content/docs/a/_index.md, themes/t/content/docs/a.md, content/docs/a/_index.md",
  })
  void ofTwoFilesForOnePageTheEarlierMountWins(String one, String other, String wins) {
    String mounts =
        """
        theme = 't'
        [[module.mounts]]
        source = 'content'
        target = 'content'
        [[module.mounts]]
        source = 'base'
        target = 'content'
        """;
    PageIndex index =
        IndexedSite.of(mounts)
            .file("themes/t/theme.toml", "")
            .file(one, "---\ntitle: A\n---\n")
            .file(other, "---\ntitle: A\n---\n")
            .index();
    Page page = Objects.requireNonNull(index.page("en", new LogicalPath("/docs/a")));
    assertThat(page.file()).isEqualTo(wins);
  }
}
