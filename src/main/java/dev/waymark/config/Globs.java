package dev.waymark.config;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Glob;
import dev.waymark.text.UserError;
import java.util.ArrayList;
import java.util.List;

/** Lists of globs. */
final class Globs {
  private Globs() {}

  /** Reads them; a UserError at the first that is malformed. */
  static List<Glob> read(List<Data> items) {
    List<Glob> globs = new ArrayList<>();
    for (Data item : items) {
      Glob glob = Glob.of(Fields.text(item, "a glob"));
      if (!glob.valid()) {
        throw new UserError("malformed glob " + Fields.quoted(glob.toString()), item.span());
      }
      globs.add(glob);
    }
    return List.copyOf(globs);
  }
}
