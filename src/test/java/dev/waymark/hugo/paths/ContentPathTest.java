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
        version, Set.of("en", "fr"), Set.of("sv"), Set.of("md", "html", "markdown"), true);
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

  @ParameterizedTest
  @CsvSource({
    "posts/a/b.md, posts",
    "posts/_index.md, posts",
    "posts/index.md, ''",
    "a.md, ''",
    "_index.md, ''",
    "posts/a/_index.md, posts",
  })
  void theFirstFolderIsTheSection(String file, String section) {
    assertThat(parser(HugoVersion.NEWEST).parse(file).section()).isEqualTo(section);
  }

  @Test
  void homeHasNoNameAndNoFolder() {
    ContentPath home = parser(HugoVersion.NEWEST).parse("_index.md");
    assertThat(home.folder() + home.name() + home.writtenFolder() + home.writtenName()).isEmpty();
    assertThat(home.isPage()).isTrue();
    ContentPath picture = parser(HugoVersion.NEWEST).parse("A b/Pic.PNG");
    assertThat(picture.isPage()).isFalse();
    assertThat(picture.folder() + "/" + picture.name()).isEqualTo("/a-b/pic");
    assertThat(picture.writtenFolder() + "/" + picture.writtenName()).isEqualTo("/A b/Pic");
    assertThat(picture.extension()).isEqualTo("png");
  }

  @ParameterizedTest
  @CsvSource({
    "125, docs/_content.gotmpl, FILE",
    "126, docs/_content.gotmpl, ADAPTER",
    "126, docs/content.gotmpl, FILE",
    "111, a/_index.md, BRANCH",
    "111, a/index.txt, FILE",
    "152, a._language_fr_.md, SINGLE",
  })
  void whatAFileMakesDependsOnTheVersion(int minor, String file, Type type) {
    assertThat(parser(new HugoVersion(0, minor, 0)).parse(file).type()).isEqualTo(type);
  }

  @Test
  void wrappedLanguagesAreReadSince153() {
    assertThat(parser(new HugoVersion(0, 152, 0)).parse("a._language_fr_.md").language()).isNull();
    ContentPath.Parser now = parser(new HugoVersion(0, 153, 0));
    assertThat(now.parse("a._language_fr_.md").language()).isEqualTo("fr");
    assertThat(now.parse("a._language_de_.md").language()).isNull();
    assertThat(now.parse("a._b.md").path()).isEqualTo("/a._b");
  }
}
