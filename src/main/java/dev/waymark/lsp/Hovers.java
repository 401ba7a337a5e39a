package dev.waymark.lsp;

import dev.waymark.data.Data;
import dev.waymark.lint.Finding;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.RulePages;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.jspecify.annotations.Nullable;

/** Why something is a finding, and where a link leads. */
final class Hovers {
  private Hovers() {}

  /** Null where there is nothing to say. */
  static @Nullable Hover of(Spot spot, Seen seen) {
    Set<String> parts = new LinkedHashSet<>();
    Span span = null;
    for (Finding finding : seen.report().findings()) {
      if (!spot.isIn(finding.span())) continue;
      RulePage page = RulePages.named(finding.rule());
      parts.add("**" + page.id() + "**: " + page.title() + "\n\n" + first(page.body()));
      span = finding.span();
    }
    for (Reference link : spot.links(seen.site())) {
      String told = told(link.resolution());
      if (!told.isEmpty()) parts.add(told);
      span = spot.isIn(link.span()) ? link.span() : spot.text().span(spot.offset(), spot.offset());
    }
    if (parts.isEmpty() || span == null) return null;
    String text = String.join("\n\n---\n\n", parts);
    return new Hover(new MarkupContent(MarkupKind.MARKDOWN, text), Lines.range(span));
  }

  /** The first paragraph of a rule's page. */
  private static String first(String body) {
    List<String> lines = new ArrayList<>();
    for (String line : body.strip().split("\n")) {
      if (line.isBlank()) break;
      lines.add(line);
    }
    return String.join(" ", lines);
  }

  /** Where a link leads; empty when a finding says it. */
  private static String told(Resolution to) {
    if (to instanceof Resolution.Found found) return found(found);
    if (to instanceof Resolution.ViaAlias via) {
      String end = told(via.end());
      return "through " + code(via.redirect().from().value()) + (end.isEmpty() ? "" : "\n\n" + end);
    }
    if (to instanceof Resolution.External external) return "leaves the site: " + external.url();
    if (to instanceof Resolution.Unknown unknown) {
      Span template = unknown.template();
      String where =
          template == null ? "" : " (" + template.source().path() + ":" + template.line() + ")";
      return "nobody can tell where this leads: " + unknown.why() + where;
    }
    return to instanceof Resolution.NotPublished none ? page(none.page(), "") : "";
  }

  private static String found(Resolution.Found found) {
    String fragment = found.fragment() == null ? "" : "#" + found.fragment();
    Page page = found.page();
    return page == null ? code(found.url().value()) : page(page, fragment);
  }

  private static String page(Page page, String fragment) {
    String title = page.title().isBlank() ? page.path().value() : page.title();
    StringBuilder text = new StringBuilder("**" + title + "**");
    Data description = page.params().field("description");
    if (description != null && !description.asString().isBlank())
      text.append("\n\n").append(description.asString().strip());
    if (page.url() != null) text.append("\n\n").append(code(page.url().value() + fragment));
    if (page.file() != null) text.append(" in ").append(code(page.file()));
    return text.toString();
  }

  private static String code(String text) {
    return "`" + text.replace('`', '\'') + "`";
  }
}
