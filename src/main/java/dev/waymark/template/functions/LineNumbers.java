package dev.waymark.template.functions;

/**
 * The numbers of a code's lines, each an element with an id when they are links ({@code
 * markup/highlight/config.go}).
 *
 * @param anchors whether they are links ({@code anchorLineNos})
 * @param prefix of the ids, without its dash ({@code lineAnchors})
 */
public record LineNumbers(boolean shown, boolean anchors, String prefix, long first) {
  public static final LineNumbers NONE = new LineNumbers(false, false, "", 1);

  /** Whether lines have ids. */
  public boolean ids() {
    return shown && anchors;
  }

  /** The id of a line, counted from 0. */
  public String id(long line) {
    return (prefix.isEmpty() ? "" : prefix + "-") + (first + line);
  }
}
