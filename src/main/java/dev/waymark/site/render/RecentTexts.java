package dev.waymark.site.render;

import dev.waymark.template.Text;
import dev.waymark.text.Reads.Noted;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts that were asked for last, so many characters of them. */
final class RecentTexts {
  private static final long MOST = 12 << 20;

  private final Map<Integer, Noted<Text>> texts = new LinkedHashMap<>(64, 0.75f, true);
  private long size;

  synchronized @Nullable Noted<Text> get(int key) {
    return texts.get(key);
  }

  synchronized void put(int key, Noted<Text> text) {
    Noted<Text> old = texts.put(key, text);
    if (old != null) size -= length(old);
    size += length(text);
    Iterator<Noted<Text>> oldest = texts.values().iterator();
    while (size > MOST && texts.size() > 1) {
      size -= length(oldest.next());
      oldest.remove();
    }
  }

  private static int length(Noted<Text> text) {
    return text.made().value().length();
  }
}
