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

  HtmlNames(String html, char[] chars) {
    this.html = html;
    this.chars = chars;
  }

  String lower(int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) hash = 31 * hash + chars[i];
    int slot = (hash ^ hash >>> 7) & SLOTS - 1;
    String known = recent[slot];
    if (known != null && is(known, from, to)) return known;
    String name = html.substring(from, to).toLowerCase(Locale.ROOT);
    recent[slot] = name;
    return name;
  }

  private boolean is(String name, int from, int to) {
    if (name.length() != to - from) return false;
    for (int i = from; i < to; i++) if (name.charAt(i - from) != chars[i]) return false;
    return true;
  }
}
