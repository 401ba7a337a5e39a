package dev.waymark.report;

import dev.waymark.lint.Fix;
import dev.waymark.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fixes of a run as suggestions of GitHub: each the whole new line, to be copied into a review
 * or applied there. Only fixes within one line can be one.
 */
final class MarkdownFixes {
  private static final int MOST = 100;
  private static final int MOST_BYTES = 100_000;

  private MarkdownFixes() {}

  /** Folded, worst first; empty when there are none. */
  static String of(Run run) {
    Set<String> blocks = new LinkedHashSet<>();
    for (Shown shown : Shown.worstFirst(run)) {
      Fix fix = shown.finding().fix();
      String block = fix == null ? null : block(run, fix);
      if (block != null) blocks.add(block);
    }
    if (blocks.isEmpty()) return "";
    StringBuilder text = new StringBuilder("\n<details><summary>");
    text.append(blocks.size() == 1 ? "1 fix" : "%,d fixes".formatted(blocks.size()));
    text.append("</summary>\n");
    int written = 0;
    int size = 0;
    for (String block : blocks) {
      size += block.getBytes(StandardCharsets.UTF_8).length;
      if (written == MOST || size > MOST_BYTES) break;
      text.append(block);
      written++;
    }
    int left = blocks.size() - written;
    if (left > 0) text.append("\n%,d more are left out here.\n".formatted(left));
    return text.append("\n</details>\n").toString();
  }

  private static @Nullable String block(Run run, Fix fix) {
    Patch patch = Patch.of(fix);
    String line = patch == null ? null : patch.line();
    if (patch == null || line == null || !plain(line)) return null;
    Span place = patch.span();
    String where = Shown.path(run, place) + ":" + place.line();
    String fence = fence(line);
    return "\n%s: %s%s\n\n%ssuggestion\n%s\n%s\n"
        .formatted(
            MarkdownReport.code(where),
            MarkdownReport.plain(fix.title()),
            fix.safe() ? "" : " (look at it first)",
            fence,
            line.endsWith("\n") ? line.substring(0, line.length() - 1) : line,
            fence);
  }

  /** Whether a text can be shown as it is: only then is it what would be applied. */
  private static boolean plain(String text) {
    String visible = text.replace('\t', ' ').replace('\n', ' ');
    return Printable.of(visible).equals(visible);
  }

  /** Longer than any run of backticks in the text (CommonMark 0.31 §4.5). */
  private static String fence(String text) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(longest + 1);
  }
}
