package dev.waymark.document;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.waymark.document.Document.AnchorKind;
import dev.waymark.document.Document.Directive;
import dev.waymark.document.Document.LinkKind;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes facts of raw HTML: links, shown files, ids and directives.
 *
 * @param kept whether the HTML reaches the page; directives count in any case
 */
record HtmlFacts(Fragment in, Facts facts, boolean kept) implements HtmlScanner.Sink {
  private static final Set<String> LINKING = Set.of("a", "area");
  private static final Set<String> SHOWING =
      Set.of("img", "video", "audio", "source", "iframe", "embed");
  static final String ALLOW = "waymark-allow";
  private static final String ALLOW_FILE = "waymark-allow-file";

  @Override
  public void tag(String name, List<HtmlScanner.Attribute> attributes, int start, int end) {
    if (!kept) return;
    for (HtmlScanner.Attribute a : attributes) {
      if (a.start() < 0) continue;
      Span place = in.span(a.start(), a.end());
      switch (a.name()) {
        case "id" -> facts.anchor(in, AnchorKind.HTML_ID, value(place), place);
        case "name" -> {
          if (name.equals("a")) facts.anchor(in, AnchorKind.HTML_NAME, value(place), place);
        }
        case "href" -> {
          if (LINKING.contains(name)) link(LinkKind.HTML_HREF, place, start, end);
        }
        case "src" -> {
          if (SHOWING.contains(name)) link(LinkKind.HTML_SRC, place, start, end);
        }
        default -> {}
      }
    }
  }

  private void link(LinkKind kind, Span place, int start, int end) {
    facts.link(kind, value(place).strip(), place, in.span(start, end));
  }

  private static String value(Span place) {
    String written = place.text();
    return written.indexOf('&') < 0 ? written : Escaping.unescapeHtml(written);
  }

  @Override
  public void comment(int start, int end) {
    Span span = in.span(start, end);
    String text = span.text();
    if (text.length() < 8 || !text.endsWith("-->")) return;
    text = text.substring(4, text.length() - 3).strip();
    boolean file = text.startsWith(ALLOW_FILE);
    if (!text.startsWith(ALLOW)) return;
    String names = text.substring(file ? ALLOW_FILE.length() : ALLOW.length());
    if (names.isEmpty() || !Character.isWhitespace(names.charAt(0))) return;
    List<String> rules = new ArrayList<>();
    for (String rule : names.split("[\\s,]+")) if (!rule.isEmpty()) rules.add(rule);
    facts.directives.add(new Directive(List.copyOf(rules), file, span));
  }
}
