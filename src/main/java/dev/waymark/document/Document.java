package dev.waymark.document;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One content file as flat lists of facts about what is written in it, each list in reading order;
 * what a page shows of it only its rendering tells.
 *
 * @param frontMatter null when the file has none
 * @param body from the end of the front matter to the end of the file
 * @param defects syntax errors and exceeded limits; facts found before them still stand
 */
public record Document(
    Source source,
    @Nullable FrontMatter frontMatter,
    Span body,
    List<Heading> headings,
    List<Link> links,
    List<Anchor> anchors,
    List<Shortcode> shortcodes,
    List<Directive> directives,
    List<Defect> defects) {

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
   * An id that is no heading's: raw HTML {@code id} or {@code name}, block attribute, footnote.
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
