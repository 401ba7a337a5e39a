package dev.waymark.rules.links;

import dev.waymark.document.Document;
import dev.waymark.document.Document.Anchor;
import dev.waymark.document.Document.AnchorKind;
import dev.waymark.document.Document.Heading;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Rule;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An id that a page writes twice: browsers only ever jump to the first. Ids made from headings'
 * texts are kept apart by Hugo.
 */
public record DuplicateHeadingId() implements Rule.DocumentRule {
  @Override
  public boolean withoutSite() {
    return true;
  }

  private record Id(String id, Span span) {}

  @Override
  public void check(Document document, Findings out) {
    if (!document.mayNameIds()) return;
    List<Id> written = new ArrayList<>();
    for (Heading heading : document.headings()) {
      if (heading.id() == null || heading.id().isEmpty()) continue;
      written.add(
          new Id(heading.id(), heading.idSpan() != null ? heading.idSpan() : heading.span()));
    }
    if (written.isEmpty()) return;
    for (Anchor anchor : document.anchors()) {
      boolean own = anchor.kind() == AnchorKind.ATTRIBUTE || anchor.kind() == AnchorKind.HTML_ID;
      if (own && !anchor.inner()) written.add(new Id(anchor.id(), anchor.span()));
    }
    written.sort(Comparator.comparing(Id::span));
    Map<String, Span> first = new HashMap<>();
    for (Id id : written) {
      Span before = first.putIfAbsent(id.id(), id.span());
      // An anchor beside its heading leads to the same place.
      if (before == null || id.span().line() - before.line() < 2) continue;
      String message = "id " + id.id() + " is already taken on line " + before.line();
      out.add(Problem.at(id.span(), message).related(List.of(new Related(before, "first here"))));
    }
  }
}
