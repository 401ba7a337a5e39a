package dev.waymark.tree;

import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** What a tree does with a file's bytes, wherever it has them from. */
final class FileTexts {
  /** How many bytes of text a file may hold. */
  static final int SIZE_LIMIT = 10 * 1024 * 1024;

  private static final int MEGABYTE = 1024 * 1024;

  private FileTexts() {}

  /**
   * The text of {@code bytes}, of which one more than {@link #SIZE_LIMIT} is enough; null when they
   * are too many. {@code size} is the whole file's. What is wrong joins {@code defects}.
   */
  static @Nullable Source decode(String path, byte[] bytes, long size, Collection<Defect> defects) {
    if (bytes.length > SIZE_LIMIT) {
      long begun = (Math.max(size, bytes.length) + MEGABYTE - 1) / MEGABYTE;
      String message =
          "a file of %d MB is not read; the limit is %d MB".formatted(begun, SIZE_LIMIT / MEGABYTE);
      defects.add(defect("file-too-large", message, path));
      return null;
    }
    Source source = Utf8.decode(path, bytes);
    if (source.malformed().isEmpty()) return source;
    int at = source.malformed().get(0);
    int more = source.malformed().size() - 1;
    String rest = more == 0 ? "" : more == 1 ? ", and one more" : ", and " + more + " more";
    String message =
        utf16(bytes) ? "this file is UTF-16; save it as UTF-8" : "these bytes are not UTF-8" + rest;
    Span place = source.span(at, Math.min(at + 1, source.length()));
    defects.add(new Defect("invalid-utf8", message, place));
    return source;
  }

  /** Names what a file holds: two sums and the length, which Java makes fast from the start. */
  static String id(byte[] bytes) {
    CRC32C first = new CRC32C();
    first.update(bytes);
    CRC32 second = new CRC32();
    second.update(bytes);
    return Long.toHexString(first.getValue() << Integer.SIZE | second.getValue())
        + "-"
        + bytes.length;
  }

  private static boolean utf16(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1));
  }

  static Defect defect(String rule, String message, String path) {
    return new Defect(rule, message, new Span(Source.of(path, ""), 0, 0));
  }

  /** Each defect once, by place. */
  static List<Defect> sorted(Collection<Defect> defects) {
    Comparator<Defect> order = Comparator.comparing(Defect::span);
    return defects.stream()
        .distinct()
        .sorted(order.thenComparing(Defect::rule).thenComparing(Defect::message))
        .toList();
  }
}
