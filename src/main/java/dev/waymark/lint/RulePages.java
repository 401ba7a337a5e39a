package dev.waymark.lint;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads rule pages: {@code rules/<id>.md} of the jar, or any text of that shape. */
public final class RulePages {
  private RulePages() {}

  /** The page of a rule; an IllegalStateException when the jar lacks it, which is ours to fix. */
  public static RulePage named(String id) {
    return parse(id, resource("rules/" + id + ".md"));
  }

  /** Reads a page's text. */
  public static RulePage parse(String id, String text) {
    Source source = Source.of("rules/" + id + ".md", text);
    int end = source.text().indexOf("\n---\n", 3);
    if (!source.text().startsWith("---\n") || end < 0) throw broken(id, "has no front matter");
    if (!(DataReader.read(DataFormat.YAML, source.span(4, end + 1)).value()
        instanceof Data.Table head)) {
      throw broken(id, "has unreadable front matter");
    }
    List<RulePage.Option> options = new ArrayList<>();
    Data written = head.get("options");
    if (written != null) {
      for (Data item : written.asList()) {
        if (item instanceof Data.Table table) options.add(option(id, table));
      }
    }
    return new RulePage(
        id,
        text(id, head, "title"),
        text(id, head, "subject"),
        head.get("style") instanceof Data.Flag style && style.value(),
        Severity.valueOf(text(id, head, "severity").toUpperCase(Locale.ROOT)),
        text(id, head, "fix"),
        List.copyOf(options),
        source.text().substring(end + 5).strip() + "\n");
  }

  private static RulePage.Option option(String id, Data.Table table) {
    Data fallback = table.get("default");
    if (fallback == null) throw broken(id, "has an option without default");
    return new RulePage.Option(
        text(id, table, "name"),
        text(id, table, "kind"),
        plain(fallback),
        text(id, table, "about"));
  }

  private static Object plain(Data value) {
    if (value instanceof Data.Flag flag) return flag.value();
    if (value instanceof Data.Num num) return num.value();
    if (value instanceof Data.Items items)
      return items.items().stream().map(Data::asString).toList();
    return value.asString();
  }

  private static String text(String id, Data.Table table, String key) {
    Data found = table.get(key);
    if (found == null || found.asString().isEmpty()) throw broken(id, "lacks " + key);
    return found.asString();
  }

  private static IllegalStateException broken(String id, String what) {
    return new IllegalStateException("rules/" + id + ".md " + what);
  }

  /** The text of a file in the jar. */
  public static String resource(String path) {
    try (InputStream in = RulePages.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) throw new IllegalStateException(path + " is missing from the jar");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
