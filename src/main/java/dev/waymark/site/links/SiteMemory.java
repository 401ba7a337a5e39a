package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.document.Document;
import dev.waymark.site.links.Gathered.Entry;
import dev.waymark.site.links.Gathered.Kind;
import dev.waymark.site.model.Anchors;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Revision;
import dev.waymark.site.resolve.AnchorIndex;
import dev.waymark.text.Once;
import dev.waymark.text.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What of a site is kept from run to run: all kinds of it, and the pages that it is about. */
final class SiteMemory {
  private final Once<String> model;
  private final Map<String, Document> documents;
  private final Gathered past;

  final Numbered pages;
  final PastAnchors anchors;
  private final Once<Shelf<PageFacts>> facts;
  private final Once<Answers> answers;

  /**
   * @param model names the site's {@link Structure}
   * @param read the files of which the text was looked into to find the pages
   * @param sources has the texts of files and of Hugo's own templates
   */
  SiteMemory(
      Earlier earlier,
      Supplier<String> model,
      List<Page> pages,
      Set<String> read,
      Map<String, Document> documents,
      Function<String, @Nullable Source> sources) {
    this.documents = documents;
    this.pages = new Numbered(pages);
    this.model = new Once<>(model);
    past = Gathered.of(earlier, this.model, documents, read);
    FactsPack pack = new FactsPack(this.pages, documents);
    facts = new Once<>(() -> new Shelf<>(past.of(Kind.FACTS), sources, pack::read, pack::write));
    anchors = new PastAnchors(this.pages, past, sources);
    answers = new Once<>(() -> new Answers(this.pages, past, sources));
  }

  private SiteMemory(
      SiteMemory then,
      PastAnchors anchors,
      Supplier<Shelf<PageFacts>> facts,
      Supplier<Answers> answers) {
    model = then.model;
    documents = then.documents;
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
      Function<Page, Anchors> now) {
    PastAnchors kept = anchors.after(change, ids, then.anchors);
    Once<Change> whole = new Once<>(() -> change.and(kept.differing(now)));
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
  byte[] pack(Gathering gathered, AnchorIndex ids) {
    Map<Kind, List<Entry>> all = anchors.packed(ids);
    all.put(Kind.FACTS, gathered.packed());
    all.put(Kind.ANSWERS, answers().packed());
    List<Entry> contents = all.getOrDefault(Kind.CONTENT_IDS, List.of());
    Map<String, Entry> named = new HashMap<>();
    for (int i = 0; i < contents.size(); i++)
      named.put(AnchorIndex.name(pages.at(i)), contents.get(i));
    all.replaceAll((kind, list) -> list.stream().map(entry -> entry.through(named)).toList());
    Packer out = new Packer(path -> null);
    new Gathered(all).pack(model.get(), documents, out);
    return out.bytes();
  }
}
