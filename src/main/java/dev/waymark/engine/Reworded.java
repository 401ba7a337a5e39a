package dev.waymark.engine;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.document.Document;
import dev.waymark.document.Wording;
import dev.waymark.lint.Finding;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts of pages in which nothing but words is other than an earlier run saw: what it found still
 * holds, elsewhere in the text.
 */
final class Reworded implements Unpacker.Places {
  /** More than these are better looked at anew, so that the next run begins there. */
  private static final int MOST = 20;

  private static final Pattern LINE = Pattern.compile("\\bline \\d");

  private final Map<String, Wording> before;
  private final Map<String, Wording> now;

  private Reworded(Map<String, Wording> before, Map<String, Wording> now) {
    this.before = before;
    this.now = now;
  }

  /** Null when more than words differs, or somebody looks at them. */
  static @Nullable Reworded of(Collection<String> changed, ByteBuffer before, Tree tree) {
    if (changed.isEmpty() || changed.size() > MOST) return null;
    Map<String, Wording> then = read(before);
    Map<String, Wording> now = new HashMap<>();
    for (String file : changed) {
      Wording past = then.get(file);
      Source source = past == null ? null : tree.read(file);
      Wording wording = source == null ? null : wording(source);
      if (wording == null || past == null || wording.name() != past.name()) return null;
      now.put(file, wording);
    }
    return new Reworded(then, now);
  }

  /** Of texts with carriage returns or a byte order mark nothing is kept: they are few. */
  private static @Nullable Wording wording(Source source) {
    boolean plain = source.raw().equals(source.text()) && source.malformed().isEmpty();
    return plain ? Wording.of(source.text()) : null;
  }

  @Override
  public int now(Source source, int offset) {
    Wording wording = now.get(source.path());
    if (wording == null) return offset;
    int moved = before.getOrDefault(source.path(), wording).moved(offset, wording);
    if (moved < 0) throw new IllegalStateException("a place among other words");
    return moved;
  }

  /** Whether what was said holds word by word: messages may name lines. */
  boolean allows(Judged judged) {
    return judged.found().stream().noneMatch(this::namesLine);
  }

  private boolean namesLine(Finding finding) {
    return now.containsKey(finding.span().source().path())
        && LINE.matcher(finding.message()).find();
  }

  /**
   * Packs the texts of a site.
   *
   * @param free those whose words nobody looks at
   * @param known texts that have not changed, taken apart
   */
  static void write(Site site, Set<String> free, Map<String, Wording> known, Packer out) {
    Map<String, Wording> all = new HashMap<>();
    for (Document document : site.documents()) {
      String file = document.source().path();
      if (!free.contains(file)) continue;
      Wording wording = known.get(file);
      if (wording == null) wording = wording(document.source());
      if (wording != null && wording.lengths()[0] == document.head()) all.put(file, wording);
    }
    out.all(
        all.entrySet(),
        entry -> {
          out.text(entry.getKey());
          Wording wording = entry.getValue();
          out.number(wording.name());
          out.number(wording.starts().length);
          int end = 0;
          for (int i = 0; i < wording.starts().length; i++) {
            out.number(wording.starts()[i] - end);
            out.number(wording.lengths()[i]);
            end = wording.starts()[i] + wording.lengths()[i];
          }
        });
  }

  /** The texts that were packed; none when the bytes are damaged. */
  static Map<String, Wording> read(ByteBuffer packed) {
    try {
      return read(new Unpacker(packed.duplicate(), path -> null));
    } catch (RuntimeException damaged) {
      return Map.of();
    }
  }

  private static Map<String, Wording> read(Unpacker in) {
    Map<String, Wording> all = new HashMap<>();
    for (int i = in.count(); i > 0; i--) {
      String file = in.text();
      long name = in.number();
      int[] starts = new int[in.count()];
      int[] lengths = new int[starts.length];
      int end = 0;
      for (int k = 0; k < starts.length; k++) {
        starts[k] = end + in.count();
        lengths[k] = in.count();
        end = starts[k] + lengths[k];
      }
      all.put(file, new Wording(name, starts, lengths));
    }
    return all;
  }
}
