package dev.waymark.site.model;

import dev.waymark.document.Document;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import java.util.function.Supplier;

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

  /** Of a page's file; one that has none is made of what others say, a term is named by them. */
  public static String of(Page page) {
    Document document = page.document();
    if (document == null || page.adapted() || page.kind() == Kind.TERM) return ANY;
    return of(document.source().path());
  }

  /** Says that the computation that runs in this thread looks at a page's front matter. */
  public static void note(Page page) {
    Reads.note(of(page));
  }

  /** Makes something of a page, and keeps what was looked into for it. */
  public static <T> Noted<T> during(Page page, Supplier<T> maker) {
    return Reads.during(
        () -> {
          note(page);
          return maker.get();
        });
  }
}
