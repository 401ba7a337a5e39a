package dev.waymark.lint;

import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution.Unknown;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link of which nobody can tell from the tree whether it is right: neither a finding nor fine.
 *
 * @param span the destination's place
 * @param target the destination as written
 * @param why in words, without a final stop
 * @param template where in a template the cause lies; null when it is no template's doing
 */
public record Undecided(Span span, String target, String why, @Nullable Span template) {
  /** What is not known of a link; null for one that was judged. */
  public static @Nullable Undecided of(Reference link) {
    return link.resolution().end() instanceof Unknown unknown
        ? new Undecided(link.span(), link.raw(), unknown.why(), unknown.template())
        : null;
  }

  /** All of a site by place, those of a text that several pages show once. */
  public static List<Undecided> of(Site site) {
    Set<Undecided> found = new LinkedHashSet<>();
    for (Reference link : site.references()) {
      Undecided undecided = of(link);
      if (undecided != null) found.add(undecided);
    }
    List<Undecided> sorted = new ArrayList<>(found);
    sorted.sort((a, b) -> a.span().compareTo(b.span()));
    return sorted;
  }

  /** Where in a template the cause lies, as {@code layouts/x.html:3}; null without one. */
  public @Nullable String templateLine() {
    return template == null ? null : template.source().path() + ":" + template.line();
  }
}
