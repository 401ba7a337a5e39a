package dev.waymark.text;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Set;

/** Names that no longer change, in a third of the memory that a hash set takes for them. */
final class NameSet extends AbstractSet<String> {
  private static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(String::hashCode).thenComparing(Comparator.naturalOrder());

  private final String[] names;

  private NameSet(String[] names) {
    this.names = names;
  }

  static Set<String> of(Collection<String> all) {
    if (all.size() < 2) return Set.copyOf(all);
    String[] names = all.toArray(new String[0]);
    Arrays.sort(names, ORDER);
    return new NameSet(names);
  }

  @Override
  public boolean contains(Object name) {
    return name instanceof String text && Arrays.binarySearch(names, text, ORDER) >= 0;
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
