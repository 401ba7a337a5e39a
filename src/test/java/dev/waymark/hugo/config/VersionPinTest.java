package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.Txtar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionPinTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "netlify.toml              | [build.environment]↵HUGO_VERSION = \"0.120.4\"              |"
            + " 0.120.4",
        "netlify.toml              | [context.production.environment]↵HUGO_VERSION = \"0.121.0\" |"
            + " 0.121.0",
        "netlify.toml              | [context.deploy-preview.environment]↵HUGO_VERSION = \"0.1\" |"
            + " 0.167.0",
        ".github/workflows/a.yml   | steps:↵  - with:↵      hugo-version: '0.128.0'             |"
            + " 0.128.0",
        ".github/workflows/a.yml   | steps:↵  - hugo-version: latest                            |"
            + " 0.167.0",
        ".github/workflows/a.yml   | env:↵  HUGO_VERSION: 0.128.2                               |"
            + " 0.128.2",
        "Dockerfile                | FROM alpine↵ARG HUGO_VERSION=0.141.0                       |"
            + " 0.141.0",
        "Dockerfile                | ENV HUGO_VERSION 0.141.0                                   |"
            + " 0.141.0",
        "package.json              | {\"devDependencies\": {\"hugo-extended\": \"^0.160.1\"}}   |"
            + " 0.160.1",
        "package.json              | {\"hugo-bin\": {\"version\": \"0.111.3\"}}                 |"
            + " 0.111.3",
        "package.json              | {\"dependencies\": {\"hugo-bin\": \"0.99.0\"}}             |"
            + " 0.167.0",
        ".tool-versions            | nodejs 20↵hugo extended_0.123.7 # pinned                   |"
            + " 0.123.7",
        "mise.toml                 | [tools]↵hugo = \"0.125\"                                   |"
            + " 0.125.0",
        "mise.toml                 | [tools]↵hugo = {version = \"0.125.1\"}                     |"
            + " 0.125.1",
        "go.mod                    | go 1.22                                                    |"
            + " 0.167.0",
      })
  void readsWhatTheSitePins(String file, String text, String expected) {
    Txtar site = Txtar.of("-- hugo.toml --\n-- " + file + " --\n" + text.replace('↵', '\n'));
    assertThat(site.config().version()).hasToString(expected);
  }

  @Test
  void takesTheMinimumOnlyAsALowerBound() {
    String min =
        "-- hugo.toml --\n"
            + "[module.hugoVersion]\n"
            + "min = '0.146.0'\n"
            + "-- netlify.toml --\n"
            + "[build.environment]\n";
    assertThat(Txtar.of(min + "HUGO_VERSION = '0.150.0'").config().version())
        .hasToString("0.150.0");
    assertThat(Txtar.of(min + "HUGO_VERSION = '0.120.0'").config().version())
        .hasToString("0.146.0");
    assertThat(Txtar.of(min).config().version()).isEqualTo(HugoVersion.NEWEST);
    HugoVersion asked = new HugoVersion(0, 111, 3);
    assertThat(Txtar.of(min).config(asked).version()).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".mise.toml    | [tools]↵hugo-extended = \"0.125.2\"                       | 0.125.2",
        "mise.toml     | [tools]↵hugo = {version = \"latest\"}                     | 0.167.0",
        "package.json  | {\"optionalDependencies\": {\"hugo-extended\": \"~0.151.2\"}} | 0.151.2",
        "package.json  | {\"dependencies\": {\"hugo-extended\": \">=0.150.0 <1\"}} | 0.150.0",
        "package.json  | []                                                      | 0.167.0",
        "Dockerfile    | FROM alpine↵ARG HUGO_VERSION↵ENV HUGO_VERSION=\"0.140.0\" | 0.140.0",
        "a/Dockerfile  | ENV HUGO_VERSION 0.141.0                                | 0.167.0",
        ".tool-versions | gohugo 0.123.8                                         | 0.123.8",
        ".tool-versions | hugolin 0.123.8                                        | 0.167.0",
        ".github/workflows/b.yml | x:↵  - hugo-version: v0.128.1 # ours          | 0.128.1",
        ".github/workflows/b.yml | x:↵  - HUGO_VERSION: '0.128.1'                | 0.128.1",
        ".github/a.yml | hugo-version: 0.128.1                                   | 0.167.0",
        "netlify.toml  | x = 1                                                   | 0.167.0",
      })
  void readsOtherSpellings(String file, String text, String expected) {
    Txtar site = Txtar.of("-- hugo.toml --\n-- " + file + " --\n" + text.replace('↵', '\n'));
    assertThat(site.config().version()).hasToString(expected);
  }

  @Test
  void theFilesOfTheSitesFolderGoBeforeThoseOfTheRoot() {
    String both = "-- netlify.toml --\n[build.environment]\nHUGO_VERSION = '0.120.0'\n";
    String own = "-- docs/.tool-versions --\nhugo 0.121.0\n";
    String site = "-- docs/hugo.toml --\n";
    assertThat(Txtar.of(site + both + own).config("docs", List.of(), Map.of()).version())
        .hasToString("0.121.0");
    assertThat(Txtar.of(site + both).config("docs", List.of(), Map.of()).version())
        .hasToString("0.120.0");
    String workflow = "-- docs/.github/workflows/a.yml --\nhugo-version: 0.122.0\n";
    assertThat(Txtar.of(site + workflow).config("docs", List.of(), Map.of()).version())
        .hasToString("0.122.0");
  }

  @Test
  void netlifysProductionGoesBeforeAllItBuilds() {
    String text =
        """
        -- hugo.toml --
        -- netlify.toml --
        [build.environment]
        HUGO_VERSION = '0.120.0'
        [context.production.environment]
        HUGO_VERSION = '0.121.0'
        """;
    assertThat(Txtar.of(text).config().version()).hasToString("0.121.0");
    assertThat(Txtar.of(text + "-- Dockerfile --\nARG HUGO_VERSION=0.99.0").config().version())
        .hasToString("0.121.0");
  }
}
