package dev.waymark.document;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a page's text is more than words: whoever edits nothing but words in paragraphs changes
 * no link, no heading, no shortcode and no block, and moves what he does not change.
 *
 * <p>Of a paragraph the words before its first mark and behind its last one are free, blanks
 * between them and the mark not; headings, quotes, tables, code, raw HTML and what paired
 * shortcodes hold are not.
 *
 * @param name the same for two texts of which only free words differ
 * @param starts where what is not free begins, piece by piece; two texts of one name have the same
 *     pieces
 * @param lengths how long each piece is
 */
public record Wording(long name, int[] starts, int[] lengths) {
  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

  /**
   * Takes a text apart.
   *
   * @param text of a page with YAML or TOML above it, its lines ended by line feeds
   * @return null for a text without front matter, for one with scripts or comments over several
   *     blocks, and for one that may be too large to be read
   */
  public static @Nullable Wording of(String text) {
    int head = text.length() > DocumentParser.LARGEST / 2 ? -1 : head(text);
    if (head < 0 || text.indexOf("<script", head) >= 0 || hasLongComment(text, head)) return null;
    return new Reader(text, head).read();
  }

  private static boolean hasLongComment(String text, int head) {
    for (int at = text.indexOf("<!--", head); at >= 0; at = text.indexOf("<!--", at + 4)) {
      int end = text.indexOf("-->", at);
      if (end < 0 || BLANK_LINE.matcher(text).region(at, end).find()) return true;
    }
    return false;
  }

  /** Where the body begins, or -1. */
  private static int head(String text) {
    boolean yaml = text.startsWith("---\n");
    if (!yaml && !text.startsWith("+++\n")) return -1;
    int end = text.indexOf(yaml ? "\n---\n" : "\n+++\n", 3);
    return end < 0 ? -1 : end + 5;
  }

  /** Where an offset is now; -1 for one among words that may be others. */
  public int moved(int offset, Wording now) {
    int piece = Arrays.binarySearch(starts, offset);
    if (piece < 0) piece = -piece - 2;
    if (piece < 0 || offset > starts[piece] + lengths[piece]) return -1;
    return now.starts[piece] + offset - starts[piece];
  }

  private static final class Reader {
    private final String text;
    private final int head;

    /** Where paired shortcodes begin and end. */
    private final int paired;

    private final int pairedEnd;
    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private int size;
    private long name = 1;

    /** Whether there is any text but comments, and whether there are words. */
    private boolean told;

    private boolean worded;

    /** Whether a paragraph of words stands behind the last piece. */
    private boolean words;

    /** The marks that end the fence that is open; empty for none. */
    private String fence = "";

    Reader(String text, int head) {
      this.text = text;
      this.head = head;
      int opened = call(head);
      int closed = -1;
      for (int at = opened; at >= 0; at = call(at + 3)) if (isClosing(at)) closed = at;
      paired = closed < 0 ? text.length() : opened;
      pairedEnd = closed;
    }

    private int call(int from) {
      int angle = text.indexOf("{{<", from);
      int percent = text.indexOf("{{%", from);
      return angle < 0 ? percent : percent < 0 ? angle : Math.min(angle, percent);
    }

    private boolean isClosing(int at) {
      int i = at + 3;
      while (i < text.length() && text.charAt(i) <= ' ') i++;
      return i < text.length() && text.charAt(i) == '/';
    }

    Wording read() {
      piece(0, head);
      for (int at = head; at < text.length(); ) {
        int end = lineEnd(at);
        if (isBlank(at, end)) {
          at = end;
          continue;
        }
        int from = at;
        boolean fixed = !fence.isEmpty();
        while (at < text.length() && !isBlank(at, end)) {
          fixed |= isFixed(at, end);
          at = end;
          end = at < text.length() ? lineEnd(at) : at;
        }
        block(from, at, fixed);
      }
      // A page of comments alone is empty, until somebody writes a word.
      if (!told && worded) add('w');
      return new Wording(name, Arrays.copyOf(starts, size), Arrays.copyOf(lengths, size));
    }

    private int lineEnd(int from) {
      int end = text.indexOf('\n', from);
      return end < 0 ? text.length() : end + 1;
    }

    /** The last character of a block that is no blank. */
    private int last(int to) {
      int last = to - 1;
      while (text.charAt(last) <= ' ') last--;
      return last;
    }

    private boolean isBlank(int from, int to) {
      for (int i = from; i < to; i++) if (text.charAt(i) > ' ') return false;
      return true;
    }

    /** Whether a line makes its block one in which no word is free. */
    private boolean isFixed(int from, int to) {
      int at = from;
      while (text.charAt(at) <= ' ') at++;
      int last = last(to);
      if (!fence.isEmpty()) {
        boolean closes = text.startsWith(fence, at);
        for (int i = at; i <= last; i++) closes &= text.charAt(i) == fence.charAt(0);
        if (closes) fence = "";
        return true;
      }
      if (opensFence(at, last)) return true;
      char first = text.charAt(at);
      if ("#>|:[<".indexOf(first) >= 0) return true;
      boolean line = first == '=' || first == '-';
      for (int i = at; i <= last; i++) {
        char c = text.charAt(i);
        if (c == '|') return true;
        line &= c == first;
      }
      return line;
    }

    /** Whether marks of a fence stand anywhere in a line: better too early than too late. */
    private boolean opensFence(int from, int last) {
      for (int i = from; i + 2 <= last; i++) {
        char c = text.charAt(i);
        if (c != '`' && c != '~' || text.charAt(i + 1) != c || text.charAt(i + 2) != c) continue;
        int end = i;
        while (end <= last && text.charAt(end) == c) end++;
        fence = text.substring(i, end);
        return true;
      }
      return false;
    }

    private void block(int from, int to, boolean fixed) {
      int first = to;
      int last = from;
      if (fixed || to > paired && from <= pairedEnd || isOurs(from, to)) {
        first = from;
        last = to;
      } else {
        boolean begins = true;
        for (int i = from; i < to; i++) {
          char c = text.charAt(i);
          boolean mark = begins ? !isLetter(c) : !isPlain(c);
          if (mark) {
            first = Math.min(first, i);
            last = i + 1;
          }
          begins = c == '\n' || begins && c <= ' ';
        }
        while (first > from && first < to && text.charAt(first - 1) > ' ') first--;
        while (last > from && last < to && text.charAt(last) > ' ') last++;
      }
      worded |= first > from || last < to && !isBlank(last, to);
      if (first >= last) {
        words = true;
        return;
      }
      told |= !text.startsWith("<!--", from) || !text.startsWith("-->", last(to) - 2);
      // A paragraph ends lists, of which what is indented behind it is then no part.
      if (words && text.charAt(from) <= ' ') add('p');
      words = false;
      add(first == from ? 'b' : 'w');
      piece(first, last);
      add(isBlank(last, to) ? 'e' : 'w');
    }

    /** Whether a block holds a bare address, or may say what Waymark is to allow. */
    private boolean isOurs(int from, int to) {
      for (int i = text.indexOf('w', from); i >= 0 && i < to; i = text.indexOf('w', i + 1))
        if (text.startsWith("www.", i) || text.startsWith("waymark", i)) return true;
      return false;
    }

    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isPlain(char c) {
      return isLetter(c) || c >= '0' && c <= '9' || " ,.;?\n".indexOf(c) >= 0;
    }

    private void piece(int from, int to) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
        lengths = Arrays.copyOf(lengths, size * 2);
      }
      starts[size] = from;
      lengths[size++] = to - from;
      for (int i = from; i < to; i++) add(text.charAt(i));
    }

    private void add(char c) {
      name = name * 0x100000001b3L + c;
    }
  }
}
