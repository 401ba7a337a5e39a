package dev.waymark.rules.links;

import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Links;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution.Ambiguous;
import dev.waymark.site.model.Site;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@code ref} by a short name that several pages have; Hugo refuses to choose. */
public record AmbiguousRef() implements Rule.SiteRule {
  private static final int SHOWN = 3;

  @Override
  public void check(Site site, Findings out) {
    Links.report(site, out, ref -> judge(site, ref));
  }

  private static @Nullable Problem judge(Site site, Reference ref) {
    if (ref.form() != Reference.Form.REF || !(ref.resolution().end() instanceof Ambiguous many))
      return null;
    return Problem.at(ref.span(), message(many))
        .help("write the whole path")
        .atMost(BrokenRef.level(site));
  }

  /**
   * A link through a hook that is ambiguous fails no build; the reader's link is broken all the
   * same.
   */
  static String message(Ambiguous many) {
    int all = many.pages().size();
    String paths =
        many.pages().stream()
            .limit(SHOWN)
            .map(Page::path)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    String rest = all > SHOWN ? " and " + (all - SHOWN) + " more" : "";
    return many.wanted() + " is the name of " + all + " pages: " + paths + rest;
  }
}
