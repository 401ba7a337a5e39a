package dev.waymark.rules.frontmatter;

import dev.waymark.data.Data;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;

/**
 * A title of front matter that is cut off where pages are listed.
 *
 * @param most how many characters it may have
 */
public record LongTitle(int most) implements Rule.SiteRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    for (Page page : site.pages()) {
      if (page.document() == null || !page.rendered()) continue;
      Data title = page.document().values().get("title");
      if (title == null) continue;
      // A block of YAML keeps its last line break.
      String text = title.asString().strip();
      int length = text.codePointCount(0, text.length());
      if (length > most)
        out.add(title.span(), "the title has " + length + " characters, more than " + most);
    }
  }
}
