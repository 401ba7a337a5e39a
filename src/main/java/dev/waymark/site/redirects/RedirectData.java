package dev.waymark.site.redirects;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.site.model.Redirect;
import dev.waymark.text.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Redirect files that are YAML, TOML or JSON, by their shape: {@code target: [source, …]}, {@code
 * source: target}, or lists of maps with a {@code from} and a {@code to} by any of their usual
 * names.
 */
final class RedirectData {
  private static final List<String> LISTS = List.of("redirects", "rewrites", "aliases");
  private static final List<String> FROM = List.of("from", "source", "src", "old", "alias");
  private static final List<String> TO =
      List.of("to", "destination", "target", "dest", "new", "url");

  private RedirectData() {}

  /** Reads a file; false when it is not one of its format. */
  static boolean read(Source source, RedirectRules rules, List<Redirect> all) {
    String path = source.path();
    DataFormat format =
        path.endsWith(".toml")
            ? DataFormat.TOML
            : path.endsWith(".json") ? DataFormat.JSON : DataFormat.YAML;
    Data data = DataReader.read(format, source.all()).value();
    if (data instanceof Data.Items items) {
      items.items().forEach(item -> rule(item, rules, all));
      return true;
    }
    if (!(data instanceof Data.Table table)) return false;
    boolean listed = false;
    for (String key : LISTS) {
      if (!(table.get(key) instanceof Data.Items items)) continue;
      listed = true;
      items.items().forEach(item -> rule(item, rules, all));
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (listed || name.equals("netlify.toml") || name.equals("vercel.json")) return true;
    for (Data.Entry entry : table.entries()) entry(entry, rules, all);
    return true;
  }

  private static void entry(Data.Entry entry, RedirectRules rules, List<Redirect> all) {
    if (entry.value() instanceof Data.Items sources) {
      for (Data from : sources.items()) {
        if (from instanceof Data.Text text)
          rules.add(text.value(), entry.key(), text.span(), entry.keySpan(), all);
      }
    } else if (entry.value() instanceof Data.Text to) {
      rules.add(entry.key(), to.value(), entry.keySpan(), to.span(), all);
    }
  }

  private static void rule(Data item, RedirectRules rules, List<Redirect> all) {
    if (!(item instanceof Data.Table table)) return;
    if (table.get("prefix") instanceof Data.Text prefix) {
      // A prefix that is stripped leads to what is left of the address.
      rules.add(prefix.value() + "*", "/:splat", prefix.span(), null, all);
      return;
    }
    Data from = first(table, FROM);
    Data to = first(table, TO);
    String status = table.get("status") instanceof Data.Num n ? n.raw() : "";
    if (from == null
        || to == null
        || conditional(table)
        || status.equals("404")
        || status.equals("410")) return;
    for (Data one : from.asList()) {
      rules.add(pattern(one.asString()), to.asString(), one.span(), to.span(), all);
    }
  }

  /** Whether a rule holds for some readers only. */
  private static boolean conditional(Data.Table table) {
    return table.get("conditions") instanceof Data.Table
        || table.get("has") != null
        || table.get("missing") != null;
  }

  /** Vercel's {@code :path*} and {@code (.*)} as the {@code *} of other hosts. */
  private static String pattern(String from) {
    return from.replaceAll(":\\w+[*+]|\\(\\.[*+]\\)", "*");
  }

  private static @Nullable Data first(Data.Table table, List<String> keys) {
    for (String key : keys) {
      Data found = table.get(key);
      if (found != null) return found;
    }
    return null;
  }
}
