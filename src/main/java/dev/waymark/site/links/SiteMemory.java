package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.document.Document;
import dev.waymark.site.links.Gathered.Entry;
import dev.waymark.site.links.Gathered.Kind;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.Page;
import dev.waymark.site.resolve.AnchorIndex;
import dev.waymark.text.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of a site is kept from run to run: all kinds of it, and the pages that it is about. */
final class SiteMemory {
  private final String model;
  private final Map<String, Document> documents;
  private final Gathered past;

  final Numbered pages;
  final Shelf<PageFacts> facts;
  final PastAnchors anchors;
  final Answers answers;

  /**
   * @param host what is told of the site from all its texts
   * @param read the files of which the text was looked into to find the pages
   * @param sources has the texts of files and of Hugo's own templates
   */
  SiteMemory(
      Earlier earlier,
      List<Page> pages,
      @Nullable String host,
      Set<String> read,
      Map<String, Document> documents,
      Function<String, @Nullable Source> sources) {
    this.documents = documents;
    this.pages = new Numbered(pages);
    model = Gathered.name(pages, host);
    past = Gathered.of(earlier, model, documents, read);
    FactsPack pack = new FactsPack(this.pages, documents);
    facts = new Shelf<>(past.of(Kind.FACTS), sources, pack::read, pack::write);
    anchors = new PastAnchors(this.pages, past, sources);
    answers = new Answers(this.pages, past, sources);
  }

  /** Whether only texts differ from what an earlier run knew. */
  boolean isAsBefore() {
    return past != Gathered.NONE;
  }

  /** All that is known by now, for a later run to begin with. */
  byte[] pack(Gathering gathered, AnchorIndex ids) {
    Map<Kind, List<Entry>> all = anchors.packed(ids);
    all.put(Kind.FACTS, gathered.packed());
    all.put(Kind.ANSWERS, answers.packed());
    Packer out = new Packer(path -> null);
    new Gathered(all).pack(model, documents, out);
    return out.bytes();
  }
}
