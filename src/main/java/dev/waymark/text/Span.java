package dev.waymark.text;

/**
 * A place in a file: UTF-16 offsets {@code start} (inclusive) and {@code end} (exclusive) into its
 * source's text.
 *
 * <p>A span carries its source, so any rule can report in any file.
 */
public record Span(Source source, int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start || end > source.length()) {
      throw new IllegalArgumentException(
          source.path() + ": no span " + start + ".." + end + " in " + source.length());
    }
  }

  public String text() {
    return source.text().substring(start, end);
  }

  public int line() {
    return source.line(start);
  }

  public int column() {
    return source.column(start);
  }

  public int endLine() {
    return source.line(end);
  }

  public int endColumn() {
    return source.column(end);
  }

  public boolean contains(Span other) {
    return source == other.source && start <= other.start && other.end <= end;
  }

  @Override
  public int compareTo(Span other) {
    int byPath = source.path().compareTo(other.source.path());
    if (byPath != 0) return byPath;
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }

  /** {@code path:line:column}, as compilers print it. */
  @Override
  public String toString() {
    return source.path() + ":" + line() + ":" + column();
  }
}
