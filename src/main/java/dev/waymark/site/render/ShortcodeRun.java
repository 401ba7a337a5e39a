package dev.waymark.site.render;

import dev.waymark.document.Document;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.model.Page;
import dev.waymark.template.Evaluator;
import dev.waymark.template.Mark;
import dev.waymark.template.ParseMistake;
import dev.waymark.template.Parser;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.TextParts;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs the shortcodes of one page ({@code hugolib/shortcode.go}): what {@code {{% name %}}} prints
 * joins the text, of others a word stands in it until Markdown is rendered.
 */
final class ShortcodeRun {
  private static final int MAX_DEPTH = 30;

  /** A call within marks of a comment: it is to be seen, not run. */
  private static final Pattern COMMENT =
      Pattern.compile("(?s)\\{\\{([<%])/\\*(.*?)\\*/([>%])\\}\\}");

  /** The number of texts that are no page's content: each is rendered at once. */
  static final int STRING = 999_999_999;

  private final Renderer renderer;
  private final Page page;
  private final Span span;
  private final Evaluator evaluator;
  private final int number;
  private final ListWatch watch;
  private final List<Text> outputs = new ArrayList<>();
  private final List<Rendering.ListUse> lists = new ArrayList<>();
  private final Written written;
  private final TextParts body;

  /** The calls in each call, by its index; those in none at -1. */
  private final Map<Integer, List<Shortcode>> calls = new HashMap<>();

  /** A text with its calls, where it stands in its source, and where it was written. */
  record Input(List<Shortcode> calls, Span span, Written written) {}

  ShortcodeRun(Renderer renderer, Page page, Document document, Evaluator evaluator, int number) {
    this(
        renderer,
        page,
        new Input(document.shortcodes(), document.body(), Written.of(page, document)),
        evaluator,
        number);
  }

  ShortcodeRun(Renderer renderer, Page page, Input input, Evaluator evaluator, int number) {
    this.renderer = renderer;
    this.page = page;
    this.span = input.span();
    this.evaluator = evaluator;
    this.number = number;
    this.watch = renderer.lists();
    this.written = input.written();
    this.body = new TextParts(written.body());
    for (Shortcode call : input.calls())
      calls.computeIfAbsent(call.parent(), parent -> new ArrayList<>()).add(call);
  }

  /** What the calls that stand as words print, by the number in their words. */
  List<Text> outputs() {
    return outputs;
  }

  /** What lists of front matter the calls show. */
  List<Rendering.ListUse> lists() {
    return lists;
  }

  /** The text with its calls run. */
  Text markdown() {
    return markdown(true);
  }

  /** The text as Hugo reads its headings: {@code {{< name >}}} is a word yet, not run. */
  Text outline() {
    return markdown(false);
  }

  private Text markdown(boolean all) {
    return markdown(new TextBuilder(Text.Kind.PLAIN), all);
  }

  private Text markdown(TextBuilder all, boolean every) {
    int at = span.start();
    int ordinal = 0;
    for (Shortcode call : calls.getOrDefault(-1, List.of())) {
      if (call.whole().start() < at) continue;
      literal(all, at, call.whole().start());
      boolean joins = call.markdown() && !isOld(call);
      boolean later = !every && !joins;
      Text output = later ? Text.EMPTY : top(call, ordinal, joins);
      ordinal++;
      if (joins) {
        all.append(indented(call, output));
      } else {
        all.append("HAHAHUGOSHORTCODE" + number + "s" + outputs.size() + "HBHB");
        outputs.add(output);
      }
      at = call.whole().end();
    }
    literal(all, at, span.end());
    return all.build();
  }

  /** What a template of the first version prints stands in HTML, as before Hugo 0.55. */
  private boolean isOld(Shortcode call) {
    Template template = call.inline() ? null : renderer.shortcode(page, call.name());
    return template != null && TemplateStore.rendersInner(template);
  }

  /** Text between calls; calls that are commented out lose the marks of that. */
  private void literal(TextBuilder all, int from, int to) {
    if (from >= to) return;
    int shift = span.start();
    Text whole = body.part(from - shift, to - shift);
    // Where a summary ends is cut out before Markdown is read.
    int more = whole.value().indexOf("<!--more-->");
    Text text =
        more < 0 ? whole : whole.part(0, more).plus(whole.part(more + 11, whole.value().length()));
    if (!text.value().contains("{{")) {
      all.append(text);
      return;
    }
    int done = 0;
    Matcher comment = COMMENT.matcher(text.value());
    while (comment.find()) {
      all.append(text.part(done, comment.end(1)));
      all.append(text.part(comment.start(2), comment.end(2)));
      done = comment.start(3);
    }
    all.append(text.part(done, text.value().length()));
  }

  /** An inline shortcode's template, where the site allows such. */
  private @Nullable Template inline(Shortcode call) {
    Span inner = call.inner();
    boolean allowed =
        renderer
            .config()
            .options(page.language())
            .flag(false, "security", "enableinlineshortcodes");
    if (!allowed || inner == null) return null;
    try {
      Source text = Source.of(inner.source().path(), inner.text());
      return Parser.parse(call.name(), text, true);
    } catch (ParseMistake mistake) {
      return null;
    }
  }

  /** A call in none. What a template renders is part of what it is rendered for. */
  private Text top(Shortcode call, int ordinal, boolean joins) {
    if (number == STRING) return run(call, null, ordinal, 0);
    Jobs running = renderer.running();
    boolean before = running.takesPlaceholders(joins);
    try {
      return run(call, null, ordinal, 0);
    } finally {
      running.takesPlaceholders(before);
    }
  }

  private Text run(Shortcode call, @Nullable ShortcodeObject parent, int ordinal, int depth) {
    Why deep = depth > MAX_DEPTH ? Why.of("shortcodes nest too deep") : null;
    if (deep != null) return Text.hole(deep).as(Text.Kind.HTML);
    Template template = call.inline() ? inline(call) : renderer.shortcode(page, call.name());
    if (template == null) {
      if (call.inline()) return Text.EMPTY;
      String unseen = renderer.objects().unseen("layouts");
      String none = "shortcode " + call.name() + " has no template here";
      Why why = Why.of(unseen == null ? none : none + ": " + unseen);
      return called(unseen(call, why, object(call, parent, ordinal), depth), call);
    }
    ShortcodeObject object = object(call, parent, ordinal);
    Text inner = call.inline() ? Text.EMPTY : inner(call, template, object, depth);
    if (!inner.isEmpty()) object = object.with(inner);
    int before = renderer.running().absentSoFar();
    Text output = watch.run(evaluator, template, object, page, lists);
    renderer.running().settleAbsent(before, written.place(call.tag()), output.value().isBlank());
    return called(output, call);
  }

  private Text called(Text output, Shortcode call) {
    Span tag = written.place(call.tag());
    return tag == null ? output : output.within(Mark.CALL, tag);
  }

  /** Of a template that is not here nobody knows what it prints; most print their inner text. */
  private Text unseen(Shortcode call, Why why, ShortcodeObject object, int depth) {
    Text hole = Text.hole(why).as(Text.Kind.HTML);
    Text inner = call.inline() ? Text.EMPTY : inner(call, object, depth);
    if (inner.value().isBlank()) return hole;
    if (!call.markdown()) inner = renderer.markdown(page, inner, true, evaluator);
    return hole.plus(inner.maybe(why));
  }

  private ShortcodeObject object(Shortcode call, @Nullable ShortcodeObject parent, int ordinal) {
    return new ShortcodeObject(
        call, ordinal, renderer.objects().page(page), parent, indentation(call), written::place);
  }

  /** As the template gets it: Markdown of its own inside of {@code {{% name %}}}. */
  private Text inner(Shortcode call, Template template, ShortcodeObject object, int depth) {
    Text text = inner(call, object, depth);
    boolean rendered = depth > 0 || TemplateStore.rendersInner(template);
    if (text.isEmpty() || !call.markdown() || !rendered) return text;
    Text html = renderer.markdown(page, text, true, evaluator);
    return text.value().indexOf('\n') < 0 ? unwrapped(html) : html;
  }

  /** Inner text with nested calls run. */
  private Text inner(Shortcode call, ShortcodeObject object, int depth) {
    Span span = call.inner();
    if (span == null || span.start() == span.end()) return Text.EMPTY;
    TextBuilder all = new TextBuilder(Text.Kind.PLAIN);
    int at = span.start();
    int ordinal = 0;
    for (Shortcode nested : calls.getOrDefault(call.index(), List.of())) {
      if (nested.whole().start() < at) continue;
      literal(all, at, nested.whole().start());
      all.append(run(nested, object, ordinal++, depth + 1));
      at = nested.whole().end();
    }
    literal(all, at, span.end());
    return all.build();
  }

  private String indentation(Shortcode call) {
    String text = span.source().text();
    int end = call.tag().start();
    int start = end;
    while (start > 0
        && text.charAt(start - 1) != '\n'
        && Character.isWhitespace(text.charAt(start - 1))) start--;
    return start == 0 || text.charAt(start - 1) == '\n' ? text.substring(start, end) : "";
  }

  /** Lines of an indented call without inner text are indented like it. */
  private Text indented(Shortcode call, Text output) {
    String indentation = indentation(call);
    Span inner = call.inner();
    boolean holds = inner != null && inner.start() < inner.end();
    if (indentation.isEmpty() || holds) return output;
    String text = output.value();
    int next = text.indexOf('\n');
    if (next < 0) return output;
    TextBuilder all = new TextBuilder(output.kind());
    int done = 0;
    while (next >= 0 && next + 1 < text.length()) {
      all.append(output.part(done, next + 1)).append(indentation);
      done = next + 1;
      next = text.indexOf('\n', done);
    }
    return all.append(output.part(done, text.length())).build();
  }

  /** HTML of one paragraph without its tags. */
  private static Text unwrapped(Text html) {
    String text = html.value().strip();
    if (!text.startsWith("<p>") || !text.endsWith("</p>")) return html;
    int from = html.value().indexOf("<p>") + 3;
    return html.part(from, html.value().lastIndexOf("</p>"));
  }
}
