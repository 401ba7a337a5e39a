package dev.waymark.hugo.config;

import dev.waymark.data.Data;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one language with Hugo's defaults and names; every look-up ignores case.
 *
 * @param data the merged table: keys in lower case, values with the places where they were written
 */
public record Options(Data.Table data, HugoVersion version) {
  private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");

  public @Nullable Data at(String... keys) {
    return data.at(keys);
  }

  public String text(String fallback, String... keys) {
    Data found = at(keys);
    return found == null || found instanceof Data.Nothing ? fallback : found.asString();
  }

  public boolean flag(boolean fallback, String... keys) {
    return flag(at(keys), fallback);
  }

  /** A list of texts, or the one text that stands in its place; empty when unset. */
  public List<String> texts(String... keys) {
    return texts(at(keys));
  }

  public static boolean flag(@Nullable Data found, boolean fallback) {
    if (found instanceof Data.Flag f) return f.value();
    if (found instanceof Data.Num n) return n.value().intValue() != 0;
    if (found instanceof Data.Text t) return TRUE.contains(t.value());
    return fallback;
  }

  public static List<String> texts(@Nullable Data found) {
    return found == null ? List.of() : found.asList().stream().map(Data::asString).toList();
  }
}
