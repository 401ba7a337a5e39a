package dev.waymark.rules.links;

import dev.waymark.lint.Destinations;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rewrite;
import dev.waymark.lint.Rule;
import dev.waymark.rules.support.Links;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.Ambiguous;
import dev.waymark.site.model.Resolution.NoSuchFile;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Resolution.NotPublished;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A link to an address that nothing serves. */
public record BrokenLink() implements Rule.SiteRule {
  @Override
  public boolean withoutSite() {
    return true;
  }

  @Override
  public void check(Site site, Findings out) {
    Links.report(site, out, ref -> judge(site, ref));
  }

  private static @Nullable Problem judge(Site site, Reference ref) {
    if (ref.image() || ref.origin() == Reference.Origin.REDIRECT) return null;
    if (ref.form() == Reference.Form.REF || ref.form() == Reference.Form.INCLUDE) return null;
    Resolution end = ref.resolution().end();
    if (end instanceof NoSuchPage none)
      return missing(site, ref, "no page at ", none.wanted(), none.nearest());
    if (end instanceof NoSuchFile none)
      return missing(site, ref, "no file at ", none.wanted(), none.nearest());
    if (end instanceof Ambiguous many) {
      return Problem.at(ref.span(), AmbiguousRef.message(many)).help("write the whole path");
    }
    return end instanceof NotPublished hidden
        ? Problem.at(ref.span(), LinkToUnpublished.message(hidden.page()))
        : null;
  }

  private static Problem missing(
      Site site, Reference ref, String none, String wanted, List<String> nearest) {
    Page named = named(site, ref);
    if (named != null && named.url() != null) {
      String url = named.url().value();
      String own = Destinations.of(site, ref, named, null);
      return Problem.at(ref.span(), none + wanted + ": " + named.file() + " is published at " + url)
          .near(List.of(url))
          .fix(own == null ? null : Rewrite.of(site, ref, own, false));
    }
    String message = none + wanted + Links.led(ref, wanted) + Nearest.clause(nearest);
    return Problem.at(ref.span(), message)
        .near(nearest)
        .fix(Rewrite.of(site, ref, wanted, nearest));
  }

  /** The page made of the file that a destination names, as forges follow links; else null. */
  private static @Nullable Page named(Site site, Reference ref) {
    Page from = ref.page();
    String path = ref.raw().split("[?#]", 2)[0];
    if (from == null || path.isEmpty()) return null;
    Resolution found = site.resolve(from, Reference.Form.REF, path);
    if (!(found instanceof Resolution.Found there)) return null;
    Page page = there.page();
    String file = page == null ? null : page.file();
    String name = path.substring(path.lastIndexOf('/') + 1);
    return file != null && name.contains(".") && file.endsWith("/" + name) ? page : null;
  }
}
