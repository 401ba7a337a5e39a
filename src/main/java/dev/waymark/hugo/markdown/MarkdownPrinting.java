package dev.waymark.hugo.markdown;

import dev.waymark.hugo.config.Options;
import dev.waymark.template.functions.LineNumbers;
import java.util.EnumSet;
import java.util.Set;

/**
 * The part of {@code markup} that decides how HTML looks, not what links and ids there are ({@code
 * markup/goldmark/goldmark_config/config.go}).
 *
 * @param backlink the HTML of the link from a footnote to its mark
 * @param linkifyProtocol of bare addresses that begin with {@code www.}
 * @param wrapperClass of what is around highlighted code
 * @param lines how those of highlighted code are numbered
 */
public record MarkdownPrinting(
    Set<Trait> traits,
    String backlink,
    String linkifyProtocol,
    String wrapperClass,
    LineNumbers lines) {

  /** What is on or off. */
  public enum Trait {
    HARD_WRAPS(false, "markup", "goldmark", "renderer", "hardwraps"),
    XHTML(false, "markup", "goldmark", "renderer", "xhtml"),
    /** An image that stands alone is in a paragraph. */
    WRAP_IMAGES(true, "markup", "goldmark", "parser", "wrapstandaloneimagewithinparagraph"),
    /** The ids of footnotes begin with a hash of the page. */
    AUTO_ID_PREFIX(false, "markup", "goldmark", "extensions", "footnote", "enableautoidprefix"),
    /** Hugo renders code blocks, with hooks. */
    CODE_FENCES(true, "markup", "highlight", "codefences");

    private final boolean usual;
    private final String[] path;

    Trait(boolean usual, String... path) {
      this.usual = usual;
      this.path = path;
    }
  }

  /** Hugo's defaults. */
  public static final MarkdownPrinting DEFAULTS =
      new MarkdownPrinting(
          EnumSet.of(Trait.WRAP_IMAGES, Trait.CODE_FENCES),
          "&#x21a9;&#xfe0e;",
          "https",
          "highlight",
          LineNumbers.NONE);

  /** What the configuration says, with Hugo's defaults. */
  public static MarkdownPrinting of(Options options) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (Trait trait : Trait.values()) if (options.flag(trait.usual, trait.path)) traits.add(trait);
    return new MarkdownPrinting(
        traits,
        options.text(
            DEFAULTS.backlink, "markup", "goldmark", "extensions", "footnote", "backlinkhtml"),
        options.text(
            DEFAULTS.linkifyProtocol, "markup", "goldmark", "extensions", "linkifyprotocol"),
        options.text(DEFAULTS.wrapperClass, "markup", "highlight", "wrapperclass"),
        lines(options));
  }

  private static LineNumbers lines(Options options) {
    String first = options.text("1", "markup", "highlight", "linenostart");
    return new LineNumbers(
        options.flag(false, "markup", "highlight", "linenos"),
        options.flag(false, "markup", "highlight", "anchorlinenos"),
        options.text("", "markup", "highlight", "lineanchors"),
        first.matches("\\d{1,9}") ? Long.parseLong(first) : 1);
  }

  public boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
