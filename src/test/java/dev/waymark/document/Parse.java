package dev.waymark.document;

import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.text.Source;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses texts for tests, with a handful of shortcodes: {@code p} holds nothing, the others by
 * their names.
 */
final class Parse {
  private static final Set<String> EMPTY = Set.of("p", "ref", "relref");
  private static final Set<String> HOLDING = Set.of("w", "w2", "n", "raw", "md", "maybe");

  private Parse() {}

  static @Nullable ShortcodeTemplate template(String name) {
    boolean holds = HOLDING.contains(name);
    return holds || EMPTY.contains(name) ? new ShortcodeTemplate(name, null, holds) : null;
  }

  static MarkdownOptions options() {
    MarkdownOptions d = MarkdownOptions.defaults(HugoVersion.NEWEST);
    return options(d, true, d.has(Feature.BLOCK_ATTRIBUTE));
  }

  static MarkdownOptions options(MarkdownOptions d, boolean unsafe, boolean block) {
    Set<Feature> features = EnumSet.copyOf(d.features());
    features.removeAll(Set.of(Feature.UNSAFE, Feature.BLOCK_ATTRIBUTE));
    if (unsafe) features.add(Feature.UNSAFE);
    if (block) features.add(Feature.BLOCK_ATTRIBUTE);
    return d.with(features);
  }

  /** With raw HTML kept. */
  static Document page(String text) {
    return page(text, options());
  }

  static Document page(String text, MarkdownOptions options) {
    return page(text, options, Markup.MARKDOWN);
  }

  /** Read at once, so that what is hostile shows here. */
  static Document page(String text, MarkdownOptions options, Markup markup) {
    Document page =
        new DocumentParser(HugoVersion.NEWEST, options, Parse::template)
            .parse(Source.of("content/a.md", text), markup);
    page.headings();
    return page;
  }
}
