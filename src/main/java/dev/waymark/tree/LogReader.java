package dev.waymark.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes what {@code git log} and {@code git show} print apart, line by line, a commit at a time.
 */
final class LogReader {
  private static final String COMMIT = "\u0001";

  private final Predicate<GitLog.Commit> more;
  private GitLog.@Nullable Commit commit;
  private String path = "";
  private boolean created;
  private boolean deleted;
  private List<GitLog.Block> blocks = new ArrayList<>();
  private boolean body;

  LogReader(Predicate<GitLog.Commit> more) {
    this.more = more;
  }

  void read(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(COMMIT)) {
        if (!close()) return;
        commit = commit(line);
      } else if (line.startsWith("diff --git ")) {
        file();
        // Git puts quotes around names with control characters; no page has one.
        int to = line.lastIndexOf(" b/");
        path = to < 0 ? line : line.substring(to + 3);
      } else if (line.startsWith("@@ ")) {
        blocks.add(new GitLog.Block(new ArrayList<>(), new ArrayList<>()));
        body = true;
      } else if (body && line.startsWith("-")) {
        blocks.get(blocks.size() - 1).removed().add(line.substring(1));
      } else if (body && line.startsWith("+")) {
        blocks.get(blocks.size() - 1).added().add(line.substring(1));
      } else if (line.startsWith("new file mode")) {
        created = true;
      } else if (line.startsWith("deleted file mode")) {
        deleted = true;
      } else if (path.isEmpty() && !line.isEmpty() && commit != null) {
        // A name alone, where no lines are asked for.
        commit.files().add(new GitLog.FileChange(line, false, true, List.of()));
      }
    }
    close();
  }

  private static GitLog.@Nullable Commit commit(String line) {
    int space = line.indexOf(' ');
    try {
      LocalDate date = LocalDate.parse(line.substring(space + 1));
      return new GitLog.Commit(line.substring(1, space), date, new ArrayList<>());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private void file() {
    if (commit != null && !path.isEmpty())
      commit.files().add(new GitLog.FileChange(path, created, deleted, blocks));
    path = "";
    created = false;
    deleted = false;
    blocks = new ArrayList<>();
    body = false;
  }

  /** Whether to go on. */
  private boolean close() {
    file();
    GitLog.Commit done = commit;
    commit = null;
    return done == null || more.test(done);
  }
}
