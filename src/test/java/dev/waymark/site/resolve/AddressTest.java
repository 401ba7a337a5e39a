package dev.waymark.site.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Url;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Destinations taken apart and put together as browsers and hosts do. */
class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "/a?b#c, , , /a, b, c",
    "HTTPS://x.test/a, https, x.test, /a, ,",
    "//x.test, , x.test, '', ,",
    "mailto:a@b.c, mailto, , a@b.c, ,",
    "'  /a\t/b\n', , , /a/b, ,",
    "'/a b', , , /a b, ,",
    "#, , , '', , ''",
    "?, , , '', '',",
  })
  void aDestinationIsTakenApart(
      String destination,
      @Nullable String scheme,
      @Nullable String authority,
      String path,
      @Nullable String query,
      @Nullable String fragment) {
    assertThat(Address.parse(destination))
        .isEqualTo(new Address(scheme, authority, path, query, fragment));
  }

  @ParameterizedTest
  @CsvSource({
    "#a, true",
    "?a, true",
    "'', true",
    "a, false",
    "//x.test, false",
    "mailto:, false",
  })
  void aDestinationMayBeThePageItself(String destination, boolean same) {
    assertThat(Address.parse(destination).samePage()).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "/a/b/, '', /a/b/",
    "/a/b/, c, /a/b/c",
    "/a/b, c, /a/c",
    "/a/b/, /c, /c",
    "/a/b/, ../c/, /a/c/",
    "/a/b/, .., /a/",
    "/a/b/, ., /a/b/",
    "/a/b/, ./c, /a/b/c",
    "/a/b/, ../../../c, /c",
    "/a/, ../.., /",
    "/a/, b//c, /a/b/c",
    "/a/, b/, /a/b/",
    "/, '../', /",
  })
  void aPathIsSeenFromAPage(String base, String path, String joined) {
    assertThat(Address.join(base, path)).isEqualTo(joined);
  }

  @ParameterizedTest
  @CsvSource({
    "/a, /b, /a, /b",
    "/a/*, /b/:splat, /a/x/y, /b/x/y",
    "/a/*, /b/:splat, /a, /b/",
    "/a/*, /b/:splat, /a/, /b/",
    "/a/x*, /b/:splat, /a/xyz/1, /b/yz/1",
    "/a/*, /b/:splatter, /a/x, ",
    "/a/:id, /b/:id, /a/x, /b/x",
    "/a/:id/:ids, /b/:ids/:id, /a/x/y, /b/y/x",
    "/a/:id/*, /b/:id/:splat, /a/x/y/z, /b/x/y/z",
    "/a/:id/*, /b/:id/:splat, /a/x, /b/x/",
    "/a/:id, /b/:other, /a/x, ",
    "/a/:id, /b/:id, /a, ",
    "/a/:1, /b/:1, /a/x, ",
    "/a/*, /b/*, /a/x, ",
    "/a, /b/$1, /a, ",
    "/a, /b/*, /a, ",
    "/a/*, https://x.test:80/:splat, /a/b, https://x.test:80/b",
    "/a, https://x.test:80, /a, https://x.test:80",
    "/a, /b/c:d, /a, /b/c:d",
    "/a/:id, '/b/:id', /a/$1, ",
  })
  void aTargetIsFilledIn(String from, String to, String path, @Nullable String expected) {
    Redirect rule = new Redirect(Redirect.Kind.FILE, new Url(from), to, null, null);
    assertThat(RedirectTarget.of(rule, path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/, true",
    "https://www.example.org/, true",
    "https://example.dev/, false",
    "http://localhost:1313/, true",
    "http://127.0.0.1/, true",
    "https://docs.test/, false",
    "/a, false",
  })
  void aHostMayBeAPlaceholder(String address, boolean placeholder) {
    assertThat(Hosts.isPlaceholder(Address.parse(address))).isEqualTo(placeholder);
  }

  @ParameterizedTest
  @CsvSource({
    "/a.pdf, true",
    "/a.7z, true",
    "/a/b.JPG, true",
    "/a.html, false",
    "/a.md, false",
    "/a.PHP, false",
    "/v1.2, false",
    "/a.b/c, false",
    "/a, false",
    "/a., false",
    "/a.verylongextension, false",
  })
  void anAddressMayNameAFile(String path, boolean file) {
    assertThat(WebLookup.namesFile(path)).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource({"'', index.html", "a/, a/index.html", "a, a/index.html"})
  void aFolderIsAnsweredByItsIndex(String folder, String file) {
    assertThat(WebLookup.folderIndex(folder)).isEqualTo(file);
  }
}
