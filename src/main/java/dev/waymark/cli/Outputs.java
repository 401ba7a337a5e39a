package dev.waymark.cli;

import dev.waymark.report.Format;
import dev.waymark.report.Look;
import dev.waymark.report.Run;
import dev.waymark.text.Nearest;
import dev.waymark.text.UserError;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The files that {@code --output FORMAT=FILE} asks for. */
record Outputs(List<Output> files) {
  record Output(Format format, Path file) {}

  /** Reads the option's values; a UserError for what is no {@code FORMAT=FILE}. */
  static Outputs of(List<String> values, Console console) {
    List<Output> files = new ArrayList<>();
    for (String value : values) {
      int equals = value.indexOf('=');
      if (equals < 1 || equals == value.length() - 1) {
        throw new UserError("--output is FORMAT=FILE, such as sarif=waymark.sarif, not " + value);
      }
      String word = value.substring(0, equals);
      Format format = Format.named(word);
      if (format == null) {
        throw new UserError(
            "--output has no format " + word + Nearest.clause(word, Format.words()));
      }
      files.add(new Output(format, console.folder().resolve(value.substring(equals + 1))));
    }
    return new Outputs(List.copyOf(files));
  }

  /** Writes every file whole or not at all; missing folders are made. */
  void write(Run run) {
    for (Output output : files) {
      replace(output.file(), out -> output.format().write(run, Look.PLAIN, out));
    }
  }

  /** What a file is to hold. */
  interface Content {
    void to(Appendable out) throws IOException;
  }

  /**
   * Writes a file whole or not at all; a UserError when there can be no such file, {@link
   * Unwritten} when its content found no place.
   */
  static void replace(Path path, Content content) {
    try {
      Path file = path.toAbsolutePath();
      // A pipe or device is written as it is: there is nothing to replace.
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        write(file, path, content);
        return;
      }
      Path folder = file.getParent();
      if (folder == null) throw new UserError("cannot write " + path);
      Files.createDirectories(folder);
      Path whole = Files.createTempFile(folder, ".waymark-", ".tmp");
      try {
        write(whole, path, content);
        shared(whole);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw new UserError("cannot write " + path + ": " + Unwritten.reason(e));
    }
  }

  private static void write(Path file, Path named, Content content) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    try (writer) {
      content.to(writer);
    } catch (IOException | UncheckedIOException e) {
      throw new Unwritten(named.toString(), e);
    }
  }

  /** Temporary files are for their owner alone; what others' tools will read is not. */
  private static void shared(Path file) throws IOException {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    } catch (UnsupportedOperationException e) {
      // A file system without such permissions has nothing to set.
    }
  }
}
