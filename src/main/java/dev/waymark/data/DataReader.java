package dev.waymark.data;

import dev.waymark.data.Parsed.Kind;
import dev.waymark.data.Parsed.Problem;
import dev.waymark.text.Span;
import java.util.List;

/** Reads YAML, TOML or JSON at a place in a file into {@link Data}; never throws on any input. */
public final class DataReader {
  /** How many characters of front matter are read. */
  public static final int FRONT_MATTER_LIMIT = 256 * 1024;

  /** How many characters of a whole file are read. */
  public static final int FILE_LIMIT = 8 * 1024 * 1024;

  /** How deep values may be nested. */
  static final int DEPTH_LIMIT = 50;

  /** How many repeated keys are reported. */
  static final int MOST_PROBLEMS = 100;

  private DataReader() {}

  /**
   * Reads the text of {@code where} (a whole file or its front matter without delimiters) as {@code
   * format}.
   */
  public static Parsed read(DataFormat format, Span where) {
    return read(format, where, FILE_LIMIT);
  }

  /**
   * As {@link #read(DataFormat, Span)}; a text of more than {@code limit} characters is one LIMIT
   * problem.
   */
  public static Parsed read(DataFormat format, Span where, int limit) {
    if (where.end() - where.start() > limit) {
      String size = (where.end() - where.start()) / 1024 + " KB of " + format;
      Span start = where.source().span(where.start(), where.start());
      return failed(
          Kind.LIMIT, size + " is more than the " + limit / 1024 + " KB that are read", start);
    }
    return switch (format) {
      case YAML -> YamlReader.read(where);
      case TOML -> TomlReader.read(where);
      case JSON -> JsonReader.read(where);
    };
  }

  static Parsed failed(Kind kind, String message, Span span) {
    return new Parsed(null, List.of(new Problem(kind, message, span, null)));
  }
}
