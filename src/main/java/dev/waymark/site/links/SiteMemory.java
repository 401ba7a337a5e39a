package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.document.Document;
import dev.waymark.site.links.Gathered.Entry;
import dev.waymark.site.links.Gathered.Kind;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.Gist;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Revision;
import dev.waymark.site.model.Words;
import dev.waymark.site.resolve.AnchorIndex;
import dev.waymark.text.Once;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What of a site is kept from run to run: all kinds of it, and the pages that it is about. */
final class SiteMemory {
  private final Structure structure;
  private final Gathered past;

  final Numbered pages;
  final PastAnchors anchors;
  private final Once<Shelf<PageFacts>> facts;
  private final Once<Answers> answers;

  /**
   * @param sources has the texts of files and of Hugo's own templates
   * @param now the ids of pages as they are
   */
  SiteMemory(
      Earlier earlier,
      Structure structure,
      Function<String, @Nullable Source> sources,
      Supplier<AnchorIndex> now) {
    this.structure = structure;
    pages = new Numbered(structure.pages());
    past = Gathered.of(earlier, structure, this::names);
    PastAnchors none = new PastAnchors(pages, Gathered.NONE, sources);
    anchors = new PastAnchors(pages, past, sources).after(past.change(), null, none);
    Once<Change> whole = new Once<>(() -> past.change().and(anchors.differing(now.get())));
    facts =
        new Once<>(() -> facts(past, sources).after(whole.get(), facts(Gathered.NONE, sources)));
    answers =
        new Once<>(
            () ->
                new Answers(pages, past, sources)
                    .after(
                        whole.get(), new Revision(), new Answers(pages, Gathered.NONE, sources)));
  }

  private Shelf<PageFacts> facts(Gathered of, Function<String, @Nullable Source> sources) {
    FactsPack pack = new FactsPack(pages, structure.documents());
    return new Shelf<>(of.of(Kind.FACTS), sources, pack::read, pack::write);
  }

  /** What may be noted of each page's ids. */
  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      names.add(AnchorIndex.name(pages.at(i)));
      names.add(AnchorIndex.wholeName(pages.at(i)));
    }
    return names;
  }

  private SiteMemory(
      SiteMemory then,
      PastAnchors anchors,
      Supplier<Shelf<PageFacts>> facts,
      Supplier<Answers> answers) {
    structure = then.structure;
    past = then.past;
    pages = then.pages;
    this.anchors = anchors;
    this.facts = new Once<>(facts);
    this.answers = new Once<>(answers);
  }

  /**
   * What holds after a change.
   *
   * @param then knows nothing yet, of the site as it is then
   * @param ids of the site as it was; {@code now} of the site as it is then
   */
  SiteMemory after(
      Change change,
      Revision revision,
      Gathering gathered,
      AnchorIndex ids,
      SiteMemory then,
      Supplier<AnchorIndex> now) {
    PastAnchors kept = anchors.after(change, ids, then.anchors);
    Once<Change> whole = new Once<>(() -> change.and(kept.differing(now.get())));
    return new SiteMemory(
        then,
        kept,
        () ->
            facts()
                .after(
                    whole.get(), gathered.numbered(), page -> page.revised(revision), then.facts()),
        () -> answers().after(whole.get(), revision, then.answers()));
  }

  /** What pages say. */
  Shelf<PageFacts> facts() {
    return facts.get();
  }

  Answers answers() {
    return answers.get();
  }

  /** Whether only texts differ from what an earlier run knew. */
  boolean isAsBefore() {
    return past.below();
  }

  /** All that is known by now, for a later run to begin with. */
  Gist gist(Gathering gathered, AnchorIndex ids, Set<String> looked) {
    Map<Kind, List<Entry>> all = anchors.packed(ids);
    all.put(Kind.FACTS, gathered.packed());
    all.put(Kind.ANSWERS, answers().packed());
    Set<String> free = free(all, looked);
    // Who depends on ids of which nothing is known cannot tell whether they are the same.
    Set<String> lost = new HashSet<>();
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.at(i);
      if (isLost(all, Kind.CONTENT_IDS, i)) lost.add(AnchorIndex.name(page));
      if (isLost(all, Kind.ALL_IDS, i)) lost.add(AnchorIndex.wholeName(page));
    }
    all.replaceAll((kind, list) -> list.stream().map(entry -> without(lost, entry)).toList());
    Packer out = new Packer(path -> null);
    Gathered.pack(all, structure, names(), out);
    return new Gist(out.bytes(), free);
  }

  /** The files whose words nobody has looked at, and whose text only the pages that it makes. */
  private Set<String> free(Map<Kind, List<Entry>> all, Set<String> looked) {
    Set<String> free = new HashSet<>(structure.documents().keySet());
    free.removeAll(structure.read());
    free.removeAll(looked);
    for (List<Entry> entries : all.values()) {
      for (int i = 0; i < entries.size(); i++) {
        Document own = i < pages.size() ? pages.at(i).document() : null;
        String file = own == null ? "" : own.source().path();
        for (String name : entries.get(i).files()) {
          if (!name.equals(file)) free.remove(name);
          free.remove(Words.file(name));
        }
      }
    }
    return free;
  }

  private static boolean isLost(Map<Kind, List<Entry>> all, Kind kind, int page) {
    List<Entry> entries = all.getOrDefault(kind, List.of());
    return page >= entries.size() || entries.get(page).facts() == null;
  }

  private static Entry without(Set<String> lost, Entry entry) {
    for (String file : entry.files()) if (lost.contains(file)) return Entry.NONE;
    return entry;
  }
}
