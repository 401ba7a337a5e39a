package dev.waymark.site.model;

import dev.waymark.document.Document;
import dev.waymark.text.Reads;

/**
 * What is noted, beside files, of one who looks at what front matter says: as long as it says the
 * same, what was made of it need not be made again. Where pages stand and what their addresses are
 * is told of the site as a whole and is not noted.
 */
public final class Heads {
  /** Of any page: a list of pages depends on what each says, and on each that is added. */
  public static final String ANY = "^";

  private Heads() {}

  /** Of the content file at a path of the tree. */
  public static String of(String file) {
    return ANY + file;
  }

  /** Of a page's file; one that has none is made of what others say. */
  public static String of(Page page) {
    Document document = page.document();
    return document == null || page.adapted() ? ANY : of(document.source().path());
  }

  /** Says that the computation that runs in this thread looks at a page's front matter. */
  public static void note(Page page) {
    Reads.note(of(page));
  }
}
