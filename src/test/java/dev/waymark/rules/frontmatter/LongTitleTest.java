package dev.waymark.rules.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a title is, and whose titles are looked at. */
class LongTitleTest {
  private static List<String> found(String frontMatter) {
    List<Problem> all = new ArrayList<>();
    SmallSite files = new SmallSite().file("content/a.md", frontMatter);
    new LongTitle(5).check(files.build(), all::add);
    return all.stream().map(p -> p.span() + " " + p.message()).toList();
  }

  @Test
  void asManyAsMayBeAreNotTooMany() {
    assertThat(found("---\ntitle: abcde\n---\n")).isEmpty();
    assertThat(found("---\ntitle: abcdef\n---\n"))
        .containsExactly("content/a.md:2:8 the title has 6 characters, more than 5");
  }

  @Test
  void aCharacterBeyondTheBasicPlaneIsOne() {
    assertThat(found("---\ntitle: 🙂🙂🙂🙂🙂\n---\n")).isEmpty();
  }

  @Test
  void otherFormatsHaveTitlesToo() {
    assertThat(found("+++\nweight = 1\ntitle = \"abcdef\"\n+++\n")).hasSize(1);
    assertThat(found("{\"title\": \"abcdef\"}\n")).hasSize(1);
  }

  @Test
  void theLineBreakBehindABlockDoesNotCount() {
    assertThat(found("---\ntitle: >\n  abcde\n---\n")).isEmpty();
    assertThat(found("---\ntitle: |\n  abcdef\n---\n")).hasSize(1);
  }

  @Test
  void aDraftIsNotJudged() {
    assertThat(found("---\ntitle: abcdef\ndraft: true\n---\n")).isEmpty();
  }

  @Test
  void theLinkTitleIsNotLookedAt() {
    assertThat(found("---\ntitle: abc\nlinkTitle: abcdefgh\n---\n")).isEmpty();
  }
}
