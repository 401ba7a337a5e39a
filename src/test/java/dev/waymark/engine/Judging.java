package dev.waymark.engine;

import dev.waymark.document.Document.Directive;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.List;

/** A page of numbered lines, and findings and directives on them. */
final class Judging {
  static final Source PAGE = Source.of("content/a.md", "one\ntwo\nthree\nfour\nfive\nsix\n");

  private Judging() {}

  /** The policy under which {@code broken} and {@code spelling} run and {@code idle} does not. */
  static Policy policy() {
    Rule none = (Rule.SiteRule) (site, out) -> {};
    return new Policy(
        List.of(
            new ActiveRule("broken", none, Severity.ERROR),
            new ActiveRule("spelling", none, Severity.WARNING),
            new ActiveRule("idle", none, Severity.OFF)),
        file -> false,
        (rule, file, usual) -> usual,
        new Policy.Reported("unused-allow", Severity.WARNING));
  }

  static Span line(int number) {
    int start = PAGE.lineStart(number);
    return PAGE.span(start, start + PAGE.lineText(number).length());
  }

  static Finding finding(String rule, Span span) {
    return Finding.of(rule, Severity.ERROR, Problem.at(span, "is wrong"));
  }

  static Finding finding(String rule, int line) {
    return finding(rule, line(line));
  }

  static Directives directives(Directive... all) {
    return Directives.of(List.of(new Judged.Written(PAGE.path(), List.of(all))), policy());
  }
}
