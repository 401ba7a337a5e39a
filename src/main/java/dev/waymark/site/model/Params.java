package dev.waymark.site.model;

import dev.waymark.data.Data;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page's values after cascading: its own front matter first, then what ancestors and the
 * configuration cascade, closest first. Keys ignore case. {@code params} of the front matter are
 * merged with top-level keys ({@code hugolib/page__meta.go}).
 *
 * @param own the page's front matter
 * @param cascaded values by which unset keys are filled, closest first
 */
public record Params(Data.Table own, List<Data.Table> cascaded) {
  /** A predefined field ({@code weight}, {@code url}, {@code build}); null when unset. */
  public @Nullable Data field(String key) {
    Data found = own.get(key);
    for (int i = 0; found == null && i < cascaded.size(); i++) found = cascaded.get(i).get(key);
    return found;
  }

  /** What {@code .Params.key} gives: below {@code params} first, then at top level. */
  public @Nullable Data param(String key) {
    List<Data.Table> all = new ArrayList<>();
    all.add(own);
    all.addAll(cascaded);
    for (Data.Table table : all) {
      Data.Table params = table.table("params");
      Data found = params == null ? null : params.get(key);
      if (found == null) found = table.get(key);
      if (found != null) return found;
    }
    return null;
  }
}
