package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses where the base URL names no host, as Hugo 0.131 and 0.169 print them. */
class HostlessUrlsTest {
  @ParameterizedTest
  @CsvSource({
    "/show, fr/show, /fr/show",
    "show, /docs/fr/show, /docs/fr/show",
    "'', /docs/fr/, /docs/fr/",
    "/, fr/, /fr/",
    "/fr/show, /fr/show, /fr/show",
    "/show/, fr/show/, /fr/show/",
    "/show?b=1#a, fr/show?b=1#a, /fr/show?b=1#a",
  })
  void anAddressFromTheRootLosesItsSlash(String in, String hostless, String path) {
    String host = "https://docs.example.org";
    assertThat(made("/docs/", in)).isEqualTo(hostless);
    assertThat(made("/", in)).isEqualTo(hostless.replace("/docs", ""));
    assertThat(made(host + "/docs/", in)).isEqualTo(host + path);
  }

  private static String made(String base, String in) {
    String config = "baseURL = '" + base + "'\n[languages.en]\nweight = 1\n[languages.fr]\n";
    String template = "{{ \"" + in + "\" | absLangURL | safeURL }}";
    return AskedSite.of(config).page("a.fr.md", "title: A").run("fr", "/a", template).value();
  }
}
