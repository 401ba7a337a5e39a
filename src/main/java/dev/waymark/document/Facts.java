package dev.waymark.document;

import dev.waymark.document.Document.Anchor;
import dev.waymark.document.Document.AnchorKind;
import dev.waymark.document.Document.Directive;
import dev.waymark.document.Document.Heading;
import dev.waymark.document.Document.Link;
import dev.waymark.document.Document.LinkKind;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.text.Defect;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The facts of one file while they are gathered; not yet in reading order. */
final class Facts {
  final List<Heading> headings = new ArrayList<>();
  final List<Link> links = new ArrayList<>();
  final List<Anchor> anchors = new ArrayList<>();
  final List<Directive> directives = new ArrayList<>();
  final List<Defect> defects = new ArrayList<>();
  private final List<Shortcode> calls;

  Facts(List<Shortcode> calls) {
    this.calls = calls;
  }

  void link(LinkKind kind, String to, Span destination, Span whole) {
    links.add(new Link(kind, to, destination, whole, callsIn(destination)));
  }

  void anchor(Fragment in, AnchorKind kind, String id, Span span) {
    boolean computed = (kind == AnchorKind.HTML_ID || kind == AnchorKind.HTML_NAME) && !free(span);
    if (!id.isEmpty() && !computed) anchors.add(new Anchor(kind, id, in.inner(), span));
  }

  /** Whether no call touches the place. */
  boolean free(Span span) {
    return callsIn(span).isEmpty();
  }

  /** Indices of the calls whose opening tags begin in the place. */
  List<Integer> callsIn(Span span) {
    List<Integer> found = List.of();
    for (int i = firstCall(span.start()); i < calls.size(); i++) {
      if (calls.get(i).tag().start() >= span.end()) break;
      if (found.isEmpty()) found = new ArrayList<>(2);
      found.add(i);
    }
    return found.isEmpty() ? found : List.copyOf(found);
  }

  /** The first call at or behind an offset. */
  int firstCall(int offset) {
    int low = 0;
    int high = calls.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (calls.get(middle).tag().start() < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Forgets what stands in these places, which do not overlap. */
  void forget(List<Span> places) {
    if (places.isEmpty()) return;
    NavigableMap<Integer, Span> byStart = new TreeMap<>();
    for (Span place : places) byStart.put(place.start(), place);
    Predicate<Span> gone =
        span -> {
          Map.Entry<Integer, Span> before = byStart.floorEntry(span.start());
          return before != null && before.getValue().contains(span);
        };
    headings.removeIf(h -> gone.test(h.span()));
    links.removeIf(l -> gone.test(l.whole()));
    anchors.removeIf(a -> gone.test(a.span()));
  }

  void sort() {
    headings.sort(Comparator.comparing(Heading::span));
    links.sort(Comparator.comparing(Link::whole));
    anchors.sort(Comparator.comparing(Anchor::span));
    directives.sort(Comparator.comparing(Directive::span));
  }
}
