package dev.waymark.cli;

import dev.waymark.fix.KeptAddresses;
import dev.waymark.fix.Moved;
import dev.waymark.fix.Rounds;
import dev.waymark.fix.Successors;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Severity;
import dev.waymark.report.Counts;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code move} says it has done.
 *
 * @param before the site as it was
 * @param successors of its pages in the site as it is in the end
 * @param links what was written anew
 * @param kept aliases that no rule asks for
 * @param outcome the other aliases, and what is found afterwards
 * @param noAlias whether none was asked for
 */
record MoveSummary(
    Site before,
    Successors successors,
    Moved.Rewriting links,
    KeptAddresses kept,
    Rounds.Outcome outcome,
    boolean noAlias) {
  private static final int MOST_LISTED = 20;

  /**
   * One line that counts, and what is left for people.
   *
   * @param dry whether nothing was done
   * @param texts how many files have another text
   */
  List<String> lines(boolean dry, int texts) {
    int rewritten = links.edits().values().stream().mapToInt(List::size).sum();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s, %s in %s rewritten, %s kept as aliases"
            .formatted(
                dry ? "would move" : "moved",
                Counts.of(successors.files().size(), "file"),
                Counts.of(rewritten, "link"),
                Counts.of(texts, "file"),
                Counts.of(outcome.fixed().size() + kept.addresses().size(), "old address")));
    List<String> more = left();
    lines.addAll(more.subList(0, Math.min(more.size(), MOST_LISTED)));
    if (more.size() > MOST_LISTED) lines.add("and %,d more".formatted(more.size() - MOST_LISTED));
    return lines;
  }

  private List<String> left() {
    List<String> lines = new ArrayList<>();
    for (Span span : links.left())
      lines.add(span + ": this link cannot be rewritten; it is made elsewhere");
    Set<Span> said = Set.copyOf(links.left());
    for (Finding finding : outcome.left()) {
      // The alias is there for a link that had to stay.
      boolean stays = finding.severity() == Severity.INFO && said.contains(finding.span());
      if (!stays) lines.add(finding.toString());
    }
    if (!noAlias) lines.addAll(unkept());
    return lines;
  }

  /** Old addresses of moved pages that got no alias, each with the reason. */
  private List<String> unkept() {
    List<String> lines = new ArrayList<>();
    for (Page page : before.pages()) {
      Url old = page.url();
      Page now = successors.of(page);
      if (old == null || now == null || !page.rendered() || !successors.moves(page)) continue;
      if (old.equals(now.url())) continue;
      String why = why(old, now);
      if (why != null) lines.add("%s is not kept as an alias: %s".formatted(old, why));
    }
    return lines;
  }

  /** Why an address of a page has no alias; null when it has one or needs none. */
  private @Nullable String why(Url old, Page now) {
    Site site = successors.now();
    Resolution there = site.at(old);
    if (there.end() instanceof Resolution.Found found && found.page() == now) return null;
    for (Rounds.Refused refused : outcome.refused())
      if (about(refused.finding(), old)) return "this would be found then: " + refused.broken();
    if (there instanceof Resolution.ViaAlias via && via.end() instanceof Resolution.Found end)
      return "it leads to " + end.url() + by(via.redirect());
    if (there instanceof Resolution.Found found)
      return "it is the address of " + (found.page() == null ? "a file" : name(found.page()));
    if (there.end() instanceof Resolution.Unknown unknown)
      return "what is served there is not known, " + unknown.cause().reason();
    if (now.adapted()) return "a content adapter adds its page";
    if (!now.rendered()) return "its page is not published any more";
    if (site.aliasFor(now, old) == null) return "Hugo makes no alias of it";
    return "the front matter of " + name(now) + " has no place for it";
  }

  private static boolean about(Finding finding, Url old) {
    return old.value().equals(finding.target());
  }

  private static String by(Redirect redirect) {
    if (redirect.page() != null) return " as an alias of " + name(redirect.page());
    return redirect.place() == null ? "" : " by " + redirect.place();
  }

  private static String name(Page page) {
    return page.file() != null ? page.file() : page.path().value();
  }
}
