package dev.waymark.site.published;

import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Site.Claim;
import dev.waymark.site.model.Site.Collision;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.PageIndex.Served;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What lies below {@code public/}, collected claim by claim. Of several claims the first is served:
 * Hugo's own winner is undefined. Mutable while the index is built.
 */
final class Published {
  private final Map<String, Served> served = new HashMap<>();
  private final Map<String, Claim> firstClaims = new HashMap<>();
  private final Map<String, List<Claim>> contested = new TreeMap<>();
  private @Nullable SortedSet<String> sorted;

  void claim(String file, Served what, Claim claim) {
    if (file.isEmpty() || file.endsWith("/")) return;
    if (served.putIfAbsent(file, what) == null) {
      firstClaims.put(file, claim);
      return;
    }
    Claim first = firstClaims.get(file);
    if (first == null || same(first, claim)) return;
    List<Claim> claims = contested.computeIfAbsent(file, f -> new ArrayList<>(List.of(first)));
    if (claims.stream().noneMatch(c -> same(c, claim))) claims.add(claim);
  }

  /** One page in two formats, or one file mounted twice, does not collide with itself. */
  private static boolean same(Claim a, Claim b) {
    if (a.staticFile() != null && a.staticFile().equals(b.staticFile())) return true;
    return a.page() == b.page() && a.alias() == b.alias() && a.what().equals(b.what());
  }

  /** Something that Hugo makes and nobody can be blamed for. */
  void made(String file) {
    if (!file.isEmpty()) served.putIfAbsent(file, new Served(null, file, null));
  }

  void redirect(String file, Redirect redirect) {
    if (!file.isEmpty()) served.putIfAbsent(file, new Served(null, null, redirect));
  }

  @Nullable Served at(String file) {
    return served.get(file);
  }

  /** Sorted when first asked for: only suggestions need it. */
  synchronized SortedSet<String> files() {
    if (sorted == null) sorted = Collections.unmodifiableSortedSet(new TreeSet<>(served.keySet()));
    return sorted;
  }

  List<Collision> collisions(Function<String, Url> address) {
    List<Collision> all = new ArrayList<>();
    contested.forEach(
        (file, claims) -> all.add(new Collision(file, address.apply(file), List.copyOf(claims))));
    return all;
  }
}
