package dev.waymark.site;

import dev.waymark.document.Document;
import dev.waymark.hugo.HugoUrls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the host of a site whose configuration names none ({@code baseURL: "/"}, or given on the
 * command line): the one whose linked addresses this site publishes. Writers link to their own site
 * by its full address more often than two sites share paths by chance.
 */
final class OwnHost {
  /** Distinct addresses of a host that must lie on this site; fewer may be chance. */
  private static final int FEWEST = 5;

  private OwnHost() {}

  /** The host in lower case; null when none is certain enough. */
  static @Nullable String of(Collection<Document> documents, PageIndex index) {
    Map<String, Set<String>> linked = new HashMap<>();
    for (Document document : documents) {
      for (Document.Link link : document.links()) {
        if (!link.destination().startsWith("http")) continue;
        Address to = Address.parse(link.destination());
        // Every site has a home, so that one proves nothing.
        if (to.authority() == null || to.path().length() < 2) continue;
        linked.computeIfAbsent(WebLookup.host(to.authority()), h -> new HashSet<>()).add(to.path());
      }
    }
    List<String> likely = new ArrayList<>();
    linked.forEach(
        (host, paths) -> {
          long here = paths.stream().filter(path -> publishes(index, path)).count();
          if (here >= FEWEST && here * 2 > paths.size()) likely.add(host);
        });
    return likely.size() == 1 ? likely.get(0) : null;
  }

  private static boolean publishes(PageIndex index, String path) {
    String file = HugoUrls.decode(Address.join("/", path)).substring(1);
    if (index.published(file) != null) return true;
    String folder = file.isEmpty() || file.endsWith("/") ? file : file + "/";
    return index.published(folder + "index.html") != null;
  }
}
