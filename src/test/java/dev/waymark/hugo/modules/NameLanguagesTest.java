package dev.waymark.hugo.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.Txtar;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.paths.PermalinksTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names of files say by themselves. */
class NameLanguagesTest {
  private static NameLanguages names(int minor) {
    String site =
        "-- config.toml --\n[languages.en]\n[languages.fr]\n[languages.de]\ndisabled = true";
    return new NameLanguages(Txtar.of(site).config(new HugoVersion(0, minor, 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "167, a/b.fr.md, fr, a/b.md",
    "167, b.FR.md, fr, b.md",
    "167, b.de.md, de, b.md",
    "167, b.fr.2.md, fr, b.2.md",
    "167, b.es.md, , b.es.md",
    "167, fr.md, , fr.md",
    "167, .fr.md, fr, .md",
    "167, a.fr/b.md, , a.fr/b.md",
    "167, b, , b",
    "145, b.fr.2.md, , b.fr.2.md",
    "145, b.2.fr.md, fr, b.2.md",
    "122, b.FR.md, , b.FR.md",
    "122, b.fr.md, fr, b.md",
  })
  void theLastPartThatIsALanguageCounts(int minor, String path, String language, String without) {
    assertThat(names(minor).in(path)).isEqualTo(language);
    assertThat(names(minor).without(path)).isEqualTo(without);
  }

  @ParameterizedTest
  @CsvSource({
    "content, content/a.md, false",
    "content, content/.a.md, true",
    "content, content/#a.md, true",
    "content, content/a.md~, true",
    "content, content/.git/a/b.md, true",
    "content, content/a/.b/c.md, true",
    ".site/content, .site/content/a.md, false",
    "'', a.md, false",
    "'', .a/b.md, true",
    "content, content/drafts/b.md, true",
    "content, content/b.tmp, true",
    "content, content/tmp/b.md, false",
  })
  void someNamesArePassedOver(String source, String file, boolean ignored) {
    IgnoredNames names =
        new IgnoredNames(PermalinksTest.options("ignoreFiles = ['\\.tmp$', '/drafts$', '(']"));
    assertThat(names.below(source, file)).isEqualTo(ignored);
  }

  @Test
  void aFileIsJudgedByItsOwnName() {
    IgnoredNames names = new IgnoredNames(PermalinksTest.options(""));
    assertThat(names.file(".a/b.md")).isFalse();
    assertThat(names.file("a/.b.md")).isTrue();
  }
}
