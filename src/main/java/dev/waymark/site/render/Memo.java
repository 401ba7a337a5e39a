package dev.waymark.site.render;

import dev.waymark.template.Value;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Values that are made once; the same key always gives the same object. */
final class Memo {
  private final Map<String, Noted<Value>> made = new ConcurrentHashMap<>();

  /** The maker may ask for other keys; of two that run at once the first to end wins. */
  Value get(String key, Supplier<Value> maker) {
    Noted<Value> found = made.get(key);
    if (found != null) return found.get();
    Noted<Value> fresh = Reads.during(maker);
    Noted<Value> other = made.putIfAbsent(key, fresh);
    return other == null ? fresh.made() : other.get();
  }
}
