package dev.waymark.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files of facts, one a site. Each is written beside its place and put there in one
 * step, so a run that is killed leaves the old one, and runs at the same time each see a whole one.
 * A file that is damaged, of another version or of another site is as good as none. All files
 * together stay below a bound: the ones that were not used for longest go first.
 */
public final class Vault {
  /** Changes with everything that is written into the files. */
  private static final int VERSION = 1;

  private static final int MAGIC = 0x57594d4b;
  private static final int HEADER = 4 + 4 + 8 + 8;
  private static final String ENDING = ".facts";
  private static final long MOST_BYTES = 512L << 20;
  private static final int MOST_FILE_BYTES = 256 << 20;

  private final Path folder;

  public Vault(Path folder) {
    this.folder = folder;
  }

  /** What was kept under a key; null when there is nothing that can be trusted. */
  public @Nullable ByteBuffer read(String key) {
    Path file = file(key);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      long size = channel.size();
      if (size < HEADER || size > MOST_FILE_BYTES) return null;
      ByteBuffer all = ByteBuffer.allocate((int) size);
      while (all.hasRemaining() && channel.read(all) >= 0) {
        // Reads on until the whole file is there.
      }
      if (all.hasRemaining()) return null;
      all.flip();
      if (all.getInt() != MAGIC || all.getInt() != VERSION) return null;
      if (all.getLong() != size - HEADER) return null;
      long sum = all.getLong();
      return sum == sum(all.duplicate()) ? all.slice() : null;
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }

  /** Keeps bytes under a key; what cannot be written is not kept, and nobody is told. */
  public void write(String key, byte[] bytes) {
    if (bytes.length > MOST_FILE_BYTES - HEADER) return;
    try {
      Files.createDirectories(folder);
      Path next = Files.createTempFile(folder, key, ".tmp");
      try {
        ByteBuffer body = ByteBuffer.wrap(bytes);
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(MAGIC).putInt(VERSION).putLong(bytes.length).putLong(sum(body.duplicate()));
        try (FileChannel out = FileChannel.open(next, StandardOpenOption.WRITE)) {
          write(out, header.flip());
          write(out, body);
        }
        Files.move(next, file(key), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(next);
      }
      tidy();
    } catch (IOException | RuntimeException unwritable) {
      // The next run does the work again.
    }
  }

  private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) out.write(bytes);
  }

  /** Says that a file was of use. */
  public void touch(String key, long millis) {
    try {
      Files.setLastModifiedTime(file(key), FileTime.fromMillis(millis));
    } catch (IOException | RuntimeException unwritable) {
      // It only goes earlier than others.
    }
  }

  /** Takes all files away; how many bytes they were. */
  public long clean() throws IOException {
    long freed = 0;
    for (Path file : files()) {
      freed += size(file);
      Files.deleteIfExists(file);
    }
    return freed;
  }

  /** Where the files are. */
  public Path folder() {
    return folder;
  }

  private Path file(String key) {
    return folder.resolve(key + ENDING);
  }

  private static long sum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return sum.getValue();
  }

  /** Those of these files that runs have left, also half written ones. */
  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) return files;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*{" + ENDING + ",.tmp}")) {
      for (Path file : all)
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) files.add(file);
    }
    return files;
  }

  private void tidy() throws IOException {
    List<Path> files = files();
    long all = files.stream().mapToLong(Vault::size).sum();
    if (all <= MOST_BYTES) return;
    files.sort(Comparator.comparing(Vault::used));
    for (Path file : files) {
      if (all <= MOST_BYTES) return;
      all -= size(file);
      Files.deleteIfExists(file);
    }
  }

  private static FileTime used(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }
}
