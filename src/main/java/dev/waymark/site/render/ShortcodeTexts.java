package dev.waymark.site.render;

import dev.waymark.document.Document;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.hugo.shortcode.ShortcodeLexer;
import dev.waymark.site.model.Page;
import dev.waymark.template.Evaluator;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.TextParts;
import dev.waymark.template.Why;
import dev.waymark.template.functions.Scratch;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages' Markdown with their shortcodes run, each once ({@code hugolib/page__content.go}). */
final class ShortcodeTexts {
  private static final Pattern PLACEHOLDER = Pattern.compile("HAHAHUGOSHORTCODE(\\d+)s(\\d+)HBHB");

  private final Renderer renderer;
  private final TemplateStore store;
  private final Jobs running;
  private final KeptContents kept;

  ShortcodeTexts(Renderer renderer, TemplateStore store, KeptContents kept) {
    this.store = store;
    this.renderer = renderer;
    this.running = renderer.running();
    this.kept = kept;
  }

  /** What a word that stands for a shortcode's output stands for. */
  Text output(String page, String number) {
    return kept.output(Integer.parseInt(page), Integer.parseInt(number));
  }

  Made of(Page page, Document document) {
    int number = renderer.number(page);
    Noted<Made> known = kept.text(number);
    Job job = running.peek();
    if (known != null) {
      // Another page may have run them first; what is missing is missing here all the same.
      if (job != null) job.absent.addAll(known.made().absent());
      running.stores().add(known.made().stored());
      return known.get();
    }
    Noted<Made> made = Reads.during(() -> run(page, document, number));
    if (job == null || !job.circular || !made.made().outputs().isEmpty()) kept.put(number, made);
    return made.made();
  }

  /**
   * {@code RenderString} of a text, whose shortcodes are run as those of a page; {@code block}
   * false: without the paragraph around it.
   */
  Text string(Page page, Text text, boolean block) {
    Evaluator evaluator = renderer.evaluator(page);
    String value = text.value();
    if (!value.contains("{{<") && !value.contains("{{%"))
      return renderer.markdown(page, text, block, evaluator);
    Source source = Source.of("", value);
    Span whole = source.span(0, value.length());
    ShortcodeLexer.Lexed lexed = ShortcodeLexer.lex(whole, store::called);
    boolean unsure = !lexed.defects().isEmpty();
    for (Shortcode call : lexed.calls()) unsure |= call.tag().text().indexOf(Text.HOLE) >= 0;
    if (unsure) return Text.hole(Why.of("a text with shortcodes that is not known"));
    ShortcodeRun.Input input = new ShortcodeRun.Input(lexed.calls(), whole, Written.of(text));
    ShortcodeRun run = new ShortcodeRun(renderer, page, input, evaluator, ShortcodeRun.STRING);
    Text markdown = run.markdown();
    return join(
        renderer.rendered(page, markdown, block, evaluator).html(),
        (of, number) ->
            of.equals(Integer.toString(ShortcodeRun.STRING))
                ? run.outputs().get(Integer.parseInt(number))
                : output(of, number));
  }

  private Made run(Page page, Document document, int number) {
    int before = running.absentSoFar();
    Map<Object, Map<String, Scratch>> stored = running.stores().begin();
    ShortcodeRun run = new ShortcodeRun(renderer, page, document, renderer.evaluator(page), number);
    Text markdown = run.markdown();
    Job job = running.peek();
    List<Rendering.Absent> absent =
        job == null ? List.of() : List.copyOf(job.absent.subList(before, job.absent.size()));
    Stores.States states = running.stores().end(page, stored);
    return new Made(markdown, run.outputs(), run.lists(), absent, states);
  }

  /**
   * Puts what calls printed where their words stand, out of a paragraph of their own; {@code
   * outputs} gives it by the number of the text and that of the call.
   */
  static Text join(Text html, BiFunction<String, String, Text> outputs) {
    String text = html.value();
    if (!text.contains("HAHAHUGOSHORTCODE")) return html;
    TextBuilder all = new TextBuilder(Text.Kind.HTML);
    TextParts parts = new TextParts(html);
    Matcher word = PLACEHOLDER.matcher(text);
    int done = 0;
    while (word.find()) {
      int from = word.start();
      int to = word.end();
      if (from >= 3 && text.startsWith("<p>", from - 3) && text.startsWith("</p>", to)) {
        from -= 3;
        to += 4;
      }
      if (from < done) continue;
      parts.copy(done, from, all);
      all.append(outputs.apply(word.group(1), word.group(2)));
      done = to;
    }
    parts.copy(done, text.length(), all);
    return all.build();
  }
}
