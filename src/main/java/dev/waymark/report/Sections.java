package dev.waymark.report;

import dev.waymark.lint.Finding;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sections of a site, two levels deep, with their published pages and their findings. A section
 * is named by its path ({@code /manuals/dhi}, {@code fr:/manuals} beside the default language);
 * what is not a page's is named by its folder ({@code data}).
 */
final class Sections {
  private static final int DEPTH = 2;

  private final Site site;
  private final Map<String, Integer> pages = new TreeMap<>();
  private final Map<String, List<Finding>> findings = new TreeMap<>();

  Sections(Run run) {
    site = run.survey().site().get();
    for (Page page : site.pages()) if (page.rendered()) pages.merge(of(page), 1, Integer::sum);
    for (Finding f : run.report().findings()) {
      findings.computeIfAbsent(of(f), s -> new ArrayList<>()).add(f);
    }
  }

  /** Published pages by section, in order of their names. */
  Map<String, Integer> pages() {
    return pages;
  }

  /** The findings of each section that has some. */
  Map<String, List<Finding>> findings() {
    return findings;
  }

  /** How many findings a section and those in it have. */
  int within(String section) {
    String inside = section.endsWith("/") ? section : section + "/";
    return findings.entrySet().stream()
        .filter(e -> e.getKey().equals(section) || e.getKey().startsWith(inside))
        .mapToInt(e -> e.getValue().size())
        .sum();
  }

  /** Every section, each below the one that holds it. */
  List<Branch> tree() {
    Map<String, List<String>> below = new LinkedHashMap<>();
    TreeMap<String, Integer> all = new TreeMap<>(pages);
    findings.keySet().forEach(name -> all.putIfAbsent(name, 0));
    for (String name : all.keySet()) {
      below.computeIfAbsent(top(name), n -> new ArrayList<>()).add(name);
    }
    List<Branch> branches = new ArrayList<>();
    below.forEach((top, names) -> branches.add(new Branch(top, names)));
    return branches;
  }

  /** A section of the first level with all of its names, maybe its own among them. */
  record Branch(String top, List<String> names) {}

  /** {@code /manuals} of {@code /manuals/dhi}. */
  private static String top(String name) {
    int colon = name.indexOf(':') + 1;
    int slash = name.indexOf('/', colon + 1);
    return slash < 0 ? name : name.substring(0, slash);
  }

  String of(Finding finding) {
    String file = finding.span().source().path();
    List<Page> made = site.pagesOf(file);
    if (!made.isEmpty()) return of(made.get(0));
    int slash = file.indexOf('/');
    return slash < 0 ? "." : file.substring(0, slash);
  }

  private static String of(Page page) {
    String[] segments = page.path().value().split("/");
    // The first is empty; the last is the page's own name unless it is a section itself.
    int most = page.bundle() == Page.Bundle.BRANCH ? segments.length : segments.length - 1;
    StringBuilder name = new StringBuilder();
    for (int i = 1; i < Math.min(most, DEPTH + 1); i++) name.append('/').append(segments[i]);
    String path = name.length() == 0 ? "/" : name.toString();
    return page.language().isDefault() ? path : page.language().code() + ":" + path;
  }
}
