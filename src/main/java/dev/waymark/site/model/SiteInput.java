package dev.waymark.site.model;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a site is made of.
 *
 * @param documents by path in the tree: every content file
 */
public record SiteInput(
    Tree tree,
    HugoConfig config,
    TemplateStore templates,
    Map<String, Document> documents,
    SiteOptions options) {
  /** The same with other texts. */
  public SiteInput with(Tree now, Map<String, Document> texts) {
    return new SiteInput(now, config, templates, texts, options);
  }

  /** The text of a file, also of a template that Hugo brings. */
  public @Nullable Source source(String path) {
    Source embedded = templates.embedded(path);
    return embedded != null ? embedded : tree.read(path);
  }
}
