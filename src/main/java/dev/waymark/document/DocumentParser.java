package dev.waymark.document;

import dev.waymark.data.Data;
import dev.waymark.document.Document.Directive;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.hugo.shortcode.ShortcodeLexer;
import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads content files into {@link Document}s. Thread-safe; never throws and ends in bounded time on
 * any input.
 *
 * <p>Deeply nested Markdown needs a deep stack: on a thread with little of it a page may be said to
 * be too complex ({@code too-complex}) that a thread with 16 MB reads.
 */
public final class DocumentParser {
  /** Bodies beyond this many characters are not read as Markdown. */
  static final int LARGEST = 1 << 20;

  private final HugoVersion version;
  private final MarkdownOptions options;
  private final Function<String, @Nullable ShortcodeTemplate> templates;
  private final MarkdownReader reader;

  /**
   * Makes a parser for the pages of one language.
   *
   * @param templates a shortcode's template by name; null when there is none
   */
  public DocumentParser(
      HugoVersion version,
      MarkdownOptions options,
      Function<String, @Nullable ShortcodeTemplate> templates) {
    this.version = version;
    this.options = options;
    this.templates = templates;
    reader = new MarkdownReader(options);
  }

  /** What is said of a text that cannot be read, where it begins. */
  public static Defect tooComplex(Source source, int start) {
    String message = "text is too complex to read; its links and headings are unknown";
    return new Defect("too-complex", message, source.span(start, start));
  }

  /** Reads a file. */
  public Document parse(Source source, Markup markup) {
    List<Defect> defects = new ArrayList<>();
    FrontMatterReader.Found found = FrontMatterReader.read(source, version, defects);
    Span body = source.span(found.body(), source.length());
    ShortcodeLexer.Lexed lexed = ShortcodeLexer.lex(body, templates);
    defects.addAll(lexed.defects());
    List<Directive> allowed = new ArrayList<>();
    if (found.frontMatter() != null) allowed(found.frontMatter().data(), allowed);
    boolean large = body.end() - body.start() > LARGEST;
    if (large) {
      String message =
          "a text of %,d characters is not read; the limit is %,d"
              .formatted(body.end() - body.start(), LARGEST);
      defects.add(new Defect("file-too-large", message, source.span(body.start(), body.start())));
    }
    Markup read = large ? Markup.OTHER : markup;
    return new Document(
        source, found, lexed.calls(), allowed, defects, () -> facts(body, lexed, read, allowed));
  }

  private Facts facts(
      Span body, ShortcodeLexer.Lexed lexed, Markup markup, List<Directive> allowed) {
    Facts facts = new Facts(lexed.calls());
    facts.directives.addAll(allowed);
    if (markup != Markup.OTHER)
      new Fragments(version, options, reader, body, lexed, facts).read(markup == Markup.HTML);
    facts.sort();
    return facts;
  }

  /** {@code waymark: {allow: [rule]}} holds for the whole file. */
  private static void allowed(Data.Table values, List<Directive> all) {
    Data allow = values.at("waymark", "allow");
    if (allow == null) return;
    for (Data rule : allow.asList()) {
      for (String name : rule.asString().split("[\\s,]+")) {
        if (name.isEmpty()) continue;
        all.add(new Directive(List.of(name), true, rule.span()));
      }
    }
  }
}
