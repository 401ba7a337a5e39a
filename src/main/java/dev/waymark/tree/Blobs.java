package dev.waymark.tree;

import dev.waymark.text.UserError;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contents of one repository's objects, read through one {@code git cat-file --batch} that is
 * started when first needed; safe for many threads.
 */
final class Blobs implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Git git;
  private @Nullable Process process;
  private InputStream in = InputStream.nullInputStream();

  Blobs(Git git) {
    this.git = git;
  }

  /** A blob: its size, and its first bytes, at most one more than {@code most}. */
  record Blob(long size, byte[] bytes) {}

  synchronized Blob read(String id, int most) {
    try {
      OutputStream out = out();
      out.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String[] header = header().split(" ");
      if (header.length != 3) throw new UserError("git has no object " + id);
      long size = Long.parseLong(header[2]);
      byte[] bytes = in.readNBytes((int) Math.min(size, most + 1L));
      in.skipNBytes(size - bytes.length + 1);
      return new Blob(size, bytes);
    } catch (IOException e) {
      throw new UserError("git cannot read a file: " + e.getMessage());
    }
  }

  private OutputStream out() {
    Process running = process;
    if (running == null) {
      running = git.start(List.of("cat-file", "--batch"), ProcessBuilder.Redirect.DISCARD);
      in = new BufferedInputStream(running.getInputStream(), BUFFER);
      process = running;
    }
    return running.getOutputStream();
  }

  private String header() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) throw new IOException("it ended");
      line.write(b);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  @Override
  public synchronized void close() {
    if (process != null) process.destroy();
    process = null;
  }
}
