package dev.waymark.data;

import dev.waymark.text.Span;

/** Reads YAML, TOML or JSON at a place in a file into {@link Data}; never throws on any input. */
public final class DataReader {
  private DataReader() {}

  /** Reads the text of {@code where} (a whole file or its front matter without delimiters) as {@code format}. */
  public static Parsed read(DataFormat format, Span where) {
    return switch (format) {
      case YAML -> YamlReader.read(where);
      case TOML -> TomlReader.read(where);
      case JSON -> JsonReader.read(where);
    };
  }
}
