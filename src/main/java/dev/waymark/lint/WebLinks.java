package dev.waymark.lint;

import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution.External;
import dev.waymark.site.model.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The links of a site that leave it. */
public final class WebLinks {
  private WebLinks() {}

  /** A link and what it is to the web. */
  public record WebLink(Reference reference, WebUrl to) {}

  /** All of them, in the order of the site's references. */
  public static List<WebLink> of(Site site) {
    Map<String, WebUrl> read = new HashMap<>();
    List<WebLink> links = new ArrayList<>();
    for (Reference reference : site.references()) {
      if (reference.resolution() instanceof External external) {
        WebUrl to = read.computeIfAbsent(external.url(), WebUrl::of);
        if (!(to instanceof WebUrl.Other)) links.add(new WebLink(reference, to));
      }
    }
    return links;
  }
}
