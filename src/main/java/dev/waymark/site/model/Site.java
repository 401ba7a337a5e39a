package dev.waymark.site.model;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.text.Defect;
import dev.waymark.text.Span;
import dev.waymark.tree.Tree;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole site as Hugo would publish it. Immutable; built by {@code SiteBuilder}. Rules ask it for
 * facts and loop.
 */
public interface Site {
  Tree tree();

  HugoConfig config();

  /** What calls of this name run; null when there is no such shortcode. */
  @Nullable ShortcodeTemplate shortcode(String name);

  /** The names by which shortcodes can be called. */
  Set<String> shortcodeNames();

  /**
   * Every page in every language, also those that are not built; by language, then logical path.
   */
  List<Page> pages();

  /**
   * The pages made of a file (more than one when it is mounted twice); empty for includes,
   * resources and the like.
   */
  List<Page> pagesOf(String file);

  @Nullable Page page(String language, LogicalPath path);

  /** Every content file that was read: pages, bundle resources, included files. */
  Collection<Document> documents();

  /** Pages whose text could not be read, so that nothing is known of their links and ids. */
  List<Defect> unread();

  /** The children of a section, taxonomy or home in Hugo's default order; empty for other kinds. */
  List<Page> children(Page page);

  /** The page whose section list a page stands in; null for home. */
  @Nullable Page parent(Page page);

  /** What is served at an address (URL path, encoded or not); never checks fragments. */
  Resolution at(Url url);

  /**
   * What to write into a page's {@code aliases} so that it answers at an address; null when no
   * alias of this page can.
   */
  @Nullable String aliasFor(Page page, Url url);

  /** Where a destination written on a page leads, as its form says. */
  Resolution resolve(Page from, Reference.Form form, String destination);

  /**
   * What a page that is rendered shows readers besides the frame that pages around it show too. Its
   * template is run, and those of two other pages; ask for few pages.
   */
  PageView rendering(Page page);

  /** The ids of a page's content. */
  Anchors anchors(Page page);

  /** The ids of all that a page's template prints, its content among it. */
  Anchors allAnchors(Page page);

  /**
   * Every link of every origin, in order of page and place; an included text's links once per
   * including page.
   */
  List<Reference> references();

  List<Redirect> redirects();

  /** Files that are published as they are: static files and resources of pages, by address. */
  List<Asset> assets();

  /** Output files that more than one page, alias or static file claims. */
  List<Collision> collisions();

  /**
   * Folders of the content tree that hold pages but have no page of their own: their address is a
   * 404.
   */
  List<MissingSection> missingSections();

  /** Uses of shortcodes that show a list of front matter. */
  List<ListUse> listUses();

  /**
   * Values of front matter with a format ({@code icon}, {@code image}, {@code asset}), from schemas
   * and card lists.
   */
  List<Meant> meant(String format);

  /**
   * Files that shortcodes name to be included and that do not exist are references of form INCLUDE;
   * this is the rest: calls whose template is not found.
   */
  List<UnknownShortcode> unknownShortcodes();

  /** What scripts make on a page of descriptions of APIs, as far as these can be read. */
  List<Api> apis(Page page);

  /**
   * The ids that a renderer makes in the browser.
   *
   * @param by {@code Redoc}, {@code Swagger UI}
   * @param document the description's file
   */
  record Api(String by, String document, Collection<String> ids) {}

  /** A file of the tree and where it is served. */
  record Asset(String file, Url url) {}

  /** An output file that two or more claim; {@code claims} has at least two. */
  record Collision(String outputFile, Url url, List<Claim> claims) {}

  /**
   * Who claims an output file: a page (maybe through an alias) or a static file; span null for what
   * has no file.
   */
  record Claim(
      @Nullable Page page,
      boolean alias,
      @Nullable String staticFile,
      @Nullable Span span,
      String what) {}

  /** {@code folder} below content, {@code first} a page in it. */
  record MissingSection(LogicalPath path, Page first) {}

  /**
   * A call such as {@code {{< grid items="x" >}}}: {@code listName} is the parameter it reads,
   * {@code items} what the page has there (null: nothing).
   */
  record ListUse(
      Page page,
      Shortcode call,
      String listName,
      Span nameSpan,
      dev.waymark.data.@Nullable Data items) {}

  record Meant(Page page, String value, Span span) {}

  record UnknownShortcode(Document document, Shortcode call, List<String> nearest) {}
}
