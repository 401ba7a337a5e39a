package dev.waymark.site.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.model.Redirect;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What redirect files say, by the format of each host. */
class RedirectRulesTest {
  private static List<Redirect> read(String path, String text) {
    List<Redirect> all = new ArrayList<>();
    RedirectRules rules = new RedirectRules("https://docs.test");
    Source source = Source.of(path, text);
    if (RedirectFiles.isData(path)) RedirectData.read(source, rules, all);
    else RedirectLines.read(source, rules, all);
    return all;
  }

  /** {@code from > to}, one after the other. */
  private static String said(String path, String text) {
    List<String> said = new ArrayList<>();
    for (Redirect redirect : read(path, text)) said.add(redirect.from() + " > " + redirect.to());
    return String.join(", ", said);
  }

  @ParameterizedTest
  @CsvSource({
    "/a /b, /a > /b",
    "'  /a\t/b 301', /a > /b",
    "a /b, /a > /b",
    "/a id=:id x=1 /b, /a > /b",
    "/a /b?x=1 302!, /a > /b?x=1",
    "/a https://other.test/?q=1, /a > https://other.test/?q=1",
    "/a?x=1 /b, /a > /b",
    "https://docs.test/a /b, /a > /b",
    "https://other.test/a /b, ''",
    "https://docs.test /b, ''",
    "/a, ''",
    "/a id=:id, ''",
    "/a /b 404, ''",
    "/a /b 410!, ''",
    "/a /b 301 Language=fr, ''",
    "/a /b Country=au, ''",
    "/a /b 301 =x, /a > /b",
    "/a =x, /a > =x",
    "/a /b # Language=fr, /a > /b",
    "/a # /b, ''",
    "# /a /b, ''",
    "  # /a /b, ''",
    "#/a /b, ''",
  })
  void aLineOfNetlify(String line, String expected) {
    assertThat(said("static/_redirects", line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Redirect /a /b, '/a > /b, /a/* > /b/:splat'",
    "redirect 301 /a /b, '/a > /b, /a/* > /b/:splat'",
    "RedirectPermanent /a/ /b/, '/a/ > /b/, /a/* > /b/:splat'",
    "RedirectTemp /a https://x.test, '/a > https://x.test, /a/* > https://x.test/:splat'",
    "Redirect /a, ''",
    "Redirect 301 /a, ''",
    "Redirect, ''",
    "RewriteRule /a /b, ''",
    "# Redirect /a /b, ''",
  })
  void aLineOfApache(String line, String expected) {
    assertThat(said("static/.htaccess", line)).isEqualTo(expected);
  }

  @Test
  void everyLineIsReadAndHasItsPlace() {
    String text = "\n/a /b\n\n  /long /d\n# no\n/e /f";
    assertThat(read("static/_redirects", text))
        .extracting(r -> r.kind() + " " + r.span() + " " + r.span().text())
        .containsExactly(
            "FILE static/_redirects:2:1 /a",
            "FILE static/_redirects:4:3 /long",
            "FILE static/_redirects:6:1 /e");
    assertThat(read("static/_redirects", text))
        .extracting(r -> r.target() + " " + r.target().text())
        .containsExactly(
            "static/_redirects:2:4 /b", "static/_redirects:4:9 /d", "static/_redirects:6:4 /f");
    assertThat(read("static/.htaccess", "\n Redirect 301 /a /b\n"))
        .extracting(r -> r.span() + " " + r.span().text())
        .containsExactly("static/.htaccess:2:15 /a", "static/.htaccess:2:15 /a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "static/.htaccess | Redirect /a /b | '/b, null'",
        "x.yaml | /b: [/a, /c] | '/b, /b'",
        "x.yaml | '/a: \"/b\"' | '\"/b\"'",
        "x.yaml | '[{from: [/a, /c], to: /b}]' | '/b, /b'",
        "x.yaml | '[{prefix: /v1/, to: /b}]' | null",
        "x.toml | '\"/a\" = \"/b\"' | '\"/b\"'",
      })
  void whereItLeadsIsWrittenSomewhere(String path, String text, String expected) {
    assertThat(read(path, text))
        .extracting(r -> r.target() == null ? "null" : r.target().text())
        .containsExactly(expected.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.yaml | /b: [/a, /c]          | /a > /b, /c > /b",
        "x.yaml | /b: [/a, 1, {x: y}]   | /a > /b",
        "x.yaml | /a: /b                | /a > /b",
        "x.yaml | /a: ''                | ''",
        "x.yaml | /a: 1                 | ''",
        "x.yaml | '[{from: /a, to: /b}]' | /a > /b",
        "x.yaml | '[{from: [/a, /c], to: /b}]' | /a > /b, /c > /b",
        "x.yaml | '[/a, {from: /a}, {to: /a}]' | ''",
        "x.yml  | '{aliases: [{alias: /a, url: /b}], x: /y}' | /a > /b",
        "x.json | '{\"redirects\": [{\"source\": \"/a\", \"destination\": \"/b\"}]}' | /a > /b",
        "x.toml | '\"/a\" = \"/b\"' | /a > /b",
        "x.yaml | text | ''",
        "x.yaml | '[{src: /a, dest: /b}, {old: /c, new: /d}, {from: /e, target: /f}]' "
            + "| /a > /b, /c > /d, /e > /f",
        "x.yaml | '[{prefix: /v1/, to: /b}]' | /v1/* > /:splat",
        "x.yaml | '[{from: /a, to: /b, status: 404}, {from: /c, to: /d, status: 410}]' | ''",
        "x.yaml | '[{from: /a, to: /b, status: 301}]' | /a > /b",
        "netlify.toml | '[[redirects]]\nfrom = \"/a\"\nto = \"/b\"\n"
            + "[redirects.conditions]\nLanguage = [\"fr\"]' | ''",
        "netlify.toml | 'a = \"/b\"' | ''",
        "site/netlify.toml | 'a = \"/b\"' | ''",
        "vercel.json | '{\"a\": \"/b\"}' | ''",
        "vercel.json | '{\"rewrites\": [{\"source\": \"/a\", \"destination\": \"/b\"}], "
            + "\"redirects\": [{\"source\": \"/c\", \"destination\": \"/d\"}]}' | /c > /d, /a > /b",
        "vercel.json | '{\"redirects\": [{\"source\": \"/a\", \"destination\": \"/b\", "
            + "\"has\": []}]}' | ''",
        "vercel.json | '{\"redirects\": [{\"source\": \"/a\", \"destination\": \"/b\", "
            + "\"missing\": []}]}' | ''",
        "vercel.json | '{\"redirects\": [{\"source\": \"/a/:path*\", \"destination\": \"/b\"}, "
            + "{\"source\": \"/c/(.*)\", \"destination\": \"/d\"}]}' | /a/* > /b, /c/* > /d",
      })
  void aDataFile(String path, String text, String expected) {
    assertThat(said(path, text)).isEqualTo(expected);
  }

  @Test
  void whatIsToldOfAFileOfDataPointsToTheAddressThatIsLeft() {
    assertThat(read("data/redirects.yaml", "/b:\n  - /a\n/c: /d\n"))
        .extracting(r -> r.span() + " " + r.span().text())
        .containsExactly("data/redirects.yaml:2:5 /a", "data/redirects.yaml:3:1 /c");
  }
}
