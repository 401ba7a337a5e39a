package dev.waymark.site.links;

import dev.waymark.site.links.Gathered.Entry;
import dev.waymark.site.model.Heads;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import dev.waymark.text.Workers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Gathers what each page says, but for what an earlier run has gathered and still holds. */
final class Gathering {
  private final Numbered pages;
  private final PageReader reader;
  private final FrontMatterLinks frontMatter;
  private final Frames frames;
  private final Shelf<PageFacts> past;
  private final List<One> all;

  /** One page's facts; {@code recalled} ones are packed already. */
  private record One(Noted<PageFacts> facts, boolean recalled) {}

  /** {@code others} finds the references that are no page's. */
  Gathering(
      Numbered pages,
      Frames frames,
      PageReader reader,
      FrontMatterLinks frontMatter,
      Shelf<PageFacts> past,
      Supplier<List<Reference>> others) {
    this.pages = pages;
    this.frames = frames;
    this.reader = reader;
    this.frontMatter = frontMatter;
    this.past = past;
    List<Integer> numbers = IntStream.rangeClosed(0, pages.size()).boxed().toList();
    all = Workers.map(numbers, number -> one(number, others));
  }

  /** In the order of the pages; last what is not a page's. */
  List<PageFacts> facts() {
    return all.stream().map(one -> one.facts().made()).toList();
  }

  /** By the number of the page; the last is what is not a page's. */
  Map<Integer, Noted<PageFacts>> numbered() {
    Map<Integer, Noted<PageFacts>> numbered = new HashMap<>();
    for (int i = 0; i < all.size(); i++) numbered.put(i, all.get(i).facts());
    return numbered;
  }

  /** All of it, packed for a later run. */
  List<Entry> packed() {
    return past.packed(
        all.size(), number -> all.get(number).recalled() ? null : all.get(number).facts());
  }

  private One one(int number, Supplier<List<Reference>> others) {
    Noted<PageFacts> known = past.of(number);
    if (known != null) return new One(known, true);
    boolean page = number < pages.size();
    Noted<PageFacts> made =
        Reads.during(() -> page ? gather(pages.at(number)) : PageFacts.of(menus(others)));
    if (page) reader.release(pages.at(number));
    return new One(made, false);
  }

  /** Entries of menus stand in any page's front matter. */
  private static List<Reference> menus(Supplier<List<Reference>> others) {
    Reads.note(Heads.ANY);
    return others.get();
  }

  private PageFacts gather(Page page) {
    Heads.note(page);
    PageFacts facts = new PageFacts();
    boolean later =
        switch (page.status()) {
          case DRAFT, FUTURE, EXPIRED, KIND_ABSENT -> true;
          default -> false;
        };
    if (later) return facts;
    if (page.document() != null) {
      if (page.rendered()) reader.read(page, facts);
      frontMatter.read(page, facts);
    }
    if (page.rendered() && frames.wants(page, facts::knows)) reader.around(page, facts);
    return facts;
  }
}
