package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Collation;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.pages.PageOrder;
import dev.waymark.site.published.PageIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which pages stand in which list ({@code hugolib/content_map_page.go: getPagesInSection}, {@code
 * hugolib/page__tree.go}).
 */
final class Lists {
  private final HugoConfig config;
  private final PageIndex index;
  private final Map<String, Comparator<Page>> orders = new ConcurrentHashMap<>();
  private final Map<String, List<Page>> all = new ConcurrentHashMap<>();

  Lists(HugoConfig config, PageIndex index) {
    this.config = config;
    this.index = index;
  }

  /** Hugo's default order. */
  Comparator<Page> order(Language language) {
    return orders.computeIfAbsent(
        language.code(), code -> PageOrder.of(Collation.comparator(language)));
  }

  /** Whether it stands in lists: those of its section, or ({@code global}) those of the site. */
  boolean listed(Page page, boolean global) {
    boolean there =
        switch (page.status()) {
          case BUILT, RENDER_LINK, RENDER_NEVER -> true;
          default -> false;
        };
    Data headless = page.params().field("headless");
    if (!there || headless instanceof Data.Flag flag && flag.value()) return false;
    Data build =
        config.version().has(HugoChange.LOGICAL_PATHS) ? page.params().field("build") : null;
    if (build == null) build = page.params().field("_build");
    Data list = build instanceof Data.Table table ? table.get("list") : null;
    String word = list == null ? "" : list.asString().toLowerCase(Locale.ROOT);
    if (word.equals("never") || word.equals("false")) return false;
    return !global || !word.equals("local");
  }

  /** {@code site.Pages}. */
  List<Page> pages(Language language) {
    return all.computeIfAbsent(
        language.code(),
        code -> {
          List<Page> pages = new ArrayList<>();
          for (Page page : index.pages()) {
            if (page.language().code().equals(code) && listed(page, true)) pages.add(page);
          }
          pages.sort(order(language));
          return List.copyOf(pages);
        });
  }

  /** {@code site.RegularPages}. */
  List<Page> regular(Language language) {
    List<Page> pages = pages(language);
    return all.computeIfAbsent("regular " + language.code(), code -> of(Kind.PAGE, pages));
  }

  static List<Page> of(Kind kind, List<Page> pages) {
    return pages.stream().filter(page -> page.kind() == kind).toList();
  }

  /** {@code .RegularPagesRecursive}. */
  List<Page> below(Page section) {
    if (section.kind() != Kind.SECTION && section.kind() != Kind.HOME) {
      return of(Kind.PAGE, index.children(section));
    }
    return all.computeIfAbsent(
        "below " + section.language().code() + section.path(),
        key -> {
          List<Page> pages = new ArrayList<>();
          for (Page page : index.pages()) {
            boolean here = page.language().equals(section.language());
            if (here && page.kind() == Kind.PAGE && ancestor(section, page) && listed(page, false))
              pages.add(page);
          }
          pages.sort(order(section.language()));
          return List.copyOf(pages);
        });
  }

  static boolean ancestor(Page above, Page below) {
    if (above.path().equals(below.path())) return false;
    if (above.path().equals(LogicalPath.HOME)) return true;
    return below.path().value().startsWith(above.path().value() + "/");
  }

  @Nullable Page home(Language language) {
    return index.page(language.code(), LogicalPath.HOME);
  }

  /** A page of a bundle is in the section of the bundle. */
  Page currentSection(Page page) {
    Page section = page;
    while (section != null && section.kind() == Kind.PAGE) section = parent(section);
    return section == null ? page : section;
  }

  /** Of a page of a bundle the page that owns it. */
  @Nullable Page parent(Page page) {
    Page found = index.parent(page);
    if (found != null) {
      Page begun = config.version().has(HugoChange.LOGICAL_PATHS) ? begun(page, found) : null;
      return begun == null ? found : begun;
    }
    if (page.kind() != Kind.PAGE) return null;
    for (LogicalPath up = page.path(); found == null && !up.equals(LogicalPath.HOME); ) {
      up = up.parent();
      found = index.page(page.language().code(), up);
    }
    return found;
  }

  /**
   * Where a folder has no page of its own, Hugo takes a section beside it whose name the folder's
   * begins with ({@code guide} for {@code guide-two}) for the one above its pages ({@code
   * hugolib/page__tree.go}); null when there is none.
   */
  private @Nullable Page begun(Page page, Page above) {
    LogicalPath folder = page.path().parent();
    while (!folder.equals(LogicalPath.HOME) && !folder.equals(above.path())) {
      LogicalPath next = folder.parent();
      String path = folder.value();
      int least = next.equals(LogicalPath.HOME) ? 1 : next.value().length() + 1;
      for (int end = path.length(); end > least; end--) {
        LogicalPath beside = new LogicalPath(path.substring(0, end));
        if (config.languages().stream().noneMatch(l -> inTree(l, beside) != null)) continue;
        Page found = inTree(page.language(), beside);
        if (found != null && found.kind() != Kind.PAGE) return found;
        break;
      }
      folder = next;
    }
    return null;
  }

  private @Nullable Page inTree(Language language, LogicalPath path) {
    Page found = index.page(language.code(), path);
    return found == null || !found.inTree() ? null : found;
  }

  /** The section at the root that a page is in; home for pages of the root. */
  @Nullable Page firstSection(Page page) {
    Page section = currentSection(page);
    while (section.kind() != Kind.HOME) {
      Page above = index.parent(section);
      if (above == null) return home(page.language());
      if (above.kind() == Kind.HOME) return section;
      section = above;
    }
    return section;
  }

  /** The page's versions in all languages, itself among them, in order of the languages. */
  List<Page> translations(Page page) {
    String key = translationKey(page);
    List<Page> found = new ArrayList<>();
    if (!key.isEmpty()) {
      found.addAll(keyed().getOrDefault(key, List.of()));
    } else {
      for (Language language : config.languages()) {
        Page other = index.page(language.code(), page.path());
        boolean linked =
            other != null
                && other.inTree()
                && other.status() != Page.Status.RENDER_NEVER
                && other.status() != Page.Status.KIND_DISABLED;
        if (linked) found.add(other);
      }
    }
    found.sort(byLanguage());
    return found;
  }

  static String translationKey(Page page) {
    Data key = page.params().field("translationkey");
    return key == null ? "" : key.asString();
  }

  private final Map<String, Map<String, List<Page>>> keys = new ConcurrentHashMap<>();

  private Map<String, List<Page>> keyed() {
    return keys.computeIfAbsent(
        "",
        none -> {
          Map<String, List<Page>> found = new ConcurrentHashMap<>();
          for (Page page : index.pages()) {
            String key = translationKey(page);
            if (key.isEmpty() || !page.inTree()) continue;
            found.computeIfAbsent(key, k -> new ArrayList<>()).add(page);
          }
          return found;
        });
  }

  static Comparator<Page> byLanguage() {
    return Comparator.<Page>comparingInt(p -> weight(p.language()))
        .thenComparing(Lists::date, Comparator.reverseOrder())
        .thenComparing(Page::linkTitle, NameOrder.ORDER)
        .thenComparing(p -> p.file() == null ? "" : p.file(), NameOrder.ORDER);
  }

  private static int weight(Language language) {
    return language.weight() == 0 ? Integer.MAX_VALUE : language.weight();
  }

  static Instant date(Page page) {
    Instant date = page.date();
    return date == null ? PageDates.NONE.toInstant() : date;
  }
}
