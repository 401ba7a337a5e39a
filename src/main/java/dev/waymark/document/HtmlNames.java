package dev.waymark.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names of tags and attributes in lower case. A page says the same few names thousands of times, so
 * the last of each hash is kept.
 */
final class HtmlNames {
  private static final int SLOTS = 128;

  private final String html;
  private final char[] chars;
  private final @Nullable String[] recent = new String[SLOTS];

  /** Where each of them was read last: two places in an array are compared faster. */
  private final int[] places = new int[SLOTS];

  HtmlNames(String html, char[] chars) {
    this.html = html;
    this.chars = chars;
  }

  String lower(int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) hash = 31 * hash + chars[i];
    int slot = (hash ^ hash >>> 7) & SLOTS - 1;
    String known = recent[slot];
    if (known != null && known.length() == to - from && isAt(places[slot], from, to)) return known;
    String name = html.substring(from, to).toLowerCase(Locale.ROOT);
    recent[slot] = name;
    places[slot] = from;
    return name;
  }

  private boolean isAt(int place, int from, int to) {
    for (int i = from; i < to; i++) if (chars[place + i - from] != chars[i]) return false;
    return true;
  }
}
