package dev.waymark.hugo.layouts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The paths that Hugos before 0.146 tried one after the other ({@code output/layouts/layout.go}).
 */
final class LayoutOrder {
  private final Asked asked;
  private final String section;
  private final String hook;
  private final boolean base;
  private final boolean only;
  private final List<String> layouts = new ArrayList<>();
  private final List<String> types = new ArrayList<>();

  private LayoutOrder(Asked asked, String section, String hook, boolean base, boolean only) {
    this.asked = asked;
    this.section = section;
    this.hook = hook;
    this.base = base;
    this.only = only;
  }

  /**
   * Of a page's template, or ({@code base}) of the one around it.
   *
   * @param section of section pages, the singular of taxonomies and terms, else {@code ""}
   * @param only the page's layout and no other
   */
  static List<String> page(Asked asked, String section, boolean base, boolean only) {
    return new LayoutOrder(asked, section, "", base, only).paths(List.of());
  }

  /** Of a hook: {@code render-codeblock}, with its variants first. */
  static List<String> hook(Asked asked, String section, String hook, List<String> variants) {
    return new LayoutOrder(asked, section, hook, false, false).paths(variants);
  }

  private List<String> paths(List<String> variants) {
    boolean rss = asked.format().equals("rss");
    String layout = asked.layout();
    if (hook.isEmpty() && layout != null && !layout.isEmpty()) layout(layout);
    if (!asked.type().isEmpty()) type(asked.type());
    if (!hook.isEmpty()) {
      for (String variant : variants) layout(hook + "-" + variant);
      layout(hook);
      sectionType();
    } else {
      kind();
      if (rss && !base) layout("");
    }
    if (base || !asked.kind().equals("404")) type("_default");
    boolean single = asked.kind().matches("page|404|sitemap|sitemapindex");
    if (hook.isEmpty() && !single) layout("list");
    if (base) layout("baseof");
    return resolve();
  }

  private void kind() {
    String kind = asked.kind();
    switch (kind) {
      case "page" -> {
        layout("single");
        sectionType();
      }
      case "home" -> {
        layout("index");
        layout("home");
        type("");
      }
      case "section" -> {
        if (!section.isEmpty()) layout(section);
        sectionType();
        layout(kind);
        type(kind);
      }
      case "term" -> {
        layout(kind);
        type(kind);
        if (!section.isEmpty()) layout(section);
        layout("taxonomy");
        type("taxonomy");
        sectionType();
      }
      case "taxonomy" -> {
        if (!section.isEmpty()) layout(section + ".terms");
        sectionType();
        layout("terms");
        layout(kind);
        type(kind);
      }
      default -> {
        layout(kind.equals("robotstxt") ? "robots" : kind);
        type("");
      }
    }
  }

  private void sectionType() {
    if (!section.isEmpty()) type(section);
  }

  private void layout(String name) {
    if (base && !name.equals("baseof")) layouts.add(name + "-baseof");
    else if (!only || base || name.equals(asked.layout())) layouts.add(name);
  }

  private void type(String name) {
    if (name.equals("shortcodes") || name.equals("partials")) return;
    types.add(hook.isEmpty() ? name : name + "/_markup");
  }

  private List<String> resolve() {
    Set<String> paths = new LinkedHashSet<>();
    List<String> variations = new ArrayList<>();
    if (!asked.language().isEmpty()) variations.add(asked.language() + "." + asked.format());
    variations.add(asked.format());
    if (!asked.language().isEmpty()) variations.add(asked.language());
    variations.add("");
    for (String type : types) {
      for (String variation : variations) {
        for (String layout : layouts) {
          String path = path(type, layout, variation);
          if (path != null) paths.add(path);
        }
      }
    }
    return List.copyOf(paths);
  }

  private @Nullable String path(String type, String layout, String variation) {
    if (variation.isEmpty() && layout.isEmpty()) return null;
    if (asked.suffix().isEmpty() && (layout.isEmpty() || variation.isEmpty())) return null;
    List<String> words = new ArrayList<>(List.of(layout, variation, asked.suffix()));
    words.removeIf(String::isEmpty);
    return (type.isEmpty() ? "" : type + "/") + String.join(".", words);
  }
}
