package dev.waymark.site.render;

import dev.waymark.template.Text;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts that were asked for last, so many characters of them. */
final class RecentTexts {
  private static final long MOST = 12 << 20;

  private final Map<Integer, Text> texts = new LinkedHashMap<>(64, 0.75f, true);
  private long size;

  synchronized @Nullable Text get(int key) {
    return texts.get(key);
  }

  synchronized void put(int key, Text text) {
    Text old = texts.put(key, text);
    if (old != null) size -= old.value().length();
    size += text.value().length();
    Iterator<Text> oldest = texts.values().iterator();
    while (size > MOST && texts.size() > 1) {
      size -= oldest.next().value().length();
      oldest.remove();
    }
  }
}
