package dev.waymark.hugo.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.Txtar;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Options;
import dev.waymark.text.Defect;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static Options options(HugoConfig config) {
    return config.options(config.defaultLanguage());
  }

  @Test
  void mergesWhatTheStrategiesAllow() {
    Options options =
        options(
            Txtar.of(
                    """
                    -- hugo.toml --
                    theme = 't'
                    [params]
                    a = 'project'
                    [params.deep]
                    x = 'project'
                    [outputFormats.Mine]
                    baseName = 'mine'
                    [[menus.main]]
                    name = 'project'
                    -- themes/t/hugo.toml --
                    title = 'theme'
                    uglyURLs = true
                    [params]
                    a = 'theme'
                    b = 'theme'
                    [params.deep]
                    x = 'theme'
                    y = 'theme'
                    [permalinks]
                    posts = '/theme/'
                    [outputFormats.Mine]
                    path = 'theme'
                    [outputFormats.Theme]
                    baseName = 'theme'
                    [[menus.main]]
                    name = 'theme'
                    [[menus.foot]]
                    name = 'theme'
                    """)
                .config());
    assertThat(options.at("title")).isNull();
    assertThat(options.at("uglyurls")).isNull();
    assertThat(options.at("permalinks")).isNull();
    assertThat(options.text("", "params", "a")).isEqualTo("project");
    assertThat(options.text("", "params", "b")).isEqualTo("theme");
    assertThat(options.text("", "params", "deep", "x")).isEqualTo("project");
    assertThat(options.text("", "params", "deep", "y")).isEqualTo("theme");
    assertThat(options.at("outputformats", "mine", "path")).isNull();
    assertThat(options.text("", "outputformats", "theme", "basename")).isEqualTo("theme");
    assertThat(options.at("menus", "main").asList()).hasSize(1);
    assertThat(options.at("menus", "foot")).isNotNull();
  }

  @Test
  void obeysTheProjectsOwnStrategies() {
    String theme =
        "\n"
            + "-- themes/t/hugo.toml --\n"
            + "title = 'theme'\n"
            + "[permalinks]\n"
            + "a = '/t/'\n"
            + "b = '/t/'\n"
            + "[params]\n"
            + "p = 't'";
    Options deep =
        options(Txtar.of("-- hugo.toml --\ntheme = 't'\n_merge = 'deep'" + theme).config());
    assertThat(deep.text("", "title")).isEqualTo("theme");
    assertThat(deep.text("", "permalinks", "a")).isEqualTo("/t/");
    Options none =
        options(Txtar.of("-- hugo.toml --\ntheme = 't'\n_merge = 'none'" + theme).config());
    assertThat(none.at("params")).isNull();
    Options table =
        options(
            Txtar.of(
                    "-- hugo.toml --\ntheme = 't'\n[permalinks]\n_merge = 'shallow'\na = '/p/'"
                        + theme)
                .config());
    assertThat(table.text("", "permalinks", "a")).isEqualTo("/p/");
    assertThat(table.text("", "permalinks", "b")).isEqualTo("/t/");
    assertThat(table.at("permalinks", "_merge")).isNull();
  }

  @Test
  void followsThemesOfThemesOnce() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            theme = ['a', 'b']
            -- content/x.md --
            -- themes/a/config.toml --
            theme = 'c'
            -- themes/a/content/x.md --
            -- themes/a/content/a.md --
            -- themes/b/content/a.md --
            -- themes/b/content/b.md --
            -- themes/b/content/c.md --
            -- themes/c/hugo.yaml --
            theme: a
            -- themes/c/content/a.md --
            -- themes/c/content/c.md --
            """);
    assertThat(site.component("content"))
        .containsExactly(
            "a.md <- themes/a/content/a.md",
            "b.md <- themes/b/content/b.md",
            "c.md <- themes/c/content/c.md",
            "x.md <- content/x.md");
  }

  @Test
  void readsVendoredModules() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            ignoreVendorPaths = 'example.org/ignored/**'
            [[module.imports]]
            path = 'example.org/docs'
            [[module.imports]]
            path = 'example.org/theme'
            [[module.imports.mounts]]
            source = 'pub'
            target = 'static'
            [[module.imports]]
            path = 'example.org/ignored/x'
            [[module.imports]]
            path = 'example.org/off'
            disable = true
            -- _vendor/modules.txt --
            # example.org/docs v1.0.0

            # example.org/theme v0.2.0
            # example.org/ignored/x v1.0.0
            -- _vendor/example.org/docs/content/v.md --
            -- _vendor/example.org/theme/pub/v.txt --
            -- _vendor/example.org/theme/static/no.txt --
            -- _vendor/example.org/ignored/x/static/no2.txt --
            """);
    assertThat(site.component("content"))
        .containsExactly("v.md <- _vendor/example.org/docs/content/v.md");
    assertThat(site.component("static"))
        .containsExactly("v.txt <- _vendor/example.org/theme/pub/v.txt");
    assertThat(site.config().unresolvedModules()).containsExactly("example.org/ignored/x");
    assertThat(site.config().defects()).isEmpty();
  }

  @Test
  void obeysTheOptionsOfImports() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [[module.imports]]
            path = 'quiet'
            ignoreConfig = true
            [[module.imports]]
            path = 'bare'
            noMounts = true
            [[module.imports]]
            path = 'lonely'
            ignoreImports = true
            -- themes/quiet/hugo.toml --
            [params]
            quiet = true
            -- themes/quiet/static/q.txt --
            -- themes/bare/hugo.toml --
            [params]
            bare = true
            -- themes/bare/static/b.txt --
            -- themes/lonely/hugo.toml --
            theme = 'missing'
            """);
    HugoConfig config = site.config();
    assertThat(site.component("static")).containsExactly("q.txt <- themes/quiet/static/q.txt");
    assertThat(options(config).flag(false, "params", "bare")).isTrue();
    assertThat(options(config).at("params", "quiet")).isNull();
    assertThat(config.unresolvedModules()).isEmpty();
  }

  @Test
  void findsModulesThatAreReplacedOrInAWorkspace() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [module]
            workspace = 'hugo.work'
            replacements = 'example.org/r -> ../parts/r, example.org/gone -> x'
            [[module.imports]]
            path = 'example.org/r'
            [[module.imports]]
            path = 'example.org/m/v2'
            [[module.imports]]
            path = 'example.org/w'
            -- go.mod --
            module example.org/site
            require example.org/m/v2 v2.0.0 // indirect
            replace (
              example.org/m/v2 v2.0.0 => ./parts/m
              example.org/far => example.org/near v1.0.0
            )
            -- hugo.work --
            go 1.20
            use .
            use (
              ./parts/w
            )
            -- parts/w/go.mod --
            module example.org/w
            -- parts/r/static/r.txt --
            -- parts/m/static/m.txt --
            -- parts/w/static/w.txt --
            """);
    assertThat(site.component("static"))
        .containsExactly(
            "m.txt <- parts/m/static/m.txt",
            "r.txt <- parts/r/static/r.txt",
            "w.txt <- parts/w/static/w.txt");
    assertThat(site.config().unresolvedModules()).isEmpty();
  }

  @Test
  void tellsAMissingThemeFromAnUnresolvedModule() {
    HugoConfig config =
        Txtar.of(
                """
                -- hugo.toml --
                theme = ['absent', 'sub']
                [[module.imports]]
                path = 'github.com/a/b'
                -- .gitmodules --
                [submodule "themes/sub"]
                """)
            .config();
    assertThat(config.unresolvedModules()).containsExactly("github.com/a/b", "absent", "sub");
    assertThat(config.defects()).extracting(Defect::rule).containsExactly("missing-theme");
    Defect defect = config.defects().get(0);
    assertThat(defect.message()).isEqualTo("no theme absent in themes/");
    assertThat(defect.span().text()).contains("absent");

    HugoConfig outside = Txtar.of("-- hugo.toml --\ntheme = 't'\nthemesDir = '../..'").config();
    assertThat(outside.unresolvedModules()).containsExactly("t");
    assertThat(outside.defects()).isEmpty();
  }
}
