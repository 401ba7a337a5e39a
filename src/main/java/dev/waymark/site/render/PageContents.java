package dev.waymark.site.render;

import dev.waymark.document.Document;
import dev.waymark.document.PrintedHtml;
import dev.waymark.document.Rendered;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.site.model.Page;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.template.functions.Scratch;
import dev.waymark.text.Span;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a page's text what it shows, with what its shortcodes print; one that needs itself, or
 * too many others, is a hole there.
 */
final class PageContents {
  private static final int MAX_DEPTH = 25;

  /** Pages that are rendered for one; lists that show whole pages are longer at most by chance. */
  private static final int MOST_NESTED = 400;

  private final Renderer renderer;
  private final Jobs running;
  private final ShortcodeTexts texts;
  private final KeptContents kept;

  PageContents(Renderer renderer, ShortcodeTexts texts, KeptContents kept) {
    this.renderer = renderer;
    this.running = renderer.running();
    this.texts = texts;
    this.kept = kept;
  }

  /** Whether so many pages were rendered for one that it gets no more of their summaries. */
  static boolean manyFor(@Nullable Job first) {
    return first != null && first.nested > MOST_NESTED / 2;
  }

  /**
   * What a page shows; without what is told of it when it is not to be kept.
   *
   * @param number of the page, under which it is kept
   */
  Content of(Page page, int number) {
    Document document = page.document();
    if (document == null) return new Content(Text.EMPTY.as(Text.Kind.HTML));
    Deque<Job> jobs = running.all();
    boolean again = jobs.stream().anyMatch(job -> job.page == page && job.isContent());
    Job first = jobs.peekLast();
    boolean many = first != null && ++first.nested > MOST_NESTED;
    if (again || many || jobs.size() > MAX_DEPTH) {
      jobs.forEach(job -> job.circular = true);
      Why why = Why.of("the page's content needs itself");
      return new Content(Text.hole(why).as(Text.Kind.HTML));
    }
    Job job = new Job(page);
    jobs.push(job);
    Map<Object, Map<String, Scratch>> before = running.stores().begin();
    Stores.States stored;
    Text html;
    List<Rendering.ListUse> shown = List.of();
    Why unread = null;
    try {
      String file = document.source().path();
      boolean other = Markup.of(file) == Markup.OTHER || page.params().field("markup") != null;
      if (other || document.tooLarge()) {
        String why =
            other ? "the page is not written in Markdown" : "the page is too large to read";
        unread = Why.of(why);
        html = Text.hole(unread).as(Text.Kind.HTML);
      } else if (Markup.of(file) == Markup.HTML) {
        Made made = texts.of(page, document);
        shown = made.lists();
        html = ShortcodeTexts.join(made.markdown().as(Text.Kind.HTML), texts::output);
      } else {
        Made made = texts.of(page, document);
        shown = made.lists();
        Rendered rendered =
            renderer.rendered(page, made.markdown(), true, renderer.evaluator(page));
        html = ShortcodeTexts.join(rendered.html(), texts::output);
        unread = rendered.unread();
      }
    } finally {
      stored = running.stores().end(page, before);
      running.ended();
    }
    boolean keep = !job.circular || jobs.isEmpty();
    // What hooks and partials did not find for links is said of the links, if it need not be there.
    job.absent.removeIf(
        absent ->
            !ofCall(page, document, absent.written())
                && !(absent.kind().equals("ref") && document.body().contains(absent.written())));
    if (keep) {
      kept.stored(number, stored);
      List<Rendering.Absent> absent = List.copyOf(job.absent);
      return new Content(html, new Rendering(PrintedHtml.read(html), unread, absent, shown));
    }
    kept.forget(number);
    return new Content(html);
  }

  private boolean ofCall(Page page, Document document, Span written) {
    return document.shortcodes().stream()
        .anyMatch(call -> renderer.place(page, call.tag()).contains(written));
  }
}
