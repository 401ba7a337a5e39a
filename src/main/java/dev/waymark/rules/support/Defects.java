package dev.waymark.rules.support;

import dev.waymark.document.Document;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Rule;
import dev.waymark.site.model.Site;
import dev.waymark.text.Defect;
import java.util.stream.Stream;

/**
 * What was found wrong while files were read or parsed, under the name that the reader gave it.
 *
 * @param name the rule's name
 */
public record Defects(String name) implements Rule.SiteRule {
  @Override
  public void check(Site site, Findings out) {
    all(site).filter(d -> d.rule().equals(name)).forEach(d -> out.add(d.span(), d.message()));
  }

  private static Stream<Defect> all(Site site) {
    Stream<Defect> parsed =
        site.documents().stream().map(Document::defects).flatMap(d -> d.stream());
    return Stream.of(site.tree().defects().stream(), site.config().defects().stream(), parsed)
        .flatMap(s -> s);
  }
}
