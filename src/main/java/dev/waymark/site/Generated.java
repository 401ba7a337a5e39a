package dev.waymark.site;

import dev.waymark.document.Document;
import dev.waymark.document.DocumentParser;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.site.model.SiteFiles;
import dev.waymark.site.model.SiteInput;
import dev.waymark.site.pages.Additions;
import dev.waymark.site.pages.ContentTree.Placed;
import dev.waymark.site.published.IndexBuilder;
import dev.waymark.site.published.PageIndex;
import dev.waymark.site.render.AdapterRun;
import dev.waymark.site.render.RedirectOutputs;
import dev.waymark.site.render.Renderer;
import dev.waymark.site.render.SiteObjects;
import dev.waymark.text.Source;
import java.util.List;

/**
 * The index of a site with what its templates make of themselves: pages of content adapters, then
 * redirects.
 */
final class Generated {
  private final SiteInput input;
  private final HugoConfig config;
  private final TemplateStore store;

  private Generated(SiteInput input) {
    this.input = input;
    this.config = input.config();
    this.store = input.templates();
  }

  static PageIndex index(SiteInput input) {
    HugoConfig config = input.config();
    TemplateStore store = input.templates();
    PageIndex index = IndexBuilder.build(input);
    List<Placed> adapters = Additions.adapters(new SiteFiles(input.tree(), config), config);
    if (adapters.isEmpty() && !RedirectOutputs.any(index.pages())) return index;
    Generated generated = new Generated(input);
    if (!adapters.isEmpty()) {
      SiteObjects objects = generated.objects(index);
      Additions added = AdapterRun.run(adapters, config, store, objects, generated::read);
      index = IndexBuilder.build(input, added);
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
            (renders, missing) -> new SiteObjects(input, index, renders, missing))
        .objects();
  }

  /** Reads what a content adapter gives a page. */
  private Document read(Source source, Language language) {
    MarkdownOptions how = MarkdownOptions.of(config.options(language));
    return new DocumentParser(config.version(), how, store::called)
        .parse(source, Markup.of(source.path()));
  }
}
