package dev.waymark.document;

import com.vladsch.flexmark.util.ast.Node;
import dev.waymark.document.Document.Anchor;
import dev.waymark.document.Document.Link;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.hugo.shortcode.ShortcodeLexer;
import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes a body apart into the texts that Hugo renders each on its own (the page, and inner texts of
 * calls) and reads them one after the other.
 */
final class Fragments {
  /** How deep calls may nest; what lies deeper is not read. */
  private static final int DEEPEST = 30;

  /**
   * One text to read; {@code reading} is never NONE or JOINED but for the page, which is MARKDOWN
   * or RAW.
   */
  private record Job(int start, int end, int scope, Reading reading, boolean certain, int depth) {}

  private final HugoVersion version;
  private final MarkdownOptions options;
  private final Function<String, @Nullable ShortcodeTemplate> templates;
  private final MarkdownReader reader;
  private final Span body;
  private final Source source;
  private final ShortcodeLexer.Lexed lexed;
  private final Facts facts;
  private final List<Defect> defects;
  private final Deque<Job> jobs = new ArrayDeque<>();

  Fragments(
      HugoVersion version,
      MarkdownOptions options,
      Function<String, @Nullable ShortcodeTemplate> templates,
      MarkdownReader reader,
      Span body,
      ShortcodeLexer.Lexed lexed,
      Facts facts,
      List<Defect> defects) {
    this.version = version;
    this.options = options;
    this.templates = templates;
    this.reader = reader;
    this.body = body;
    this.source = body.source();
    this.lexed = lexed;
    this.facts = facts;
    this.defects = defects;
  }

  void read(boolean html) {
    char[] page = Mask.page(body, lexed.comments(), !html);
    for (Span stray : lexed.strays()) Mask.tag(page, stray.start(), stray.end());
    Reading reading = html ? Reading.RAW : Reading.MARKDOWN;
    jobs.add(new Job(body.start(), body.end(), -1, reading, true, 0));
    while (!jobs.isEmpty()) read(jobs.poll(), page);
  }

  private void read(Job job, char[] page) {
    char[] text = Arrays.copyOfRange(page, job.start(), job.end());
    hideCalls(job, text);
    if (job.reading() == Reading.RAW) {
      Fragment raw = Fragment.of(source, new String(text), job.start(), job.scope());
      HtmlScanner.scan(
          raw.text(), 0, raw.text().length(), new HtmlFacts(raw, facts, true, job.certain()));
      return;
    }
    Fragment raw = Fragment.of(source, new String(text), job.start(), job.scope());
    Mask.forFlexmark(text, options.linkify());
    String masked = new String(text);
    Fragment fragment =
        job.scope() < 0
            ? Fragment.of(source, masked, job.start(), -1)
            : Fragment.inner(source, masked, job.start(), job.scope(), job.certain());
    if (job.reading() == Reading.MARKDOWN) {
      markdown(fragment, facts);
    } else {
      either(fragment, raw);
    }
  }

  private void markdown(Fragment fragment, Facts into) {
    Node tree = reader.read(fragment.text());
    if (tree != null) {
      try {
        new MarkdownFacts(version, options, fragment, into, tree).note();
        return;
      } catch (StepLimit.Exceeded | StackOverflowError e) {
        // said below
      }
    }
    String message = "text is too complex to read; its links and headings are unknown";
    int at = fragment.at(0);
    defects.add(new Defect("too-complex", message, source.span(at, at)));
  }

  /** Notes what both readings have as certain, what only one has as uncertain. */
  private void either(Fragment fragment, Fragment raw) {
    Facts rendered = new Facts(lexed.calls());
    Facts shown = new Facts(lexed.calls());
    markdown(fragment, rendered);
    HtmlScanner.scan(raw.text(), 0, raw.text().length(), new HtmlFacts(raw, shown, true, true));
    Set<Span> both = new HashSet<>();
    for (Link link : rendered.links) if (!link.markdown()) both.add(link.destinationSpan());
    for (Anchor anchor : rendered.anchors) both.add(anchor.span());
    facts.headings.addAll(rendered.headings);
    facts.directives.addAll(rendered.directives);
    Set<Span> plain = new HashSet<>();
    for (Link link : shown.links) {
      boolean sure = both.contains(link.destinationSpan());
      plain.add(link.destinationSpan());
      facts.links.add(sure ? link : uncertain(link));
    }
    for (Anchor anchor : shown.anchors) {
      boolean sure = both.contains(anchor.span());
      plain.add(anchor.span());
      facts.anchors.add(sure ? anchor : uncertain(anchor));
    }
    for (Link link : rendered.links) {
      if (!plain.contains(link.destinationSpan())) facts.links.add(link);
    }
    for (Anchor anchor : rendered.anchors) {
      if (!plain.contains(anchor.span())) facts.anchors.add(anchor);
    }
  }

  private static Link uncertain(Link l) {
    return new Link(
        l.kind(),
        l.destination(),
        l.destinationSpan(),
        l.whole(),
        l.shortcodes(),
        l.scope(),
        false);
  }

  private static Anchor uncertain(Anchor a) {
    return new Anchor(a.kind(), a.id(), a.scope(), false, a.span());
  }

  /** Masks the calls in a text and notes what inner texts are to be read on their own. */
  private void hideCalls(Job job, char[] text) {
    List<Shortcode> calls = lexed.calls();
    int i = facts.firstCall(job.start());
    while (i < calls.size() && calls.get(i).tag().start() < job.end()) {
      Shortcode call = calls.get(i);
      boolean nested = call.parent() >= 0;
      boolean inMarkdown = nested && (job.scope() < 0 || job.reading() != Reading.RAW);
      Reading reading = Reading.of(call, templates.apply(call.name()), inMarkdown);
      Span inner = call.inner();
      int shift = job.start();
      if (inner == null && call.markdown() && !nested) {
        Mask.tag(text, call.tag().start() - shift, call.tag().end() - shift);
        i++;
      } else if (reading == Reading.JOINED && inner != null) {
        Mask.tag(text, call.tag().start() - shift, call.tag().end() - shift);
        Mask.tag(text, inner.end() - shift, call.whole().end() - shift);
        i++;
      } else {
        Span whole = call.whole();
        Arrays.fill(text, whole.start() - shift, whole.end() - shift, Mask.CALL);
        if (reading != Reading.NONE && inner != null) {
          boolean certain = reading != Reading.PERHAPS && (options.unsafe() || !inMarkdown);
          add(job, call, inner, reading, certain);
        }
        i = Math.max(i + 1, facts.firstCall(whole.end()));
      }
    }
  }

  private void add(Job job, Shortcode call, Span inner, Reading reading, boolean certain) {
    if (job.depth() == DEEPEST) {
      String message = "shortcodes nest too deeply; what they hold is not read";
      defects.add(new Defect("too-complex", message, call.tag()));
      return;
    }
    jobs.add(new Job(inner.start(), inner.end(), call.index(), reading, certain, job.depth() + 1));
  }
}
