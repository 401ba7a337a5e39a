package dev.waymark.hugo;

import dev.waymark.data.Data;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one language with Hugo's defaults and names; every look-up ignores case.
 *
 * @param data the merged table
 */
public record Options(Data.Table data, HugoVersion version) {
  public @Nullable Data at(String... keys) {
    return data.at(keys);
  }

  public String text(String fallback, String... keys) {
    Data found = at(keys);
    return found == null || found instanceof Data.Nothing ? fallback : found.asString();
  }

  public boolean flag(boolean fallback, String... keys) {
    Data found = at(keys);
    if (found instanceof Data.Flag f) return f.value();
    if (found instanceof Data.Num n) return n.value().intValue() != 0;
    if (found instanceof Data.Text t) return t.value().matches("1|[tT]|true|TRUE|True");
    return fallback;
  }
}
