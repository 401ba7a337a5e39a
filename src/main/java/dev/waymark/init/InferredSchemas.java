package dev.waymark.init;

import dev.waymark.document.Document;
import dev.waymark.init.Plan.Part;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The schemas of a site, one for the pages and one for the sections of each part of it that is
 * large enough to have habits.
 *
 * @param files by path, the schema of each
 * @param part what the configuration says about them
 */
record InferredSchemas(Map<String, Map<String, Object>> files, Part part) {
  static final String FOLDER = "waymark/schemas";

  /** Fewer pages have no habits. */
  private static final int LEAST = 10;

  /** So many places where it is done otherwise are shown. */
  private static final int SHOWN = 3;

  private record Group(String section, Kind kind) {
    String file(Set<String> taken) {
      String lower = section.isEmpty() ? "root" : section.toLowerCase(Locale.ROOT);
      String safe = lower.replaceAll("[^a-z0-9._-]+", "-");
      String name = kind == Kind.PAGE ? safe : safe + "-sections";
      String path = FOLDER + "/" + name + ".schema.json";
      for (int n = 2; !taken.add(path); n++) path = FOLDER + "/" + name + "-" + n + ".schema.json";
      return path;
    }

    String words(int pages) {
      String counted = Count.of(pages, kind == Kind.PAGE ? "page" : "section page");
      return counted + (section.isEmpty() ? " in no section" : " of " + section);
    }
  }

  static InferredSchemas of(Site site, Meanings meanings) {
    Map<String, Map<String, Object>> files = new LinkedHashMap<>();
    List<String> details = new ArrayList<>();
    List<String> yaml = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    groups(site)
        .forEach(
            (group, shape) -> {
              int pages = shape.uses().size();
              if (pages < LEAST) return;
              Inference inference = new Inference(meanings);
              Map<String, Object> schema = inference.pages(shape);
              if (schema.isEmpty()) return;
              String path = group.file(taken);
              files.put(path, document(group, pages, schema));
              details.addAll(report(group.words(pages) + ": " + path, inference));
              yaml.add("  - schema: " + Yaml.text(path) + " # " + group.words(pages));
              yaml.add("    section: " + Yaml.text(group.section()));
              yaml.add("    kind: " + group.kind().hugoName());
            });
    if (files.isEmpty()) {
      String none =
          "No section has enough pages of one kind to tell what their front matter needs.";
      List<String> example =
          List.of("# schemas:", "#   - {schema: guide.schema.json, section: guides}");
      return new InferredSchemas(files, new Part("schemas", List.of(none), List.of(), example));
    }
    String why =
        "Front matter as most pages have it; remove from a schema what it should not require.";
    yaml.add(0, "schemas:");
    return new InferredSchemas(files, new Part("schemas", List.of(why), details, yaml));
  }

  private static Map<Group, Shape> groups(Site site) {
    Map<Group, Shape> groups =
        new TreeMap<>(Comparator.comparing(Group::section).thenComparing(Group::kind));
    Set<String> seen = new HashSet<>();
    for (Page page : site.pages()) {
      Document document = page.document();
      boolean kind = page.kind() == Kind.PAGE || page.kind() == Kind.SECTION;
      if (document == null || page.adapted() || !kind) continue;
      if (!seen.add(document.source().path())) continue;
      groups
          .computeIfAbsent(new Group(page.section(), page.kind()), g -> new Shape())
          .add(page, document.values());
    }
    return groups;
  }

  private static Map<String, Object> document(
      Group group, int pages, Map<String, Object> inferred) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Front matter");
    schema.put("description", "Started by waymark init from " + group.words(pages) + ".");
    schema.put("type", "object");
    schema.putAll(inferred);
    return schema;
  }

  private static List<String> report(String title, Inference inference) {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    List<String> required = new ArrayList<>();
    for (Decision d : inference.decisions()) {
      if (d.what().equals("required")) required.add(d.place());
    }
    if (!required.isEmpty()) lines.add("  required: " + String.join(", ", required));
    for (Decision d : inference.decisions()) {
      if (!d.what().equals("required")) lines.add("  " + d);
      if (d.otherwise().isEmpty()) continue;
      String missing = d.what().equals("required") ? d.place() + " is missing" : "otherwise";
      lines.add("  " + missing + ": " + places(d.otherwise()));
    }
    if (!inference.types().isEmpty()) lines.add("  types: " + String.join(", ", inference.types()));
    return lines;
  }

  private static String places(List<Span> spans) {
    String first =
        spans.stream()
            .limit(SHOWN)
            .map(span -> span.source().path() + ":" + span.line())
            .collect(Collectors.joining(", "));
    int more = spans.size() - SHOWN;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
