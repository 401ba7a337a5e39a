package dev.waymark.fix;

import dev.waymark.document.Document;
import dev.waymark.lint.FrontMatterList;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.text.Edit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Old addresses of moved pages that a rule for many addresses catches, or may catch: no rule of the
 * check misses them, yet readers would end elsewhere. Hosts serve an alias before such a rule.
 *
 * @param addresses those that become aliases
 * @param edits of front matter, one in a file
 */
public record KeptAddresses(Set<Url> addresses, List<Edit> edits) {
  /** None, because nobody wants them. */
  public static final KeptAddresses NONE = new KeptAddresses(Set.of(), List.of());

  public static KeptAddresses of(Site before, Successors successors) {
    Site now = successors.now();
    Map<Document, List<String>> aliases = new LinkedHashMap<>();
    Map<Document, List<Url>> addresses = new LinkedHashMap<>();
    for (Page page : before.pages()) {
      Url old = page.url();
      if (old == null || !page.rendered() || !successors.moves(page)) continue;
      Page today = successors.of(page);
      Document document = today == null || today.adapted() ? null : today.document();
      if (today == null || document == null || !today.rendered()) continue;
      String alias = caught(now.at(old), today) ? now.aliasFor(today, old) : null;
      if (alias == null) continue;
      List<String> all = aliases.computeIfAbsent(document, d -> new ArrayList<>());
      if (!all.contains(alias)) all.add(alias);
      addresses.computeIfAbsent(document, d -> new ArrayList<>()).add(old);
    }
    Set<Url> kept = new HashSet<>();
    List<Edit> edits = new ArrayList<>();
    aliases.forEach(
        (document, all) -> {
          Edit edit = FrontMatterList.add(document, "aliases", all);
          if (edit == null) return;
          edits.add(edit);
          kept.addAll(addresses.getOrDefault(document, List.of()));
        });
    return new KeptAddresses(Set.copyOf(kept), List.copyOf(edits));
  }

  private static boolean caught(Resolution there, Page today) {
    if (there.end() instanceof Resolution.Unknown) return true;
    if (!(there instanceof Resolution.ViaAlias via)) return false;
    boolean same = via.end() instanceof Resolution.Found found && found.page() == today;
    String from = via.redirect().from().value();
    boolean many = from.contains("*") || from.contains("/:");
    return via.redirect().kind() == Redirect.Kind.FILE && many && !same;
  }
}
