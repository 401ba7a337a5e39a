package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against builds with Hugo 0.131.0 and 0.169.0, {@code summaryLength = 10}. */
class SummariesTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "auto",
          "## One\n\none two three four\n\n## Two\n\nfive six *seven* [nine](http://x.y/) ten eleven"
              + "\n\n## Three\n\nmore and more words\n",
          "manual",
          "## One\n\nfirst\n\n<!--more-->\n\n## Two\n\nsecond\n",
          "short",
          "## One\n\nfew words\n",
          "letters",
          "## One\n\na b c d e f g h i j k l m n\n\n## Two\n\nx y z\n",
          "call",
          "{{< s >}}\n\n## One\n\na1 a2 a3 a4 a5 a6\n\n## Two\n\nb1 b2 b3 b4 b5 b6\n\n## Three\n",
          "unknown",
          "{{< u >}}\n\n## One\n\na b c d e f g h i j k l m n\n\n## Two\n",
          "front",
          "## One\n\nfew words\n");

  private static String end(String text, String id, String hugo) {
    String front = text.equals("front") ? "summary: '## Front'\n" : "";
    Site site =
        new SmallSite()
            .file(
                "hugo.toml",
                "baseURL = 'https://example.org/'\nsummaryLength = 10\n[module.hugoVersion]\nmin = '"
                    + hugo
                    + "'\n")
            .file("netlify.toml", "[build.environment]\nHUGO_VERSION = '" + hugo + "'\n")
            .file("layouts/_default/single.html", "{{ .Content }}")
            .file("layouts/_default/list.html", "{{ range .Pages }}{{ .Summary }}{{ end }}")
            .file("layouts/shortcodes/s.html", "<p class=\"x\">s1 s2</p>")
            .file("layouts/shortcodes/u.html", "{{ getJSON \"https://example.net/\" }}")
            .file("content/p/_index.md", "---\ntitle: P\n---\n")
            .file(
                "content/p/" + text + ".md",
                "---\ntitle: T\n" + front + "---\n" + Objects.requireNonNull(TEXTS.get(text)))
            .build();
    Page from = site.pages().get(0);
    Resolution end = site.resolve(from, Reference.Form.URL, "/p/#" + id);
    return end.getClass().getSimpleName();
  }

  @ParameterizedTest
  @CsvSource({
    "auto, one, Found",
    "auto, two, Found",
    "auto, three, NoSuchAnchor",
    "manual, one, Unknown",
    "manual, other, NoSuchAnchor",
    "short, one, Found",
    "letters, one, Found",
    "letters, two, NoSuchAnchor",
    "call, two, Found",
    "call, three, NoSuchAnchor",
    "unknown, one, Unknown",
    "unknown, other, Unknown",
    "front, front, Found",
    "front, one, NoSuchAnchor",
  })
  void aListShowsTheIdsOfSummaries(String text, String id, String expected) {
    assertThat(end(text, id, "0.169.0")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "auto, one, NoSuchAnchor",
    "short, one, NoSuchAnchor",
    "unknown, one, NoSuchAnchor",
    "manual, one, Unknown",
    "front, front, Found",
  })
  void summariesWereOncePlainText(String text, String id, String expected) {
    assertThat(end(text, id, "0.131.0")).isEqualTo(expected);
  }
}
