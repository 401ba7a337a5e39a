package dev.waymark.site.links;

import dev.waymark.site.links.Gathered.Entry;
import dev.waymark.site.links.Gathered.Shelf;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.render.Renderer;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gathers what each page says, but for what an earlier run has gathered and still holds. */
final class Gathering {
  private final List<Page> pages;
  private final PageReader reader;
  private final FrontMatterLinks frontMatter;
  private final Frames frames;
  private final Gathered past;
  private final FactsPack pack;
  private final Supplier<List<Reference>> others;
  private final List<Noted<PageFacts>> gathered = new ArrayList<>();

  Gathering(
      List<Page> pages,
      Renderer renderer,
      PageReader reader,
      FrontMatterLinks frontMatter,
      Gathered past,
      FactsPack pack,
      Supplier<List<Reference>> others) {
    this.pages = pages;
    this.reader = reader;
    this.frontMatter = frontMatter;
    this.past = past;
    this.pack = pack;
    this.others = others;
    frames = new Frames(pages, renderer);
    run();
  }

  /** In the order of the pages; last what is no page's. */
  List<PageFacts> facts() {
    return gathered.stream().map(Noted::made).toList();
  }

  /** All of it, packed for a later run. */
  List<Entry> packed() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < gathered.size(); i++) {
      Entry before = past.of(Shelf.FACTS, i);
      entries.add(before != null ? before : entry(gathered.get(i)));
    }
    return entries;
  }

  private Entry entry(Noted<PageFacts> page) {
    byte[] bytes = pack.write(page.made());
    return new Entry(page.files(), bytes == null ? null : ByteBuffer.wrap(bytes));
  }

  /** Page by page, as threads get free: some pages take a thousand times as long as others. */
  private void run() {
    List<Noted<PageFacts>> all = new ArrayList<>();
    for (int i = 0; i <= pages.size(); i++) all.add(new Noted<>(new PageFacts(), Set.of()));
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Runtime.getRuntime().availableProcessors())
        .parallel()
        .forEach(
            thread -> {
              for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement())
                all.set(i, one(i));
            });
    gathered.addAll(all);
  }

  private Noted<PageFacts> one(int number) {
    Entry before = past.of(Shelf.FACTS, number);
    PageFacts known = before == null ? null : recalled(before.facts());
    if (before != null && known != null) return new Noted<>(known, before.files());
    return Reads.during(() -> number < pages.size() ? gather(pages.get(number)) : others());
  }

  private PageFacts others() {
    PageFacts facts = new PageFacts();
    facts.references.addAll(others.get());
    return facts;
  }

  private @Nullable PageFacts recalled(@Nullable ByteBuffer bytes) {
    try {
      return bytes == null ? null : pack.read(bytes.duplicate());
    } catch (RuntimeException damaged) {
      return null;
    }
  }

  private PageFacts gather(Page page) {
    PageFacts facts = new PageFacts();
    boolean later =
        switch (page.status()) {
          case DRAFT, FUTURE, EXPIRED -> true;
          default -> false;
        };
    if (page.document() == null || later) return facts;
    if (page.rendered()) reader.read(page, facts);
    frontMatter.read(page, facts);
    if (page.rendered() && frames.wants(page, facts::knows)) reader.around(page, facts);
    return facts;
  }
}
