package dev.waymark.site.render;

import dev.waymark.site.model.Page;
import dev.waymark.template.functions.Scratch;
import java.util.Collections;
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
  private Map<Object, Map<String, Scratch>> stores = new IdentityHashMap<>();

  /**
   * Pages of which it is known already what their contents stored; by identity, for to hash a page
   * is to hash its text.
   */
  private final Set<Page> told = Collections.newSetFromMap(new IdentityHashMap<>());

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

  /** What was stored on owners. */
  record States(Map<Object, Map<String, Scratch.State>> all) {
    static final States NONE = new States(Map.of());
  }

  /** A content begins with nothing stored; gives back what was. */
  Map<Object, Map<String, Scratch>> begin() {
    Map<Object, Map<String, Scratch>> before = stores;
    stores = new IdentityHashMap<>();
    return before;
  }

  /** What a page's content stored since, added to what was stored before. */
  States end(Page page, Map<Object, Map<String, Scratch>> before) {
    Map<Object, Map<String, Scratch>> since = stores;
    stores = before;
    told.add(page);
    if (since.isEmpty()) return States.NONE;
    Map<Object, Map<String, Scratch.State>> all = new IdentityHashMap<>();
    since.forEach(
        (owner, named) -> {
          Map<String, Scratch.State> states = new TreeMap<>();
          named.forEach((name, store) -> states.put(name, store.state()));
          all.put(owner, states);
        });
    States states = new States(all);
    add(states);
    return states;
  }

  void add(States states) {
    states.all().forEach((owner, all) -> all.forEach((name, s) -> of(owner, name).add(s)));
  }

  /** What a page's content stored, when nobody has said so yet. */
  void tell(Page page, States states) {
    if (told.add(page)) add(states);
  }
}
