package dev.waymark.hugo.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountFilterTest {
  /** The first pattern that matches decides; folders on the way must be let through too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*.md                   | a.md       | true",
        "*.md                   | sub/a.md   | false",
        "**.md                  | sub/a.md   | false",
        "**/*.md                | sub/a.md   | true",
        "**/*.md                | a/b/c.md   | true",
        "**/*.MD                | a/b/c.md   | true",
        "! drafts/*             | drafts/a   | false",
        "! drafts/*             | drafts/a/b | false",
        "! drafts/*             | a          | true",
        "! drafts               | drafts/a   | false",
        "! drafts/**; **.md     | a.md       | true",
        "! drafts/**; **.md     | a.png      | false",
        "! drafts/**; **.md     | drafts/a   | false",
        "**.md; ! a.md          | a.md       | true",
        "docs/guide/**          | docs/guide/a | true",
        "docs/guide/**          | docs/a     | false",
        "/a.md                  | a.md       | true",
        "!a.md                  | a.md       | false",
      })
  void letsThrough(String patterns, String path, boolean expected) {
    List<String> all = List.of(patterns.split("; "));
    assertThat(MountFilter.of(all).test(path)).isEqualTo(expected);
  }
}
