package dev.waymark.cli;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Report;
import dev.waymark.text.Edit;
import dev.waymark.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a move breaks: not what was dead before it under another address, nor what was said before
 * of a link that the move writes anew.
 */
final class MoveNews {
  private final Set<String> known = new HashSet<>();

  /**
   * What is known.
   *
   * @param files where each file that moved is now
   * @param edits of the files by their new names
   */
  MoveNews(Report before, Map<String, String> files, Map<String, List<Edit>> edits) {
    for (Finding finding : before.findings()) {
      String old = finding.span().source().path();
      String file = files.getOrDefault(old, old);
      known.add(dead(finding, file));
      for (Edit edit : edits.getOrDefault(file, List.of())) {
        String text = rewritten(finding.span(), edit);
        if (!text.isEmpty()) known.add(said(finding, file, text));
      }
    }
    known.remove("");
  }

  List<Finding> of(Report now) {
    return now.findings().stream()
        .filter(f -> !known.contains(dead(f, file(f))))
        .filter(f -> !known.contains(said(f, file(f), f.span().text())))
        .toList();
  }

  /** The text of a finding after an edit within it; empty when that is elsewhere. */
  private static String rewritten(Span place, Edit edit) {
    int start = edit.span().start() - place.start();
    int end = edit.span().end() - place.start();
    String text = place.text();
    if (start < 0 || end > text.length() || end <= start) return "";
    return text.substring(0, start) + edit.replacement() + text.substring(end);
  }

  private static String said(Finding finding, String file, String text) {
    return finding.rule() + "\n" + file + "\n" + text;
  }

  /** What a dead anchor is known by, wherever its page is; empty for any other finding. */
  private static String dead(Finding finding, String file) {
    String target = finding.target() == null ? "" : finding.target();
    int hash = target.indexOf('#');
    return hash < 0 ? "" : said(finding, file, target.substring(hash));
  }

  private static String file(Finding finding) {
    return finding.span().source().path();
  }
}
