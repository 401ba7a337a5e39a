package dev.waymark.hugo.layouts;

import dev.waymark.hugo.layouts.Descriptor.Weight;
import org.jspecify.annotations.Nullable;

/** The best of those that were offered ({@code tpl/tplimpl/templatestore.go: bestMatch}). */
final class Best {
  private @Nullable TreeEntry entry;
  private Weight weight = Weight.NONE;

  void offer(TreeEntry of, Weight its) {
    if (!better(of, its)) return;
    entry = of;
    weight = its;
  }

  /** Null when none serves. */
  @Nullable TreeEntry get() {
    return weight.main() > 0 ? entry : null;
  }

  private boolean better(TreeEntry other, Weight its) {
    TreeEntry best = entry;
    if (best == null) return true;
    boolean first = other.at().path().compareTo(best.at().path()) < 0;
    boolean otherEmbedded = other.file().embedded();
    boolean bestEmbedded = best.file().embedded();
    if (its.main() <= 0) return weight.main() <= 0 && first;
    if (best.category() != Category.MARKUP && weight.main() > 0 && bestEmbedded != otherEmbedded)
      return bestEmbedded;
    boolean nearer = its.distance() < weight.distance();
    if (nearer) {
      if (its.languages() < weight.languages()) return false;
      if (its.nearer() < weight.nearer() || its.form() < weight.form()) return false;
    } else if (its.main() < weight.main()) {
      return false;
    }
    boolean equal =
        its.main() == weight.main()
            && its.nearer() == weight.nearer()
            && its.form() == weight.form();
    if (!equal) return true;
    // Hugo's order is that of a map where its own template is the other one.
    return bestEmbedded != otherEmbedded ? bestEmbedded : nearer || first;
  }
}
