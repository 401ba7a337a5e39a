package dev.waymark.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The ids of a page that a dead fragment most likely means: those a few letters off, else those
 * that say the same in other words.
 */
public final class NearestId {
  /** More is seldom a slip; shared words say more then. */
  private static final int SLIP = 3;

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Collection<String> ids;
  private final Nearest near;
  private final SharedWords words;

  public NearestId(Collection<String> ids) {
    this.ids = ids;
    near = new Nearest(ids);
    words = new SharedWords(ids);
  }

  /** At most {@code max} ids, best first; empty when none is near. */
  public List<String> to(String fragment, int max) {
    List<String> spelled =
        ids.stream()
            .filter(id -> spelledAlike(fragment, id) && !id.equals(fragment))
            .limit(max)
            .toList();
    if (!spelled.isEmpty()) return spelled;
    List<String> slips = near.to(fragment, max);
    if (!slips.isEmpty() && slip(fragment, slips.get(0))) return slips;
    List<String> said = words.to(fragment, max);
    return said.isEmpty() ? slips : said;
  }

  /** The letters and digits alone, of which every maker of ids makes them. */
  public static String letters(String id) {
    return SIGNS.matcher(id).replaceAll("");
  }

  /** Whether two have the same letters and digits, but for case. */
  public static boolean spelledAlike(String fragment, String id) {
    String letters = letters(fragment);
    return !letters.isEmpty() && letters.equalsIgnoreCase(letters(id));
  }

  /** Whether two differ in a slip, or in one word of many: one was made of the other. */
  public static boolean same(String fragment, String id) {
    return slip(fragment, id) || SharedWords.same(fragment, id);
  }

  /** Whether one is so near to another that nothing else can be meant. */
  public static boolean sure(String fragment, String id) {
    return spelledAlike(fragment, id)
        || SharedWords.alike(fragment, id)
        || !Nearest.of(fragment, List.of(id), 1).isEmpty();
  }

  private static boolean slip(String a, String b) {
    String one = a.toLowerCase(Locale.ROOT);
    String two = b.toLowerCase(Locale.ROOT);
    return Nearest.distance(one, two, Math.min(SLIP, Math.max(1, a.length() / 3))) >= 0;
  }
}
