package dev.waymark.rules.frontmatter;

import dev.waymark.data.DataFormat;
import dev.waymark.document.Document;
import dev.waymark.document.Document.FrontMatter;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.site.model.Site;
import dev.waymark.text.Defect;
import org.jspecify.annotations.Nullable;

/**
 * A key that stands twice in front matter. Hugo refuses it in TOML, in YAML from 0.152; elsewhere
 * the last one wins.
 */
public record DuplicateKey() implements Rule.SiteRule {
  static final String NAME = "duplicate-key";

  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    for (Document document : site.documents()) {
      for (Defect defect : document.defects()) {
        if (!defect.rule().equals(NAME)) continue;
        Severity cap = refused(document.frontMatter(), site) ? null : Severity.WARNING;
        out.add(Problem.at(defect.span(), defect.message()).atMost(cap));
      }
    }
  }

  private static boolean refused(@Nullable FrontMatter matter, Site site) {
    DataFormat format = matter == null ? null : matter.format();
    return format == DataFormat.TOML
        || format != DataFormat.JSON
            && site.config().version().has(HugoChange.DUPLICATE_KEYS_REFUSED);
  }
}
