package dev.waymark.document;

import com.vladsch.flexmark.util.ast.Node;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.hugo.markdown.MarkdownPrinting;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.TextParts;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import java.util.List;

/**
 * Makes HTML of Markdown as Goldmark does under Hugo, parts that are not known and where each part
 * was written included.
 *
 * <p>Thread-safe, if the hooks are; ends in bounded time on any input, and throws only what hooks
 * throw. Words that Hugo puts in place of shortcodes are as other words.
 */
public final class MarkdownRenderer {
  /** Why a text is not read on which flexmark would not end. */
  public static final Why TOO_COMPLEX = Why.of("a text is too complex to read");

  /** Marks in a line of words that no syntax begins with. */
  private static final String BETWEEN = " ,-.()?";

  private final Dialect dialect;
  private final MarkdownOptions options;
  private final MarkdownReader reader;

  /** Makes a renderer for the pages of one language. */
  public MarkdownRenderer(HugoVersion version, MarkdownOptions options, MarkdownPrinting printing) {
    this.dialect = new Dialect(version, options, printing);
    this.options = options;
    this.reader = new MarkdownReader(options);
  }

  /** As below, for texts whose footnotes have no prefix. */
  public Rendered render(Text markdown, boolean block, HeadingIds ids, RenderHooks hooks) {
    return render(markdown, block, ids, "", hooks);
  }

  /**
   * Renders a text.
   *
   * @param block false as {@code RenderString} and {@code markdownify} do: see {@link #trimShort}
   * @param ids the id space of the text, which Hugo makes anew for each one
   * @param prefix of the ids of footnotes ({@link MarkdownPrinting#autoIdPrefix()}), or empty
   */
  public Rendered render(
      Text markdown, boolean block, HeadingIds ids, String prefix, RenderHooks hooks) {
    Text input = lines(markdown.asMarkdown());
    String text = input.value();
    if (text.isBlank()) return new Rendered(Text.EMPTY.as(Text.Kind.HTML), List.of(), null);
    if (plain(text)) {
      Text html = input.as(Text.Kind.HTML);
      Text paragraph = Text.html("<p>").plus(html).plus(Text.html("</p>\n"));
      return new Rendered(block ? paragraph : html, List.of(), null);
    }
    if (text.length() > DocumentParser.LARGEST)
      return unread(Why.of("a text is too large to read"));
    char[] masked = text.toCharArray();
    for (int i = 0; i < masked.length; i++) if (masked[i] == Text.HOLE) masked[i] = Mask.CALL;
    Mask.forFlexmark(masked, options.has(Feature.LINKIFY));
    Fragment in = Fragment.of(Source.of("", text), new String(masked), 0, false);
    Node tree = reader.read(in.text());
    if (tree == null) return unread(TOO_COMPLEX);
    try {
      return rendered(tree.getDocument(), in, new TextParts(input), block, ids, prefix, hooks);
    } catch (StepLimit.Exceeded | StackOverflowError e) {
      return unread(TOO_COMPLEX);
    }
  }

  /**
   * Whether a text is one line of words, of which Markdown makes nothing: most titles and
   * descriptions are.
   */
  private static boolean plain(String text) {
    if (!letter(text.charAt(0)) || text.length() > 200) return false;
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = letter(c) || c >= '0' && c <= '9';
      // Two of them may be a break, a dash, an ellipsis; a point may belong to a bare address.
      boolean between = c != last && BETWEEN.indexOf(c) >= 0;
      if (!word && !between || last == '.' && c != ' ') return false;
      last = c;
    }
    return last != ' ' && last != '-';
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private Rendered rendered(
      com.vladsch.flexmark.util.ast.Document root,
      Fragment in,
      TextParts input,
      boolean block,
      HeadingIds ids,
      String prefix,
      RenderHooks hooks) {
    RenderState shared = new RenderState(dialect, hooks, in, input, root);
    FootnoteHtml footnotes = new FootnoteHtml(prefix);
    BlockAttributes attributes = new BlockAttributes(shared);
    new Preparation(shared, ids, footnotes, attributes).visit(root);
    footnotes.number();
    BlockHtml blocks = new BlockHtml(shared, footnotes, attributes);
    TextBuilder out = new TextBuilder(Text.Kind.HTML);
    blocks.children(root, out);
    blocks.footnotes(out);
    Text html = out.build();
    return new Rendered(block ? html : trimShort(html), List.copyOf(blocks.sections()), null);
  }

  private static Rendered unread(Why why) {
    return new Rendered(Text.hole(why).as(Text.Kind.HTML), List.of(), why);
  }

  /**
   * HTML without the one paragraph around it, if it is one ({@code helpers/content.go:
   * TrimShortHTML}); Hugo does so once shortcodes are in place.
   */
  public static Text trimShort(Text html) {
    String all = html.value();
    int first = all.indexOf("<p>");
    if (first < 0 || all.indexOf("<p>", first + 3) >= 0) return html;
    Text trimmed = trim(html);
    String inside = trimmed.value();
    boolean one = inside.startsWith("<p>") && inside.endsWith("</p>") && inside.length() > 6;
    return one ? trim(trimmed.part(3, inside.length() - 4)) : trimmed;
  }

  private static Text trim(Text text) {
    String all = text.value();
    int from = 0;
    int to = all.length();
    while (from < to && all.charAt(from) <= ' ') from++;
    while (to > from && all.charAt(to - 1) <= ' ') to--;
    return text.part(from, to);
  }

  /** The text without a byte order mark and carriage returns, of which offsets know nothing. */
  private static Text lines(Text text) {
    String all = text.value();
    boolean mark = all.startsWith("\uFEFF");
    if (!mark && all.indexOf('\r') < 0) return text;
    TextParts parts = new TextParts(text);
    TextBuilder out = new TextBuilder(Text.Kind.PLAIN);
    int done = mark ? 1 : 0;
    for (int at = all.indexOf('\r', done); at >= 0; at = all.indexOf('\r', at + 1)) {
      parts.copy(done, at, out);
      done = at + 1;
      if (!all.startsWith("\n", done)) out.append("\n");
    }
    parts.copy(done, all.length(), out);
    return out.build();
  }
}
