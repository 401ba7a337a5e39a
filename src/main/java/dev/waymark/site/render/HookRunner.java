package dev.waymark.site.render;

import dev.waymark.document.Printed;
import dev.waymark.document.PrintedHtml;
import dev.waymark.document.RenderHooks;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.layouts.Asked;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.site.model.Page;
import dev.waymark.template.Evaluator;
import dev.waymark.template.Mark;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs a site's render hooks for one page ({@code hugolib/page__content.go}). */
final class HookRunner implements RenderHooks {
  private final TemplateStore store;
  private final SiteObjects objects;
  private final Page page;
  private final Asked asked;
  private final Evaluator evaluator;

  HookRunner(
      TemplateStore store, SiteObjects objects, Page page, Asked asked, Evaluator evaluator) {
    this.store = store;
    this.objects = objects;
    this.page = page;
    this.asked = store.general(asked);
    this.evaluator = evaluator;
  }

  private @Nullable Template hook(Kind kind, String variant) {
    if (!known(kind, objects.config().version())) return null;
    String name = kind == Kind.CODE_BLOCK ? "codeblock" : kind.name().toLowerCase(Locale.ROOT);
    return store.hook(name, variant, asked);
  }

  /** Whether this Hugo runs such hooks. */
  private static boolean known(Kind kind, HugoVersion version) {
    return switch (kind) {
      case BLOCKQUOTE, PASSTHROUGH -> version.has(HugoChange.HOOKS_OF_QUOTES);
      case TABLE -> version.has(HugoChange.HOOKS_OF_TABLES);
      default -> true;
    };
  }

  @Override
  public boolean has(Kind kind, String variant) {
    return hook(kind, variant) != null;
  }

  private @Nullable Text run(
      Kind kind, String variant, LazyObject context, @Nullable Text written) {
    Template template = hook(kind, variant);
    if (template == null) return null;
    context.has("Page", objects.page(page)).has("PageInner", () -> inner(written));
    return evaluator.run(template, context.value());
  }

  /**
   * The page whose text it is a part of: another only where that one's text was shown by {@code
   * .RenderShortcodes} ({@code hugolib/page__per_output.go}).
   */
  private Value inner(@Nullable Text written) {
    Span from = null;
    for (Mark mark : written == null ? List.<Mark>of() : written.marks()) {
      boolean text = mark.note() instanceof Mark.Within in && in.what().equals(Mark.PAGE);
      if (text) from = ((Mark.Within) mark.note()).span();
    }
    if (from == null) return objects.page(page);
    for (Page other : objects.index().pagesOf(from.source().path())) {
      if (other.language().equals(page.language())) return objects.page(other);
    }
    return objects.page(page);
  }

  private static Value attributes(Map<String, Value> attributes) {
    return new Value.Dict(attributes, false);
  }

  private static Value position(@Nullable Text written) {
    Span from = written == null ? null : written.from();
    return from == null ? Value.unknown("a place in the text") : Text.of(from.toString());
  }

  /** The link that the page's hook prints for a destination; null when it prints none. */
  Printed.@Nullable Link destination(Text text, boolean image) {
    Text html =
        image
            ? image(
                new ImageContext(
                    text, text, Text.EMPTY, Text.EMPTY, Text.EMPTY, false, Map.of(), 0))
            : link(new LinkContext(text, text, Text.EMPTY, Text.EMPTY, Text.EMPTY, 0));
    if (html == null)
      return new Printed.Link(text, image ? "img" : "a", image ? "src" : "href", null, null);
    List<Printed.Link> links = PrintedHtml.read(html).links();
    return links.isEmpty() ? null : links.get(0);
  }

  @Override
  public @Nullable Text heading(HeadingContext c) {
    LazyObject context =
        new LazyObject("hooks.HeadingContext")
            .has("Level", Value.of((long) c.level()))
            .has("Anchor", c.anchor())
            .has("Text", text(c.html()))
            .has("PlainText", c.plain())
            .has("Ordinal", Value.of((long) c.ordinal()))
            .has("Attributes", attributes(c.attributes()))
            .has("Position", () -> position(c.plain()));
    return run(Kind.HEADING, "", context, c.plain());
  }

  private Text text(Text html) {
    boolean safe = objects.config().version().has(HugoChange.HOOK_TEXT_IS_HTML);
    return html.as(safe ? Text.Kind.HTML : Text.Kind.PLAIN);
  }

  private static Text destination(Text written) {
    Span from = written.from();
    return from == null ? written : written.within(Mark.MARKDOWN, from);
  }

  /** What a hook printed, all of it for a destination, of which the address may hold nothing. */
  private static @Nullable Text made(@Nullable Text html, Text written) {
    Span from = written.from();
    return html == null || from == null ? html : html.within(Mark.MARKDOWN, from);
  }

  @Override
  public @Nullable Text link(LinkContext c) {
    LazyObject context =
        new LazyObject("hooks.LinkContext")
            .has("Destination", destination(c.destination()))
            .has("Title", c.title())
            .has("Text", text(c.html()))
            .has("PlainText", c.plain())
            .has("Ordinal", Value.of((long) c.ordinal()))
            .has("Attributes", attributes(Map.of()))
            .has("Position", () -> position(c.destination()));
    return made(run(Kind.LINK, "", context, c.destination()), c.destination());
  }

  @Override
  public @Nullable Text image(ImageContext c) {
    LazyObject context =
        new LazyObject("hooks.ImageLinkContext")
            .has("Destination", destination(c.destination()))
            .has("Title", c.title())
            .has("Text", text(c.html()))
            .has("PlainText", c.plain())
            .has("IsBlock", Value.of(c.block()))
            .has("Ordinal", Value.of((long) c.ordinal()))
            .has("Attributes", attributes(c.attributes()))
            .has("Position", () -> position(c.destination()));
    return made(run(Kind.IMAGE, "", context, c.destination()), c.destination());
  }

  @Override
  public @Nullable Text codeBlock(CodeBlockContext c) {
    LazyObject context =
        new LazyObject("hooks.CodeblockContext")
            .has("Type", c.language())
            .has("Attributes", attributes(c.attributes()))
            .has("Options", attributes(c.options()))
            .has("Inner", c.inner())
            .has("Ordinal", Value.of((long) c.ordinal()))
            .has("Position", () -> position(c.inner()));
    return run(Kind.CODE_BLOCK, c.language().value(), context, c.inner());
  }

  @Override
  public @Nullable Text blockquote(BlockquoteContext c) {
    LazyObject context =
        new LazyObject("hooks.BlockquoteContext")
            .has("Type", Value.of(c.type()))
            .has("AlertType", Value.of(c.alertType()))
            .has("AlertTitle", c.alertTitle().as(Text.Kind.HTML))
            .has("AlertSign", Value.of(c.alertSign()))
            .has("Text", text(c.html()))
            .has("Attributes", attributes(c.attributes()))
            .has("Ordinal", Value.of((long) c.ordinal()))
            .has("Position", () -> position(c.html()));
    return run(Kind.BLOCKQUOTE, c.type(), context, c.html());
  }

  @Override
  public @Nullable Text table(TableContext c) {
    LazyObject context =
        new LazyObject("hooks.TableContext")
            .has("THead", rows(c.head()))
            .has("TBody", rows(c.body()))
            .has("Attributes", attributes(c.attributes()))
            .has("Ordinal", Value.of((long) c.ordinal()))
            .has("Position", () -> position(null));
    return run(Kind.TABLE, "", context, null);
  }

  private static Value rows(List<List<Cell>> rows) {
    List<Value> all = new ArrayList<>();
    for (List<Cell> row : rows) {
      List<Value> cells = new ArrayList<>();
      for (Cell cell : row) {
        cells.add(
            new LazyObject("hooks.TableCell")
                .has("Text", cell.html().as(Text.Kind.HTML))
                .has("Alignment", Value.of(cell.alignment()))
                .value());
      }
      all.add(new Value.Items(List.copyOf(cells)));
    }
    return new Value.Items(List.copyOf(all));
  }

  @Override
  public @Nullable Text passthrough(PassthroughContext c) {
    LazyObject context =
        new LazyObject("hooks.PassthroughContext")
            .has("Type", Value.of(c.type()))
            .has("Inner", c.inner())
            .has("Attributes", attributes(c.attributes()))
            .has("Ordinal", Value.of((long) c.ordinal()))
            .has("Position", () -> position(c.inner()));
    return run(Kind.PASSTHROUGH, c.type(), context, c.inner());
  }
}
