package dev.waymark.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.hugo.config.Invocation.Unpublished;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Options;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigLoaderTest {
  private static Options options(Txtar site) {
    HugoConfig config = site.config();
    return config.options(config.defaultLanguage());
  }

  @Test
  void saysWhenThereIsNoConfiguration() {
    HugoConfig config = Txtar.of("-- content/a.md --").config();
    assertThat(config.files()).isEmpty();
    assertThat(config.languages()).extracting(Language::code).containsExactly("en");
    assertThat(config.options(config.defaultLanguage()).data().entries()).isNotNull();
  }

  @Test
  void ignoresTheCaseOfKeys() {
    Options options =
        options(
            Txtar.of("-- hugo.toml --\nBASEURL = 'https://a.example/'\n[PARAMS.Deep]\nKey = 'V'"));
    assertThat(options.text("", "baseURL")).isEqualTo("https://a.example/");
    assertThat(options.text("", "params", "deep", "key")).isEqualTo("V");
  }

  @Test
  void renamesWhatHasANewName() {
    Options options =
        options(
            Txtar.of(
                "-- hugo.toml --\n"
                    + "ignoreErrors = ['e']\n"
                    + "[indexes]\n"
                    + "a = 'b'\n"
                    + "[[menu.main]]\n"
                    + "name = 'M'"));
    assertThat(options.texts("ignorelogs")).containsExactly("e");
    assertThat(options.text("", "taxonomies", "a")).isEqualTo("b");
    assertThat(options.at("menus", "main")).isNotNull();
    assertThat(options.at("menu")).isNull();
  }

  private static HugoConfig run(
      String text,
      @Nullable String environment,
      Map<String, String> variables,
      Unpublished... kinds) {
    return ConfigLoader.load(
        Txtar.of(text).tree(),
        new Invocation(
            "", List.of(), environment, variables, null, Instant.EPOCH, Set.of(kinds), null));
  }

  @ParameterizedTest
  @EnumSource
  void theCommandLineWinsOverTheFiles(Unpublished kind) {
    String off = "-- hugo.toml --\nbuildDrafts = false\nbuildFuture = false\nbuildExpired = false";
    HugoConfig told = run(off, null, Map.of(), kind);
    for (Unpublished each : Unpublished.values())
      assertThat(told.options(told.defaultLanguage()).flag(false, each.key()))
          .isEqualTo(each == kind);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, -, production",
        "staging, -, -, staging",
        "staging, a, b, staging",
        "-, a, b, a",
        "-, -, b, b",
        "-, ' ', b, production",
      })
  void whichEnvironment(
      @Nullable String told, @Nullable String named, @Nullable String old, String expected) {
    Map<String, String> variables = new HashMap<>();
    if (named != null) variables.put("HUGO_ENVIRONMENT", named);
    if (old != null) variables.put("HUGO_ENV", old);
    assertThat(run("-- hugo.toml --", told, variables).environment()).isEqualTo(expected);
  }

  /** The least version that a site asks for, where it says no other. */
  @ParameterizedTest
  @CsvSource({
    "'', 0.999.0, 0.999.0, true",
    "'', 0.100.0, newest, true",
    "0.120.0, 0.110.0, 0.120.0, false"
  })
  void whichVersion(String pinned, String least, String expected, boolean assumed) {
    String pin =
        pinned.isEmpty()
            ? ""
            : "\n-- netlify.toml --\n[build.environment]\nHUGO_VERSION = '" + pinned + "'";
    HugoConfig config =
        run("-- hugo.toml --\n[module.hugoVersion]\nmin = '" + least + "'" + pin, null, Map.of());
    HugoVersion wanted =
        expected.equals("newest") ? HugoVersion.NEWEST : HugoVersion.parse(expected);
    assertThat(config.version()).isEqualTo(wanted);
    assertThat(config.versionAssumed()).isEqualTo(assumed);
  }

  /** What a theme says of languages joins the only one of a project that names none. */
  @Test
  void aThemesLanguagesJoin() {
    HugoConfig config =
        Txtar.of(
                """
                -- hugo.toml --
                theme = 't'
                defaultContentLanguage = 'fr'
                -- themes/t/hugo.toml --
                [languages.fr]
                title = 'T'
                """)
            .config();
    assertThat(config.languages()).extracting(Language::code).containsExactly("fr");
  }
}
