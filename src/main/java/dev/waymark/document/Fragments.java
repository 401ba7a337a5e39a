package dev.waymark.document;

import com.vladsch.flexmark.util.ast.Node;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.hugo.shortcode.ShortcodeLexer;
import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Takes a body apart into the page's own text and the inner texts of calls and reads them one after
 * the other, each as Markdown: what a template makes of an inner text only its run tells.
 */
final class Fragments {
  /** How deep calls may nest; what lies deeper is not read. */
  private static final int MAX_DEPTH = 30;

  /** One text to read; {@code inner} is that of a call. */
  private record Job(int start, int end, boolean inner, int depth) {}

  private final HugoVersion version;
  private final MarkdownOptions options;
  private final MarkdownReader reader;
  private final Span body;
  private final Source source;
  private final ShortcodeLexer.Lexed lexed;
  private final Facts facts;
  private final Deque<Job> jobs = new ArrayDeque<>();

  Fragments(
      HugoVersion version,
      MarkdownOptions options,
      MarkdownReader reader,
      Span body,
      ShortcodeLexer.Lexed lexed,
      Facts facts) {
    this.version = version;
    this.options = options;
    this.reader = reader;
    this.body = body;
    this.source = body.source();
    this.lexed = lexed;
    this.facts = facts;
  }

  void read(boolean html) {
    char[] page = Mask.page(body, lexed.comments(), !html);
    for (Span stray : lexed.strays()) Mask.tag(page, stray.start(), stray.end());
    jobs.add(new Job(body.start(), body.end(), false, 0));
    while (!jobs.isEmpty()) read(jobs.poll(), page, html);
  }

  private void read(Job job, char[] page, boolean html) {
    char[] text = Arrays.copyOfRange(page, job.start(), job.end());
    hideCalls(job, text);
    if (html) {
      Fragment raw = Fragment.of(source, new String(text), job.start(), job.inner());
      HtmlScanner.scan(raw.text(), 0, raw.text().length(), new HtmlFacts(raw, facts, true));
      return;
    }
    Mask.forFlexmark(text, options.has(Feature.LINKIFY));
    String masked = new String(text);
    markdown(
        job.inner()
            ? Fragment.inner(source, masked, job.start())
            : Fragment.of(source, masked, job.start(), false));
  }

  private void markdown(Fragment fragment) {
    Node tree = reader.read(fragment.text());
    if (tree != null) {
      try {
        new MarkdownFacts(version, options, fragment, facts, tree).note();
        return;
      } catch (StepLimit.Exceeded | StackOverflowError e) {
        // said below
      }
    }
    facts.defects.add(DocumentParser.tooComplex(source, fragment.at(0)));
  }

  /** Masks the calls in a text and notes what inner texts are to be read on their own. */
  private void hideCalls(Job job, char[] text) {
    List<Shortcode> calls = lexed.calls();
    int i = facts.firstCall(job.start());
    while (i < calls.size() && calls.get(i).tag().start() < job.end()) {
      Shortcode call = calls.get(i);
      Span inner = call.inline() ? null : call.inner();
      int shift = job.start();
      if (call.markdown() && call.parent() < 0 && !call.inline()) {
        // What it prints joins the text around; its inner text is most often printed.
        Mask.tag(text, call.tag().start() - shift, call.tag().end() - shift);
        if (inner != null) Mask.tag(text, inner.end() - shift, call.whole().end() - shift);
        i++;
      } else {
        Span whole = call.whole();
        Arrays.fill(text, whole.start() - shift, whole.end() - shift, Mask.CALL);
        if (inner != null) add(job, call, inner);
        i = Math.max(i + 1, facts.firstCall(whole.end()));
      }
    }
  }

  private void add(Job job, Shortcode call, Span inner) {
    if (job.depth() == MAX_DEPTH) {
      String message = "shortcodes nest too deeply; what they hold is not read";
      facts.defects.add(new Defect("too-complex", message, call.tag()));
      return;
    }
    jobs.add(new Job(inner.start(), inner.end(), true, job.depth() + 1));
  }
}
