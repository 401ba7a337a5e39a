package dev.waymark.tree;

import dev.waymark.tree.Changes.FileChange;
import dev.waymark.tree.Changes.Hunk;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code git diff --unified=0} with the prefixes {@code a/} and {@code b/}
 * (diff-generate-patch in Git's documentation).
 */
final class DiffReader {
  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@.*");
  private static final String NEWLINE_NOTE = "\\ ";

  private final List<FileChange> files = new ArrayList<>();
  private final List<Hunk> hunks = new ArrayList<>();
  private @Nullable String before;
  private @Nullable String after;
  private boolean open;

  /** Lines of a hunk's body still to come: they may look like headers. */
  private int body;

  private DiffReader() {}

  static Changes read(String diff) {
    DiffReader reader = new DiffReader();
    // Not lines(): a carriage return alone ends no line here.
    for (String line : diff.split("\n", -1)) reader.line(line);
    reader.close();
    return new Changes(reader.files);
  }

  private void line(String line) {
    if (body > 0) {
      if (!line.startsWith(NEWLINE_NOTE)) body--;
      return;
    }
    Matcher hunk = HUNK.matcher(line);
    if (line.startsWith("diff --git ")) {
      close();
      names(line.substring("diff --git ".length()));
    } else if (line.startsWith("rename from ")) {
      before = unquoted(line.substring("rename from ".length()));
    } else if (line.startsWith("rename to ")) {
      after = unquoted(line.substring("rename to ".length()));
    } else if (line.startsWith("new file mode")) {
      before = null;
    } else if (line.startsWith("deleted file mode")) {
      after = null;
    } else if (line.startsWith("--- ")) {
      before = name(line.substring(4));
    } else if (line.startsWith("+++ ")) {
      after = name(line.substring(4));
    } else if (hunk.matches()) {
      Hunk read =
          new Hunk(
              number(hunk.group(1)),
              number(hunk.group(2)),
              number(hunk.group(3)),
              number(hunk.group(4)));
      hunks.add(read);
      body = read.oldCount() + read.count();
    }
  }

  private void close() {
    if (open && (before != null || after != null)) {
      files.add(new FileChange(before, after, List.copyOf(hunks)));
    }
    open = false;
    hunks.clear();
  }

  /** The header of a change without hunks (binary, mode, empty file) names a file twice. */
  private void names(String both) {
    open = true;
    String half = both.substring(0, both.length() / 2);
    String name = name(half);
    before = name;
    after = name;
  }

  private static @Nullable String name(String written) {
    // Git ends a name that holds a space with a tab.
    String name =
        unquoted(written.endsWith("\t") ? written.substring(0, written.length() - 1) : written);
    if (name.equals("/dev/null")) return null;
    return name.length() > 2 ? name.substring(2) : name;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  /** A name in quotes has C's escapes, bytes in octal. */
  static String unquoted(String written) {
    if (written.length() < 2 || !written.startsWith("\"") || !written.endsWith("\""))
      return written;
    byte[] in = written.substring(1, written.length() - 1).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < in.length; i++) {
      if (in[i] != '\\' || i + 1 == in.length) {
        out.write(in[i]);
        continue;
      }
      char c = (char) in[++i];
      if (c >= '0' && c <= '7' && i + 2 < in.length) {
        out.write((c - '0') * 64 + (in[i + 1] - '0') * 8 + (in[i + 2] - '0'));
        i += 2;
      } else {
        int at = "abtnvfr".indexOf(c);
        out.write(at < 0 ? c : 7 + at);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
