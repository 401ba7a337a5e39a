package dev.waymark.site.pages;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.hugo.paths.Permalinks;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.pages.UrlMaker.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What decides the addresses of one language's pages: slugs, {@code url}, permalinks ({@code
 * hugolib/page__paths.go}).
 */
final class AddressRules {
  private final HugoConfig config;
  private final NavigableMap<String, ContentNode> nodes;
  private final ListDates dates;
  private final Titles titles;
  private final Permalinks permalinks;
  private final boolean keepsCase;

  /** Where lists have gone by their slugs, by logical path. */
  private final Map<String, String> folders = new HashMap<>();

  /** The lists over folders, by logical path: the pages of a folder share one. */
  private final Map<String, Optional<ContentNode>> lists = new HashMap<>();

  AddressRules(
      HugoConfig config,
      Options options,
      NavigableMap<String, ContentNode> nodes,
      ListDates dates,
      Titles titles) {
    this.config = config;
    this.nodes = nodes;
    this.dates = dates;
    this.titles = titles;
    this.permalinks = Permalinks.of(options);
    this.keepsCase = PathRules.of(options).keepCase();
  }

  Request request(ContentNode node, boolean ugly) {
    String url = node.kind() == Kind.HOME ? "" : node.text("url");
    String pattern =
        permalinks.pattern(
            node.path().value(),
            node.kind().hugoName(),
            node.language().code(),
            config.environment());
    String permalink = pattern == null ? null : permalinks.expand(pattern, tokens(node));
    if (url.indexOf(':') >= 0) {
      String expanded = permalinks.expandUrl(url, tokens(node));
      if (expanded != null) url = expanded;
    }
    boolean external = url.startsWith("http://") || url.startsWith("https://");
    return new Request(
        node.kind(),
        node.bundle(),
        folder(node),
        segment(node),
        url.isEmpty() || external ? null : url,
        permalink,
        ugly);
  }

  /** A section's slug moves it and all below since 0.167; before it had no effect. */
  private boolean slugged(ContentNode node) {
    return node.slug() != null && (node.kind() == Kind.PAGE || slugsOfSections());
  }

  private boolean slugsOfSections() {
    return config.version().has(HugoChange.SLUGS_OF_SECTIONS);
  }

  private String segment(ContentNode node) {
    String slug = slugged(node) ? node.slug() : null;
    return slug != null && node.kind() != Kind.HOME ? slug : node.segment();
  }

  private String folder(ContentNode node) {
    if (!slugsOfSections()) return node.folder();
    String above = node.path().parent().value();
    ContentNode list = listOver(above);
    if (list == null) return node.folder();
    String moved = moved(list);
    String written = list.folder() + "/" + list.segment();
    // What is put in its place is the path as it is written only where its case is kept.
    String from = keepsCase ? written : list.path().value();
    String folder = keepsCase ? node.folder() : above;
    if (!folder.startsWith(from)) return moved + node.folder();
    return moved.equals(written) ? node.folder() : moved + folder.substring(from.length());
  }

  /** The folder that a list's own slug and those of the lists above it make. */
  private String moved(ContentNode list) {
    String known = folders.get(list.path().value());
    if (known != null) return known;
    String moved = folder(list) + "/" + segment(list);
    folders.put(list.path().value(), moved);
    return moved;
  }

  /**
   * The list with the longest path that a folder's begins with, wherever its segments end: {@code
   * docs/sub} is over {@code docs/sub-two}. Null for home.
   */
  private @Nullable ContentNode listOver(String folder) {
    return lists
        .computeIfAbsent(folder, f -> Optional.ofNullable(longest(f, ContentNode::branch)))
        .orElse(null);
  }

  /** Of those wanted the one with the longest path that a folder's begins with; never home. */
  private @Nullable ContentNode longest(String folder, Predicate<ContentNode> wanted) {
    for (int end = folder.length(); end > 1; end--) {
      ContentNode found = nodes.get(folder.substring(0, end));
      if (found != null && wanted.test(found)) return found;
    }
    return null;
  }

  private Permalinks.Tokens tokens(ContentNode node) {
    ContentNode section = section(node);
    List<String> sections = new ArrayList<>();
    List<String> names = new ArrayList<>();
    if (section != null && section.kind() != Kind.HOME) {
      for (String segment : section.path().value().substring(1).split("/")) sections.add(segment);
      for (ContentNode up = section; up != null && up.kind() != Kind.HOME; up = above(up)) {
        String slug = up.slug();
        names.add(slug != null ? slug : title(up));
      }
      Collections.reverse(names);
    }
    ContentTree.Placed placed = node.placed();
    String base = placed == null ? node.segment() : placed.at().writtenName();
    boolean unnamed = placed == null || node.bundle() == Page.Bundle.BRANCH;
    // The file of a page that a content adapter adds is the adapter.
    String file = node.adapted() ? "_content" : unnamed ? "" : base;
    boolean ofTerm = node.kind() == Kind.TERM || node.kind() == Kind.TAXONOMY;
    return new Permalinks.Tokens(
        dates.of(node),
        title(node),
        ofTerm,
        node.slug(),
        file,
        base,
        node.section(),
        sections,
        names);
  }

  private String title(ContentNode node) {
    String title = node.text("title");
    return title.isEmpty() && node.placed() == null ? titles.of(node) : title;
  }

  /** The page itself when it is a list, else the nearest list above. */
  private @Nullable ContentNode section(ContentNode node) {
    return node.branch() ? node : above(node);
  }

  /**
   * The nearest list above a page, as Hugo takes it: it looks for the longest path that a folder's
   * begins with, and goes on from the folder above where that is no list.
   */
  private @Nullable ContentNode above(ContentNode node) {
    boolean begun = config.version().has(HugoChange.LOGICAL_PATHS);
    LogicalPath up = node.path();
    while (!up.equals(LogicalPath.HOME)) {
      up = up.parent();
      ContentNode found = begun ? longest(up.value(), any -> true) : nodes.get(up.value());
      if (found != null && found.branch()) return found;
    }
    return null;
  }
}
