package dev.waymark.report;

import dev.waymark.text.Sha256;
import java.util.Base64;

/** Text and parts of a page made safe. */
final class Html {
  private Html() {}

  /** Text of strangers, control and bidirectional characters spelled out. */
  static String text(String text) {
    return escape(Printable.of(text));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Our own Markdown paragraphs: code spans and nothing else. */
  static String paragraph(String markdown) {
    StringBuilder out = new StringBuilder("<p>");
    String[] parts = escape(markdown.strip().replace('\n', ' ')).split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1;
      out.append(code ? "<code>" : "").append(parts[i]).append(code ? "</code>" : "");
    }
    return out.append("</p>").toString();
  }

  /** A source expression that lets just this style or script run (CSP Level 3 §2.3.1). */
  static String hash(String inline) {
    return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(inline)) + "'";
  }
}
