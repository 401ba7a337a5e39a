package dev.waymark.site.render;

import dev.waymark.template.functions.Scratch;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What templates store on pages, sites and Hugo while one page is rendered. Pages are rendered side
 * by side and in any order, some of them twice; so each begins with nothing stored, and what a
 * content stored is there for whoever shows it.
 */
final class Stores {
  private final Map<Object, Map<String, Scratch>> stores = new IdentityHashMap<>();

  /** Of whom it is known already what their contents stored. */
  private final Set<Object> told = new HashSet<>();

  /** A store of a page, a site or Hugo; {@code name} is {@code Scratch} or {@code Store}. */
  Scratch of(Object owner, String name) {
    return stores
        .computeIfAbsent(owner, o -> new TreeMap<>())
        .computeIfAbsent(name, n -> new Scratch());
  }

  /** Forgets all: another page is rendered. */
  void clear() {
    stores.clear();
    told.clear();
  }

  /** An owner begins with nothing stored; gives back what was. */
  Map<String, Scratch> begin(Object owner) {
    Map<String, Scratch> before = stores.remove(owner);
    return before == null ? Map.of() : before;
  }

  /** What was stored since, added to what was stored before. */
  Map<String, Scratch.State> end(Object owner, Map<String, Scratch> before) {
    Map<String, Scratch> since = stores.remove(owner);
    if (!before.isEmpty()) stores.put(owner, before);
    told.add(owner);
    if (since == null) return Map.of();
    Map<String, Scratch.State> states = new TreeMap<>();
    since.forEach((name, store) -> states.put(name, store.state()));
    add(owner, states);
    return states;
  }

  void add(Object owner, Map<String, Scratch.State> states) {
    states.forEach((name, state) -> of(owner, name).add(state));
  }

  /** What an owner's content stored, when nobody has said so yet. */
  void tell(Object owner, Map<String, Scratch.State> states) {
    if (!states.isEmpty() && told.add(owner)) add(owner, states);
  }
}
