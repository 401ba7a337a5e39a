package dev.waymark.document;

import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Where a link's destination is written, without {@code <>}, and its title.
 *
 * @param title null when there is none
 */
record LinkPlaces(int from, int to, @Nullable BasedSequence title) {
  /** Null when Goldmark makes no link of it. */
  static @Nullable LinkPlaces of(InlineLinkNode link, String text) {
    BasedSequence url = link.getUrl();
    boolean angled = link.getUrlOpeningMarker().length() > 0;
    int from = url.getStartOffset();
    int to = url.getEndOffset();
    int open = link.getLinkOpeningMarker().getEndOffset();
    if (url.isNull() || from < open || to > link.getEndOffset()) {
      from = open;
      while (from < link.getEndOffset() - 1 && text.charAt(from) <= ' ') from++;
      to = from;
    }
    if (!angled && from < to && text.charAt(from) == '<') return null;
    if (angled && escaped(text, to)) return null;
    boolean titled = link.getTitleOpeningMarker().length() > 0;
    return new LinkPlaces(from, to, titled ? link.getTitle() : null);
  }

  /** Of the definition that a reference is to; null when Goldmark makes no link of it. */
  static @Nullable LinkPlaces of(
      RefNode ref, com.vladsch.flexmark.util.ast.Document root, String text) {
    Reference definition = ref.isDefined() ? ref.getReferenceNode(root) : null;
    if (definition == null) return null;
    BasedSequence url = definition.getUrl();
    if (definition.getUrlOpeningMarker().length() > 0) {
      int behind = url.getEndOffset() + 1;
      if (behind < text.length() && text.charAt(behind) > ' ') return null;
    }
    boolean titled = definition.getTitleOpeningMarker().length() > 0;
    return new LinkPlaces(
        url.getStartOffset(), url.getEndOffset(), titled ? definition.getTitle() : null);
  }

  /**
   * Where the text of a link or image begins that has one; flexmark leaves out blanks beside
   * brackets.
   */
  static int labelStart(Node link) {
    Node first = link.getFirstChild();
    BasedSequence open =
        link instanceof InlineLinkNode inline
            ? inline.getTextOpeningMarker()
            : link instanceof RefNode ref && !ref.isReferenceTextCombined()
                ? ref.getTextOpeningMarker()
                : BasedSequence.NULL;
    if (first == null) return link.getEndOffset();
    return open.isNull() ? first.getStartOffset() : open.getEndOffset();
  }

  static int labelEnd(Node link) {
    Node last = link.getLastChild();
    BasedSequence close =
        link instanceof InlineLinkNode inline
            ? inline.getTextClosingMarker()
            : link instanceof RefNode ref && !ref.isReferenceTextCombined()
                ? ref.getTextClosingMarker()
                : BasedSequence.NULL;
    if (last == null) return link.getEndOffset();
    return close.isNull() ? last.getEndOffset() : close.getStartOffset();
  }

  /** Whether the character is preceded by an odd number of backslashes. */
  private static boolean escaped(String text, int at) {
    int slashes = 0;
    while (slashes < at && text.charAt(at - slashes - 1) == '\\') slashes++;
    return slashes % 2 == 1;
  }
}
