package dev.waymark.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Changes of files as {@code git apply} reads them. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String UNENDED = "\n\\ No newline at end of file\n";

  private UnifiedDiff() {}

  /** The difference between a file's texts; empty when there is none. */
  public static String of(Rewritten file) {
    return of(file.path(), file.old(), file.path(), file.after());
  }

  /** As {@link #of(Rewritten)} for a file that is renamed as well, or only that. */
  public static String of(String from, String old, String to, String now) {
    StringBuilder out = new StringBuilder();
    boolean moved = !from.equals(to);
    if (moved) {
      out.append("diff --git a/").append(from).append(" b/").append(to).append('\n');
      out.append("rename from ").append(from).append("\nrename to ").append(to).append('\n');
    }
    if (old.equals(now)) return out.toString();
    out.append("--- a/").append(from).append("\n+++ b/").append(to).append('\n');
    List<String> before = lines(old);
    List<String> after = lines(now);
    List<AbstractDelta<String>> deltas = DiffUtils.diff(before, after).getDeltas();
    for (int first = 0; first < deltas.size(); ) {
      int last = first;
      while (last + 1 < deltas.size()
          && deltas.get(last + 1).getSource().getPosition() - end(deltas.get(last)) <= 2 * CONTEXT)
        last++;
      hunk(deltas.subList(first, last + 1), before, after, out);
      first = last + 1;
    }
    return out.toString();
  }

  private static int end(AbstractDelta<String> delta) {
    return delta.getSource().getPosition() + delta.getSource().size();
  }

  private static void hunk(
      List<AbstractDelta<String>> deltas,
      List<String> before,
      List<String> after,
      StringBuilder out) {
    AbstractDelta<String> head = deltas.get(0);
    AbstractDelta<String> tail = deltas.get(deltas.size() - 1);
    int from = Math.max(0, head.getSource().getPosition() - CONTEXT);
    int to = Math.min(before.size(), end(tail) + CONTEXT);
    int start = head.getTarget().getPosition() - (head.getSource().getPosition() - from);
    int stop = tail.getTarget().getPosition() + tail.getTarget().size() + to - end(tail);
    out.append(
        String.format(
            Locale.ROOT,
            "@@ -%s +%s @@\n",
            range(from, to - from),
            range(start, Math.min(after.size(), stop) - start)));
    int at = from;
    for (AbstractDelta<String> delta : deltas) {
      int change = delta.getSource().getPosition();
      before.subList(at, change).forEach(line -> line(' ', line, out));
      delta.getSource().getLines().forEach(line -> line('-', line, out));
      delta.getTarget().getLines().forEach(line -> line('+', line, out));
      at = end(delta);
    }
    before.subList(at, to).forEach(line -> line(' ', line, out));
  }

  /** Where nothing stands, the start is the line before. */
  private static String range(int start, int count) {
    return (count == 0 ? start : start + 1) + (count == 1 ? "" : "," + count);
  }

  private static void line(char sign, String line, StringBuilder out) {
    out.append(sign);
    if (line.endsWith("\n")) out.append(line);
    else out.append(line).append(UNENDED);
  }

  /** The lines with their ends. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) lines.add(text.substring(start));
    return lines;
  }
}
