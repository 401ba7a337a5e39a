package dev.waymark.web;

import dev.waymark.lint.Answer;
import dev.waymark.lint.External.Ages;
import dev.waymark.lint.Outcome;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers of earlier runs, in a text file of one line each, the last for an address counting.
 *
 * <p>Every answer is appended at once in one write, so a killed run loses at most the one it was
 * writing, and a torn line fails its checksum. Runs that share the folder hold the lock file
 * together; only one that is alone writes the file anew, beside it, and renames it.
 */
public final class Memory implements Closeable {
  private static final String FILE = "web-answers.txt";
  private static final Duration OLDEST = Duration.ofDays(60);

  /** Outdated lines that are put up with before the file is written anew. */
  private static final int SPARE = 1000;

  private final Map<String, Remembered> known;
  private final @Nullable FileChannel file;
  private final @Nullable FileChannel locked;

  private Memory(
      Map<String, Remembered> known, @Nullable FileChannel file, @Nullable FileChannel locked) {
    this.known = known;
    this.file = file;
    this.locked = locked;
  }

  /** A memory that knows nothing and keeps nothing. */
  public static Memory none() {
    return new Memory(Map.of(), null, null);
  }

  /** Opens a folder's memory, making both if need be. */
  public static Memory open(Path folder, Instant now) throws IOException {
    Files.createDirectories(folder);
    Path path = folder.resolve(FILE);
    FileChannel lock =
        FileChannel.open(
            folder.resolve(FILE + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      tidy(path, lock, now);
      hold(lock);
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      Map<String, Remembered> known = new HashMap<>();
      read(path, known);
      // A torn last line must not swallow the next one.
      file.write(ByteBuffer.wrap(new byte[] {'\n'}));
      return new Memory(known, file, lock);
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  /** Held until the end by all who append; a file system without locks is shared as it is. */
  private static void hold(FileChannel lock) {
    try {
      lock.lock(0, Long.MAX_VALUE, true);
    } catch (IOException | OverlappingFileLockException shared) {
      // Appending is safe without it; only tidying needs to be alone, and takes its own lock.
    }
  }

  private static void tidy(Path path, FileChannel lock, Instant now) throws IOException {
    try (FileLock alone = lock.tryLock()) {
      if (alone == null) return;
      Map<String, Remembered> known = new HashMap<>();
      int lines = read(path, known);
      if (lines < 2 * known.size() + SPARE) return;
      Path next = Files.createTempFile(path.toAbsolutePath().getParent(), FILE, ".tmp");
      try {
        StringBuilder text = new StringBuilder();
        for (Remembered each : known.values()) {
          if (each.when().plus(OLDEST).isAfter(now)) text.append(each.line());
        }
        Files.writeString(next, text);
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (OverlappingFileLockException busy) {
      // Another run inside this very process: not alone.
    }
  }

  /** Reads what is whole; the number of lines. */
  private static int read(Path path, Map<String, Remembered> known) throws IOException {
    int lines = 0;
    // Lenient decoding: a damaged line fails its checksum, not the run.
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines++;
        Remembered read = Remembered.read(line);
        if (read != null) known.put(read.url(), read);
      }
    } catch (NoSuchFileException first) {
      return 0;
    }
    return lines;
  }

  /** What is remembered and not too old; null otherwise. */
  @Nullable Answer fresh(String url, Set<String> fragments, Instant now, Ages ages) {
    Remembered found = known.get(url);
    if (found == null || !found.fresh(now, ages) || !found.knows(fragments)) return null;
    return found.answer();
  }

  /** What is remembered, however old; null when nothing is. */
  @Nullable Answer any(String url) {
    Remembered found = known.get(url);
    return found == null ? null : found.answer();
  }

  /** Keeps an answer; one that was not asked for is no answer. */
  synchronized void keep(String url, Answer answer, Instant now) {
    if (file == null || answer.outcome() instanceof Outcome.Unasked) return;
    byte[] line = new Remembered(url, now, answer).line().getBytes(StandardCharsets.UTF_8);
    try {
      file.write(ByteBuffer.wrap(line));
    } catch (IOException full) {
      // A memory that cannot be written costs the next run its time, not this one its result.
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) file.close();
    if (locked != null) locked.close();
  }
}
