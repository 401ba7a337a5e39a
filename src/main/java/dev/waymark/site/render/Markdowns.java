package dev.waymark.site.render;

import dev.waymark.document.MarkdownRenderer;
import dev.waymark.document.RenderHooks;
import dev.waymark.document.Rendered;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownPrinting;
import dev.waymark.hugo.markdown.XxHash;
import dev.waymark.site.model.Page;
import dev.waymark.template.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Renders Markdown as each language's configuration says. */
final class Markdowns {
  private final Map<String, MarkdownRenderer> renderers = new HashMap<>();
  private final Map<String, HeadingIds.Type> idTypes = new HashMap<>();
  private final Set<String> prefixed = new HashSet<>();

  Markdowns(HugoConfig config) {
    for (Language language : config.languages()) {
      MarkdownOptions how = MarkdownOptions.of(config.options(language));
      MarkdownPrinting printing = MarkdownPrinting.of(config.options(language));
      renderers.put(language.code(), new MarkdownRenderer(config.version(), how, printing));
      if (printing.has(MarkdownPrinting.Trait.AUTO_ID_PREFIX)) prefixed.add(language.code());
      idTypes.put(language.code(), how.idType());
    }
  }

  /** {@code block} false: without the paragraph around it. */
  Rendered render(Page page, Text text, boolean block, RenderHooks hooks) {
    String language = page.language().code();
    MarkdownRenderer how = renderers.get(language);
    HeadingIds.Type type = idTypes.getOrDefault(language, HeadingIds.Type.GITHUB);
    if (how == null) throw new IllegalStateException(language);
    return how.render(text, block, new HeadingIds(type), prefix(page), hooks);
  }

  /** Keeps footnotes of pages in one list apart. */
  private String prefix(Page page) {
    boolean asked = prefixed.contains(page.language().code());
    return asked ? "h" + XxHash.hex(page.path().value()) : "";
  }
}
