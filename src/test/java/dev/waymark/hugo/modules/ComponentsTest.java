package dev.waymark.hugo.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.ConfigLoader;
import dev.waymark.hugo.Txtar;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.hugo.config.UnreadableMount;
import dev.waymark.text.Defect;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsTest {
  @Test
  void ignoresNamesInWhatHugoReadsItself() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            ignoreFiles = ['\\.tmp$', '/skip$', '^draft', '(']
            -- content/.hidden.md --
            -- content/.dir/a.md --
            -- content/#x.md --
            -- content/y.md~ --
            -- content/x~.md --
            -- content/_draft.md --
            -- content/draft.md --
            -- content/a.tmp --
            -- content/skip/a.md --
            -- data/a.tmp --
            -- data/.hidden.yaml --
            -- data/a.yaml --
            -- i18n/en.tmp --
            -- i18n/en.yaml --
            -- assets/a.tmp --
            -- assets/.hidden --
            -- static/.htaccess --
            -- static/a.tmp --
            -- static/x~ --
            """);
    assertThat(site.component("content"))
        .containsExactly(
            "_draft.md <- content/_draft.md",
            "draft.md <- content/draft.md",
            "x~.md <- content/x~.md");
    assertThat(site.component("data")).containsExactly("a.yaml <- data/a.yaml");
    assertThat(site.component("i18n")).containsExactly("en.yaml <- i18n/en.yaml");
    assertThat(site.component("assets")).hasSize(2);
    assertThat(site.component("static")).hasSize(3);
    assertThat(site.config().defects())
        .extracting(Defect::message)
        .containsExactly("not a regular expression: (");
  }

  @Test
  void replacesAWholeComponentByItsFirstMount() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [[module.mounts]]
            source = './docs/'
            target = 'content/guide/'
            [[module.mounts]]
            source = 'README.md'
            target = 'content/readme.md'
            [[module.mounts]]
            source = 'absent'
            target = 'static'
            [[module.mounts]]
            source = 'docs'
            target = 'nonsense/x'
            -- docs/a.md --
            -- docs/sub/b.md --
            -- README.md --
            -- content/hidden.md --
            -- static/s.txt --
            """);
    assertThat(site.component("content"))
        .containsExactly(
            "guide/a.md <- docs/a.md", "guide/sub/b.md <- docs/sub/b.md", "readme.md <- README.md");
    assertThat(site.component("static")).containsExactly("s.txt <- static/s.txt");
    assertThat(site.config().defects())
        .extracting(Defect::message)
        .containsExactly(
            "a mount's target must begin with one of content, data, layouts, i18n, archetypes,"
                + " assets, static");
  }

  @Test
  void letsTheFirstMountWin() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            staticDir = ['one', 'two']
            staticDir3 = 'three'
            -- one/a.txt --
            -- two/a.txt --
            -- two/b.txt --
            -- three/b.txt --
            -- three/c.txt --
            """);
    assertThat(site.component("static"))
        .containsExactly("a.txt <- one/a.txt", "b.txt <- two/b.txt", "c.txt <- three/c.txt");
  }

  @Test
  void namesMountsItCannotRead() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [[module.mounts]]
            source = '../docs'
            target = 'content/docs'
            [[module.mounts]]
            source = '/srv/static'
            target = 'static'
            -- content/hidden.md --
            -- static/s.txt --
            """);
    assertThat(site.component("content")).isEmpty();
    assertThat(site.config().unreadableMounts())
        .containsExactly(
            new UnreadableMount("content", "docs", "../docs"),
            new UnreadableMount("static", "", "/srv/static"));
    assertThat(
            Txtar.of("-- hugo.toml --\n[versions.'v1.0.0']\n[versions.'v2.0.0']")
                .config()
                .unreadableMounts())
        .extracting(UnreadableMount::component)
        .containsExactly("content");
  }

  @Test
  void mountsFoldersPerLanguage() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [languages.en]
            contentDir = 'content/en'
            [languages.fr]
            contentDir = 'content/fr'
            -- content/top.md --
            -- content/en/a.md --
            -- content/en/b.fr.md --
            -- content/fr/a.md --
            -- content/fr/b.md --
            """);
    assertThat(site.component("content"))
        .containsExactly(
            "a.md <- content/en/a.md en",
            "a.md <- content/fr/a.md fr",
            "b.fr.md <- content/en/b.fr.md");
  }

  @Test
  void givesOneFileToSeveralLanguages() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.yaml --
            languages: {en: {weight: 1}, fr: {weight: 2}, de: {weight: 3}}
            module:
              mounts:
                - {source: content/fr, target: content, sites: {matrix: {languages: [fr]}}}
                - {source: content/en, target: content, sites: {matrix: {languages: ["! de"]}}}
                - {source: content/xx, target: content, sites: {matrix: {languages: [xx]}}}
            -- content/en/a.md --
            -- content/en/b.md --
            -- content/en/b.fr.md --
            -- content/fr/a.md --
            -- content/xx/x.md --
            """);
    assertThat(site.component("content"))
        .containsExactly(
            "a.md <- content/fr/a.md fr",
            "a.md <- content/en/a.md en",
            "b.fr.md <- content/en/b.fr.md",
            "b.md <- content/en/b.md en");
  }

  @Test
  void seesLanguagesInNames() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            theme = 't'
            disableLanguages = ['de']
            [languages.en]
            weight = 1
            [languages.fr]
            weight = 2
            [languages.de]
            -- content/a.md --
            -- content/b.FR.md --
            -- content/c.de.md --
            -- content/v1.fr.2.md --
            -- content/d.xx.md --
            -- themes/t/content/a.en.md --
            -- themes/t/content/a.fr.md --
            -- themes/t/content/b.fr.md --
            """);
    assertThat(site.component("content"))
        .containsExactly(
            "a.fr.md <- themes/t/content/a.fr.md",
            "a.md <- content/a.md",
            "b.FR.md <- content/b.FR.md",
            "d.xx.md <- content/d.xx.md",
            "v1.fr.2.md <- content/v1.fr.2.md");
    // Before 0.123 the case counted, before 0.146 only the part next to the extension.
    assertThat(site.component("content", site.config(new HugoVersion(0, 111, 3))))
        .contains("b.fr.md <- themes/t/content/b.fr.md");
  }

  @Test
  void copiesStaticFilesForEachHost() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [languages.en]
            baseURL = 'https://en.example/'
            [languages.fr]
            baseURL = 'https://fr.example/'
            staticDir = ['french', 'static']
            -- static/s.txt --
            -- static/t.txt --
            -- french/t.txt --
            """);
    assertThat(site.component("static"))
        .containsExactlyInAnyOrder(
            "s.txt <- static/s.txt en",
            "s.txt <- static/s.txt fr",
            "t.txt <- static/t.txt en",
            "t.txt <- french/t.txt fr");
  }

  @Test
  void keepsModulesInside() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            theme = 't'
            -- themes/t/hugo.toml --
            [[module.mounts]]
            source = '../../secret'
            target = 'static'
            [[module.mounts]]
            source = 'node_modules/x'
            target = 'assets/x'
            [[module.mounts]]
            source = '../../node_modules/y'
            target = 'assets/y'
            -- secret/s.txt --
            -- node_modules/x/x.css --
            -- node_modules/y/y.css --
            """);
    assertThat(site.component("static")).isEmpty();
    assertThat(site.component("assets"))
        .containsExactly("x/x.css <- node_modules/x/x.css", "y/y.css <- node_modules/y/y.css");
  }

  @Test
  void passesOverLinksBelowAMount(@TempDir Path root) throws IOException {
    Files.createDirectories(root.resolve("real/sub"));
    Files.writeString(root.resolve("hugo.toml"), "");
    Files.writeString(root.resolve("real/a.md"), "");
    Files.writeString(root.resolve("real/sub/b.md"), "");
    Files.createSymbolicLink(root.resolve("content"), root.resolve("real"));
    Files.createSymbolicLink(root.resolve("real/link.md"), root.resolve("real/a.md"));
    Files.createSymbolicLink(root.resolve("real/folder"), root.resolve("real/sub"));
    Tree tree = DiskTree.open(root);
    assertThat(tree.links()).contains("content", "real/link.md");
    HugoConfig config = ConfigLoader.load(tree, Invocation.at(Instant.EPOCH));
    assertThat(Txtar.component(tree, "content", config))
        .containsExactly("a.md <- content/a.md", "sub/b.md <- content/sub/b.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"source = 'docs'", "target = 'static'", "source = ' '\ntarget = 'static'"})
  void aMountThatLacksAnEndIsRefused(String mount) {
    String written = "[[module.mounts]]\n" + mount;
    assertThat(Txtar.of("-- hugo.toml --\n" + written).config().defects())
        .extracting(Defect::message)
        .containsExactly("a mount needs both a source and a target");
    Txtar theme = Txtar.of("-- hugo.toml --\ntheme = 't'\n-- themes/t/hugo.toml --\n" + written);
    assertThat(theme.config().defects()).isEmpty();
  }

  @Test
  void aTargetThatIsNoneIsTheMistake() {
    HugoConfig config =
        Txtar.of("-- hugo.toml --\n[[module.mounts]]\nsource = 'docs'\ntarget = 'nonsense/x'")
            .config();
    assertThat(config.defects()).extracting(d -> d.span().text()).containsExactly("'nonsense/x'");
  }

  @Test
  void aMountLeavesFilesOut() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [[module.mounts]]
            source = 'static'
            target = 'static'
            excludeFiles = ['*.tmp', 'drafts/**']
            -- static/a.txt --
            -- static/a.tmp --
            -- static/drafts/b.txt --
            """);
    assertThat(site.component("static")).containsExactly("a.txt <- static/a.txt");
  }

  @Test
  void aFileIsShownThoughTheFolderThatItLiesInIsHidden() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [[module.mounts]]
            source = '.github/a.md'
            target = 'content/a.md'
            [[module.mounts]]
            source = 'docs/.b.md'
            target = 'content/b.md'
            -- .github/a.md --
            -- docs/.b.md --
            """);
    assertThat(site.component("content")).containsExactly("a.md <- .github/a.md");
  }

  @Test
  void aFileThatIsNotHereIsMissingInItsLanguages() {
    HugoConfig config =
        Txtar.of(
                """
                -- hugo.toml --
                defaultContentLanguage = 'en'
                [languages.en]
                [languages.fr]
                [languages.de]
                [[module.mounts]]
                source = '../a.md'
                target = 'content/a.md'
                sites = {matrix = {languages = ['fr', 'de']}}
                [[module.mounts]]
                source = '../b.md'
                target = 'content/b.md'
                [[module.mounts]]
                source = '../b.md'
                target = 'content/b.md'
                [[module.mounts]]
                source = '../docs'
                target = 'content/docs'
                sites = {matrix = {languages = ['fr']}}
                """)
            .config();
    assertThat(config.unreadableMounts())
        .extracting(mount -> mount.target() + " " + new TreeSet<>(mount.languages()))
        .containsExactly("a.md [de, fr]", "b.md [en]", "docs []");
  }

  @Test
  void aPackageThatAModuleMountsIsMissingUntilItIsInstalled() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            theme = 't'
            -- themes/t/hugo.toml --
            [[module.mounts]]
            source = 'node_modules/x'
            target = 'assets/x'
            [[module.mounts]]
            source = 'gone'
            target = 'assets/gone'
            """);
    assertThat(site.config().unreadableMounts())
        .containsExactly(new UnreadableMount("assets", "x", "node_modules/x"));
  }

  @Test
  void aStaticFolderOfAThemeIsThereForEachHost() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            theme = 't'
            [languages.en]
            baseURL = 'https://en.example/'
            [languages.fr]
            baseURL = 'https://fr.example/'
            -- themes/t/static/s.txt --
            -- themes/t/assets/a.css --
            -- static/s.txt --
            """);
    assertThat(site.component("static"))
        .containsExactly("s.txt <- static/s.txt en", "s.txt <- static/s.txt fr");
    assertThat(site.component("assets")).containsExactly("a.css <- themes/t/assets/a.css");
  }
}
