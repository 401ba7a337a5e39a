package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.document.Rendered.Section;
import dev.waymark.hugo.config.Options;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables of contents ({@code markup/tableofcontents/tableofcontents.go}). */
final class Contents {
  /** A heading with those below it; null where a level was left out. */
  private static final class Entry {
    final @Nullable Section section;
    final List<Entry> below = new ArrayList<>();

    Entry(@Nullable Section section) {
      this.section = section;
    }
  }

  private Contents() {}

  private static List<Entry> tree(List<Section> sections) {
    List<Entry> top = new ArrayList<>();
    for (Section section : sections) {
      List<Entry> list = top;
      for (int level = 1; level < section.level(); level++) {
        if (list.isEmpty()) list.add(new Entry(null));
        list = list.get(list.size() - 1).below;
      }
      list.add(new Entry(section));
    }
    return top;
  }

  /** {@code .Fragments}: Headings, HeadingsMap, Identifiers. */
  static Value fragments(Options options, List<Section> sections) {
    Map<String, Value> map = new LinkedHashMap<>();
    List<Value> top = new ArrayList<>();
    for (Entry entry : tree(sections)) top.add(heading(entry, 1, map));
    List<Value> ids = new ArrayList<>();
    sections.stream()
        .map(section -> section.id())
        .sorted((a, b) -> a.value().compareTo(b.value()))
        .forEach(ids::add);
    Text html = html(options, sections);
    return new LazyObject("*tableofcontents.Fragments")
        .has("Headings", new Value.Items(List.copyOf(top)))
        .has("HeadingsMap", new Value.Dict(map, false))
        .has("Identifiers", new Value.Obj(new Identifiers(ids)))
        .does("ToHTML", (runtime, args) -> html)
        .value();
  }

  private static Value heading(Entry entry, int level, Map<String, Value> map) {
    List<Value> below = new ArrayList<>();
    Section section = entry.section;
    LazyObject fields =
        new LazyObject("*tableofcontents.Heading")
            .has("ID", section == null ? Text.EMPTY : section.id())
            .has("Level", Value.of((long) level))
            .has("Title", section == null ? Text.EMPTY : section.html().as(Text.Kind.HTML));
    Value value = fields.value();
    if (section != null) map.put(section.id().value(), value);
    for (Entry inner : entry.below) below.add(heading(inner, level + 1, map));
    fields.has("Headings", new Value.Items(List.copyOf(below)));
    return value;
  }

  /** {@code .TableOfContents}, from {@code startLevel} to {@code endLevel}. */
  static Text html(Options options, List<Section> sections) {
    int start = level(options, 2, "startlevel");
    int end = level(options, 3, "endlevel");
    boolean ordered = options.flag(false, "markup", "tableofcontents", "ordered");
    TextBuilder out = new TextBuilder(Text.Kind.HTML);
    out.append("<nav id=\"TableOfContents\">");
    if (start <= 0) start = 1;
    List<Entry> from = new ArrayList<>(tree(sections));
    for (int level = 1; level < start; level++) {
      List<Entry> next = new ArrayList<>();
      for (Entry entry : from) next.addAll(entry.below);
      from = next;
    }
    list(out, from, start, end, 0, ordered ? "ol" : "ul");
    return out.append("</nav>").build();
  }

  private static int level(Options options, int fallback, String key) {
    Data found = options.at("markup", "tableofcontents", key);
    return found instanceof Data.Num number ? number.value().intValue() : fallback;
  }

  /** With the blanks of Hugo's, for templates ask how long it is. */
  private static void list(
      TextBuilder out, List<Entry> entries, int level, int end, int indent, String tag) {
    if (entries.isEmpty() || end >= 0 && level > end) return;
    String blanks = "  ".repeat(indent + 1);
    out.append("\n" + blanks + "<" + tag + ">\n");
    for (Entry entry : entries) {
      out.append(blanks + "  <li>");
      Section section = entry.section;
      if (section != null) {
        out.append("<a href=\"#").append(section.id()).append("\">");
        out.append(section.html()).append("</a>");
      }
      list(out, entry.below, level + 1, end, indent + 2, tag);
      out.append("</li>\n");
    }
    out.append(blanks + "</" + tag + ">\n" + "  ".repeat(indent));
  }
}
