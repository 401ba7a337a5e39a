package dev.waymark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.lint.External;
import dev.waymark.lint.External.HostRule;
import dev.waymark.text.Source;
import dev.waymark.tree.MemoryTree;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code external} of waymark.yaml. */
class ExternalReaderTest {
  private static External read(String yaml) {
    Source source = Source.of("waymark.yaml", "external:\n" + yaml.indent(2));
    return SettingsReader.read(source, Shared.of(new MemoryTree(Map.of())), List.of()).external();
  }

  @Test
  void readsEverything() {
    External external =
        read(
            """
            include: ["https://**"]
            exclude: ["https://a.dev/edit/**", {pattern: "[?&]x="}]
            hosts:
              shy.acme.dev: {get: true, spacing: 2s, concurrency: 1}
              "*.acme.dev": {accept: [403, 999]}
              api.github.com: {token: GITHUB_TOKEN}
            ages: {alive: 30d, dead: 5m}
            contact: https://a.dev/robots
            """);
    assertThat(external.asked().test("https://a.dev/x")).isTrue();
    assertThat(external.asked().test("http://a.dev/x")).isFalse();
    assertThat(external.asked().test("https://a.dev/edit/1/2")).isFalse();
    assertThat(external.asked().test("https://a.dev/?y=1&x=2")).isFalse();
    assertThat(external.host("shy.acme.dev"))
        .isEqualTo(new HostRule("shy.acme.dev", Set.of(), true, Duration.ofSeconds(2), 1, null));
    assertThat(external.host("docs.acme.dev").accept()).containsExactlyInAnyOrder(403, 999);
    assertThat(external.host("acme.dev").accept()).hasSize(2);
    assertThat(external.host("notacme.dev").accept()).isEmpty();
    assertThat(external.host("api.github.com").token()).isEqualTo("GITHUB_TOKEN");
    assertThat(external.ages().alive()).isEqualTo(Duration.ofDays(30));
    assertThat(external.ages().moved()).isEqualTo(Duration.ofDays(7));
    assertThat(external.ages().dead()).isEqualTo(Duration.ofMinutes(5));
    assertThat(external.contact()).isEqualTo("https://a.dev/robots");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exlude: []| unknown key \"exlude\" in external; did you mean exclude?",
        "exclude: [{pattern: \"(\"}]| malformed pattern \"(\"",
        "hosts: {\"https://a.dev\": {}}| a host is a name such as docs.acme.dev or *.acme.dev, not \"https://a.dev\"",
        "hosts: {a.dev: {accept: [x]}}| a status must be a number from 100 to 999",
        "hosts: {a.dev: {spacing: soon}}| spacing must be a time such as 500ms, 30s, 5m, 12h or 7d",
        "hosts: {a.dev: {concurrency: 99}}| concurrency must be a number from 1 to 16",
        "hosts: {a.dev: {get: maybe}}| get must be true or false",
        "hosts: {a.dev: {token: ghp_secret}}| token must name an environment variable, as GITHUB_TOKEN",
        "ages: {dead: 1y}| dead must be a time such as 500ms, 30s, 5m, 12h or 7d"
      })
  void refusesWhatItDoesNotUnderstand(String yaml, String sentence) {
    assertThatThrownBy(() -> read(yaml)).hasMessage(sentence);
  }
}
