package dev.waymark.cli;

import dev.waymark.lint.Undecided;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way of a link, step by step: what is written, what a hook makes of it, the address, what is
 * served there, the anchor.
 */
final class Ways {
  private static final int MOST_PAGES = 3;
  private static final int NAMES = 10;
  private static final int MOST_WAITING = 20;

  private final List<String> lines = new ArrayList<>();

  private Ways() {}

  /**
   * The ways of the links at one place, each way once: a text that several pages show may lead
   * elsewhere from each.
   */
  static List<String> of(List<Reference> links) {
    Map<String, List<Reference>> ways = new LinkedHashMap<>();
    for (Reference link : links)
      ways.computeIfAbsent(String.join("\n", way(link)), w -> new ArrayList<>()).add(link);
    List<String> all = new ArrayList<>();
    ways.forEach(
        (way, same) -> {
          if (!all.isEmpty()) all.add("");
          Reference first = same.get(0);
          all.add(first.span() + ": " + ListRows.status(first.resolution()));
          all.addAll(way.lines().toList());
          if (!first.included().isEmpty()) all.add(step("shown on", pages(same)));
        });
    return all;
  }

  private static List<String> way(Reference link) {
    Ways way = new Ways();
    way.add("written", link.raw());
    if (link.form() == Form.REF) way.add("read as", "a page's path, as ref reads it");
    else if (link.form() == Form.INCLUDE) way.add("read as", "the name of a file to show");
    else way.printed(link);
    way.end(link.resolution());
    return way.lines;
  }

  private void printed(Reference link) {
    Span template = link.template();
    String place = template == null ? null : template.source().path() + ":" + template.line();
    boolean rendered = link.printed() != null;
    if (!rendered && link.form() == Form.URL) return;
    if (link.form() == Form.HOOK) add("hook", place == null ? "one that prints no link" : place);
    else if (place != null) add("template", place);
    else add("hook", "none");
    if (rendered) add("address", String.valueOf(link.printed()));
  }

  private void end(Resolution there) {
    if (there instanceof Resolution.ViaAlias via) {
      Redirect redirect = via.redirect();
      Span from = redirect.span();
      String where = from == null ? "" : " (" + from.source().path() + ":" + from.line() + ")";
      String kind = redirect.kind() == Redirect.Kind.ALIAS ? "alias" : "redirect";
      add(kind, redirect.from() + " leads to " + redirect.to() + where);
      end(via.target());
    } else if (there instanceof Resolution.Found found) {
      served(found.page(), found.url().value());
      if (found.fragment() != null) add("anchor", "#" + found.fragment() + " is there");
    } else if (there instanceof Resolution.NoSuchPage none) {
      add("page", "none at " + none.wanted() + nearest(none.nearest()));
    } else if (there instanceof Resolution.NoSuchFile none) {
      add("file", "none at " + none.wanted() + nearest(none.nearest()));
    } else if (there instanceof Resolution.NoSuchAnchor none) {
      served(none.page(), String.valueOf(none.page().url()));
      List<String> near = none.nearest().stream().map(id -> "#" + id).toList();
      add("anchor", "#" + none.fragment() + " is not there" + nearest(near));
      if (none.api() != null && none.api().file() != null) {
        Span nearest = none.api().place();
        add("document", none.api().file() + (nearest == null ? "" : ":" + nearest.line()));
      }
    } else if (there instanceof Resolution.NotPublished hidden) {
      add("page", name(hidden.page()) + " is not published");
    } else if (there instanceof Resolution.Ambiguous many) {
      List<String> names = many.pages().stream().map(Ways::name).toList();
      add("page", many.wanted() + " is the name of " + String.join(", ", names));
    } else if (there instanceof Resolution.External external) {
      add("page", "outside of this site: " + external.url());
    } else if (there instanceof Resolution.Unknown unknown) {
      unknown(unknown);
    }
  }

  private void unknown(Resolution.Unknown unknown) {
    Page page = unknown.page();
    if (page != null) served(page, String.valueOf(page.url()));
    if (unknown.fragment() != null) add("anchor", "#" + unknown.fragment() + " may be there");
    Span template = unknown.template();
    String place = template == null ? "" : ", " + template.source().path() + ":" + template.line();
    add("why", unknown.why() + place);
  }

  private void served(@Nullable Page page, String url) {
    if (page == null) add("file", url);
    else add("page", page.file() == null ? url : url + " (" + page.file() + ")");
  }

  private static String name(Page page) {
    return page.file() == null ? page.path().value() : page.file();
  }

  private static String nearest(List<String> nearest) {
    return nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest);
  }

  private static String pages(List<Reference> same) {
    List<String> names =
        same.stream().map(Reference::page).map(p -> p == null ? "" : name(p)).distinct().toList();
    int shown = Math.min(MOST_PAGES, names.size());
    String rest = shown < names.size() ? " and %,d more".formatted(names.size() - shown) : "";
    return String.join(", ", names.subList(0, shown)) + rest;
  }

  private void add(String name, String value) {
    lines.add(step(name, value));
  }

  private static String step(String name, String value) {
    return "  " + name + " ".repeat(NAMES - name.length()) + value;
  }

  /** The links that cannot be decided because of a line of a template, each in a sentence. */
  static List<String> waiting(Site site, String file, int line) {
    List<Undecided> all =
        Undecided.of(site).stream()
            .filter(u -> (file + ":" + line).equals(u.templateLine()))
            .toList();
    List<String> lines = new ArrayList<>();
    for (Undecided u : all.subList(0, Math.min(MOST_WAITING, all.size())))
      lines.add(u.span() + ": undecided: " + u.target() + ": " + u.why());
    int left = all.size() - lines.size();
    if (left > 0) lines.add("and %,d more that depend on %s:%d".formatted(left, file, line));
    return lines;
  }

  /** The links of a site that begin on a line, by column where one is given. */
  static List<Reference> at(Site site, String file, int line, int column) {
    List<Reference> all = new ArrayList<>();
    for (Reference link : site.references()) {
      Span span = link.span();
      if (!span.source().path().equals(file) || span.line() != line) continue;
      if (column == 0 || span.column() == column) all.add(link);
    }
    return all;
  }
}
