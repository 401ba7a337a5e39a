package dev.waymark.site.model;

import dev.waymark.template.Why;
import dev.waymark.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a reference leads. */
public sealed interface Resolution {
  /** Where it leads in the end: aliases and redirects are followed. */
  default Resolution end() {
    Resolution here = this;
    while (here instanceof ViaAlias via) here = via.target();
    return here;
  }

  /**
   * A page, or a file that is published.
   *
   * @param page null for a static file, resource or other output
   * @param url where it is served
   * @param fragment the decoded fragment that was found or could not be checked; null without one
   */
  record Found(@Nullable Page page, Url url, @Nullable String fragment) implements Resolution {}

  /**
   * An alias or redirect that leads on; {@code fragmentLost} when the fragment is not carried along
   * by Hugo's alias page.
   */
  record ViaAlias(Redirect redirect, Resolution target, boolean fragmentLost)
      implements Resolution {}

  /**
   * Nothing is published there. {@code wanted} is the address or the ref's path; {@code nearest}
   * are the nearest right ones, best first.
   */
  record NoSuchPage(String wanted, List<String> nearest) implements Resolution {}

  /** What Go's templates write for an address whose scheme they do not let through. */
  String REFUSED = "ZgotmplZ";

  /**
   * The page exists, the fragment does not.
   *
   * @param api what a description of an API says of it, where a script makes the page of one
   */
  record NoSuchAnchor(Page page, String fragment, List<String> nearest, @Nullable Api api)
      implements Resolution {
    public NoSuchAnchor(Page page, String fragment, List<String> nearest) {
      this(page, fragment, nearest, null);
    }

    /**
     * Why a script shows nothing there.
     *
     * @param words {@code the API document has no operation GetRepo}; of a page without links into
     *     its API what to say of the page
     * @param file the document; null for a page without such links
     * @param place in the document where the nearest right one stands; null when none is near
     */
    public record Api(String words, @Nullable String file, @Nullable Span place) {}
  }

  /** No file of this name is published: images, downloads, includes. */
  record NoSuchFile(String wanted, List<String> nearest) implements Resolution {}

  /** The page exists but is not built (draft, future, expired, render never, kind disabled). */
  record NotPublished(Page page) implements Resolution {}

  /** A short name that more than one page has. */
  record Ambiguous(String wanted, List<Page> pages) implements Resolution {}

  /** Leaves the site. */
  record External(String url) implements Resolution {}

  /**
   * Only a template, a server, a script or a module that is absent could tell.
   *
   * @param page that it leads to, when that is known
   * @param fragment of that page, when that is what is not known
   */
  record Unknown(Why cause, @Nullable Page page, @Nullable String fragment) implements Resolution {
    public Unknown(String why) {
      this(Why.of(why), null, null);
    }

    public Unknown(Why cause) {
      this(cause, null, null);
    }

    /** The cause in words. */
    public String why() {
      return cause.reason();
    }

    /** Where in a template it lies; null when it is no template's doing. */
    public @Nullable Span template() {
      return cause.place();
    }
  }
}
