package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.document.Document;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.Heads;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Words;
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
  }

  /** What may be known of a page. */
  enum Kind {
    FACTS,
    CONTENT_IDS,
    ALL_IDS,
    API,
    ANSWERS
  }

  static final Gathered NONE = new Gathered(Map.of(), new Change(Set.of(), Set.of()), false);

  private final Map<Kind, List<Entry>> entries;
  private final Change change;
  private final boolean below;

  private Gathered(Map<Kind, List<Entry>> entries, Change change, boolean below) {
    this.entries = entries;
    this.change = change;
    this.below = below;
  }

  /** What has changed since. */
  Change change() {
    return change;
  }

  /** Whether only texts below front matter differ from those of the earlier run. */
  boolean below() {
    return below;
  }

  List<Entry> of(Kind kind) {
    return entries.getOrDefault(kind, List.of());
  }

  /**
   * Packs what is known, each list in the order of the pages; {@code ids} are the names of what was
   * found of pages' ids, in the same order each time.
   */
  static void pack(
      Map<Kind, List<Entry>> entries, Structure structure, List<String> ids, Packer out) {
    out.text(structure.name());
    out.text(structure.redirects());
    Map<String, Document> documents = structure.documents();
    Map<String, Integer> numbers = new HashMap<>();
    out.number(documents.size());
    documents.forEach(
        (file, document) -> {
          numbers.put(file, numbers.size());
          out.text(file);
          out.number(head(document));
        });
    documents.keySet().forEach(file -> numbers.put(Heads.of(file), numbers.size()));
    numbers.put(Heads.ANY, numbers.size());
    numbers.put(Redirect.ANY, numbers.size());
    documents.keySet().forEach(file -> numbers.put(Words.of(file), numbers.size()));
    ids.forEach(name -> numbers.put(name, numbers.size()));
    for (Kind kind : Kind.values()) {
      out.all(
          entries.getOrDefault(kind, List.of()),
          entry -> {
            List<Integer> names = new ArrayList<>();
            for (String name : entry.files()) {
              Integer number = numbers.get(name);
              if (number != null) names.add(number);
            }
            out.all(names, name -> out.number(name));
            out.maybe(entry.facts(), facts -> out.bytes(bytes(facts)));
          });
    }
  }

  private static byte[] bytes(ByteBuffer facts) {
    byte[] bytes = new byte[facts.remaining()];
    facts.duplicate().get(bytes);
    return bytes;
  }

  /**
   * What an earlier run has gathered, and what has changed since; nothing when the pages do not
   * stand as they stood.
   *
   * @param ids as they were packed
   */
  static Gathered of(Earlier earlier, Structure structure, Supplier<List<String>> ids) {
    if (!earlier.facts().hasRemaining()) return NONE;
    try {
      return read(earlier, structure, ids.get());
    } catch (RuntimeException damaged) {
      return NONE;
    }
  }

  private static Gathered read(Earlier earlier, Structure structure, List<String> ids) {
    Unpacker in = new Unpacker(earlier.facts().duplicate(), path -> null);
    if (!in.text().equals(structure.name())) return NONE;
    Map<String, Document> documents = structure.documents();
    Set<String> changed = new HashSet<>(earlier.changed());
    boolean below = in.text().equals(structure.redirects());
    if (!below) changed.add(Redirect.ANY);
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
    if (earlier.changed().stream().anyMatch(structure.read()::contains)) return NONE;
    List<String> names = new ArrayList<>(files);
    files.forEach(file -> names.add(Heads.of(file)));
    names.add(Heads.ANY);
    names.add(Redirect.ANY);
    files.forEach(file -> names.add(Words.of(file)));
    names.addAll(ids);
    Map<Kind, List<Entry>> entries = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) entries.put(kind, in.all(() -> entry(in, names)));
    return new Gathered(entries, new Change(changed, Set.of()), below);
  }

  private static Entry entry(Unpacker in, List<String> names) {
    Set<String> looked = new HashSet<>(in.all(() -> names.get(in.count())));
    return new Entry(looked, in.maybe(in::bytes));
  }

  /** Names what stands above a text. */
  private static long head(Document document) {
    String text = document.source().text();
    long sum = document.head();
    for (int i = 0; i < document.head(); i++) sum = sum * 0x100000001b3L + text.charAt(i);
    return sum;
  }
}
