package dev.waymark.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A stream that knows why it failed, which a {@code PrintStream} forgets. */
final class Remembering extends FilterOutputStream {
  /** What a reader such as {@code head} leaves behind who has seen enough. */
  private static final String ENOUGH = "Broken pipe";

  private @Nullable IOException failure;

  Remembering(OutputStream out) {
    super(out);
  }

  /** Why it could not be written; null when it could, or when nobody reads any more. */
  @Nullable IOException failure() {
    IOException first = failure;
    return first == null || ENOUGH.equals(first.getMessage()) ? null : first;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    try {
      out.write(bytes, start, length);
    } catch (IOException e) {
      if (failure == null) failure = e;
      throw e;
    }
  }
}
