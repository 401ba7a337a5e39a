package dev.waymark.site.model;

import dev.waymark.document.Document;
import dev.waymark.text.Reads;

/**
 * What is noted, beside files, of one who looks at the words of a page's text, and not only at its
 * links, headings and shortcodes ({@link dev.waymark.document.Wording}).
 */
public final class Words {
  private static final String PREFIX = "~";

  private Words() {}

  /** Of the content file at a path of the tree. */
  public static String of(String file) {
    return PREFIX + file;
  }

  /** The file that such a note is of; empty for any other note. */
  public static String file(String note) {
    return note.startsWith(PREFIX) ? note.substring(PREFIX.length()) : "";
  }

  /** Says that the computation that runs in this thread looks at the words of a page's text. */
  public static void note(Page page) {
    Document document = page.document();
    if (document != null) Reads.note(of(document.source().path()));
  }
}
