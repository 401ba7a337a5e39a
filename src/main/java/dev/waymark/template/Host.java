package dev.waymark.template;

import org.jspecify.annotations.Nullable;

/** What a run asks of the rooms above: the functions and templates of one site. */
public interface Host {
  /**
   * A function that needs the site ({@code site}, {@code relURL}, {@code os.ReadFile}, {@code
   * lang.Translate} …) by any of its names; asked before the standard ones. Null: the standard one.
   */
  @Nullable Function function(String name);

  /** A partial by the name it is called by, {@code head.html}; null when there is none. */
  @Nullable Template partial(String name);

  /** What a partial makes of a dot, which a host may know from before. */
  default Value included(Runtime runtime, Template partial, Value dot) {
    return runtime.partial(partial, dot);
  }

  /** {@code index} of a map of parameters was asked for a key and found this. */
  default void looked(Value map, Text key, Value found, Runtime runtime) {}

  /** What was printed after a look at the page that is rendered is printed again. */
  default void seen() {}

  /** What stands for the page that is rendered; null where loops are run anew for each page. */
  default @Nullable Standing standing() {
    return null;
  }

  /** Why there may be templates that are not seen; null when there are none. */
  default @Nullable String unseen() {
    return null;
  }

  /** A template of the layouts by its path, or of a {@code define} anywhere; null when none. */
  @Nullable Template template(String name);
}
