package dev.waymark.site.render;

import dev.waymark.document.Document;
import dev.waymark.document.Printed;
import dev.waymark.document.Rendered;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.layouts.PagePair;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.site.model.Page;
import dev.waymark.template.Budget;
import dev.waymark.template.Evaluator;
import dev.waymark.template.Mark;
import dev.waymark.template.Runtime;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import dev.waymark.template.functions.Functions;
import dev.waymark.template.functions.Registry;
import dev.waymark.template.functions.Scratch;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import dev.waymark.text.Span;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders pages as Hugo would, as far as that is known: each when it is first asked for, then kept.
 *
 * <p>A page whose rendering needs itself gets a hole there (Hugo would hang or stop).
 */
public final class Renderer implements Renders {
  private final HugoConfig config;
  private final TemplateStore store;
  private final SiteObjects objects;
  private final Registry standard = Functions.standard();
  private final Map<Page, Integer> numbers = new IdentityHashMap<>();

  /** Of content files that are resources of pages, as they are asked for. */
  private final Map<Page, Integer> bundled = Collections.synchronizedMap(new IdentityHashMap<>());

  private final Markdowns markdowns;
  private final KeptContents kept = new KeptContents();
  private final ListWatch lists = new ListWatch();
  private final Jobs running = new Jobs();
  private final PageTemplates templates;
  private final ShortcodeTexts texts;
  private final Outlines outlines;
  private final PageContents contents;

  /** {@code objects} makes the objects with this renderer as what they ask. */
  public Renderer(
      HugoConfig config,
      TemplateStore store,
      List<Page> pages,
      java.util.function.BiFunction<Renders, Missing, SiteObjects> objects) {
    this.config = config;
    this.store = store;
    for (Page page : pages) numbers.put(page, numbers.size());
    markdowns = new Markdowns(config);
    templates = new PageTemplates(this, store, kept);
    texts = new ShortcodeTexts(this, store, kept);
    outlines = new Outlines(this, markdowns, kept);
    contents = new PageContents(this, texts, kept);
    this.objects = objects.apply(this, running::missing);
  }

  public SiteObjects objects() {
    return objects;
  }

  /** What pages' own templates print. */
  public PageTemplates templates() {
    return templates;
  }

  Jobs running() {
    return running;
  }

  ListWatch lists() {
    return lists;
  }

  int number(Page page) {
    Integer known = numbers.get(page);
    return known != null
        ? known
        : bundled.computeIfAbsent(page, p -> numbers.size() + bundled.size());
  }

  /** A run for a page, within what the page that is being rendered may still do. */
  Evaluator evaluator(Page page) {
    return evaluator(new RenderHost(objects.host(page.language(), page), store, lists));
  }

  Evaluator evaluator(RenderHost host) {
    Job job = running.peek();
    if (job == null) running.stores().clear();
    Budget budget = job == null ? new Budget() : job.budget;
    return new Evaluator(host, standard::get, budget);
  }

  @Nullable Template shortcode(Page page, String name) {
    return store.shortcode(name, TemplateChoice.of(page));
  }

  public HugoConfig config() {
    return config;
  }

  ShortcodeTexts texts() {
    return texts;
  }

  /** Renders Markdown as a page's text; {@code block} false: without the paragraph around it. */
  Text markdown(Page page, Text text, boolean block, Evaluator evaluator) {
    return ShortcodeTexts.join(rendered(page, text, block, evaluator).html(), texts::output);
  }

  Rendered rendered(Page page, Text text, boolean block, Evaluator evaluator) {
    return markdowns.render(page, text, block, hooks(page, evaluator));
  }

  private HookRunner hooks(Page page, Evaluator evaluator) {
    return new HookRunner(store, objects, page, TemplateChoice.of(page), evaluator);
  }

  /** What a page's hook makes of a destination; null when it prints no link. */
  public Printed.@Nullable Link link(Page page, String destination, boolean image) {
    return hooks(page, evaluator(page)).destination(Text.of(destination), image);
  }

  /** A place in a page's document as the place where a person wrote it. */
  public Span place(Page page, Span span) {
    Document document = page.document();
    Span place =
        document == null || !page.adapted() ? span : Written.of(page, document).place(span);
    return place == null ? span : place;
  }

  /** Whether a shortcode's template is one of Hugo's own. */
  public boolean isEmbedded(Page page, String name) {
    Template template = shortcode(page, name);
    return template != null && template.source().path().startsWith("hugo:");
  }

  /** The ids and links of a page's content. */
  public Rendering rendering(Page page) {
    Noted<Rendering> known = kept.whole(number(page));
    return known != null ? known.get() : render(page).rendering();
  }

  /** The ids of a page's content, also when its links were {@link #release released}. */
  public Rendering ids(Page page) {
    Noted<Rendering> known = kept.ids(number(page));
    return known != null ? known.get() : render(page).rendering();
  }

  /** Forgets of a page's content what only who judges the page asks for. */
  public void release(Page page) {
    kept.release(number(page));
  }

  @Override
  public Text content(Page page) {
    running.asked(page);
    Noted<Text> known = kept.html(number(page));
    if (known == null) return render(page).html();
    running.stores().tell(page, kept.stored(number(page)));
    return known.get();
  }

  private Content render(Page page) {
    int number = number(page);
    // What it has read is known when it has ended, and told to none before.
    Noted<Content> made = Reads.during(() -> contents.of(page, number));
    Rendering shown = made.made().shown();
    if (shown != null) kept.put(number, made.with(shown), made.with(made.made().html()));
    return made.made();
  }

  @Override
  public Text plain(Page page) {
    Text html = content(page);
    return evaluator(page).call("plainify", List.of(html)) instanceof Text text
        ? text.as(Text.Kind.PLAIN)
        : Text.hole(Why.of("the content without its tags"));
  }

  @Override
  public Text summary(Page page) {
    if (!PageContents.manyFor(running.all().peekLast())) return Summaries.of(this, page);
    return Text.hole(Why.of("one of very many summaries")).as(Text.Kind.HTML);
  }

  @Override
  public Text shortcodes(Page page) {
    Document from = page.document();
    if (from == null) return Text.EMPTY;
    Text markdown = texts.of(page, from).markdown();
    if (!running.takesPlaceholders()) markdown = ShortcodeTexts.join(markdown, texts::output);
    return markdown.as(Text.Kind.HTML).within(Mark.PAGE, from.body());
  }

  @Override
  public Text renderString(Page page, Text markdown, boolean block) {
    return texts.string(page, markdown.as(Text.Kind.PLAIN), block).as(Text.Kind.HTML);
  }

  @Override
  public Text tableOfContents(Page page) {
    Document from = page.document();
    Markup markup = from == null ? Markup.MARKDOWN : Markup.of(from.source().path());
    return switch (markup) {
      // Without a parser there is no table, not even an empty one.
      case HTML -> Text.EMPTY;
      case MARKDOWN -> Contents.html(config.options(page.language()), outlines.of(page));
      case OTHER -> Text.hole(Why.of("the page is not written in Markdown")).as(Text.Kind.HTML);
    };
  }

  @Override
  public Value fragments(Page page) {
    return Contents.fragments(config.options(page.language()), outlines.of(page));
  }

  @Override
  public Scratch store(Object owner, String name) {
    return running.stores().of(owner, name);
  }

  @Override
  public Value view(Runtime runtime, Page page, String name) {
    PagePair view =
        name.isEmpty()
            ? store.page(TemplateChoice.of(page))
            : store.view(name, TemplateChoice.of(page));
    if (view == null) return Value.unknown("no template for the view " + name);
    return runtime.run(view.whole(), objects.page(page));
  }
}
