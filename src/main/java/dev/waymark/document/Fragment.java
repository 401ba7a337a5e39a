package dev.waymark.document;

import dev.waymark.template.Text;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.Arrays;

/**
 * A text that Hugo hands to its Markdown renderer in one piece: a page's body or the inner text of
 * a call, with shortcodes masked ({@link Mask}), and the way back to the file.
 *
 * @param inner whether it is the inner text of a call
 * @param lines where its lines begin, each as offset here
 * @param origins where its lines begin in the file
 */
record Fragment(Source source, String text, boolean inner, int[] lines, int[] origins) {

  static Fragment of(Source source, String text, int origin, boolean inner) {
    return new Fragment(source, text, inner, new int[] {0}, new int[] {origin});
  }

  /** The inner text of a call, its common indentation removed as {@code .InnerDeindent} does. */
  static Fragment inner(Source source, String masked, int origin) {
    int indent = indent(masked);
    if (indent == 0) return of(source, masked, origin, true);
    StringBuilder text = new StringBuilder(masked.length());
    int[] lines = new int[16];
    int[] origins = new int[16];
    int count = 0;
    for (int at = 0; at < masked.length(); ) {
      int end = masked.indexOf('\n', at);
      end = end < 0 ? masked.length() : end + 1;
      int from = at;
      while (count > 0 && from < end - 1 && from < at + indent && masked.charAt(from) == ' ') {
        from++;
      }
      if (count == lines.length) {
        lines = Arrays.copyOf(lines, count * 2);
        origins = Arrays.copyOf(origins, count * 2);
      }
      lines[count] = text.length();
      origins[count++] = origin + from;
      text.append(masked, from, end);
      at = end;
    }
    return new Fragment(
        source, text.toString(), true, Arrays.copyOf(lines, count), Arrays.copyOf(origins, count));
  }

  /** The least indentation of all lines but the first, which stands behind the opening tag. */
  private static int indent(String text) {
    int least = Integer.MAX_VALUE;
    for (int at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) {
      int i = at;
      while (i < text.length() && text.charAt(i) == ' ') i++;
      boolean blank = i == text.length() || text.charAt(i) == '\n';
      if (!blank) least = Math.min(least, i - at);
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }

  /** The offset in the file of an offset here. */
  int at(int offset) {
    int line = Arrays.binarySearch(lines, offset);
    if (line < 0) line = Math.max(0, -line - 2);
    return Math.min(source.length(), origins[line] + offset - lines[line]);
  }

  Span span(int start, int end) {
    int from = at(start);
    return source.span(from, Math.max(from, at(end)));
  }

  /** What the file holds there, shortcodes and all. */
  String written(int start, int end) {
    return span(start, end).text();
  }

  /** A character for reading text: masks that only hide a meaning from the parser are lifted. */
  char shown(int offset) {
    char c = text.charAt(offset);
    if (c != Mask.HIDDEN && c != Mask.CALL) return c;
    char written = source.text().charAt(at(offset));
    return c == Mask.HIDDEN || written == Text.HOLE ? written : c;
  }
}
