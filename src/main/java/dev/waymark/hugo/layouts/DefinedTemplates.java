package dev.waymark.hugo.layouts;

import dev.waymark.template.Node;
import dev.waymark.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The templates that files define by name ({@code define}), which are called by it from everywhere.
 * The files are read when one is first asked for; may be asked by several threads.
 */
final class DefinedTemplates {
  private final Lookup lookup;
  private @Nullable Map<String, LayoutFile> files;

  DefinedTemplates(Lookup lookup) {
    this.lookup = lookup;
  }

  /** The template that some file defines by a name; null when none does. */
  @Nullable Template named(String name) {
    LayoutFile file = files().get(name);
    if (file == null) return null;
    Template whole = file.template();
    Node.Body body = whole.defines().get(name);
    return body == null ? null : whole.defined(name, body);
  }

  private synchronized Map<String, LayoutFile> files() {
    Map<String, LayoutFile> all = files;
    if (all == null) {
      all = new HashMap<>();
      // The one read last stays; a project's definitions are read last here.
      for (boolean partials : new boolean[] {true, false}) {
        List<LayoutFile> defining = new ArrayList<>(lookup.defining(partials));
        defining.sort(Comparator.comparingInt(LayoutFile::module).reversed());
        for (LayoutFile file : defining) {
          for (String name : file.defines()) {
            if (!partials || name.matches("_?partials/.*")) all.put(name, file);
          }
        }
      }
      files = all;
    }
    return all;
  }
}
