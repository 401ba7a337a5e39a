package dev.waymark.hugo.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.ConfigLoader;
import dev.waymark.hugo.Txtar;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.hugo.config.MissingModule;
import dev.waymark.hugo.config.MissingModule.Origin;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.config.UnreadableMount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(config.absentModules())
        .extracting(MissingModule::source)
        .containsExactly(Origin.GO_MODULE, Origin.THEMES, Origin.SUBMODULE);
    MissingModule absent = config.absentModules().get(1);
    assertThat(absent.folder()).isEqualTo("themes");
    assertThat(absent.why()).isEqualTo("theme absent is not here");
    assertThat(absent.span().text()).contains("absent");

    HugoConfig outside = Txtar.of("-- hugo.toml --\ntheme = 't'\nthemesDir = '../..'").config();
    assertThat(outside.unresolvedModules()).containsExactly("t");
    assertThat(outside.absentModules())
        .extracting(MissingModule::source)
        .containsExactly(Origin.OUTSIDE);
  }

  private static final String CACHE = "/c/hugo_cache/modules/filecache/modules/pkg/mod/";

  private static HugoConfig cached(Txtar site, Map<String, String> variables, String caches) {
    return ConfigLoader.load(
        site.tree(),
        new Invocation("", List.of(), null, variables, null, Instant.EPOCH, Set.of(), caches));
  }

  @Test
  void readsHugosModuleCacheInTheGreatestVersionThatIsAskedFor() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [[module.imports]]
            path = 'github.com/Acme/theme'
            [[module.imports]]
            path = 'github.com/acme/swapped'
            [[module.imports]]
            path = 'github.com/acme/gone'
            -- go.mod --
            module example.org/site
            require (
              github.com/Acme/theme v1.2.0
              github.com/acme/swapped v1.0.0
              github.com/acme/gone v1.0.0
              github.com/acme/other v0.1.0
            )
            replace github.com/acme/swapped => github.com/acme/fork v1.1.0
            -- CACHEgithub.com/!acme/theme@v1.2.0/hugo.toml --
            [[module.imports]]
            path = 'github.com/acme/icons'
            -- CACHEgithub.com/!acme/theme@v1.2.0/go.mod --
            module github.com/Acme/theme
            require github.com/acme/icons v0.9.0
            -- CACHEgithub.com/!acme/theme@v1.2.0/static/t.txt --
            -- CACHEgithub.com/acme/fork@v1.1.0/static/f.txt --
            -- CACHEgithub.com/acme/icons@v0.9.0/static/old.txt --
            -- CACHEgithub.com/acme/icons@v0.10.0/static/new.txt --
            -- CACHEcache/download/github.com/acme/other/@v/v0.1.0.mod --
            module github.com/acme/other
            require github.com/acme/icons v0.10.0 // indirect
            """
                .replace("CACHE", CACHE));
    HugoConfig config = cached(site, Map.of(), "/c/hugo_cache");
    assertThat(site.component("static", config))
        .containsExactly(
            "f.txt <- module:github.com/acme/fork@v1.1.0/static/f.txt",
            "new.txt <- module:github.com/acme/icons@v0.10.0/static/new.txt",
            "t.txt <- module:github.com/Acme/theme@v1.2.0/static/t.txt");
    assertThat(config.unresolvedModules()).containsExactly("github.com/acme/gone");
    assertThat(cached(site, Map.of(), null).unresolvedModules()).hasSize(3);
    assertThat(site.tree().files()).containsExactly("go.mod", "hugo.toml");
  }

  @Test
  void findsTheCacheWhereItIsConfigured() {
    String files =
        """
        -- go.mod --
        require github.com/acme/t v1.0.0
        -- %s/github.com/acme/t@v1.0.0/static/t.txt --
        """;
    String imports = "\n[[module.imports]]\npath = 'github.com/acme/t'\n";
    String below = "/filecache/modules/pkg/mod";
    Txtar byVariable =
        Txtar.of("-- hugo.toml --" + imports + files.formatted("/v/modules" + below));
    assertThat(
            cached(byVariable, Map.of("HUGO_CACHEDIR", "/v"), "/c/hugo_cache").unresolvedModules())
        .isEmpty();
    assertThat(cached(byVariable, Map.of("HUGO_CACHES_MODULES_DIR", "/v/modules"), null))
        .extracting(HugoConfig::unresolvedModules)
        .isEqualTo(List.of());
    Txtar byGo = Txtar.of("-- hugo.toml --" + imports + files.formatted("/go/pkg/mod"));
    assertThat(cached(byGo, Map.of("GOMODCACHE", "/go/pkg/mod"), null).unresolvedModules())
        .isEmpty();
    Txtar byFile =
        Txtar.of(
            "-- hugo.toml --\ncacheDir = '/x'"
                + imports
                + "[caches.modules]\ndir = ':cacheDir/m'\n"
                + files.formatted("/x/m" + below));
    assertThat(cached(byFile, Map.of(), "/c/hugo_cache").unresolvedModules()).isEmpty();
  }

  @Test
  void knowsWhatAnAbsentModuleCouldAdd() {
    HugoConfig config =
        Txtar.of(
                """
                -- hugo.toml --
                theme = 'github.com/a/theme'
                [[module.imports]]
                path = 'github.com/a/docs'
                [[module.imports.mounts]]
                source = 'docs'
                target = 'content/api'
                -- content/a.md --
                """)
            .config();
    assertThat(config.absent("layouts")).isEqualTo("theme github.com/a/theme is not here");
    assertThat(config.absent("content")).isNull();
    assertThat(config.unreadableMounts())
        .containsExactly(
            new UnreadableMount("content", "api", "docs", "module github.com/a/docs is not here"));
    assertThat(Txtar.of("-- hugo.toml --\ntheme = 'github.com/a/t'").config().absent("content"))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "example.org/m, example.org/m, false",
    "example.org/m, example.org/M, false",
    "example.org/m, example.org/m/v2, false",
    "example.org/m/v10, example.org/m/v2, false",
    "example.org/m, example.org/m/vx, true",
    "example.org/m, example.org/m/v, true",
    "example.org/m, example.org/n, true",
  })
  void whatTheProjectImportsNoThemeImportsAgain(String project, String theme, boolean again) {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            theme = 't'
            [[module.imports]]
            path = '%1$s'
            -- themes/t/hugo.toml --
            theme = '%2$s'
            -- themes/%1$s/theme.toml --
            -- themes/%2$s/static/a.txt --
            """
                .formatted(project, theme));
    assertThat(site.config().absentModules()).isEmpty();
    boolean same = project.equals(theme);
    assertThat(site.component("static")).hasSize(again || same ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "'', _vendor/example.org/c",
    "vendorClosest = true, _vendor/example.org/a/_vendor/example.org/c",
  })
  void ofAVendoredModuleTheFirstOrTheClosestCounts(String setting, String folder) {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [module]
            %s
            [[module.imports]]
            path = 'example.org/a'
            -- _vendor/modules.txt --
            # example.org/a v1.0.0
            # example.org/c v1.0.0
            -- _vendor/example.org/a/hugo.toml --
            theme = 'example.org/c'
            -- _vendor/example.org/a/_vendor/modules.txt --
            # example.org/c v1.1.0
            -- _vendor/example.org/a/_vendor/example.org/c/static/c.txt --
            -- _vendor/example.org/c/static/c.txt --
            """
                .formatted(setting));
    assertThat(site.component("static")).containsExactly("c.txt <- " + folder + "/static/c.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "example.org/docs, false",
    "/example.org/docs/, false",
    "./example.org/**, false",
    "**, false",
    "example.org/doc, true",
    "example.org, true",
  })
  void someVendoredPathsArePassedOver(String ignored, boolean read) {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            ignoreVendorPaths = '%s'
            [[module.imports]]
            path = 'example.org/docs'
            -- _vendor/modules.txt --
            # example.org/docs v1.0.0
            -- _vendor/example.org/docs/static/v.txt --
            """
                .formatted(ignored));
    assertThat(site.config().unresolvedModules()).hasSize(read ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({
    "content, content ''",
    "content/api, content api",
    "static, static ''",
    "static/x/y/, static x/y",
    "layouts/docs, layouts docs",
    "layouts, ",
    "assets, ",
  })
  void whatAnImportMountsOfAnAbsentModuleIsMissingThere(String target, String unreadable) {
    HugoConfig config =
        Txtar.of(
                """
                -- hugo.toml --
                [[module.imports]]
                path = 'github.com/a/docs'
                [[module.imports.mounts]]
                source = 'docs'
                target = '%s'
                [[module.imports.mounts]]
                source = 'docs'
                """
                    .formatted(target))
            .config();
    assertThat(config.unreadableMounts())
        .extracting(mount -> mount.component() + " " + mount.target().replaceAll("^$", "''"))
        .isEqualTo(unreadable == null ? List.of() : List.of(unreadable));
    String component = target.replaceFirst("/.*", "");
    assertThat(config.absent(component) == null).isEqualTo(unreadable != null);
  }

  @Test
  void anImportMayAskForAVersionOfItsOwn() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [[module.imports]]
            path = 'github.com/acme/t'
            version = 'v1.1.0'
            -- go.mod --
            require github.com/acme/t v1.0.0
            -- CACHEgithub.com/acme/t@v1.0.0/static/old.txt --
            -- CACHEgithub.com/acme/t@v1.1.0/static/new.txt --
            """
                .replace("CACHE", CACHE));
    assertThat(site.component("static", cached(site, Map.of(), "/c/hugo_cache")))
        .containsExactly("new.txt <- module:github.com/acme/t@v1.1.0/static/new.txt");
  }

  @Test
  void whatAReplacementRequiresCounts() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [[module.imports]]
            path = 'github.com/acme/b'
            [[module.imports]]
            path = 'github.com/acme/c'
            -- go.mod --
            require (
              github.com/acme/local v1.0.0
              github.com/acme/swapped v1.0.0
            )
            replace github.com/acme/local => ./parts/local
            replace github.com/acme/swapped => github.com/acme/fork v1.1.0
            -- parts/local/go.mod --
            require github.com/acme/b v1.3.0
            -- CACHEgithub.com/acme/fork@v1.1.0/go.mod --
            require github.com/acme/c v1.4.0
            -- CACHEgithub.com/acme/b@v1.3.0/static/b.txt --
            -- CACHEgithub.com/acme/c@v1.4.0/static/c.txt --
            """
                .replace("CACHE", CACHE));
    assertThat(site.component("static", cached(site, Map.of(), "/c/hugo_cache"))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "../../t, OUTSIDE",
    "github.com/acme/fork v1.1.0, GO_MODULE",
  })
  void aReplacementSaysWhereAModuleWouldComeFrom(String replacement, Origin origin) {
    HugoConfig config =
        Txtar.of(
                """
                -- hugo.toml --
                theme = 'github.com/acme/t'
                -- go.mod --
                require github.com/acme/t v1.0.0
                replace github.com/acme/t => %s
                """
                    .formatted(replacement))
            .config();
    assertThat(config.absentModules()).extracting(MissingModule::source).containsExactly(origin);
  }

  @ParameterizedTest
  @CsvSource({
    "github.com/Zed/AtlaZ, github.com/!zed/!atla!z, true",
    "github.com/.acme/t, github.com/.acme/t, false",
    "github.com/a@b/t, github.com/a@b/t, false",
    "github.com/a/../t, github.com/a/../t, false",
  })
  void aModuleIsReadFromItsOwnFolderOfTheCacheAlone(String path, String folder, boolean read) {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            theme = '%s'
            -- go.mod --
            require %s v1.0.0
            -- %s/static/t.txt --
            """
                .formatted(path, path, CACHE + folder + "@v1.0.0"));
    assertThat(cached(site, Map.of(), "/c/hugo_cache").unresolvedModules()).hasSize(read ? 0 : 1);
  }
}
