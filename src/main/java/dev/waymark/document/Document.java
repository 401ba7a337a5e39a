package dev.waymark.document;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.text.Defect;
import dev.waymark.text.Reads;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One content file as flat lists of facts about what is written in it, each list in reading order;
 * what a page shows of it only its rendering tells.
 *
 * <p>Its Markdown is read when its headings, links or anchors are first asked for: most runs need
 * them of few files. Thread-safe.
 */
public final class Document {
  private final Source source;
  private final @Nullable FrontMatter frontMatter;
  private final Span body;
  private final List<Shortcode> shortcodes;
  private final List<Directive> allowed;
  private final List<Defect> defects;
  private @Nullable Supplier<Facts> reading;
  private @Nullable Facts facts;

  Document(
      Source source,
      FrontMatterReader.Found found,
      List<Shortcode> shortcodes,
      List<Directive> allowed,
      List<Defect> defects,
      Supplier<Facts> reading) {
    this.source = source;
    this.frontMatter = found.frontMatter();
    this.body = source.span(found.body(), source.length());
    this.shortcodes = List.copyOf(shortcodes);
    this.allowed = List.copyOf(allowed);
    this.defects = List.copyOf(defects);
    this.reading = reading;
  }

  public Source source() {
    return source;
  }

  /** Null when the file has none. */
  public @Nullable FrontMatter frontMatter() {
    return frontMatter;
  }

  /** From the end of the front matter to the end of the file. */
  public Span body() {
    Reads.note(source.path());
    return body;
  }

  /** How many characters stand before its text. */
  public int head() {
    return body.start();
  }

  public List<Shortcode> shortcodes() {
    Reads.note(source.path());
    return shortcodes;
  }

  /**
   * Syntax errors and exceeded limits outside its Markdown; facts found before them still stand.
   */
  public List<Defect> defects() {
    return defects;
  }

  /** Whether its body has more characters than are read as Markdown. */
  public boolean tooLarge() {
    Reads.note(source.path());
    return body.end() - body.start() > DocumentParser.LARGEST;
  }

  /** Limits that reading its Markdown exceeded. */
  public List<Defect> unread() {
    return Collections.unmodifiableList(facts().defects);
  }

  public List<Heading> headings() {
    return Collections.unmodifiableList(facts().headings);
  }

  public List<Link> links() {
    return Collections.unmodifiableList(facts().links);
  }

  public List<Anchor> anchors() {
    return Collections.unmodifiableList(facts().anchors);
  }

  /** What the file allows in itself. */
  public List<Directive> directives() {
    boolean comments = source.text().indexOf(HtmlFacts.ALLOW, body.start()) >= 0;
    return comments ? Collections.unmodifiableList(facts().directives) : allowed;
  }

  /** Whether a heading may have an id that is written beside it; false needs no reading. */
  public boolean mayNameIds() {
    String text = source.text();
    for (int at = text.indexOf('{', body.start()); at >= 0; at = text.indexOf('{', at + 1)) {
      for (int i = at + 1; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '#') return true;
        if (c == 'i' && text.startsWith("id=", i) && !isWord(text.charAt(i - 1))) return true;
        if (c == '\n' || c == '{' || c == '}' || c == '<' || c == '%') break;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private synchronized Facts facts() {
    Reads.note(source.path());
    if (facts == null) {
      facts = Objects.requireNonNull(reading).get();
      reading = null;
    }
    return facts;
  }

  /** The front matter's values; an empty map when there is none. */
  public Data.Table values() {
    return frontMatter != null ? frontMatter.data() : new Data.Table(List.of(), source.span(0, 0));
  }

  /**
   * Front matter: {@code whole} with delimiters, {@code inside} without.
   *
   * @param format null for org-mode keywords
   */
  public record FrontMatter(
      @Nullable DataFormat format, Data.Table data, Span whole, Span inside) {}

  /**
   * A heading, or a definition term when such get ids.
   *
   * @param text the visible text
   * @param autoText what an id is made of: rendered plain text (from Hugo 0.144) or raw source
   *     (before); null when it gets no id of its own
   * @param id an explicit {@code {#id}}; null when the id is made from the text
   */
  public record Heading(
      int level,
      String text,
      @Nullable String autoText,
      @Nullable String id,
      boolean term,
      Span span,
      Span textSpan,
      @Nullable Span idSpan) {}

  /**
   * A link or an image.
   *
   * @param destination with escapes and entities resolved; shortcodes in it stand as written
   * @param destinationSpan the destination as written (without {@code <>} or quotes)
   * @param whole the whole construct, from {@code [} to {@code )}
   * @param shortcodes indices of the calls inside the destination
   */
  public record Link(
      LinkKind kind,
      String destination,
      Span destinationSpan,
      Span whole,
      List<Integer> shortcodes) {
    /**
     * The destination with escapes and entities unread; that of HTML and bare addresses is read.
     */
    public String written() {
      boolean markdown =
          switch (kind) {
            case INLINE, REFERENCE, IMAGE, REFERENCE_IMAGE -> true;
            default -> false;
          };
      return markdown ? destinationSpan.text() : destination;
    }

    public boolean image() {
      return kind == LinkKind.IMAGE
          || kind == LinkKind.REFERENCE_IMAGE
          || kind == LinkKind.HTML_SRC;
    }

    /** Whether Hugo's render hooks and link rewriting see it: Markdown, not raw HTML. */
    public boolean markdown() {
      return kind != LinkKind.HTML_HREF && kind != LinkKind.HTML_SRC;
    }
  }

  public enum LinkKind {
    INLINE,
    REFERENCE,
    AUTOLINK,
    LINKIFIED,
    IMAGE,
    REFERENCE_IMAGE,
    HTML_HREF,
    HTML_SRC
  }

  /**
   * An id that is not a heading's: raw HTML {@code id} or {@code name}, block attribute, footnote.
   *
   * @param inner whether it stands in the inner text of a call, so that a template decides whether
   *     it is shown
   */
  public record Anchor(AnchorKind kind, String id, boolean inner, Span span) {}

  public enum AnchorKind {
    HTML_ID,
    HTML_NAME,
    ATTRIBUTE,
    FOOTNOTE
  }

  /**
   * {@code <!-- waymark-allow broken-link -->}, {@code <!-- waymark-allow-file … -->} or front
   * matter {@code waymark: {allow: […]}}.
   *
   * @param wholeFile false: holds for its own line and the next
   */
  public record Directive(List<String> rules, boolean wholeFile, Span span) {}
}
