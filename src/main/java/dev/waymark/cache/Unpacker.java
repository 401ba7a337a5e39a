package dev.waymark.cache;

import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link Packer} wrote. Bytes that are none of its end in a {@link RuntimeException},
 * never in an endless loop or more memory than they fill.
 */
public final class Unpacker {
  private static final int MORE = 0x80;
  private static final int SEVEN_BITS = 7;

  private final ByteBuffer in;
  private final List<String> words = new ArrayList<>();
  private final List<Source> places = new ArrayList<>();
  private final Function<String, @Nullable Source> sources;
  private final Places moved;

  /** Where a place in a text is now; throws a RuntimeException for one that is gone. */
  public interface Places {
    int now(Source source, int offset);
  }

  /** {@code sources} has the texts of files. */
  public Unpacker(ByteBuffer in, Function<String, @Nullable Source> sources) {
    this(in, sources, (source, offset) -> offset);
  }

  /** As the other, for texts in which places have moved. */
  public Unpacker(ByteBuffer in, Function<String, @Nullable Source> sources, Places moved) {
    this.in = in;
    this.sources = sources;
    this.moved = moved;
  }

  public Span span() {
    int known = count();
    Source source = known > 0 ? places.get(known - 1) : source();
    int start = count();
    int end = start + count();
    return source.span(moved.now(source, start), moved.now(source, end));
  }

  private Source source() {
    String path = text();
    Source source = flag() ? sources.apply(path) : Source.of(path, text());
    if (source == null) throw new IllegalStateException(path + " is gone");
    places.add(source);
    return source;
  }

  public long number() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += SEVEN_BITS) {
      byte b = in.get();
      value |= (long) (b & (MORE - 1)) << shift;
      if (b >= 0) return value;
    }
    throw new IllegalStateException("no number");
  }

  /** How many things of at least a byte each follow, or an index. */
  public int count() {
    long value = number();
    if (value < 0 || value > Integer.MAX_VALUE) throw new IllegalStateException("no count");
    return (int) value;
  }

  public boolean flag() {
    return in.get() != 0;
  }

  public String text() {
    byte[] bytes = new byte[length()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public String word() {
    int known = count();
    if (known > 0) return words.get(known - 1);
    String fresh = text();
    words.add(fresh);
    return fresh;
  }

  /** The bytes themselves, not copied. */
  public ByteBuffer bytes() {
    int length = length();
    ByteBuffer slice = in.slice(in.position(), length);
    in.position(in.position() + length);
    return slice;
  }

  private int length() {
    int length = count();
    if (length > in.remaining()) throw new IllegalStateException("too short");
    return length;
  }

  public <T> @Nullable T maybe(Supplier<T> reader) {
    return flag() ? reader.get() : null;
  }

  public <T> List<T> all(Supplier<T> reader) {
    int size = length();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) values.add(reader.get());
    return values;
  }
}
