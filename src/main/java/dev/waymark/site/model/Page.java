package dev.waymark.site.model;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.text.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page in one language: of a content file, or made by Hugo (home, root sections, taxonomies,
 * terms).
 *
 * @param document null for a page without a file; of a page that an adapter adds, its content
 * @param mounted where its file lies in the content file system; null without a file
 * @param path its key in Hugo's tree
 * @param bundle leaf, branch or none
 * @param section first segment of the path; empty for root pages
 * @param url RelPermalink of the first permalinkable output; null when Hugo gives it no link
 * @param outputs every output file with its URL; empty when nothing is written
 * @param status whether it is built, and why not
 * @param weight 0 when unset
 * @param date what it is ordered by; null when unset
 * @param params the front matter with cascades applied
 * @param position where findings about the page as a whole are placed; null without a file
 */
public record Page(
    Kind kind,
    Language language,
    LogicalPath path,
    @Nullable Document document,
    @Nullable MountedFile mounted,
    Bundle bundle,
    String section,
    String type,
    String title,
    String linkTitle,
    @Nullable String slug,
    int weight,
    @Nullable Instant date,
    Status status,
    Params params,
    @Nullable Url url,
    List<Output> outputs,
    @Nullable Span position) {

  public enum Bundle {
    NONE,
    LEAF,
    BRANCH
  }

  /**
   * Whether a page is built. {@code RENDER_LINK}: it has a link but no file; {@code RENDER_NEVER}:
   * neither.
   */
  public enum Status {
    BUILT,
    DRAFT,
    FUTURE,
    EXPIRED,
    RENDER_NEVER,
    RENDER_LINK,
    KIND_DISABLED,
    /** Its kind is disabled, and of that kind Hugo makes no page at all. */
    KIND_ABSENT;

    /**
     * Whether Hugo keeps such a page of a kind in its tree: what is not built is gone, but for
     * lists, which stay for their children ({@code hugolib/content_map_page_assembler.go}).
     */
    public boolean keeps(Kind kind) {
      return switch (this) {
        case DRAFT, FUTURE, EXPIRED -> kind != Kind.PAGE && kind != Kind.TERM;
        case KIND_ABSENT -> false;
        default -> true;
      };
    }
  }

  /**
   * An output.
   *
   * @param format the format's name
   * @param html whether browsers read it as HTML
   * @param file below {@code public/}
   * @param url its address
   * @param lostTo the output format of the same page that is written to the same file later, so
   *     that readers get that one; null when there is none
   */
  public record Output(
      String format, boolean html, String file, Url url, @Nullable String lostTo) {}

  /**
   * The output that readers get as HTML, first of all at the page's own address; null when there is
   * none, as of a page whose feed is written over it.
   */
  public @Nullable Output html() {
    Output first = null;
    for (Output output : outputs) {
      if (!output.html() || output.lostTo() != null) continue;
      if (output.url().equals(url)) return output;
      if (first == null) first = output;
    }
    return first;
  }

  /** Which of its outputs is written over all that is HTML; null when readers get HTML. */
  public @Nullable String lostTo() {
    String lost = null;
    for (Output output : outputs) {
      if (!output.html()) continue;
      if (output.lostTo() == null) return null;
      if (lost == null) lost = output.lostTo();
    }
    return lost;
  }

  /** Whether a content adapter adds it ({@code _content.gotmpl}); its document is not a file. */
  public boolean adapted() {
    String file = file();
    if (file == null || !file.endsWith(".gotmpl")) return false;
    return file.substring(file.lastIndexOf('/') + 1).startsWith("_content.");
  }

  /**
   * Whether a page of the file that another page's file has become is that page still: in its
   * language and, of those that a content adapter adds, under its name.
   */
  public boolean succeeds(Page old) {
    return language.code().equals(old.language().code())
        && adapted() == old.adapted()
        && (!adapted() || name().equals(old.name()));
  }

  /** Its path below the folder of the adapter that adds it. */
  private String name() {
    String file = mounted == null ? "" : "/" + mounted.path();
    return path.value().substring(Math.min(file.lastIndexOf('/'), path.value().length()));
  }

  /** Whether Hugo keeps it in its tree. */
  public boolean inTree() {
    return status.keeps(kind);
  }

  /** Whether readers can open it. */
  public boolean rendered() {
    return status == Status.BUILT && !outputs.isEmpty();
  }

  /** Path of the file in the tree; null without one. */
  public @Nullable String file() {
    return mounted == null ? null : mounted.file();
  }
}
