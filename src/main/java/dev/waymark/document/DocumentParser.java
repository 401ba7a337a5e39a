package dev.waymark.document;

import dev.waymark.hugo.HugoVersion;
import dev.waymark.hugo.MarkdownOptions;
import dev.waymark.hugo.ShortcodeTemplate;
import dev.waymark.text.Source;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads content files into {@link Document}s. Thread-safe; never throws and ends in bounded time on any input.
 *
 * @param templates a shortcode's template by name; null when there is none
 */
public record DocumentParser(
    HugoVersion version, MarkdownOptions options, Function<String, @Nullable ShortcodeTemplate> templates) {

  /** How a content file's body is to be read, by its extension or its front matter's {@code markup}. */
  public enum Markup {
    MARKDOWN,
    HTML,
    /** Org, AsciiDoc, reStructuredText, Pandoc: front matter and shortcodes are read, links and ids are unknown. */
    OTHER
  }

  public Document parse(Source source, Markup markup) {
    return new Document(
        source, null, source.all(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
