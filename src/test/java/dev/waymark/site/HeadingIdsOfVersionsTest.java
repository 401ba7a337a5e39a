package dev.waymark.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids of headings with brackets that make no link, as Hugo 0.131.0 and 0.169.0 write them. */
class HeadingIdsOfVersionsTest {
  @ParameterizedTest
  @CsvSource({
    "[_a_] b, _a_-b, a-b",
    "[`c` d][e] f, c-de-f, c-de-f",
    "[*x* [y] z, x-y-z, x-y-z",
    "![**i**] j, i-j, i-j",
    "[^_n_] k, _n_-k, n-k",
    "x [ _q_ ] r, x--_q_--r, x--q--r",
  })
  void markupInBracketsIsRead(String heading, String before, String since) {
    assertThat(id(heading, "0.131.0")).isEqualTo(before);
    assertThat(id(heading, "0.169.0")).isEqualTo(since);
  }

  private static String id(String heading, String hugo) {
    Site site =
        new SmallSite()
            .file("netlify.toml", "[build.environment]\nHUGO_VERSION = '" + hugo + "'\n")
            .page("a.md", "## " + heading + "\n")
            .build();
    Page page = site.pagesOf("content/a.md").get(0);
    return site.anchors(page).ids().iterator().next();
  }
}
