package dev.waymark.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of a page's output formats stays in a file, as Hugo 0.131 and 0.169 wrote it. */
class SameFileTest {
  private static final String CONFIG =
      """
      baseURL = 'https://example.org/'
      [outputFormats.first]
      mediaType = 'text/plain'
      baseName = 'index'
      isPlainText = true
      weight = 1
      [outputFormats.none]
      mediaType = 'text/csv'
      baseName = 'index'
      [outputFormats.zzz]
      mediaType = 'text/html'
      baseName = 'index'
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "s/_index.md | url: /x.html | html>rss rss",
        "s/_index.md | url: /x/ | html rss",
        "s/_index.md | url: /x.html, outputs: [html] | html",
        "s/a.md | url: /x.html | html",
        "s/a.md | url: /x.html, outputs: [html, json] | html>json json",
        "s/a.md | url: /x.html, outputs: [json, html] | json html>json",
        "s/a.md | url: /x.html, outputs: [json, rss, html] | json>rss rss html>rss",
        "s/a.md | url: /x, outputs: [html, json] | html json",
        "s/a.md | url: /x.html, outputs: [html, first] | html first>html",
        "s/a.md | url: /x.html, outputs: [html, none] | html none",
        "s/a.md | outputs: [html, zzz] | html>zzz zzz",
      })
  void theLastFormatStays(String file, String fields, String outputs) {
    Site site =
        new SmallSite()
            .file("hugo.toml", CONFIG)
            .file("content/" + file, "---\n{title: T, " + fields + "}\n---\n")
            .file("layouts/single.html", "{{ .Content }}")
            .file("layouts/single.json", "{{ .Title }}")
            .file("layouts/single.first.txt", "{{ .Title }}")
            .file("layouts/single.zzz.html", "{{ .Title }}")
            .build();
    String path = "/" + file.replace("/_index", "").replace(".md", "");
    Page page = Objects.requireNonNull(site.page("en", new LogicalPath(path)));
    assertThat(
            page.outputs().stream()
                .map(o -> o.format() + (o.lostTo() == null ? "" : ">" + o.lostTo()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(outputs.trim());
  }
}
