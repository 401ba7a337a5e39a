package dev.waymark.site.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Url;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule holds for an address. */
class RedirectTableTest {
  private static String found(String rules, String address) {
    List<Redirect> all = new ArrayList<>();
    for (String from : rules.split(" "))
      all.add(new Redirect(Redirect.Kind.FILE, new Url(from), "/to", null, null));
    Redirect found = new RedirectTable(all).find(new Url(address));
    return found == null ? "none" : found.from().value();
  }

  @ParameterizedTest
  @CsvSource({
    "/a, /a, /a",
    "/a, /a/, /a",
    "/a/, /a, /a/",
    "/, /, /",
    "/a, /a#here, /a",
    "/a%20b, /a b, /a%20b",
    "/a, /a/b, none",
    "/a, /, none",
    // The first of equal rules, and exact ones before patterns.
    "/a /a/, /a, /a",
    "/* /a, /a, /a",
    "/*, /, /*",
    "/*, /x/y, /*",
    "/old/*, /old, /old/*",
    "/old/*, /old/, /old/*",
    "/old/*, /old/x/y, /old/*",
    "/old/*, /older, none",
    "/old/*, /x/old/y, none",
    "/old/x*, /old/xy, /old/x*",
    "/old/x*, /old/xy/z, /old/x*",
    "/old/x*, /old/y, none",
    "/old/x*, /old, none",
    "/old/x*, /old/, none",
    "/o%20d/*, /o d/x, /o%20d/*",
    // In the middle a star and a name are one part of the path.
    "/a/*/c, /a/b/c, /a/*/c",
    "/a/*/c, /a/b/c/, /a/*/c",
    "/a/*/c, /a/b/d, none",
    "/a/*/c, /a/b/c/d, none",
    "/a/*/c/, /a/b/c, /a/*/c/",
    "/a/x*/c, /a/xb/c, /a/x*/c",
    "/a/x*/c, /a/yb/c, none",
    "/a/:id, /a/b, /a/:id",
    "/a/:id, /a/b/, /a/:id",
    "/a/:id, /a/b/c, none",
    "/a/:id, /a, none",
    "/a/:id/x, /a/b, none",
    "/a/:id/:x, /a/b/c, /a/:id/:x",
    "/:id/*, /b/c/d, /:id/*",
    "/:id/x*, /b/xc, /:id/x*",
    // The nearest folder first, and of one folder the first rule.
    "/* /a/*, /a/b, /a/*",
    "/a/* /a/:id, /a/b, /a/*",
    "/a/:id /a/*, /a/b, /a/:id",
    "/a/x* /b/*, /a/y, none",
  })
  void anAddressIsLookedUp(String rules, String address, String expected) {
    assertThat(found(rules, address)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"/a/, /a", "/, /", "/a#b/c, /a", "#x, ''", "/%C3%A9/, /é"})
  void aKeyHasNoFragmentAndNoSlashAtTheEnd(String path, String key) {
    assertThat(RedirectTable.key(path)).isEqualTo(key);
  }
}
