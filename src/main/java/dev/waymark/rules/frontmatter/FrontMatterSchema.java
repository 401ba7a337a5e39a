package dev.waymark.rules.frontmatter;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.document.Document;
import dev.waymark.document.Document.FrontMatter;
import dev.waymark.hugo.time.HugoDates;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rule;
import dev.waymark.lint.RulePages;
import dev.waymark.lint.Severity;
import dev.waymark.rules.pages.BadWeight;
import dev.waymark.rules.support.Suggest;
import dev.waymark.schema.SchemaBinding;
import dev.waymark.schema.SchemaCheck;
import dev.waymark.schema.SchemaCheck.Violation;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Front matter that does not fit its JSON Schema: the built-in one for Hugo's own fields, and those
 * of the site.
 *
 * @param schemas the site's
 */
public record FrontMatterSchema(List<SchemaBinding> schemas) implements Rule.SiteRule {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");

  private static final String BUILT_IN = "rules/schemas/hugo.schema.json";

  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    Map<String, SchemaCheck.Format> formats =
        Map.of(
            "hugo-date",
                value ->
                    HugoDates.isMalformed(value)
                        ? value.asString() + " is not a date that hugo reads"
                        : "",
            "weight",
                value -> BadWeight.whole(value) != null ? "" : "a weight must be a whole number",
            "url", value -> url(value) ? "" : value.asString() + " is not a URL");
    Source text = Source.of(BUILT_IN, RulePages.resource(BUILT_IN));
    Data own = DataReader.read(DataFormat.JSON, text.all()).value();
    // Hugo builds whatever it cannot use, so a breach of the built-in schema is never an error.
    if (own != null) {
      SchemaBinding builtIn = new SchemaBinding(BUILT_IN, new SchemaCheck(own), page -> true);
      check(site, builtIn, formats, Severity.WARNING, out);
    }
    for (SchemaBinding schema : schemas) check(site, schema, formats, Severity.ERROR, out);
  }

  private static void check(
      Site site,
      SchemaBinding binding,
      Map<String, SchemaCheck.Format> formats,
      Severity cap,
      Findings out) {
    Set<String> seen = new HashSet<>();
    for (Page page : site.pages()) {
      Document document = page.document();
      if (document == null
          || page.adapted()
          || !binding.pages().test(page)
          || !seen.add(document.source().path())) continue;
      try {
        for (Violation violation : binding.schema().violations(document.values(), formats)) {
          out.add(
              Problem.at(place(document, violation), violation.message())
                  .near(violation.nearest())
                  .fix(fix(violation))
                  .atMost(cap));
        }
      } catch (SchemaCheck.Unresolved lost) {
        String reference = lost.getMessage();
        out.note(
            "schema "
                + binding.name()
                + " refers to "
                + reference
                + ", which is not in it, and was not applied");
        return;
      } catch (StackOverflowError endless) {
        out.note("schema " + binding.name() + " refers to itself without end and was not applied");
        return;
      }
    }
  }

  /** Writes the one near name, if it stands for itself in every format of front matter. */
  private static @Nullable Fix fix(Violation violation) {
    boolean plain = violation.nearest().stream().allMatch(name -> PLAIN.matcher(name).matches());
    return plain ? Suggest.fix(violation.span(), violation.written(), violation.nearest()) : null;
  }

  /** The value; for front matter as a whole its first line, which is all a reader needs. */
  private static Span place(Document document, Violation violation) {
    Span span = violation.span();
    FrontMatter matter = document.frontMatter();
    if (violation.at() != document.values() || matter == null) return span;
    int start = matter.whole().start();
    int end = span.source().text().indexOf('\n', start);
    return span.source()
        .span(start, end < 0 || end > matter.whole().end() ? matter.whole().end() : end);
  }

  private static boolean url(Data value) {
    return value.asString().matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s]+|[/#.?][^\\s]*");
  }
}
