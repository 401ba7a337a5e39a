package dev.waymark.document;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.hugo.markdown.MarkdownOptions.IdText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a heading or term without its markup.
 *
 * <p>For ids it follows Hugo's {@code TextPlain} ({@code
 * markup/goldmark/internal/render/context.go}) to the letter: before 0.168, of emphasis, links and
 * other nodes with children only the <em>first</em> child counted, and Goldmark cuts text at
 * replaced quotes and dashes, at unused {@code *}, {@code _} and {@code [}, and at line ends. So
 * {@code **What's new**} gave {@code What}.
 */
final class PlainText {
  private static final Pattern NAMED_ENTITY = Pattern.compile("&[a-zA-Z][a-zA-Z0-9]{0,40}+;");

  /** What is no name of an emoji is hardly ever written so. */
  private static final Pattern EMOJI = Pattern.compile(":[a-z+-][a-z0-9_+-]*+:");

  private final Fragment in;
  private final MarkdownOptions options;
  private final int end;
  private final boolean forId;
  private final @Nullable HugoVersion handed;
  private final boolean firstChildren;
  private final boolean quotes;
  private final StringBuilder out = new StringBuilder();
  private final @Nullable Typography typography;

  /** How many links, images and other brackets stand around: addresses in them stay text. */
  private int labels;

  /** {@code handed}: the version that hands the text to hooks; null when it is not handed. */
  private PlainText(
      Fragment in, MarkdownOptions options, int end, boolean forId, @Nullable HugoVersion handed) {
    this.in = in;
    this.options = options;
    this.end = end;
    this.forId = forId;
    this.handed = handed;
    boolean first = has(HugoChange.PLAIN_TEXT_OF_FIRST_CHILDREN);
    this.firstChildren =
        forId
            && (options.idText() == IdText.FIRST_CHILDREN
                || first && options.idText() == IdText.SOURCE);
    this.quotes = !first || has(HugoChange.QUOTES_IN_PLAIN_TEXT);
    this.typography =
        options.has(Feature.TYPOGRAPHER) ? new Typography(options.substitutions()) : null;
  }

  /** The visible text of what stands before {@code end}. */
  static String visible(Node of, Fragment in, MarkdownOptions options, int end) {
    PlainText text = new PlainText(in, options, end, false, null);
    text.children(inlines(of), false);
    return text.out.toString().strip().replace('\n', ' ');
  }

  /** What Hugo makes an id of, from 0.144 on. */
  static String forId(Node of, Fragment in, MarkdownOptions options, int end) {
    PlainText text = new PlainText(in, options, end, true, null);
    text.children(inlines(of), false);
    return text.resolved();
  }

  /** What Hugo hands to hooks as the text of a heading. */
  static String handed(
      Node of, Fragment in, MarkdownOptions options, HugoVersion version, int end) {
    PlainText text = new PlainText(in, options, end, true, version);
    text.children(inlines(of), false);
    return text.handed();
  }

  /** What Hugo hands to hooks as the text of a link or image without its markup. */
  static String ofLabel(Node of, Fragment in, MarkdownOptions options, HugoVersion version) {
    PlainText text = new PlainText(in, options, of.getEndOffset(), true, version);
    text.labels = 1;
    Node first = of.getFirstChild();
    Node last = of.getLastChild();
    if (first != null) text.raw(LinkPlaces.labelStart(of), first.getStartOffset());
    text.children(of, false);
    if (last != null) text.raw(last.getEndOffset(), LinkPlaces.labelEnd(of));
    return text.handed();
  }

  private boolean has(HugoChange change) {
    return handed != null && handed.has(change);
  }

  /** Before 0.142 entities stayed as they were, and before 0.144 lines were joined by nothing. */
  private String handed() {
    String text = has(HugoChange.QUOTES_IN_PLAIN_TEXT) ? resolved() : out.toString();
    return options.idText() == IdText.SOURCE ? text.replace("\n", "") : text;
  }

  private String resolved() {
    return NAMED_ENTITY
        .matcher(out)
        .replaceAll(m -> Matcher.quoteReplacement(Escaping.unescapeHtml(m.group())));
  }

  /** A term's text stands in a paragraph of its own. */
  private static Node inlines(Node of) {
    return of.getFirstChild() instanceof Paragraph paragraph ? paragraph : of;
  }

  private void children(Node parent, boolean firstOnly) {
    Node node = parent.getFirstChild();
    while (node != null && node.getStartOffset() < end) {
      if (isText(node)) {
        boolean behindBrackets = node.getPrevious() instanceof RefNode ref && !ref.isDefined();
        int from = node.getStartOffset();
        int to = node.getEndOffset();
        Node next = node.getNext();
        while (next != null && isText(next) && next.getStartOffset() == to) {
          node = next;
          to = node.getEndOffset();
          next = node.getNext();
        }
        text(from, Math.min(to, end), firstOnly, !behindBrackets);
      } else {
        other(node);
      }
      if (firstOnly) return;
      node = node.getNext();
    }
  }

  private static boolean isText(Node node) {
    return node instanceof Text || node instanceof HtmlEntity;
  }

  private void other(Node node) {
    if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      out.append('\n');
    } else if (node instanceof Code code) {
      code(code.getText().getStartOffset(), code.getText().getEndOffset());
    } else if (node instanceof AutoLink || node instanceof MailLink) {
      if (!forId) raw(node.getStartOffset() + 1, node.getEndOffset() - 1);
    } else if (node instanceof Passthrough.Opaque) {
      boolean old = handed != null && !has(HugoChange.PLAIN_TEXT_OF_FIRST_CHILDREN);
      if (!forId || old) raw(node.getStartOffset(), node.getEndOffset());
    } else if (node instanceof RefNode ref && !ref.isDefined()
        || node instanceof Footnote footnote && !footnote.isDefined()) {
      literal(node);
    } else if (!(node instanceof HtmlInlineBase) && !(node instanceof Footnote)) {
      boolean label = node instanceof InlineLinkNode || node instanceof RefNode;
      if (label) labels++;
      children(node, firstChildren);
      if (label) labels--;
    }
  }

  /** Brackets that make no link are text; what stands between them is read. */
  private void literal(Node node) {
    int to = Math.min(node.getEndOffset(), end);
    Node first = node.getFirstChild();
    Node last = node.getLastChild();
    labels++;
    if (first == null || last == null) {
      text(node.getStartOffset(), to, false, false);
    } else {
      text(node.getStartOffset(), Math.min(first.getStartOffset(), to), false, false);
      children(node, false);
      text(last.getEndOffset(), to, false, false);
    }
    labels--;
  }

  /** Goldmark takes one blank off both sides, unless there are only blanks. */
  private void code(int from, int to) {
    boolean blank = in.text().substring(from, to).isBlank();
    boolean padded = !blank && blank(from) && blank(to - 1);
    raw(padded ? from + 1 : from, padded ? to - 1 : to);
  }

  private boolean blank(int at) {
    return in.text().charAt(at) == ' ' || in.text().charAt(at) == '\n';
  }

  private void raw(int from, int to) {
    for (int i = from; i < to && i < end; i++) put(i);
  }

  private void put(int at) {
    char c = in.shown(at);
    if (c == Mask.GONE) return;
    if (c != Mask.CALL) out.append(c);
    else if (!forId) out.append(in.source().text().charAt(in.at(at)));
  }

  /** {@code head}: whether an address may begin at once, whatever precedes. */
  private void text(int from, int to, boolean firstOnly, boolean head) {
    boolean linkify = options.has(Feature.LINKIFY) && labels == 0;
    int fresh = head ? from : -1;
    String text = in.text();
    int known = Math.min(end, text.length());
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      char before = i > 0 ? text.charAt(i - 1) : ' ';
      if (c == '\\' && i + 1 < to && Attributes.isPunct(text.charAt(i + 1))) {
        if (forId) put(i);
        put(++i);
        continue;
      }
      int linked = linkify && (i == fresh || Linkify.opens(before)) ? linked(i, to) : -1;
      if (linked >= 0) {
        if (firstOnly) return;
        if (!forId) raw(i, linked);
        i = linked - 1;
        continue;
      }
      Typography.Change change = typography == null ? null : typography.at(text, i, known, before);
      if (change != null) {
        if (firstOnly) {
          if (i == from && quotes) out.append(change.html());
          return;
        }
        if (quotes) out.append(forId ? change.html() : change.text());
        i += change.length() - 1;
        fresh = i + 1;
        continue;
      }
      int emoji = c == ':' && forId ? emojiEnd(i, to) : -1;
      if (emoji >= 0) {
        boolean named = handed == null || has(HugoChange.IDS_FROM_TEXT);
        if (named && (i == from || !firstOnly)) raw(i + 1, emoji - 1);
        if (firstOnly) return;
        i = emoji - 1;
        continue;
      }
      if (c == '&' && !forId) {
        int semicolon = text.indexOf(';', i);
        if (semicolon > 0 && semicolon < to && semicolon - i < 40) {
          out.append(Escaping.unescapeHtml(text.substring(i, semicolon + 1)));
          i = semicolon;
          continue;
        }
      }
      put(i);
      boolean delimiter =
          c == '*' || c == '_' || c == '[' || c == '~' && options.has(Feature.STRIKETHROUGH);
      if (firstOnly && delimiter && (i + 1 >= to || text.charAt(i + 1) != c)) return;
    }
  }

  /** Where an emoji's name ends that begins at a colon; -1 when there is none. */
  private int emojiEnd(int at, int to) {
    if (!options.has(Feature.EMOJI)) return -1;
    Matcher name = EMOJI.matcher(in.text()).region(at, to);
    return name.lookingAt() ? name.end() : -1;
  }

  private int linked(int at, int to) {
    int end = Linkify.end(in.text(), at, to);
    return end >= 0 ? end : Linkify.mailEnd(in.text(), at, to);
  }
}
