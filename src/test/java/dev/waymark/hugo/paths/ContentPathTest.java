package dev.waymark.hugo.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.paths.ContentPath.Type;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentPathTest {
  static ContentPath.Parser parser(HugoVersion version) {
    return new ContentPath.Parser(
        version, Set.of("en", "fr"), Set.of("sv"), Set.of("md", "html", "markdown"));
  }

  @ParameterizedTest
  @CsvSource({
    "posts/a.md, SINGLE, /posts/a,",
    "posts/index.md, LEAF, /posts,",
    "posts/_index.md, BRANCH, /posts,",
    "Posts/Index.MD, LEAF, /posts,",
    "_index.fr.md, BRANCH, /, fr",
    "index.de.md, SINGLE, /index.de,",
    "a.fr.md, SINGLE, /a, fr",
    "a.FR.md, SINGLE, /a, fr",
    "v1.fr.2.md, SINGLE, /v1, fr",
    "fr.md, SINGLE, /fr,",
    "b.de.md, SINGLE, /b.de,",
    "a.md.bak, FILE, /a.md.bak,",
    "x/Pic One.PNG, FILE, /x/pic-one.png,",
    "x/loc.fr.png, FILE, /x/loc.png, fr",
    "plain, FILE, /plain,",
    "a._language_fr_.md, SINGLE, /a, fr",
    "a._version_v1.2_.md, SINGLE, /a,",
    "docs/_content.gotmpl, ADAPTER, /docs/_content,",
  })
  void readsPaths(String file, Type type, String path, String language) {
    ContentPath at = parser(HugoVersion.NEWEST).parse(file);
    assertThat(at).isNotNull();
    assertThat(at.type()).isEqualTo(type);
    assertThat(at.path()).isEqualTo(path);
    assertThat(at.language()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "131, v1.fr.2.md, SINGLE, /v1.fr.2,",
    "131, v1.2.fr.md, SINGLE, /v1.2, fr",
    "111, a/index.txt.md, LEAF, /a,",
    "111, a/Index.md, SINGLE, /a/index,",
    "111, a.MD, FILE, /a.md,",
  })
  void readsPathsAsOlderVersions(int minor, String file, Type type, String path, String language) {
    ContentPath at = parser(new HugoVersion(0, minor, 0)).parse(file);
    assertThat(at).isNotNull();
    assertThat(at.type()).isEqualTo(type);
    assertThat(at.path()).isEqualTo(path);
    assertThat(at.language()).isEqualTo(language);
  }

  @Test
  void dropsDisabledLanguages() {
    assertThat(parser(HugoVersion.NEWEST).parse("a.sv.md")).isNull();
  }

  @Test
  void namesBundlesAfterTheirFolder() {
    ContentPath at = parser(HugoVersion.NEWEST).parse("My Docs/The Bundle/index.fr.md");
    assertThat(at).isNotNull();
    assertThat(at.folder()).isEqualTo("/my-docs");
    assertThat(at.name()).isEqualTo("the-bundle");
    assertThat(at.writtenName()).isEqualTo("The Bundle");
    assertThat(at.section()).isEqualTo("my-docs");
  }
}
