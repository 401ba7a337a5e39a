package dev.waymark.lsp;

import dev.waymark.icons.IconSet;
import dev.waymark.lint.Report;
import dev.waymark.schema.SchemaBinding;
import dev.waymark.site.model.Site;
import dev.waymark.text.Edit;
import dev.waymark.tree.Tree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A site that stays in memory from check to check. Checks are for one thread, glimpses for another,
 * which need not wait for it.
 */
public interface OpenSite {
  /** Judges the site as a tree has it; a UserError when its configuration cannot be read. */
  Report check(Tree tree);

  /**
   * What can be said at once of texts whose front matter has changed, what it means elsewhere left
   * aside; null when that is nothing. The site is as it was judged last afterwards.
   */
  @Nullable Report glimpse(Tree tree);

  /** The site as it was judged last; null before. */
  @Nullable Site site();

  /**
   * What to write into a site's files before some of them are renamed, so that what led to them
   * still does: by the places that they have now. For the thread of checks.
   *
   * @param before the site as it was judged last
   * @param files what each file that is renamed will be called
   */
  List<Edit> renamed(Report before, Map<String, String> files);

  /** What its configuration tells of front matter and icons. */
  Words words(Tree tree);

  /** What a configuration names. */
  record Words(List<SchemaBinding> schemas, List<IconSet> icons) {}
}
