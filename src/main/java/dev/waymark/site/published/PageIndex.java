package dev.waymark.site.published;

import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Site.Collision;
import dev.waymark.site.model.Site.MissingSection;
import dev.waymark.site.model.Url;
import dev.waymark.site.redirects.PrintedRedirects;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** All pages and everything that is published, before any reference is resolved. */
public interface PageIndex {
  List<Page> pages();

  @Nullable Page page(String language, LogicalPath path);

  /** Pages made of a content file (path in the tree). */
  List<Page> pagesOf(String file);

  /**
   * Pages of a language whose base name without identifiers is this (lower case, spaces as
   * hyphens): short refs.
   */
  List<Page> named(String language, String baseName);

  List<Page> children(Page page);

  @Nullable Page parent(Page page);

  /**
   * What lies at a file below {@code public/} (decoded, no leading slash, case-sensitive); null
   * when nothing is published there.
   */
  @Nullable Served published(String file);

  /**
   * The page that would lie at a file below {@code public/} if it were built: drafts, {@code
   * render: never} and the like.
   */
  @Nullable Page unpublished(String file);

  /** Every published file, for suggestions. */
  SortedSet<String> publishedFiles();

  /**
   * The address of a page's own resource by name (case ignored, decoded); null when it has none
   * such.
   */
  @Nullable Url resource(Page page, String name);

  /** The files that a page's bundle holds, as its language sees them; content files among them. */
  List<Own> files(Page page);

  /**
   * The address a file of assets would get if a template published it; null when there is no such
   * asset.
   */
  @Nullable Url asset(Language language, String path);

  /** Aliases, redirect files and those Hugo makes itself. */
  List<Redirect> redirects();

  /**
   * What a redirect file ({@code _redirects}, {@code netlify.toml} …) says of an address; {@code *}
   * and {@code :name} in its source match, {@link Redirect#to} stays as written. Aliases and Hugo's
   * own are {@link #published}.
   */
  @Nullable Redirect redirectAt(Url url);

  /** The same with what redirect files say that templates write, instead of what was guessed. */
  PageIndex redirecting(List<PrintedRedirects> printed);

  List<Collision> collisions();

  List<MissingSection> missingSections();

  /**
   * Why what is below an address cannot be known (a content adapter, an absent module); null when
   * all is known.
   */
  @Nullable String unknownBelow(Language language, String urlPath);

  /** Why an address may lead on by a redirect that is not known; null when none may. */
  @Nullable String unknownRedirect(String urlPath);

  /** All that is not known of addresses, in words; the same when nothing else is unknown. */
  String unknown();

  /** Why there may be a page of this name that cannot be seen; null when there is none. */
  @Nullable String unknownNamed(Language language, String path);

  /**
   * A file of a page's bundle.
   *
   * @param written its path below the page as written
   * @param name the same with the language taken off
   * @param url null for content and what is not published
   */
  record Own(String written, String name, MountedFile mounted, @Nullable Url url) {}

  /**
   * What is served: exactly one of page, file and redirect is set.
   *
   * @param file path in the tree of what is copied, or the output file itself when Hugo makes it
   *     ({@code sitemap.xml})
   * @param pager whether it may be a further page of a list, the {@code page}
   */
  record Served(
      @Nullable Page page, @Nullable String file, @Nullable Redirect redirect, boolean pager) {
    public Served(@Nullable Page page, @Nullable String file, @Nullable Redirect redirect) {
      this(page, file, redirect, false);
    }
  }
}
