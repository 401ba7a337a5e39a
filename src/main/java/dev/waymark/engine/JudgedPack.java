package dev.waymark.engine;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.document.Document.Directive;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Suggestion;
import dev.waymark.lint.Survey;
import dev.waymark.lint.Undecided;
import dev.waymark.site.model.Site;
import dev.waymark.text.Edit;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What the rules said as bytes. Crashes are never kept. */
final class JudgedPack {
  private JudgedPack() {}

  static void write(Judged judged, Packer out) {
    Survey survey = judged.survey();
    out.text(survey.generator());
    out.text(survey.baseUrl());
    out.number(survey.pages());
    out.number(survey.files());
    out.number(survey.links());
    out.all(judged.found(), finding -> finding(finding, out));
    out.all(
        judged.notes(),
        note -> {
          out.word(note.rule());
          out.text(note.line());
        });
    out.all(judged.undecided(), undecided -> undecided(undecided, out));
    out.all(judged.directives(), file -> written(file, out));
    Instant until = judged.until();
    out.number(until.getEpochSecond());
    out.number(until.getNano());
  }

  static Judged read(Unpacker in, Supplier<Site> site) {
    Survey survey = new Survey(in.text(), in.text(), in.count(), in.count(), in.count(), site);
    List<Finding> found = in.all(() -> finding(in));
    List<Judged.Note> notes = in.all(() -> new Judged.Note(in.word(), in.text()));
    List<Undecided> undecided = in.all(() -> undecided(in));
    List<Judged.Written> directives = in.all(() -> written(in));
    Instant until = Instant.ofEpochSecond(in.number(), in.number());
    return new Judged(survey, found, notes, List.of(), undecided, directives, until);
  }

  private static void finding(Finding finding, Packer out) {
    out.word(finding.rule());
    out.word(finding.severity().name());
    out.span(finding.span());
    out.text(finding.message());
    out.maybe(finding.target(), out::text);
    out.maybe(finding.help(), out::text);
    out.all(finding.related(), related -> related(related, out));
    out.maybe(finding.fix(), fix -> fix(fix, out));
    // History is asked anew: it is no fact of this state.
    out.all(finding.suggestions(), suggestion -> out.text(suggestion.target()));
  }

  private static Finding finding(Unpacker in) {
    return new Finding(
        in.word(),
        Severity.valueOf(in.word()),
        in.span(),
        in.text(),
        in.maybe(in::text),
        in.maybe(in::text),
        in.all(() -> new Related(in.span(), in.text())),
        in.maybe(() -> fix(in)),
        Suggestion.near(in.all(in::text)),
        null,
        "");
  }

  private static void related(Related related, Packer out) {
    out.span(related.span());
    out.text(related.message());
  }

  private static void fix(Fix fix, Packer out) {
    out.text(fix.title());
    out.flag(fix.safe());
    out.all(
        fix.edits(),
        edit -> {
          out.span(edit.span());
          out.text(edit.replacement());
        });
  }

  private static Fix fix(Unpacker in) {
    return new Fix(in.text(), in.flag(), in.all(() -> new Edit(in.span(), in.text())));
  }

  private static void undecided(Undecided undecided, Packer out) {
    out.span(undecided.span());
    out.text(undecided.target());
    out.word(undecided.why());
    out.maybe(undecided.template(), out::span);
  }

  private static Undecided undecided(Unpacker in) {
    return new Undecided(in.span(), in.text(), in.word(), in.maybe(in::span));
  }

  private static void written(Judged.Written file, Packer out) {
    out.text(file.file());
    out.all(
        file.directives(),
        directive -> {
          out.all(directive.rules(), out::word);
          out.flag(directive.wholeFile());
          out.span(directive.span());
        });
  }

  private static Judged.Written written(Unpacker in) {
    return new Judged.Written(
        in.text(), in.all(() -> new Directive(in.all(in::word), in.flag(), in.span())));
  }
}
