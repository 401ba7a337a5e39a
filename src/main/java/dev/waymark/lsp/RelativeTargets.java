package dev.waymark.lsp;

import dev.waymark.lsp.Completions.Word;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItemKind;
import org.jspecify.annotations.Nullable;

/** What lies below a folder that is written as the way to it: {@code ./} or {@code ../}. */
final class RelativeTargets {
  private static final Pattern WAY = Pattern.compile("^(?:\\./)?(?:\\.\\./)*");

  private final Site site;
  private final Page from;
  private final Form form;
  private final String typed;
  private final String way;
  private final List<Candidate> candidates = new ArrayList<>();

  private RelativeTargets(Site site, Page from, Form form, String typed) {
    this.site = site;
    this.from = from;
    this.form = form;
    this.typed = typed.toLowerCase(Locale.ROOT);
    Matcher matcher = WAY.matcher(typed);
    way = matcher.find() ? matcher.group() : "";
  }

  /** What may be written, and the page or file that it has to lead to. */
  private record Candidate(Word word, @Nullable Page page, @Nullable Url file) {}

  static boolean isRelative(String typed) {
    return typed.startsWith("./") || typed.startsWith("../");
  }

  /** Pages and files that a link leads to when it is written so, the nearest first. */
  static List<Word> links(Site site, Page from, Form form, String typed) {
    RelativeTargets targets = new RelativeTargets(site, from, form, typed);
    if (from.url() != null) targets.below(from.url().value(), page -> address(page));
    if (from.mounted() != null) targets.below("/" + from.mounted().path(), Targets::file);
    if (from.url() != null) targets.assetsBelow(from.url().value());
    return targets.leading();
  }

  /**
   * Pages that a {@code ref} finds when it is written so. It goes from the folder that a page lies
   * in, also of a bundle with a folder of its own ({@code hugolib/pagecollections.go}).
   */
  static List<Word> refs(Site site, Page from, String typed) {
    RelativeTargets targets = new RelativeTargets(site, from, Form.REF, typed);
    String own = from.path().value();
    boolean folder = from.bundle() == Page.Bundle.BRANCH && !own.endsWith("/");
    targets.below(folder ? own + "/" : own, page -> page.path().value());
    return targets.leading();
  }

  private static @Nullable String address(Page page) {
    return page.url() == null ? null : page.url().value();
  }

  private void below(String own, Targets.Written written) {
    for (Page page : site.pages()) {
      boolean other = !page.language().code().equals(from.language().code());
      String path = other || !page.rendered() ? null : written.apply(page);
      String text = path == null ? null : text(own, path);
      if (text != null)
        candidates.add(
            new Candidate(Word.of(text, page.title(), CompletionItemKind.Reference), page, null));
    }
  }

  private void assetsBelow(String own) {
    for (Site.Asset asset : site.assets()) {
      String text = text(own, asset.url().value());
      Word word = Word.of(text == null ? "" : text, asset.file(), CompletionItemKind.File);
      if (text != null) candidates.add(new Candidate(word, null, asset.url()));
    }
  }

  /**
   * The way to a path as it was begun; null when that path lies elsewhere, or in the folder out of
   * which the way leads.
   *
   * @param own the path of the page itself; the folder is what stands before its last slash
   */
  private @Nullable String text(String own, String path) {
    String folder = own.substring(0, own.lastIndexOf('/') + 1);
    String left = null;
    for (int up = way.indexOf("../"); up >= 0; up = way.indexOf("../", up + 3)) {
      if (folder.length() < 2) return null;
      left = folder;
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }
    if (path.length() <= folder.length() || !path.startsWith(folder)) return null;
    if (path.equals(own) || left != null && (path + "/").startsWith(left)) return null;
    String text = way + path.substring(folder.length());
    return text.toLowerCase(Locale.ROOT).startsWith(typed) ? text : null;
  }

  /** Those that lead to what they name, as the site reads such a link. */
  private List<Word> leading() {
    return candidates.stream()
        .sorted(
            Comparator.comparingLong((Candidate c) -> c.word().text().split("/").length)
                .thenComparing(c -> c.word().text()))
        .filter(this::leads)
        .map(Candidate::word)
        .distinct()
        .limit(Completions.MOST + 1L)
        .toList();
  }

  private boolean leads(Candidate candidate) {
    Resolution end = site.resolve(from, form, candidate.word().text()).end();
    if (end instanceof Resolution.Unknown unknown)
      return candidate.page() != null && unknown.page() == candidate.page();
    return end instanceof Resolution.Found found
        && (candidate.page() != null
            ? found.page() == candidate.page()
            : found.url().equals(candidate.file()));
  }
}
