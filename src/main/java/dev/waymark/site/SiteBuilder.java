package dev.waymark.site;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.site.links.SiteGraph;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.published.PageIndex;
import dev.waymark.tree.Tree;
import java.util.Map;

/** Puts all documents together into a {@link Site}. Pure. */
public final class SiteBuilder {
  private SiteBuilder() {}

  /**
   * {@code documents} by path in the tree: every content file of {@link
   * dev.waymark.hugo.modules.Components}.
   */
  public static Site build(
      Tree tree,
      HugoConfig config,
      TemplateStore templates,
      Map<String, Document> documents,
      SiteOptions options) {
    PageIndex index = Generated.index(tree, config, templates, documents, options);
    return SiteGraph.of(tree, config, templates, documents, options, index);
  }
}
