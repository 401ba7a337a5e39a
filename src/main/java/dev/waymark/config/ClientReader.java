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
      List<String> pages = texts(fields.table().get("pages"), "pages");
      if (pages.isEmpty())
        throw new UserError("client-rendered needs pages, globs of addresses", item.span());
      all.add(new ClientRendered(pages, fragments(fields.table().get("fragments"))));
    }
    return List.copyOf(all);
  }

  private static @Nullable List<String> fragments(@Nullable Data value) {
    List<String> texts = texts(value, "fragments");
    if (texts.isEmpty() || texts.equals(List.of("undecided"))) return null;
    return texts.equals(List.of("any")) ? List.of("**") : texts;
  }

  /** One text or a list of them, each a glob. */
  private static List<String> texts(@Nullable Data value, String what) {
    if (value == null || value instanceof Data.Nothing) return List.of();
    List<Data> items = value instanceof Data.Items list ? list.items() : List.of(value);
    List<String> texts = new ArrayList<>();
    for (Data item : items) {
      String text = Fields.text(item, what);
      if (!Glob.of(text).valid()) throw new UserError("no glob: " + text, item.span());
      texts.add(text);
    }
    return List.copyOf(texts);
  }
}
