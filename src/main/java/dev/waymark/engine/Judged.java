package dev.waymark.engine;

import dev.waymark.document.Document;
import dev.waymark.document.Document.Directive;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Report.Crash;
import dev.waymark.lint.Survey;
import dev.waymark.lint.Undecided;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that the rules said of a site, before a policy settles what of it is reported.
 *
 * @param found in the order in which it was found
 * @param directives what files allow in themselves
 * @param until when the same rules may say something else of the same files
 */
record Judged(
    Survey survey,
    List<Finding> found,
    List<Note> notes,
    List<Crash> crashes,
    List<Undecided> undecided,
    List<Written> directives,
    Instant until) {
  /** The same with other findings. */
  Judged with(List<Finding> others) {
    return new Judged(survey, others, notes, crashes, undecided, directives, until);
  }

  /** The links that nobody could judge, without those of which something is found after all. */
  List<Undecided> undecidedBut(List<Finding> others) {
    Set<Span> judged = new HashSet<>();
    for (Finding finding : others) judged.add(finding.span());
    return undecided.stream().filter(link -> !judged.contains(link.span())).toList();
  }

  /** A remark of a rule. */
  record Note(String rule, String line) {}

  /** What one file allows. */
  record Written(String file, List<Directive> directives) {
    static List<Written> of(Site site) {
      return site.documents().stream()
          .filter(document -> !document.directives().isEmpty())
          .map(Written::of)
          .toList();
    }

    private static Written of(Document document) {
      return new Written(document.source().path(), document.directives());
    }
  }
}
