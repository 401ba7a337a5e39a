package dev.waymark.hugo.markdown;

import dev.waymark.hugo.config.Options;

/**
 * The part of {@code markup} that decides how HTML looks, not what links and ids there are ({@code
 * markup/goldmark/goldmark_config/config.go}).
 *
 * @param wrapImages whether an image that stands alone is in a paragraph
 * @param autoIdPrefix whether the ids of footnotes begin with a hash of the page
 * @param backlink the HTML of the link from a footnote to its mark
 * @param linkifyProtocol of bare addresses that begin with {@code www.}
 * @param codeFences whether Hugo renders code blocks, with hooks
 * @param wrapperClass of what is around highlighted code
 */
public record MarkdownPrinting(
    boolean hardWraps,
    boolean xhtml,
    boolean wrapImages,
    boolean autoIdPrefix,
    String backlink,
    String linkifyProtocol,
    boolean codeFences,
    String wrapperClass) {

  /** Hugo's defaults. */
  public static final MarkdownPrinting DEFAULTS =
      new MarkdownPrinting(
          false, false, true, false, "&#x21a9;&#xfe0e;", "https", true, "highlight");

  /** What the configuration says, with Hugo's defaults. */
  public static MarkdownPrinting of(Options options) {
    String[] goldmark = {"markup", "goldmark"};
    return new MarkdownPrinting(
        options.flag(false, path(goldmark, "renderer", "hardwraps")),
        options.flag(false, path(goldmark, "renderer", "xhtml")),
        options.flag(true, path(goldmark, "parser", "wrapstandaloneimagewithinparagraph")),
        options.flag(false, path(goldmark, "extensions", "footnote", "enableautoidprefix")),
        options.text(DEFAULTS.backlink, path(goldmark, "extensions", "footnote", "backlinkhtml")),
        options.text(DEFAULTS.linkifyProtocol, path(goldmark, "extensions", "linkifyprotocol")),
        options.flag(true, "markup", "highlight", "codefences"),
        options.text(DEFAULTS.wrapperClass, "markup", "highlight", "wrapperclass"));
  }

  private static String[] path(String[] start, String... rest) {
    String[] all = java.util.Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, all, start.length, rest.length);
    return all;
  }
}
