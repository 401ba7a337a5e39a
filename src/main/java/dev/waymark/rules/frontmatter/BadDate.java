package dev.waymark.rules.frontmatter;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.time.FrontMatterDates;
import dev.waymark.hugo.time.HugoDates;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.site.model.Site;

/**
 * A date that Hugo cannot read: ignored before 0.136, a failed build since ({@code
 * resources/page/pagemeta/page_frontmatter.go}).
 */
public record BadDate() implements Rule.SiteRule {

  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    Severity cap =
        site.config().version().has(HugoChange.DATES_MUST_BE_DATES) ? null : Severity.WARNING;
    for (Document document : site.documents()) {
      for (Data.Entry entry : document.values().entries()) {
        if (!FrontMatterDates.KEYS.contains(entry.name()) || !HugoDates.isMalformed(entry.value()))
          continue;
        String written = entry.value().asString();
        String what = written.isEmpty() ? "this" : written;
        out.add(
            Problem.at(entry.value().span(), "hugo cannot read " + what + " as a date")
                .help("write it as 2026-01-31 or 2026-01-31T09:00:00Z")
                .atMost(cap));
      }
    }
  }
}
