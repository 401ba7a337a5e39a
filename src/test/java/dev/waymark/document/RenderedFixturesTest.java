package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.document.Document.Heading;
import dev.waymark.document.Document.Link;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownPrinting;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.template.Text;
import dev.waymark.text.Source;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The HTML of every page of the vectors has the ids and links that its facts say. */
class RenderedFixturesTest {
  private static final Path SITES = Path.of("fixtures/hugo-vectors/sites");

  @Tag("slow")
  @Test
  void rendersTheIdsAndLinksOfItsFacts() throws IOException {
    List<Path> pages;
    try (Stream<Path> all = Files.walk(SITES)) {
      pages = all.filter(p -> p.toString().endsWith(".md")).sorted().toList();
    }
    Map<String, String> differing = new TreeMap<>();
    int compared = 0;
    for (Path path : pages) {
      String text;
      try {
        text = Files.readString(path);
      } catch (MalformedInputException e) {
        continue;
      }
      if (text.contains("{{<") || text.contains("{{%") || text.contains("<!--more-->")) continue;
      for (HugoVersion version :
          List.of(HugoVersion.NEWEST, new HugoVersion(0, 131, 0), new HugoVersion(0, 168, 0))) {
        for (boolean block : new boolean[] {false, true}) {
          compared++;
          String difference = difference(text, version, block);
          if (!difference.isEmpty()) differing.put(path + " " + version + block, difference);
        }
      }
    }
    assertThat(differing).isEmpty();
    assertThat(compared).isGreaterThan(3000);
  }

  private static String difference(String text, HugoVersion version, boolean block) {
    MarkdownOptions options = Parse.options(MarkdownOptions.defaults(version), true, block);
    Source source = Source.of("content/a.md", text);
    Document page =
        new DocumentParser(version, options, name -> null).parse(source, Markup.MARKDOWN);
    Text body = Text.from(page.body().text(), page.body());
    Rendered rendered =
        new MarkdownRenderer(version, options, MarkdownPrinting.DEFAULTS)
            .render(body, true, new HeadingIds(options.idType()), RenderHooks.NONE);
    Printed printed = PrintedHtml.read(rendered.html());
    String facts = ids(page, options) + links(page);
    List<String> ids = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (Printed.Id id : printed.ids()) ids.add(id.value());
    for (Printed.Link link : printed.links()) {
      boolean footnote = link.value().value().matches("#fn(ref\\d*)?:\\d+");
      if (!footnote && !link.attribute().equals("srcset")) links.add(link.value().value());
    }
    ids.sort(null);
    links.sort(null);
    String html = ids.toString() + links;
    return facts.equals(html) ? "" : facts + " but " + html;
  }

  private static String ids(Document page, MarkdownOptions options) {
    List<String> ids = new ArrayList<>();
    HeadingIds space = new HeadingIds(options.idType());
    for (Heading heading : page.headings()) {
      if (heading.id() != null) {
        space.explicit(heading.id());
        if (!heading.id().isEmpty()) ids.add(heading.id());
      } else if (heading.autoText() != null) {
        ids.add(space.auto(heading.autoText(), "heading"));
      }
    }
    page.anchors().forEach(a -> ids.add(a.id()));
    ids.sort(null);
    return ids.toString();
  }

  private static String links(Document page) {
    List<String> links = new ArrayList<>();
    for (Link link : page.links())
      links.add(link.markdown() ? GoldmarkText.escapeUrl(link.destination()) : link.destination());
    links.sort(null);
    return links.toString();
  }
}
