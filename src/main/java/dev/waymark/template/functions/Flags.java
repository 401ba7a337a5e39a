package dev.waymark.template.functions;

/** What stands between the percent sign and the verb ({@code fmt/format.go}, fmtFlags). */
final class Flags {
  boolean sharp;
  boolean zero;
  boolean plus;
  boolean minus;
  boolean space;
  boolean sharpV;
  int width = -1;
  int precision = -1;

  /** The same width, filled with spaces. */
  Flags spaces() {
    Flags plain = new Flags();
    plain.width = width;
    plain.minus = minus;
    return plain;
  }
}
