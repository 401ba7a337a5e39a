package dev.waymark.site.pages;

import dev.waymark.data.Data;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.site.model.Params;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which pages name which terms ({@code hugolib/content_map_page_assembler.go: assembleTerms}). */
public record Terms(Map<String, List<Use>> byPath, Map<String, String> names) {
  /** A page that names a term; {@code weight} is its {@code <taxonomy>_weight}. */
  public record Use(ContentNode node, int weight) {}

  /**
   * {@code plurals}: front matter keys of the taxonomies. {@link #names} has {@code tags/Term as
   * written} by path.
   */
  static Terms of(Collection<ContentNode> nodes, Collection<String> plurals) {
    Terms terms = new Terms(new HashMap<>(), new HashMap<>());
    for (ContentNode node : nodes) {
      if (!node.linked()) continue;
      for (String plural : plurals) terms.add(node, plural);
    }
    return terms;
  }

  private void add(ContentNode node, String plural) {
    int weight = WholeNumbers.integer(node.params().param(plural + "_weight"));
    for (String path : name(node.params(), plural)) {
      byPath.computeIfAbsent(path, p -> new ArrayList<>()).add(new Use(node, weight));
    }
  }

  /** Takes note of the terms that a page names, and answers their paths. */
  Set<String> name(Params params, String plural) {
    Set<String> paths = new LinkedHashSet<>();
    Data found = params.param(plural);
    if (found == null) return paths;
    for (Data item : found.asList()) {
      String term = item.asString();
      if (term.isEmpty()) continue;
      String path = path(plural, term);
      // A term of nothing but slashes would be the taxonomy itself.
      if (path.indexOf('/', 1) < 0) continue;
      names.putIfAbsent(path, plural + "/" + term);
      paths.add(path);
    }
    return paths;
  }

  /** The logical path of a term's page. */
  static String path(String plural, String term) {
    String path = PathRules.normalize("/" + plural + "/" + term);
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') end--;
    return path.substring(0, end);
  }
}
