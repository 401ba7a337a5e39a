package dev.waymark.text;

import java.util.Arrays;
import java.util.List;

/**
 * One file's text as every room sees it: without byte order mark, lines ended by {@code \n}.
 *
 * <p>The path is relative to the site root with {@code /} between segments. Offsets are UTF-16
 * indices into {@link #text()}; lines and columns start at 1, columns count code points. What
 * normalisation took away is kept in {@link #bom()} and {@link #lineEnd(int)} so that a fix writes
 * it back. Offsets of bytes that were no UTF-8 are in {@link #malformed()} (each was read as
 * U+FFFD).
 */
public final class Source {
  private final String path;
  private final String text;
  private final boolean bom;
  private final String[] lineEnds;
  private final List<Integer> malformed;
  private int[] lineStarts = {};

  private Source(
      String path, String text, boolean bom, String[] lineEnds, List<Integer> malformed) {
    this.path = path;
    this.text = text;
    this.bom = bom;
    this.lineEnds = lineEnds;
    this.malformed = malformed;
  }

  /** Makes a source of raw text as decoded from a file. */
  public static Source of(String path, String raw) {
    return of(path, raw, List.of());
  }

  /** As {@link #of(String, String)}; {@code malformed} holds offsets into {@code raw}. */
  public static Source of(String path, String raw, List<Integer> malformed) {
    boolean bom = !raw.isEmpty() && raw.charAt(0) == '\uFEFF';
    String body = bom ? raw.substring(1) : raw;
    int shift = bom ? 1 : 0;
    if (body.indexOf('\r') < 0) {
      List<Integer> places = malformed.stream().map(i -> i - shift).toList();
      return new Source(path, body, bom, new String[0], places);
    }
    StringBuilder text = new StringBuilder(body.length());
    String[] ends = new String[16];
    int lines = 0;
    int[] moved = new int[body.length() + 1];
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      moved[i] = text.length();
      if (c != '\r' && c != '\n') {
        text.append(c);
        continue;
      }
      boolean pair = c == '\r' && i + 1 < body.length() && body.charAt(i + 1) == '\n';
      if (lines == ends.length) ends = Arrays.copyOf(ends, lines * 2);
      ends[lines++] = c == '\n' ? "\n" : pair ? "\r\n" : "\r";
      text.append('\n');
      if (pair) moved[++i] = text.length();
    }
    moved[body.length()] = text.length();
    List<Integer> places = malformed.stream().map(i -> moved[i - shift]).toList();
    return new Source(path, text.toString(), bom, Arrays.copyOf(ends, lines), places);
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** Whether the file began with a byte order mark. */
  public boolean bom() {
    return bom;
  }

  /** Offsets into {@link #text()} where the file held bytes that are not UTF-8. */
  public List<Integer> malformed() {
    return malformed;
  }

  /** How line {@code line} (from 1) ended in the file: {@code \n}, {@code \r\n} or {@code \r}. */
  public String lineEnd(int line) {
    return line <= lineEnds.length ? lineEnds[line - 1] : lineEnds.length > 0 ? lineEnds[0] : "\n";
  }

  /** The text as its file held it. */
  public String raw() {
    if (!bom && lineEnds.length == 0) return text;
    StringBuilder raw = new StringBuilder(text.length() + lineEnds.length + 1);
    if (bom) raw.append('\uFEFF');
    int from = 0;
    for (String end : lineEnds) {
      int stop = text.indexOf('\n', from);
      raw.append(text, from, stop).append(end);
      from = stop + 1;
    }
    return raw.append(text, from, text.length()).toString();
  }

  public int length() {
    return text.length();
  }

  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** A span over the whole text. */
  public Span all() {
    return span(0, text.length());
  }

  /** The line of an offset, from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of an offset in code points, from 1. */
  public int column(int offset) {
    int start = starts()[line(offset) - 1];
    return text.codePointCount(start, Math.min(offset, text.length())) + 1;
  }

  /** The offset at which a line (from 1) begins; beyond the last line, the text's end. */
  public int lineStart(int line) {
    return line > starts().length ? text.length() : starts()[line - 1];
  }

  /** The text of a line (from 1) without its end. */
  public String lineText(int line) {
    int start = lineStart(line);
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  public int lineCount() {
    return starts().length;
  }

  private int[] starts() {
    if (lineStarts.length == 0) {
      int[] starts = new int[Math.max(16, text.length() / 32)];
      int n = 1;
      for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
        if (n == starts.length) starts = Arrays.copyOf(starts, n * 2);
        starts[n++] = i + 1;
      }
      lineStarts = Arrays.copyOf(starts, n);
    }
    return lineStarts;
  }

  @Override
  public String toString() {
    return path;
  }
}
