package dev.waymark.rules.shortcodes;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.rules.support.Suggest;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a shortcode that has no template; Hugo stops, even inside a code block or a comment.
 */
public record UnknownShortcode() implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    String theme = withoutTemplates(site);
    if (theme != null) {
      out.note("shortcodes are not checked: theme " + theme + " has no layouts here");
      return;
    }
    for (Site.UnknownShortcode unknown : site.unknownShortcodes()) {
      Shortcode call = unknown.call();
      String message = "no shortcode is named " + call.name() + Nearest.clause(unknown.nearest());
      // A closing tag would have to be renamed too.
      Fix fix =
          call.inner() == null
              ? Suggest.fix(call.nameSpan(), call.name(), unknown.nearest())
              : null;
      Severity cap = read(site, unknown) ? null : Severity.WARNING;
      out.add(Problem.at(call.nameSpan(), message).fix(fix).atMost(cap));
    }
  }

  /** Before 0.123 Hugo left drafts unread. */
  private static boolean read(Site site, Site.UnknownShortcode unknown) {
    if (site.config().version().has(HugoChange.LOGICAL_PATHS)) return true;
    List<Page> pages = site.pagesOf(unknown.document().source().path());
    return pages.isEmpty() || pages.stream().anyMatch(p -> p.status() != Page.Status.DRAFT);
  }

  /** A theme whose folder is there but not its templates, as when only a part of it was copied. */
  private static @Nullable String withoutTemplates(Site site) {
    Options options = site.config().options(site.config().defaultLanguage());
    List<Data> themes = new ArrayList<>();
    Data named = options.at("theme");
    if (named != null) themes.addAll(named.asList());
    if (options.at("module", "imports") instanceof Data.Items imports) {
      for (Data item : imports.items()) {
        if (item instanceof Data.Table table
            && table.get("mounts") == null
            && table.get("path") != null) {
          themes.add(table.get("path"));
        }
      }
    }
    String folder = options.text("themes", "themesDir");
    for (Data theme : themes) {
      String root = folder + "/" + theme.asString();
      if (site.tree().isFolder(root) && !site.tree().isFolder(root + "/layouts"))
        return theme.asString();
    }
    return null;
  }
}
