package dev.waymark.site.links;

import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Revision;
import dev.waymark.site.model.Site;
import dev.waymark.text.Defect;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one page says, while it is gathered. */
final class PageFacts {
  final List<Reference> references = new ArrayList<>();
  final List<Site.ListUse> lists = new ArrayList<>();
  final List<Meaningful> meant = new ArrayList<>();
  final List<Defect> unread = new ArrayList<>();
  private final Set<Span> seen = new HashSet<>();
  private final Set<Span> seenMeant = new HashSet<>();

  /** Links that templates show around the content. */
  final List<Reference> around = new ArrayList<>();

  /** Addresses that templates make, without a word of the content's. */
  final List<Made> made = new ArrayList<>();

  /**
   * A link that a template writes.
   *
   * @param call the call of the page that shows it; null around the content
   */
  record Made(Span template, @Nullable Span call, Reference reference) {}

  /** References alone. */
  static PageFacts of(List<Reference> references) {
    PageFacts facts = new PageFacts();
    facts.references.addAll(references);
    return facts;
  }

  /** The same after a revision of pages that it does not depend on but leads to. */
  PageFacts revised(Revision revision) {
    boolean same =
        references.stream().allMatch(link -> revision.reference(link) == link)
            && around.stream().allMatch(link -> revision.reference(link) == link)
            && made.stream().allMatch(one -> revision.reference(one.reference) == one.reference);
    if (same) return this;
    PageFacts now = new PageFacts();
    references.forEach(link -> now.references.add(revision.reference(link)));
    around.forEach(link -> now.around.add(revision.reference(link)));
    for (Made one : made)
      now.made.add(new Made(one.template, one.call, revision.reference(one.reference)));
    now.lists.addAll(lists);
    now.meant.addAll(meant);
    now.unread.addAll(unread);
    return now;
  }

  /** Adds what another page says but for what is around it. */
  private void take(PageFacts page) {
    references.addAll(page.references);
    made.addAll(page.made);
    lists.addAll(page.lists);
    meant.addAll(page.meant);
    unread.addAll(page.unread);
  }

  /** A value with its format. */
  record Meaningful(String format, Site.Meant value) {}

  /**
   * Whether a value of front matter is met for the first time as a link: schemas, card lists and
   * templates may all show it.
   */
  boolean first(Span span) {
    return seen.add(span);
  }

  boolean knows(Span span) {
    return seen.contains(span);
  }

  /** As {@link #first}, for what a value means. */
  boolean firstMeant(Span span) {
    return seenMeant.add(span);
  }

  /**
   * Takes over the facts of all pages, then those of no page, which come last; a link around texts
   * is told of once.
   */
  void join(List<PageFacts> all) {
    List<PageFacts> pages = all.subList(0, all.size() - 1);
    Set<Span> known = new HashSet<>();
    for (PageFacts page : pages) {
      take(page);
      page.references.forEach(reference -> known.add(reference.span()));
    }
    for (PageFacts page : pages) {
      for (Reference reference : page.around)
        if (known.add(reference.span())) references.add(reference);
    }
    references.addAll(TemplateLinks.of(made));
    references.addAll(MenuLinks.once(all.get(pages.size()).references, references));
  }
}
