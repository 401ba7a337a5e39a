package dev.waymark.site.find;

import dev.waymark.document.Document.Heading;
import dev.waymark.document.Document;
import dev.waymark.document.DocumentParser;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The ids that a file may give to a page in which a template shows its text: as a sample it gives
 * none, as Markdown those of its headings.
 */
public final class ShownTexts {
  /** Longer files are not read. */
  private static final int LONGEST = 1 << 18;

  /** Languages differ in how they make ids of headings. */
  private record Shown(String file, String language) {}

  private final Tree tree;
  private final HugoConfig config;
  private final Map<Shown, Optional<Set<String>>> known = new ConcurrentHashMap<>();

  public ShownTexts(Tree tree, HugoConfig config) {
    this.tree = tree;
    this.config = config;
  }

  /** Shapes of ids; null when the file cannot be read for them. */
  public @Nullable Set<String> shapes(String file, Language language) {
    return known
        .computeIfAbsent(
            new Shown(file, language.code()), key -> Optional.ofNullable(read(file, language)))
        .orElse(null);
  }

  private @Nullable Set<String> read(String file, Language language) {
    Source source = tree.isFile(file) ? tree.read(file) : null;
    if (source == null || source.length() > LONGEST) return null;
    MarkdownOptions options = MarkdownOptions.of(config.options(language));
    // Lines that look like front matter are text here.
    Source body = Source.of(file, ".\n\n" + source.text());
    Document document =
        new DocumentParser(config.version(), options, name -> null).parse(body, Markup.MARKDOWN);
    return document.defects().isEmpty() ? shapes(document, options.idType()) : null;
  }

  /** Null when calls may print more. */
  private static @Nullable Set<String> shapes(Document document, HeadingIds.Type type) {
    if (!document.shortcodes().isEmpty()) return null;
    Set<String> shapes = new TreeSet<>();
    for (Heading heading : document.headings()) {
      if (heading.id() != null) shapes.add(heading.id());
      if (heading.autoText() == null) continue;
      String id = HeadingIds.anchorize(type, heading.autoText());
      shapes.add(id);
      shapes.add(id + "-*");
    }
    for (Document.Anchor anchor : document.anchors()) shapes.add(anchor.id());
    return shapes;
  }
}
