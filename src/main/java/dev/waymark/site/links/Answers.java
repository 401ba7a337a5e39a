package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.site.links.Gathered.Entry;
import dev.waymark.site.links.Gathered.Shelf;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import dev.waymark.text.Source;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rules asked about destinations that nobody wrote: whether a suggestion leads anywhere. */
final class Answers {
  private final List<Page> pages;
  private final Numbered numbers;
  private final Gathered past;
  private final Function<String, @Nullable Source> sources;
  private final Map<Integer, Map<String, Noted<Resolution>>> known = new HashMap<>();

  Answers(List<Page> pages, Gathered past, Function<String, @Nullable Source> sources) {
    this.pages = pages;
    this.numbers = new Numbered(pages);
    this.past = past;
    this.sources = sources;
  }

  /** An answer of now or before; {@code asking} gives it when there is none. */
  synchronized Resolution of(
      Page page, Reference.Form form, String destination, Function<Page, Resolution> asking) {
    int number = (int) numbers.of(page);
    if (number == 0 && numbers.lost()) {
      numbers.forget();
      return asking.apply(page);
    }
    Map<String, Noted<Resolution>> answers =
        known.computeIfAbsent(number, n -> new TreeMap<>(recalled(n)));
    String key = form + " " + destination;
    Noted<Resolution> answer = answers.get(key);
    if (answer == null) {
      answer = Reads.during(() -> asking.apply(page));
      answers.put(key, answer);
    }
    return answer.get();
  }

  private Map<String, Noted<Resolution>> recalled(int page) {
    Entry entry = past.of(Shelf.ANSWERS, page);
    ByteBuffer bytes = entry == null ? null : entry.facts();
    Map<String, Noted<Resolution>> answers = new HashMap<>();
    if (entry == null || bytes == null) return answers;
    try {
      Unpacker in = new Unpacker(bytes.duplicate(), sources);
      ReferencePack packed = new ReferencePack(numbers, in);
      in.all(() -> Map.entry(in.text(), packed.resolution(in)))
          .forEach(each -> answers.put(each.getKey(), new Noted<>(each.getValue(), entry.files())));
      return answers;
    } catch (RuntimeException damaged) {
      return new HashMap<>();
    }
  }

  /** All of them, a list in the order of the pages. */
  synchronized List<Entry> packed() {
    List<Entry> all = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Entry before = past.of(Shelf.ANSWERS, i);
      Map<String, Noted<Resolution>> now = known.get(i);
      if (now != null) all.add(packed(now));
      else all.add(before != null ? before : new Entry(Set.of(), null));
    }
    return all;
  }

  private Entry packed(Map<String, Noted<Resolution>> answers) {
    Packer out = new Packer(sources);
    ReferencePack packed = new ReferencePack(numbers, out);
    Set<String> files = new HashSet<>();
    out.all(
        answers.entrySet(),
        each -> {
          files.addAll(each.getValue().files());
          out.text(each.getKey());
          packed.resolution(each.getValue().made(), out);
        });
    boolean lost = out.foreign() || numbers.lost();
    numbers.forget();
    return new Entry(files, lost ? null : ByteBuffer.wrap(out.bytes()));
  }
}
