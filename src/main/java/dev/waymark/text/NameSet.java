package dev.waymark.text;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Names that no longer change, in a third of the memory that other sets take for them. */
public final class NameSet extends AbstractSet<String> {
  private static final NameSet EMPTY = new NameSet(new String[0], false);

  private final String[] names;

  /** Whether they stand in the order of their letters; else they stand by their hashes. */
  private final boolean sorted;

  private NameSet(String[] names, boolean sorted) {
    this.names = names;
    this.sorted = sorted;
  }

  /** In no order; {@code all} holds none twice. */
  static NameSet of(Collection<String> all) {
    return all.isEmpty() ? EMPTY : new NameSet(hashed(all.toArray(new String[0])), false);
  }

  /** In the order of their letters; {@code all} holds none twice. */
  public static NameSet sorted(Collection<String> all) {
    if (all instanceof NameSet same && same.sorted) return same;
    String[] names = all.toArray(new String[0]);
    Arrays.sort(names);
    return new NameSet(names, true);
  }

  /** Sets are made by the thousand, so no comparator is asked: numbers are sorted. */
  private static String[] hashed(String[] all) {
    long[] order = new long[all.length];
    for (int i = 0; i < all.length; i++) order[i] = (long) all[i].hashCode() << 32 | i;
    Arrays.sort(order);
    String[] names = new String[all.length];
    for (int i = 0; i < all.length; i++) names[i] = all[(int) order[i]];
    return names;
  }

  /** The name as it stands in the set; null when it does not. */
  public @Nullable String find(String name) {
    if (sorted) {
      int at = Arrays.binarySearch(names, name);
      return at < 0 ? null : names[at];
    }
    int hash = name.hashCode();
    int low = 0;
    int high = names.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names[middle].hashCode() < hash) low = middle + 1;
      else high = middle;
    }
    for (int at = low; at < names.length && names[at].hashCode() == hash; at++)
      if (names[at].equals(name)) return names[at];
    return null;
  }

  @Override
  public boolean contains(Object name) {
    return name instanceof String text && find(text) != null;
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.asList(names).iterator();
  }

  @Override
  public int size() {
    return names.length;
  }
}
