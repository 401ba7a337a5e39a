package dev.waymark.cache;

import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes facts as bytes, in the order in which an {@link Unpacker} reads them. */
public final class Packer {
  private static final int MORE = 0x80;
  private static final int SEVEN_BITS = 7;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<Source, Integer> places = new IdentityHashMap<>();
  private final Function<String, @Nullable Source> sources;
  private boolean lost;

  /** {@code sources} has the texts that the reader will have, too. */
  public Packer(Function<String, @Nullable Source> sources) {
    this.sources = sources;
  }

  /**
   * Whether something was packed that the reader will not find as it is. A place in such a text
   * comes back in a text of its own.
   */
  public boolean isLost() {
    return lost;
  }

  /** Says that something cannot be packed so that the reader finds it. */
  public void lose() {
    lost = true;
  }

  public void span(Span span) {
    Source source = span.source();
    Integer known = places.putIfAbsent(source, places.size());
    number(known == null ? 0 : known + 1);
    if (known == null) {
      boolean found = sources.apply(source.path()) == source;
      lost |= !found;
      text(source.path());
      flag(found);
      if (!found) text(source.text());
    }
    number(span.start());
    number(span.end() - span.start());
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  /** A number; small ones take a byte, negative ones ten. */
  public void number(long value) {
    long rest = value;
    while ((rest & -MORE) != 0) {
      out.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= SEVEN_BITS;
    }
    out.write((int) rest);
  }

  public void flag(boolean value) {
    out.write(value ? 1 : 0);
  }

  public void text(String value) {
    bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** A text that comes more than once: a path, the name of a rule. */
  public void word(String value) {
    Integer known = words.putIfAbsent(value, words.size());
    number(known == null ? 0 : known + 1);
    if (known == null) text(value);
  }

  public void bytes(byte[] value) {
    number(value.length);
    out.writeBytes(value);
  }

  /** Whether there is a value, and then that. */
  public <T> void maybe(@Nullable T value, Consumer<T> writer) {
    flag(value != null);
    if (value != null) writer.accept(value);
  }

  /** How many there are, and then each. */
  public <T> void all(Collection<T> values, Consumer<T> writer) {
    number(values.size());
    values.forEach(writer);
  }
}
