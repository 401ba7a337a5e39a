package dev.waymark.config;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Glob;
import dev.waymark.site.model.SiteOptions.ClientRendered;
import dev.waymark.text.UserError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code client-rendered}: a list of {@code pages} (globs) with {@code fragments}: {@code
 * any}, {@code undecided} (when it is left out, too) or globs.
 */
final class ClientReader {
  private ClientReader() {}

  static List<ClientRendered> read(List<Data> items) {
    List<ClientRendered> all = new ArrayList<>();
    for (Data item : items) {
      Fields fields = Fields.of(item, "client-rendered").only(List.of("pages", "fragments"));
      List<String> pages = globs(fields.table().get("pages"));
      if (pages.isEmpty())
        throw new UserError("client-rendered needs pages, globs of addresses", item.span());
      all.add(new ClientRendered(pages, fragments(fields.table().get("fragments"))));
    }
    return List.copyOf(all);
  }

  private static @Nullable List<String> fragments(@Nullable Data value) {
    List<String> globs = globs(value);
    if (globs.isEmpty() || globs.equals(List.of("undecided"))) return null;
    return globs.equals(List.of("any")) ? List.of("**") : globs;
  }

  /** One text or a list of them, each a glob. */
  private static List<String> globs(@Nullable Data value) {
    if (value == null || value instanceof Data.Nothing) return List.of();
    List<Data> items = value instanceof Data.Items list ? list.items() : List.of(value);
    return Globs.read(items).stream().map(Glob::toString).toList();
  }
}
