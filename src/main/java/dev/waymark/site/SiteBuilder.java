package dev.waymark.site;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.site.links.SiteGraph;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.Gist;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteInput;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.published.PageIndex;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import dev.waymark.tree.Tree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    return build(tree, config, templates, documents, options, Earlier.NONE);
  }

  /** As the other, with what an earlier run knew; the site is the same with and without. */
  public static Site build(
      Tree tree,
      HugoConfig config,
      TemplateStore templates,
      Map<String, Document> documents,
      SiteOptions options,
      Earlier earlier) {
    SiteInput input = new SiteInput(tree, config, templates, documents, options);
    Noted<PageIndex> index = Reads.during(() -> Generated.index(input));
    return SiteGraph.of(input, index, earlier);
  }

  /**
   * A site after texts have changed below their front matter; null when it must be built anew. What
   * does not look into these texts is not done again.
   */
  public static @Nullable Site revised(Site site, Tree now, List<Document> texts) {
    return site instanceof SiteGraph graph ? graph.revised(now, texts, false) : null;
  }

  /**
   * As {@link #revised}, also after changes of front matter, which are seen in their texts alone.
   */
  public static @Nullable Site glimpse(Site site, Tree now, List<Document> texts) {
    return site instanceof SiteGraph graph ? graph.revised(now, texts, true) : null;
  }

  /** Whether pages and addresses are those that the earlier run knew: only texts may differ. */
  public static boolean isAsBefore(Site site) {
    return site instanceof SiteGraph graph && graph.isAsBefore();
  }

  /** What is left of a site for a later run to begin with. */
  public static Gist gist(Site site) {
    return site instanceof SiteGraph graph ? graph.gist() : Gist.NONE;
  }
}
