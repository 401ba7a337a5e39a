package dev.waymark.document;

import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who renders headings, links and other nodes in Goldmark's place ({@code
 * markup/converter/hooks/hooks.go}).
 *
 * <p>Each method gives HTML, or null for Goldmark's own. Ordinals count nodes of one kind from 0 in
 * the order in which Hugo hands them over; attributes are those of a list in braces, names in lower
 * case.
 */
public interface RenderHooks {
  /** No hooks. */
  RenderHooks NONE = new RenderHooks() {};

  /** The nodes that can have hooks. */
  enum Kind {
    HEADING,
    LINK,
    IMAGE,
    CODE_BLOCK,
    BLOCKQUOTE,
    TABLE,
    PASSTHROUGH
  }

  /**
   * Whether to ask at all.
   *
   * @param variant the language of a code block, {@code regular} or {@code alert} of a quotation,
   *     {@code inline} or {@code block} of a passthrough, else empty
   */
  default boolean has(Kind kind, String variant) {
    return false;
  }

  /**
   * A heading.
   *
   * @param anchor its id; empty when it has none
   * @param html what stands in it
   * @param plain the same without markup
   */
  record HeadingContext(
      int level, Text anchor, Text html, Text plain, Map<String, Value> attributes, int ordinal) {}

  default @Nullable Text heading(HeadingContext context) {
    return null;
  }

  /**
   * A link of Markdown's, autolinks and bare addresses too.
   *
   * @param destination as Hugo hands it over: as written, escapes and entities unread
   * @param read the same with escapes and entities read, not yet escaped for an address
   */
  record LinkContext(Text destination, Text read, Text title, Text html, Text plain, int ordinal) {}

  default @Nullable Text link(LinkContext context) {
    return null;
  }

  /**
   * An image; {@code destination} and {@code read} as those of a link.
   *
   * @param html of the text
   * @param block whether it stands alone, out of any paragraph or in a link, where {@code
   *     wrapStandAloneImageWithinParagraph} is off
   */
  record ImageContext(
      Text destination,
      Text read,
      Text title,
      Text html,
      Text plain,
      boolean block,
      Map<String, Value> attributes,
      int ordinal) {}

  default @Nullable Text image(ImageContext context) {
    return null;
  }

  /**
   * A fenced code block.
   *
   * @param language before any brace; empty when there is none
   * @param attributes without those that steer Chroma
   * @param options those that steer Chroma
   * @param inner the code without line ends at its end
   */
  record CodeBlockContext(
      Text language,
      Map<String, Value> attributes,
      Map<String, Value> options,
      Text inner,
      int ordinal) {}

  default @Nullable Text codeBlock(CodeBlockContext context) {
    return null;
  }

  /**
   * A block quotation.
   *
   * @param type {@code regular} or {@code alert}
   * @param alertType in lower case; empty for regular ones
   * @param alertSign {@code +}, {@code -} or empty
   * @param html what stands in it, of an alert without its first line
   */
  record BlockquoteContext(
      String type,
      String alertType,
      Text alertTitle,
      String alertSign,
      Text html,
      Map<String, Value> attributes,
      int ordinal) {}

  default @Nullable Text blockquote(BlockquoteContext context) {
    return null;
  }

  /** A cell; {@code alignment} is {@code left}, {@code right}, {@code center} or empty. */
  record Cell(Text html, String alignment) {}

  /** A table. */
  record TableContext(
      List<List<Cell>> head, List<List<Cell>> body, Map<String, Value> attributes, int ordinal) {}

  default @Nullable Text table(TableContext context) {
    return null;
  }

  /**
   * What stands between delimiters of the passthrough extension.
   *
   * @param type {@code inline} or {@code block}
   * @param inner without its delimiters
   */
  record PassthroughContext(String type, Text inner, Map<String, Value> attributes, int ordinal) {}

  default @Nullable Text passthrough(PassthroughContext context) {
    return null;
  }
}
