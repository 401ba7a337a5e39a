package dev.waymark.engine;

import dev.waymark.document.Document;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Related;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Changes.FileChange;
import dev.waymark.tree.Changes.Hunk;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The changed place behind a finding on a line that did not change: what the link used to lead to,
 * a related place, or the one file that was changed at all.
 */
final class Causes {
  private final Site before;
  private final Site site;
  private final Changes changes;
  private final Map<String, Reference> references = new HashMap<>();

  Causes(Policy.Since since, Site site) {
    this.before = since.site();
    this.site = site;
    this.changes = since.changes();
    for (Reference ref : before.references()) {
      references.putIfAbsent(ref.span().source().path() + "\n" + ref.raw(), ref);
    }
  }

  /** Null when the finding's own line was changed, or nobody knows what broke it. */
  @Nullable Related of(Finding finding) {
    String file = finding.span().source().path();
    FileChange own = changes.ofNew(file);
    // A finding about a deleted file stands in the file itself.
    if (changes.ofOld(file) != null && changes.after(file) == null) return null;
    if (own != null && (own.before() == null || own.touches(finding.span().line()))) return null;
    Related target = target(finding, file);
    if (target != null) return target;
    for (Related related : finding.related()) {
      FileChange change = changes.ofNew(related.span().source().path());
      if (change != null && touched(change, related.span())) return related;
    }
    if (own != null || changes.files().size() != 1) return null;
    return place(changes.files().get(0), 0, "the change that broke it");
  }

  private static boolean touched(FileChange change, Span span) {
    return change.before() == null || change.touches(span.line());
  }

  private @Nullable Related target(Finding finding, String file) {
    String raw = finding.target();
    String old = changes.before(file);
    Reference ref = raw == null || old == null ? null : references.get(old + "\n" + raw);
    return ref == null ? null : led(ref.resolution());
  }

  /** What became of the thing that a reference led to. */
  private @Nullable Related led(Resolution resolution) {
    if (resolution instanceof Resolution.ViaAlias via) {
      Span alias = via.redirect().span();
      FileChange change = alias == null ? null : changes.ofOld(alias.source().path());
      if (alias != null && change != null && change.removing(alias.line()) != null)
        return place(change, alias.line(), "this redirect was removed");
      return led(via.target());
    }
    if (!(resolution instanceof Resolution.Found found)) return null;
    if (found.page() == null) return asset(found.url());
    String file = found.page().file();
    FileChange change = file == null ? null : changes.ofOld(file);
    if (change == null) return null;
    if (change.after() == null)
      return new Related(at(before, change.before(), 1), "this page was deleted");
    int heading = heading(found.page(), found.fragment());
    if (heading > 0 && change.removing(heading) != null)
      return place(change, heading, "this heading was #" + found.fragment());
    return place(change, 0, became(found.page(), change));
  }

  /** What became of a page whose file is still there under this or another name. */
  private String became(Page page, FileChange change) {
    for (Page now : site.pagesOf(change.after() == null ? "" : change.after())) {
      boolean same = now.language().code().equals(page.language().code());
      if (!same) continue;
      if (!now.rendered()) return "this page is not built any more";
      if (now.url() != null && !now.url().equals(page.url()))
        return "this page is now at " + now.url();
    }
    return "this page was changed";
  }

  private @Nullable Related asset(Url url) {
    for (Site.Asset asset : before.assets()) {
      if (!asset.url().equals(url)) continue;
      FileChange change = changes.ofOld(asset.file());
      if (change == null) return null;
      String what = change.after() == null ? "deleted" : "moved";
      return new Related(Source.of(asset.file(), "").all(), "this file was " + what);
    }
    return null;
  }

  /** The line of the heading that had this id; 0 when it cannot be told. */
  private static int heading(Page page, @Nullable String fragment) {
    Document document = page.adapted() ? null : page.document();
    if (document == null || fragment == null) return 0;
    for (Document.Anchor anchor : document.anchors()) {
      if (anchor.id().equals(fragment)) return anchor.span().line();
    }
    String wanted = plain(fragment);
    for (Document.Heading heading : document.headings()) {
      String id = heading.id() != null ? heading.id() : heading.text();
      if (plain(id).equals(wanted)) return heading.span().line();
    }
    return 0;
  }

  /** Letters and digits alone: ids are made of little else. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /**
   * A changed place in a file as it is now: where {@code oldLine} stood, or its first change when
   * that is 0; in a deleted file, the line as it was.
   */
  private Related place(FileChange change, int oldLine, String why) {
    if (change.after() == null)
      return new Related(at(before, change.before(), Math.max(1, oldLine)), why);
    List<Hunk> hunks = change.hunks();
    Hunk hunk = oldLine > 0 ? change.removing(oldLine) : null;
    if (hunk == null && !hunks.isEmpty()) hunk = hunks.get(0);
    int line = hunk == null ? 1 : Math.max(1, hunk.start());
    return new Related(at(site, change.after(), line), why);
  }

  private static Span at(Site site, @Nullable String file, int line) {
    Source source = file == null ? null : site.tree().read(file);
    if (source == null) return Source.of(file == null ? "" : file, "").all();
    int start = source.lineStart(line);
    return source.span(start, start + source.lineText(line).length());
  }
}
