package dev.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Source;
import dev.waymark.text.Span;
import org.junit.jupiter.api.Test;

class HyperlinksTest {
  private static final Hyperlinks LINKS = Hyperlinks.to("desk.example", "/srv/my site");

  private static Span in(String path) {
    return new Span(Source.of(path, "one\ntwo"), 4, 7);
  }

  private static String link(String url, String shown) {
    return "\u001b]8;;" + url + "\u001b\\" + shown + "\u001b]8;;\u001b\\";
  }

  @Test
  void aPlaceLeadsToItsFile() {
    assertThat(LINKS.place(in("content/a.md")))
        .isEqualTo(link("file://desk.example/srv/my%20site/content/a.md", "content/a.md:2:1"));
    assertThat(LINKS.place(in("content/a.md"), "\u001b[1mhere\u001b[0m"))
        .isEqualTo(
            link("file://desk.example/srv/my%20site/content/a.md", "\u001b[1mhere\u001b[0m"));
    assertThat(Hyperlinks.to("", "C:\\site\\").place(in("a.md")))
        .isEqualTo(link("file:///C%3A/site/a.md", "a.md:2:1"));
  }

  @Test
  void aRuleLeadsToItsPage() {
    assertThat(LINKS.rule("broken-link", "broken-link"))
        .isEqualTo(
            link(
                "https://github.com/OWNER/waymark/blob/v0.1.0/rules/broken-link.md",
                "broken-link"));
  }

  @Test
  void namesOfStrangersEndNoLink() {
    String shown = LINKS.place(in("content/\u001b\\ä\u0007;x.md"));
    assertThat(shown)
        .isEqualTo(
            link(
                "file://desk.example/srv/my%20site/content/%1B%5C%C3%A4%07;x.md",
                "content/\\u001b\\ä\\u0007;x.md:2:1"));
  }

  @Test
  void whatLiesOutsideOfTheSiteHasNoLink() {
    assertThat(LINKS.place(in("module:example.org/a@v1.0.0/x.md")))
        .isEqualTo("module:example.org/a@v1.0.0/x.md:2:1");
  }

  @Test
  void withoutLinksAllIsPlain() {
    assertThat(Hyperlinks.NONE.place(in("a\u001b.md"))).isEqualTo("a\\u001b.md:2:1");
    assertThat(Hyperlinks.NONE.rule("broken-link", "broken-link")).isEqualTo("broken-link");
  }
}
