package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.site.model.Page;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A page's text with the places where people wrote it: of what a content adapter adds that is a
 * data file or the adapter, not the document that was made of it.
 */
final class Written {
  private final Text body;
  private final int start;
  private final Of of;

  /** A file; a document that was made of other values; a text of any template. */
  private enum Of {
    FILE,
    VALUES,
    TEXT
  }

  private Written(Text body, int start, Of of) {
    this.body = body;
    this.start = start;
    this.of = of;
  }

  /** A text that a template renders, as if it were a document. */
  static Written of(Text text) {
    return new Written(text, 0, Of.TEXT);
  }

  static Written of(Page page, Document document) {
    Span span = document.body();
    Data content = page.adapted() ? page.params().own().at("content", "value") : null;
    if (content == null) return new Written(Text.from(span.text(), span), span.start(), Of.FILE);
    return new Written(
        aligned(span.source().text(), content.span()).part(span.start(), span.end()),
        span.start(),
        Of.VALUES);
  }

  Text body() {
    return body;
  }

  /**
   * A place in the document as the place where it is written; null when no person wrote that part
   * of a text.
   */
  @Nullable Span place(Span span) {
    if (of == Of.FILE) return span;
    int from = Math.max(0, span.start() - start);
    Text part =
        body.part(from, Math.max(from, Math.min(body.value().length(), span.end() - start)));
    Span first = part.from() != null || of == Of.TEXT ? part.from() : body.from();
    return first == null && of == Of.VALUES ? span : first;
  }

  /** Finds each line of a text where it was written, indented as it may be there. */
  private static Text aligned(String text, Span span) {
    if (span.text().equals(text)) return Text.from(text, span);
    TextBuilder all = new TextBuilder(Text.Kind.PLAIN);
    String written = span.text();
    int done = 0;
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end + 1;
      String line = text.substring(at, end).stripTrailing();
      int found = line.isBlank() ? -1 : written.indexOf(line, done);
      if (found >= 0) {
        int from = span.start() + found;
        all.append(Text.from(line, span.source().span(from, from + line.length())));
        done = found + line.length();
        at += line.length();
      }
      if (at < end) all.append(Text.from(text.substring(at, end), span));
      at = end;
    }
    return all.build();
  }
}
