package dev.waymark.site.find;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list made when it is first looked at. A link is read in every way its hook may read it, and
 * looking for near names is dear: only the reading that is reported needs them.
 */
final class LazyList extends AbstractList<String> {
  private final Supplier<List<String>> maker;
  private volatile @Nullable List<String> made;

  LazyList(Supplier<List<String>> maker) {
    this.maker = maker;
  }

  private List<String> made() {
    List<String> list = made;
    if (list == null) {
      list = maker.get();
      made = list;
    }
    return list;
  }

  @Override
  public String get(int index) {
    return made().get(index);
  }

  @Override
  public int size() {
    return made().size();
  }
}
