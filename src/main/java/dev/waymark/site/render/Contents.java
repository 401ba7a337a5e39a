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
      if (section.level() == 0) continue;
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
    for (Entry entry : tree(sections)) top.add(heading(entry, map));
    List<Value> ids = new ArrayList<>();
    sections.stream()
        .map(section -> section.id())
        .filter(id -> !id.value().isEmpty())
        .sorted((a, b) -> a.value().compareTo(b.value()))
        .forEach(ids::add);
    return new LazyObject("*tableofcontents.Fragments")
        .has("Headings", new Value.Items(List.copyOf(top)))
        .has("HeadingsMap", new Value.Dict(map, false))
        .has("Identifiers", new Value.Obj(new Identifiers(ids)))
        .does("ToHTML", (runtime, args) -> html(sections, args))
        .value();
  }

  /** Of a level that was left out nothing is known, not even its level. */
  private static Value heading(Entry entry, Map<String, Value> map) {
    List<Value> below = new ArrayList<>();
    Section section = entry.section;
    LazyObject fields =
        new LazyObject("*tableofcontents.Heading")
            .has("ID", section == null ? Text.EMPTY : section.id())
            .has("Level", Value.of(section == null ? 0L : section.level()))
            .has("Title", section == null ? Text.EMPTY : section.html().as(Text.Kind.PLAIN));
    Value value = fields.value();
    if (section != null && !section.id().value().isEmpty()) map.put(section.id().value(), value);
    for (Entry inner : entry.below) below.add(heading(inner, map));
    fields.has("Headings", new Value.Items(List.copyOf(below)));
    return value;
  }

  /** {@code .TableOfContents}, from {@code startLevel} to {@code endLevel}. */
  static Text html(Options options, List<Section> sections) {
    boolean ordered = options.flag(false, "markup", "tableofcontents", "ordered");
    Style style =
        new Style(level(options, 2, "startlevel"), level(options, 3, "endlevel"), tag(ordered));
    return style.html(sections);
  }

  /** {@code .Fragments.ToHTML startLevel endLevel ordered}. */
  private static Value html(List<Section> sections, List<Value> args) {
    Long start = CastArgs.number(args, 0);
    Long end = CastArgs.number(args, 1);
    if (start == null || end == null || args.size() != 3 || !(args.get(2) instanceof Value.Bool of))
      return CastArgs.unknownOr(args, "which levels and what list are meant");
    return new Style(start.intValue(), end.intValue(), tag(of.value())).html(sections);
  }

  private static int level(Options options, int fallback, String key) {
    Data found = options.at("markup", "tableofcontents", key);
    return found instanceof Data.Num number ? number.value().intValue() : fallback;
  }

  private static String tag(boolean ordered) {
    return ordered ? "ol" : "ul";
  }

  /** Which levels are shown, to the last if {@code end} is -1, and the tag of their lists. */
  private record Style(int start, int end, String tag) {
    Text html(List<Section> sections) {
      TextBuilder out = new TextBuilder(Text.Kind.HTML);
      out.append("<nav id=\"TableOfContents\">");
      list(out, tree(sections), 1, 0);
      return out.append("</nav>").build();
    }

    /** With the blanks of Hugo's, for templates ask how long it is. */
    private void list(TextBuilder out, List<Entry> entries, int level, int indent) {
      if (level < start) {
        for (Entry entry : entries) list(out, entry.below, level + 1, indent);
        return;
      }
      if (entries.isEmpty() || end != -1 && level > end) return;
      String blanks = "  ".repeat(indent + 1);
      out.append("\n" + blanks + "<" + tag + ">\n");
      for (Entry entry : entries) {
        out.append(blanks + "  <li>");
        Section section = entry.section;
        if (section != null) {
          out.append("<a href=\"#").append(section.id()).append("\">");
          out.append(section.html()).append("</a>");
        }
        list(out, entry.below, level + 1, indent + 2);
        out.append("</li>\n");
      }
      out.append(blanks + "</" + tag + ">\n" + "  ".repeat(indent));
    }
  }
}
