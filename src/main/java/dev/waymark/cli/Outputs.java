package dev.waymark.cli;

import dev.waymark.report.Format;
import dev.waymark.report.Look;
import dev.waymark.report.Run;
import dev.waymark.text.Nearest;
import dev.waymark.text.UserError;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        throw new UserError("--output is FORMAT=FILE, as sarif=waymark.sarif, not " + value);
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
      try {
        write(run, output);
      } catch (IOException e) {
        throw new UserError("cannot write " + output.file() + ": " + e.getMessage());
      }
    }
  }

  private static void write(Run run, Output output) throws IOException {
    Path file = output.file().toAbsolutePath();
    Path folder = file.getParent();
    if (folder == null) throw new UserError("cannot write " + file);
    // A pipe or device is written as it is: there is nothing to replace.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        output.format().write(run, Look.PLAIN, out);
      }
      return;
    }
    Files.createDirectories(folder);
    Path whole = Files.createTempFile(folder, ".waymark-", ".tmp");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(whole, StandardCharsets.UTF_8)) {
        output.format().write(run, Look.PLAIN, out);
      }
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
