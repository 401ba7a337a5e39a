package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.document.Document.LinkKind;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.hugo.markdown.MarkdownPrinting;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.template.Text;
import dev.waymark.template.functions.LineNumbers;
import dev.waymark.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Compares what counts here (destinations of links and images, levels and texts of headings) with
 * the HTML that the CommonMark spec gives for each of its examples.
 */
class CommonMarkTest {
  /** Why each example differs and why that cannot matter. */
  private static final Map<Integer, String> KNOWN =
      new TreeMap<>(
          Map.of(
              215, "a definition directly above a setext heading's text joins the heading",
              216, "the same, without text",
              540, "labels fold \u1E9E to ss: no label does"));

  /** Why the HTML of each example differs. */
  private static final Map<Integer, String> RENDERED_OTHERWISE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(201, "flexmark leaves out a definition that Goldmark does not take"),
              Map.entry(215, "as above"),
              Map.entry(216, "as above"),
              Map.entry(312, "flexmark takes an indented marker for an item, not for text"),
              Map.entry(313, "the same for code"),
              Map.entry(354, "currency signs are no punctuation to flexmark"),
              Map.entry(416, "flexmark's rule of three within words"),
              Map.entry(417, "the same"),
              Map.entry(540, "as above"),
              Map.entry(552, "blanks at the beginning of a line in brackets")));

  private static final String FENCE = "`".repeat(32);
  private static final Pattern FACT =
      Pattern.compile(
          "<a href=\"([^\"]*)\"|<img src=\"([^\"]*)\"|<h([1-6])>(.*?)</h\\3>", Pattern.DOTALL);

  @Test
  void agreesWithTheSpecOnLinksImagesAndHeadings() throws IOException {
    DocumentParser parser = new DocumentParser(HugoVersion.NEWEST, plain(true), name -> null);
    Map<Integer, String> differing = new TreeMap<>();
    int number = 0;
    for (String example : spec().split("\n" + FENCE + " example\n")) {
      if (number++ == 0) continue;
      String body = "\n" + example.substring(0, example.indexOf("\n" + FENCE) + 1);
      int divider = body.indexOf("\n.\n");
      String markdown = body.substring(1, divider + 1).replace('\u2192', '\t');
      String html = body.substring(divider + 3).replace('\u2192', '\t');
      // a page that begins like front matter is another matter
      Source source = Source.of("content/a.md", "x\n\n" + markdown);
      Document page = parser.parse(source, Markup.MARKDOWN);
      String expected = expected(html);
      String actual = actual(page);
      if (!expected.equals(actual)) differing.put(number - 1, expected + " but " + actual);
    }
    assertThat(number).isEqualTo(1 + 652);
    assertThat(differing.keySet()).as(differing.toString()).isEqualTo(KNOWN.keySet());
  }

  @Test
  void printsTheHtmlOfTheSpec() throws IOException {
    MarkdownPrinting printing =
        new MarkdownPrinting(
            EnumSet.of(MarkdownPrinting.Trait.XHTML, MarkdownPrinting.Trait.WRAP_IMAGES),
            "",
            "http",
            "highlight",
            LineNumbers.NONE);
    MarkdownRenderer renderer = new MarkdownRenderer(HugoVersion.NEWEST, plain(false), printing);
    Map<Integer, String> differing = new TreeMap<>();
    int number = 0;
    for (String example : spec().split("\n" + FENCE + " example\n")) {
      if (number++ == 0) continue;
      String body = "\n" + example.substring(0, example.indexOf("\n" + FENCE) + 1);
      int divider = body.indexOf("\n.\n");
      String markdown = body.substring(1, divider + 1).replace('\u2192', '\t');
      String html = body.substring(divider + 3).replace('\u2192', '\t');
      HeadingIds ids = new HeadingIds(HeadingIds.Type.GITHUB);
      Rendered page = renderer.render(Text.of(markdown), true, ids, RenderHooks.NONE);
      String actual = page.html().value().strip();
      if (!actual.equals(html.strip())) differing.put(number - 1, html + "but\n" + actual);
    }
    assertThat(differing.keySet()).as(differing.toString()).isEqualTo(RENDERED_OTHERWISE.keySet());
  }

  private static MarkdownOptions plain(boolean autoIds) {
    return new MarkdownOptions(
        MarkdownOptions.defaults(HugoVersion.NEWEST).idType(),
        autoIds ? Set.of(Feature.UNSAFE, Feature.AUTO_HEADING_ID) : Set.of(Feature.UNSAFE),
        Map.of(),
        MarkdownOptions.Passthrough.OFF,
        MarkdownOptions.IdText.WHOLE);
  }

  private static String expected(String html) {
    List<String> facts = new ArrayList<>();
    Matcher m = FACT.matcher(html);
    int at = 0;
    while (m.find(at)) {
      at = m.end();
      if (m.group(1) != null) facts.add("a " + canonical(m.group(1)));
      else if (m.group(2) != null) facts.add("img " + canonical(m.group(2)));
      else {
        String text = m.group(4).replaceAll("<img [^>]*alt=\"([^\"]*)\"[^>]*>", "$1");
        facts.add("h" + m.group(3) + " " + plain(text));
        at = m.start(4);
      }
    }
    facts.sort(null);
    return facts.toString();
  }

  private static String actual(Document page) {
    List<String> facts = new ArrayList<>();
    page.links()
        .forEach(
            l -> {
              String kind = l.image() ? "img " : "a ";
              facts.add(kind + canonical(l.destination()));
            });
    page.headings().forEach(h -> facts.add("h" + h.level() + " " + plain(h.text())));
    facts.sort(null);
    return facts.toString();
  }

  private static String plain(String html) {
    return unescape(html.replaceAll("<[^>]*>", "")).replaceAll("\\s+", " ").strip();
  }

  private static String unescape(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&ouml;", "\u00F6")
        .replace("&amp;", "&");
  }

  /** Percent escapes of UTF-8, as browsers compare them. */
  private static String canonical(String destination) {
    StringBuilder out = new StringBuilder();
    for (byte b : unescape(destination).getBytes(StandardCharsets.UTF_8)) {
      boolean kept = b > ' ' && "\"<>\\^`{|}[]".indexOf(b) < 0;
      out.append(kept ? String.valueOf((char) b) : String.format("%%%02X", b & 0xFF));
    }
    return out.toString();
  }

  private static String spec() throws IOException {
    try (InputStream in = CommonMarkTest.class.getResourceAsStream("/commonmark/spec.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void knowsTheKindOfEachLink() {
    Document page = Parse.page("[a](b) [c] <http://d.e> ![f](g)\n\n[c]: h\n");
    assertThat(page.links())
        .extracting(Document.Link::kind)
        .containsExactly(LinkKind.INLINE, LinkKind.REFERENCE, LinkKind.AUTOLINK, LinkKind.IMAGE);
  }
}
