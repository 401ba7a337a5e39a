package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.document.Document;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.Heads;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was gathered of each page, packed, with the files that were looked into for it. It holds for
 * a page as long as all pages stand as they stood and none of these files has changed; what no text
 * below front matter can change is not looked into again.
 */
final class Gathered {
  /**
   * What is known of one page.
   *
   * @param facts null when nothing is, or nothing that can be packed
   */
  record Entry(Set<String> files, @Nullable ByteBuffer facts) {
    static final Entry NONE = new Entry(Set.of(), null);

    /**
     * The same with files instead of names, each of which stands for what one entry looked into.
     */
    Entry through(Map<String, Entry> named) {
      if (files.stream().noneMatch(named::containsKey)) return this;
      Set<String> all = new HashSet<>();
      for (String file : files) {
        Entry entry = named.get(file);
        if (entry == null) all.add(file);
        else if (entry.facts == null) return NONE;
        else all.addAll(entry.files);
      }
      return new Entry(all, facts);
    }
  }

  /** What may be known of a page. */
  enum Kind {
    FACTS,
    CONTENT_IDS,
    ALL_IDS,
    API,
    ANSWERS
  }

  static final Gathered NONE = new Gathered(Map.of(), false);

  private final Map<Kind, List<Entry>> entries;
  private final boolean below;

  /** Each list in the order of the pages. */
  Gathered(Map<Kind, List<Entry>> entries) {
    this(entries, true);
  }

  private Gathered(Map<Kind, List<Entry>> entries, boolean below) {
    this.entries = entries;
    this.below = below;
  }

  /** Whether only texts below front matter differ from those of the earlier run. */
  boolean below() {
    return below;
  }

  List<Entry> of(Kind kind) {
    return entries.getOrDefault(kind, List.of());
  }

  void pack(String model, Map<String, Document> documents, Packer out) {
    out.text(model);
    Map<String, Integer> numbers = new HashMap<>();
    out.number(documents.size());
    documents.forEach(
        (file, document) -> {
          numbers.put(file, numbers.size());
          out.text(file);
          out.number(head(document));
        });
    for (Kind kind : Kind.values()) {
      out.all(
          of(kind),
          entry -> {
            List<Integer> names = new ArrayList<>();
            for (String name : entry.files()) {
              Integer number = number(name, numbers);
              if (number != null) names.add(number);
            }
            out.all(names, name -> out.number(name));
            out.maybe(entry.facts(), facts -> out.bytes(bytes(facts)));
          });
    }
  }

  /** Texts have the numbers of their files, front matter those behind them. */
  private static @Nullable Integer number(String name, Map<String, Integer> files) {
    if (name.equals(Heads.ANY)) return 2 * files.size();
    String head = Heads.file(name);
    Integer number = files.get(head == null ? name : head);
    return number == null || head == null ? number : Integer.valueOf(number + files.size());
  }

  private static String name(int number, List<String> files) {
    if (number == 2 * files.size()) return Heads.ANY;
    boolean text = number < files.size();
    return text ? files.get(number) : Heads.of(files.get(number - files.size()));
  }

  private static byte[] bytes(ByteBuffer facts) {
    byte[] bytes = new byte[facts.remaining()];
    facts.duplicate().get(bytes);
    return bytes;
  }

  /**
   * What still holds of an earlier run.
   *
   * @param model what names the pages as they stand
   * @param read the files of which the text was looked into to tell so
   */
  static Gathered of(
      Earlier earlier, Supplier<String> model, Map<String, Document> documents, Set<String> read) {
    if (!earlier.facts().hasRemaining()) return NONE;
    try {
      return holding(earlier, model.get(), documents, read);
    } catch (RuntimeException damaged) {
      return NONE;
    }
  }

  private static Gathered holding(
      Earlier earlier, String model, Map<String, Document> documents, Set<String> read) {
    Unpacker in = new Unpacker(earlier.facts().duplicate(), path -> null);
    if (!in.text().equals(model)) return NONE;
    Set<String> changed = new HashSet<>(earlier.changed());
    boolean below = true;
    List<String> files = new ArrayList<>();
    for (int i = in.count(); i > 0; i--) {
      String file = in.text();
      long head = in.number();
      Document document = documents.get(file);
      if (document == null) return NONE;
      files.add(file);
      if (head(document) == head) continue;
      below = false;
      changed.addAll(List.of(Heads.of(file), Heads.ANY));
    }
    // Only texts of pages may differ: all else may change anything.
    Set<String> known = documents.keySet();
    if (files.size() != known.size() || !known.containsAll(earlier.changed())) return NONE;
    if (earlier.changed().stream().anyMatch(read::contains)) return NONE;
    Map<Kind, List<Entry>> entries = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) entries.put(kind, in.all(() -> entry(in, files, changed)));
    return new Gathered(entries, below);
  }

  private static Entry entry(Unpacker in, List<String> files, Set<String> changed) {
    Set<String> looked = new HashSet<>(in.all(() -> name(in.count(), files)));
    ByteBuffer facts = in.maybe(in::bytes);
    boolean holds = facts != null && looked.stream().noneMatch(changed::contains);
    return holds ? new Entry(looked, facts) : Entry.NONE;
  }

  /** Names what stands above a text. */
  private static long head(Document document) {
    String text = document.source().text();
    long sum = document.head();
    for (int i = 0; i < document.head(); i++) sum = sum * 0x100000001b3L + text.charAt(i);
    return sum;
  }
}
