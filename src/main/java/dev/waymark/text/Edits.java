package dev.waymark.text;

import java.util.Comparator;
import java.util.List;

/** Replacements in one file. */
public final class Edits {
  private Edits() {}

  /**
   * A file's text after some edits, none of which overlaps another, as it is to be written: with
   * its byte order mark and its own line ends; a new line ends as the line it was put into.
   */
  public static String apply(Source source, List<Edit> edits) {
    List<Edit> sorted = edits.stream().sorted(Comparator.comparing(Edit::span)).toList();
    StringBuilder out = new StringBuilder(source.length() + 64);
    if (source.bom()) out.append('\uFEFF');
    int at = 0;
    for (Edit edit : sorted) {
      Span span = edit.span();
      if (span.start() < at) throw new IllegalArgumentException("edits overlap at " + span);
      copy(source, at, span.start(), out);
      out.append(edit.raw());
      at = span.end();
    }
    copy(source, at, source.length(), out);
    return out.toString();
  }

  private static void copy(Source source, int from, int to, StringBuilder out) {
    String text = source.text();
    int at = from;
    for (int end = text.indexOf('\n', at); end >= 0 && end < to; end = text.indexOf('\n', at)) {
      out.append(text, at, end).append(source.lineEnd(source.line(end)));
      at = end + 1;
    }
    out.append(text, at, to);
  }

  /** Whether two edits cannot both be made: they share text, or it is open which comes first. */
  public static boolean overlap(Edit a, Edit b) {
    Span one = a.span();
    Span two = b.span();
    if (!one.source().path().equals(two.source().path())) return false;
    boolean touch = one.start() <= two.end() && two.start() <= one.end();
    boolean empty = one.start() == one.end() || two.start() == two.end();
    return empty ? touch : one.start() < two.end() && two.start() < one.end();
  }
}
