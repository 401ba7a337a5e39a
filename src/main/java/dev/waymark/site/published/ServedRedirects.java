package dev.waymark.site.published;

import dev.waymark.site.model.Redirect;
import dev.waymark.site.redirects.PrintedRedirects;
import dev.waymark.site.redirects.PrintedRedirects.Doubt;
import dev.waymark.site.redirects.RedirectDoubts;
import dev.waymark.site.redirects.RedirectTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All redirects of a site, those that its templates write among them.
 *
 * @param served what a server is told: files, and the aliases that a template hands on
 * @param doubts addresses that may be redirected
 */
record ServedRedirects(List<Redirect> all, List<Redirect> served, RedirectDoubts doubts) {
  /** {@code known} are aliases and those of files. */
  static ServedRedirects of(List<Redirect> known, List<PrintedRedirects> printed) {
    List<Doubt> doubts = new ArrayList<>();
    Map<String, Redirect> byFrom = new HashMap<>();
    Set<Redirect> handed = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    List<Redirect> more = new ArrayList<>();
    for (Redirect redirect : known)
      if (redirect.kind() != Redirect.Kind.HUGO)
        byFrom.putIfAbsent(RedirectTable.key(redirect.from().value()), redirect);
    Set<String> seen = new HashSet<>();
    for (PrintedRedirects file : printed) {
      doubts.addAll(file.doubts());
      for (Redirect redirect : file.redirects()) {
        Redirect same = byFrom.get(RedirectTable.key(redirect.from().value()));
        if (same != null && leads(same, redirect)) {
          if (same.kind() == Redirect.Kind.ALIAS) handed.add(same);
        } else if (seen.add(redirect.from().value() + "\n" + redirect.to())) {
          more.add(redirect);
        }
      }
    }
    List<Redirect> all = new ArrayList<>();
    List<Redirect> served = new ArrayList<>();
    for (Redirect redirect : known) {
      all.add(redirect);
      if (handed.contains(redirect) || redirect.kind() == Redirect.Kind.FILE) served.add(redirect);
    }
    all.addAll(more);
    served.addAll(more);
    return new ServedRedirects(List.copyOf(all), List.copyOf(served), new RedirectDoubts(doubts));
  }

  /** Whether two redirects of one address lead to the same. */
  private static boolean leads(Redirect known, Redirect printed) {
    if (known.to().isEmpty()) return false;
    String to = printed.to();
    return RedirectTable.key(to).endsWith(RedirectTable.key(known.to()));
  }
}
