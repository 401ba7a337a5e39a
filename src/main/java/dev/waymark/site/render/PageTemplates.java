package dev.waymark.site.render;

import dev.waymark.document.Printed;
import dev.waymark.document.PrintedHtml;
import dev.waymark.hugo.layouts.PagePair;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.site.model.Page;
import dev.waymark.template.Standing;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import org.jspecify.annotations.Nullable;

/** What pages' own templates print, each with the page's content in it. */
public final class PageTemplates {
  private final Renderer renderer;
  private final TemplateStore store;
  private final KeptContents kept;
  private final ChangedContents changed;

  PageTemplates(Renderer renderer, TemplateStore store, KeptContents kept) {
    this.renderer = renderer;
    this.store = store;
    this.kept = kept;
    this.changed = new ChangedContents(store);
  }

  /** What a page's template prints: ids and links, those of the content among them. */
  public @Nullable Printed layout(Page page) {
    int number = renderer.number(page);
    Noted<Printed> known = kept.layout(number);
    if (known != null) return known.get();
    PagePair pair = store.page(TemplateChoice.of(page));
    if (pair == null) return null;
    Noted<Printed> printed = Reads.during(() -> printed(page, pair));
    kept.putLayout(number, printed);
    return printed.made();
  }

  /** Which templates render a page; null when none does. */
  public @Nullable String template(Page page) {
    PagePair pair = store.page(TemplateChoice.of(page));
    if (pair == null) return null;
    return pair.page() + (pair.base() == null ? "" : " in " + pair.base());
  }

  /**
   * What a Hugo before 0.146 would print with a base template that is no longer used; null when
   * there is none.
   */
  public @Nullable Printed layoutBefore(Page page) {
    PagePair pair = store.before(TemplateChoice.of(page));
    return pair == null ? null : printed(page, pair);
  }

  /** As {@link #layout}, for one who asks for no links. */
  public @Nullable Printed withoutLinks(Page page) {
    int number = renderer.number(page);
    Noted<Printed> known = kept.layoutWithoutLinks(number);
    if (known != null) return known.get();
    PagePair pair = store.page(TemplateChoice.of(page));
    if (pair == null) return null;
    Noted<Printed> printed = Reads.during(() -> PrintedHtml.withoutLinks(whole(page, pair).html()));
    kept.putLayoutWithoutLinks(number, printed);
    return printed.made();
  }

  private Printed printed(Page page, PagePair pair) {
    return PrintedHtml.read(whole(page, pair).html());
  }

  /** All that a page's template prints, which is not kept; null when no template renders it. */
  public @Nullable Whole whole(Page page) {
    PagePair pair = store.page(TemplateChoice.of(page));
    return pair == null ? null : whole(page, pair);
  }

  private Whole whole(Page page, PagePair pair) {
    Job job = new Job(page);
    job.layout = true;
    renderer.running().all().push(job);
    try {
      SiteObjects objects = renderer.objects();
      SiteHost host = objects.host(page.language(), page);
      Standing standing = new Standing((Value.Obj) objects.page(page), host.loops());
      RenderHost ours = new RenderHost(host, store, renderer.lists(), standing);
      Text html = renderer.evaluator(ours).run(pair.whole(), standing.value());
      html = ShortcodeTexts.join(html, renderer.texts()::output);
      return new Whole(html, pair.page().source().path(), job.shows);
    } finally {
      renderer.running().ended();
    }
  }

  /** Whether a page's template may show another text than the content that it got. */
  public boolean mayChange(Page page) {
    PagePair pair = store.page(TemplateChoice.of(page));
    return pair != null && changed.may(pair);
  }
}
