package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Undecided;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run as one page that needs nothing else: no network, no script to be read. The script only
 * filters. The same run gives the same bytes.
 */
final class HtmlReport {
  private static final List<Severity> WORST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private final Run run;
  private final List<Finding> findings;
  private final Sections sections;
  private final Appendable out;

  private HtmlReport(Run run, Appendable out) {
    this.run = run;
    this.findings = run.report().findings();
    this.sections = new Sections(run);
    this.out = out;
  }

  static void write(Run run, Appendable out) {
    try {
      new HtmlReport(run, out).page();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void page() throws IOException {
    String style = resource("report.css");
    String script = resource("report.js");
    String policy =
        "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
            .formatted(Html.hash(style), Html.hash(script));
    lines(
        "<!doctype html>",
        "<html lang=\"en\">",
        "<head>",
        "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">",
        "<title>" + Html.text("Waymark: " + total() + " – " + site()) + "</title>",
        "<style>" + style + "</style>",
        "</head>",
        "<body>",
        "<a class=\"skip\" href=\"#findings\">Skip to the findings</a>");
    header();
    lines("<div class=\"layout\">");
    new HtmlTree(sections).write(out);
    lines("<main id=\"findings\">");
    if (findings.isEmpty()) {
      lines(
          "<h2>Nothing found</h2>",
          run.report().undecided().isEmpty()
              ? "<p>Nothing in this site would look broken to its readers.</p>"
              : "<p>Nothing that could be judged would look broken to readers.</p>");
    } else {
      filter();
      new HtmlLevels(sections, out).write();
      rules();
    }
    undecided();
    lines("</main>", "</div>");
    String generator = run.survey().generator();
    String built = generator.isEmpty() ? "" : ", as " + generator + " would build the site";
    lines("<footer>Waymark %s.</footer>".formatted(Html.escape(run.toolVersion() + built)));
    if (!findings.isEmpty()) lines("<script>" + script + "</script>");
    lines("</body>", "</html>");
  }

  private void header() throws IOException {
    lines(
        "<header>",
        "<h1>What readers of %s would find broken</h1>".formatted(Html.text(site())),
        "<p class=\"about\">%,d pages, %,d links%s</p>"
            .formatted(run.survey().pages(), run.survey().links(), apart()),
        "<ul class=\"totals\">");
    for (Severity severity : WORST_FIRST) {
      int n = Counts.of(findings, severity);
      String word = severity.word();
      String shown = "<b>%,d</b> %s".formatted(n, Counts.of(n, word).replaceAll("^[0-9,]+ ", ""));
      if (n > 0) shown = "<a href=\"#%ss\">%s</a>".formatted(word, shown);
      lines("<li class=\"%s\">%s</li>".formatted(word, shown));
    }
    lines("</ul>", "</header>");
  }

  private String apart() {
    String allowed =
        run.report().suppressed() == 0 ? "" : "; %,d allowed".formatted(run.report().suppressed());
    String known = run.report().known() == 0 ? "" : "; %,d known".formatted(run.report().known());
    String open = OpenCauses.sum(run.report().undecided());
    String undecided = open == null ? "" : "; <a href=\"#undecided\">" + open + "</a>";
    return allowed + known + undecided;
  }

  /** Why links could not be decided, most first. */
  private void undecided() throws IOException {
    List<Undecided> links = run.report().undecided();
    if (links.isEmpty()) return;
    lines(
        "<section id=\"undecided\">",
        "<h2>Not decided <span class=\"pages\">%,d</span></h2>".formatted(links.size()),
        "<p>The site's files do not tell whether these links are right.</p>",
        "<ul class=\"more\">");
    for (OpenCauses cause : OpenCauses.of(links)) {
      Undecided one = cause.example();
      String template =
          cause.template() == null ? "" : ", <code>" + Html.text(cause.template()) + "</code>";
      lines(
          "<li>%s: %s%s; as <code>%s</code>: %s</li>"
              .formatted(
                  Counts.of(cause.count(), "link"),
                  Html.text(cause.why()),
                  template,
                  Html.text(one.span().toString()),
                  Html.text(one.target())));
    }
    lines("</ul>", "</section>");
  }

  private String site() {
    String url = run.survey().baseUrl();
    if (url.length() > 1) return url;
    return run.root().substring(Math.max(0, run.root().lastIndexOf('/') + 1));
  }

  private String total() {
    return findings.isEmpty()
        ? "nothing found"
        : Counts.of(Counts.of(findings, Severity.ERROR), "error");
  }

  private void filter() throws IOException {
    Map<String, Integer> rules = new TreeMap<>();
    findings.forEach(f -> rules.merge(f.rule(), 1, Integer::sum));
    lines(
        "<form id=\"filter\" hidden role=\"search\" aria-label=\"Filter the findings\">",
        "<label>Severity <select name=\"severity\"><option value=\"\">any</option>");
    for (Severity severity : WORST_FIRST) {
      if (Counts.of(findings, severity) > 0) option(severity.word(), Counts.of(findings, severity));
    }
    lines("</select></label>", "<label>Rule <select name=\"rule\"><option value=\"\">any</option>");
    for (Map.Entry<String, Integer> rule : rules.entrySet()) option(rule.getKey(), rule.getValue());
    lines(
        "</select></label>",
        "<label>Section <select name=\"section\"><option value=\"\">any</option>");
    for (String name : sections.findings().keySet()) option(name, sections.within(name));
    lines(
        "</select></label>",
        "<label>Text <input name=\"text\" type=\"search\" autocomplete=\"off\"></label>",
        "<output name=\"shown\" aria-live=\"polite\"></output>",
        "</form>");
  }

  private void option(String value, int n) throws IOException {
    lines(
        String.format(
            Locale.ROOT,
            "<option value=\"%s\">%s (%,d)</option>",
            Html.escape(value),
            Html.text(value),
            n));
  }

  private void rules() throws IOException {
    lines("<section id=\"rules\">", "<h2>The rules</h2>");
    for (RulePage page : run.rules()) {
      if (findings.stream().noneMatch(f -> f.rule().equals(page.id()))) continue;
      lines(
          "<article class=\"rule\" id=\"rule-%s\">".formatted(page.id()),
          "<h3>%s</h3>".formatted(Html.escape(page.id() + ": " + page.title())));
      int end = page.body().indexOf("\n## ");
      String why = end < 0 ? page.body() : page.body().substring(0, end);
      for (String paragraph : why.split("\n\n+")) lines(Html.paragraph(paragraph));
      lines(
          "<p><code>waymark explain %s</code> shows examples.</p>".formatted(page.id()),
          "</article>");
    }
    lines("</section>");
  }

  private void lines(String... lines) throws IOException {
    for (String line : lines) out.append(line).append('\n');
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException(name + " is missing from the jar");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
