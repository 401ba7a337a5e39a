package dev.waymark.site.links;

import dev.waymark.document.Document;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Revision;
import dev.waymark.site.published.PageIndex;
import dev.waymark.site.resolve.Hosts;
import dev.waymark.text.Reads.Noted;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts that have changed, below their front matter or as if it were so, and what that does to a
 * site.
 *
 * @param documents all of the site, those of the texts as they are now
 */
record Retyped(Map<String, Document> documents, Revision revision, Change change, Hosts hosts) {
  /**
   * Null when addresses, or what all pages show, may be others now.
   *
   * @param whatever changes of front matter are no reason: where its pages stand and what others
   *     show of them is then what it was
   */
  static @Nullable Retyped of(
      List<Document> texts,
      Map<String, Document> before,
      Noted<PageIndex> indexed,
      Numbered numbers,
      Hosts known,
      boolean whatever) {
    Map<String, Document> all = new LinkedHashMap<>(before);
    Revision revision = new Revision();
    Set<Integer> pages = new HashSet<>();
    Set<String> files = new HashSet<>();
    Hosts hosts = known;
    for (Document text : texts) {
      String file = text.source().path();
      Document old = all.put(file, text);
      if (old == null || indexed.files().contains(file)) return null;
      if (!whatever && !isSameHead(old, text)) return null;
      // A page's own values would be its old ones.
      if (text.values().get("cascade") != null) return null;
      hosts = hosts.after(old, text);
      if (hosts == null) return null;
      List<Page> own = indexed.made().pagesOf(file);
      revision.add(own, text);
      own.forEach(page -> pages.add(numbers.of(page)));
      files.add(file);
    }
    return new Retyped(all, revision, new Change(files, pages), hosts);
  }

  private static boolean isSameHead(Document before, Document now) {
    int head = before.head();
    // What is said of a page as a whole stands in its first line.
    return head == now.head()
        && before.source().text().regionMatches(0, now.source().text(), 0, head)
        && before.source().lineText(1).equals(now.source().lineText(1));
  }
}
