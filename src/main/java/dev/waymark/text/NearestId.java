package dev.waymark.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The ids of a page that a dead fragment most likely means: those a few letters off, else those
 * that say the same in other words.
 */
public final class NearestId {
  /** More is seldom a slip; shared words say more then. */
  private static final int SLIP = 3;

  private final Nearest letters;
  private final SharedWords words;

  public NearestId(Collection<String> ids) {
    letters = new Nearest(ids);
    words = new SharedWords(ids);
  }

  /** At most {@code max} ids, best first; empty when none is near. */
  public List<String> to(String fragment, int max) {
    List<String> near = letters.to(fragment, max);
    if (!near.isEmpty() && slip(fragment, near.get(0))) return near;
    List<String> said = words.to(fragment, max);
    return said.isEmpty() ? near : said;
  }

  /** Whether two differ in a slip, or in one word of many: one was made of the other. */
  public static boolean same(String fragment, String id) {
    return slip(fragment, id) || SharedWords.same(fragment, id);
  }

  /** Whether one is so near to another that nothing else can be meant. */
  public static boolean sure(String fragment, String id) {
    return SharedWords.alike(fragment, id) || !Nearest.of(fragment, List.of(id), 1).isEmpty();
  }

  private static boolean slip(String a, String b) {
    String one = a.toLowerCase(Locale.ROOT);
    String two = b.toLowerCase(Locale.ROOT);
    return Nearest.distance(one, two, Math.min(SLIP, Math.max(1, a.length() / 3))) >= 0;
  }
}
