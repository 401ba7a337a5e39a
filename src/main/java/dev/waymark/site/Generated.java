package dev.waymark.site;

import dev.waymark.document.Document;
import dev.waymark.document.DocumentParser;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.site.model.SiteFiles;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.pages.Additions;
import dev.waymark.site.pages.ContentTree.Placed;
import dev.waymark.site.published.IndexBuilder;
import dev.waymark.site.published.PageIndex;
import dev.waymark.site.render.AdapterRun;
import dev.waymark.site.render.RedirectOutputs;
import dev.waymark.site.render.Renderer;
import dev.waymark.site.render.SiteObjects;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.List;
import java.util.Map;

/**
 * The index of a site with what its templates make of themselves: pages of content adapters, then
 * redirects.
 */
final class Generated {
  private final Tree tree;
  private final HugoConfig config;
  private final TemplateStore store;
  private final Map<String, Document> documents;

  private Generated(
      Tree tree, HugoConfig config, TemplateStore store, Map<String, Document> documents) {
    this.tree = tree;
    this.config = config;
    this.store = store;
    this.documents = documents;
  }

  static PageIndex index(
      Tree tree,
      HugoConfig config,
      TemplateStore store,
      Map<String, Document> documents,
      SiteOptions options) {
    PageIndex index = IndexBuilder.build(tree, config, store, documents, options);
    List<Placed> adapters = Additions.adapters(new SiteFiles(tree, config), config);
    if (adapters.isEmpty() && !RedirectOutputs.any(index.pages())) return index;
    Generated generated = new Generated(tree, config, store, documents);
    if (!adapters.isEmpty()) {
      SiteObjects objects = generated.objects(index);
      Additions added = AdapterRun.run(adapters, config, store, objects, generated::read);
      index = IndexBuilder.build(tree, config, store, documents, options, added);
    }
    if (!RedirectOutputs.any(index.pages())) return index;
    SiteObjects objects = generated.objects(index);
    return index.redirecting(RedirectOutputs.read(config, store, objects, index.pages()));
  }

  private SiteObjects objects(PageIndex index) {
    return new Renderer(
            config,
            store,
            index.pages(),
            (renders, missing) -> new SiteObjects(tree, config, index, documents, renders, missing))
        .objects();
  }

  /** Reads what a content adapter gives a page. */
  private Document read(Source source, Language language) {
    MarkdownOptions how = MarkdownOptions.of(config.options(language));
    return new DocumentParser(config.version(), how, store::called)
        .parse(source, Markup.of(source.path()));
  }
}
