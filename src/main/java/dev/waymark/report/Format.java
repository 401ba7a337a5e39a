package dev.waymark.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which a run can be written. */
public enum Format {
  TEXT((run, look, out) -> new TextReport(look, true).write(run, out)),
  COMPACT((run, look, out) -> new TextReport(look, false).write(run, out)),
  JSON((run, look, out) -> JsonReport.write(run, out)),
  GITHUB((run, look, out) -> GithubReport.write(run, out)),
  SARIF((run, look, out) -> SarifReport.write(run, out)),
  GITLAB((run, look, out) -> GitlabReport.write(run, out)),
  RDJSON((run, look, out) -> RdjsonReport.write(run, out)),
  JUNIT((run, look, out) -> JunitReport.write(run, out)),
  CHECKSTYLE((run, look, out) -> CheckstyleReport.write(run, out)),
  MARKDOWN((run, look, out) -> MarkdownReport.write(run, out)),
  HTML((run, look, out) -> HtmlReport.write(run, out));

  private final Form form;

  Format(Form form) {
    this.form = form;
  }

  /** A form by the name that users write; null when there is none. */
  public static @Nullable Format named(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst().orElse(null);
  }

  /** Every name. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }

  /** As users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes a run; an UncheckedIOException when {@code out} fails. */
  public void write(Run run, Look look, Appendable out) {
    form.write(run, look, out);
  }

  private interface Form {
    void write(Run run, Look look, Appendable out);
  }
}
