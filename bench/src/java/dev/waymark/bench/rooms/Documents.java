package dev.waymark.bench.rooms;

import static dev.waymark.bench.rooms.Inputs.require;

import dev.waymark.document.Document;
import dev.waymark.document.DocumentParser;
import dev.waymark.document.MarkdownRenderer;
import dev.waymark.document.Printed;
import dev.waymark.document.PrintedHtml;
import dev.waymark.document.RenderHooks;
import dev.waymark.document.Rendered;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownPrinting;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.hugo.shortcode.ShortcodeLexer;
import dev.waymark.template.Text;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One page, from its bytes to the facts of what it prints. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Documents extends Timed {
  private static final String PATH = "content/s0/p7.md";
  private static final MarkdownOptions OPTIONS = MarkdownOptions.defaults(HugoVersion.NEWEST);

  private final DocumentParser parser =
      new DocumentParser(HugoVersion.NEWEST, OPTIONS, Documents::template);
  private final MarkdownRenderer renderer =
      new MarkdownRenderer(HugoVersion.NEWEST, OPTIONS, MarkdownPrinting.DEFAULTS);

  private final Source page = Source.of(PATH, Inputs.page());
  private Source head = page;
  private Span body = page.span(0, 0);
  private Text html = Text.EMPTY;

  private static ShortcodeTemplate template(String name) {
    return new ShortcodeTemplate(name, "layouts/_shortcodes/" + name + ".html", true);
  }

  @Setup
  public void prepare() {
    body = parser.parse(page, Markup.MARKDOWN).body();
    head = Source.of(PATH, page.text().substring(0, body.start()));
    html = renderedHtml().html();
    require(frontMatter().values().get("title") != null, "front matter");
    require(shortcodes().calls().size() == 1, "a shortcode");
    require(markdownFacts().size() > 5, "links");
    require(html.value().contains("<h2 id=\"part-0-of-it\">"), "HTML");
    require(printedHtml().ids().size() > 5, "ids");
  }

  @Benchmark
  public Document frontMatter() {
    return parser.parse(head, Markup.MARKDOWN);
  }

  @Benchmark
  public ShortcodeLexer.Lexed shortcodes() {
    return ShortcodeLexer.lex(body, Documents::template);
  }

  /** Front matter and shortcodes are read on the way. */
  @Benchmark
  public List<Document.Link> markdownFacts() {
    return parser.parse(page, Markup.MARKDOWN).links();
  }

  @Benchmark
  public Rendered renderedHtml() {
    Text markdown = Text.of(body.text());
    return renderer.render(markdown, true, new HeadingIds(OPTIONS.idType()), RenderHooks.NONE);
  }

  @Benchmark
  public Printed printedHtml() {
    return PrintedHtml.read(html);
  }
}
