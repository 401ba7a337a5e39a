package dev.waymark.site.links;

import dev.waymark.document.Document;
import dev.waymark.document.Printed;
import dev.waymark.document.Visible;
import dev.waymark.document.Visible.Piece;
import dev.waymark.document.Visible.What;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.PageView;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.published.PageIndex;
import dev.waymark.site.render.Renderer;
import dev.waymark.site.render.Whole;
import dev.waymark.site.resolve.ClientPages;
import dev.waymark.site.resolve.HookLookup;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What pages show besides their frame. A frame is what two pages around a page show as well, each
 * without its own text; a link to a page below one is its frame only in what HTML calls navigation.
 */
final class Showings {
  /** With more a page of another kind would be among them more often, which shows less of it. */
  private static final int AROUND = 2;

  private final PageIndex index;
  private final Renderer renderer;
  private final HookLookup hooks;
  private final ClientPages client;
  private final @Nullable String unseen;

  /** Pages as parts of other pages' frames, by identity: to hash a page is to hash its text. */
  private final Set<String> looked = ConcurrentHashMap.newKeySet();

  private final Map<Page, Optional<Set<String>>> around =
      Collections.synchronizedMap(new IdentityHashMap<>());

  Showings(
      PageIndex index,
      Renderer renderer,
      HookLookup hooks,
      ClientPages client,
      @Nullable String unseen) {
    this.index = index;
    this.renderer = renderer;
    this.hooks = hooks;
    this.client = client;
    this.unseen = unseen;
  }

  /** A page beside one, with the names of the pieces that it shows around its own text. */
  private record Other(Page page, Set<String> shows) {}

  /** The content files whose words were looked at. */
  Set<String> looked() {
    return looked;
  }

  private void look(Page page) {
    Document document = page.document();
    if (document != null) looked.add(document.source().path());
  }

  PageView of(Page page) {
    look(page);
    Why why = unseen != null ? Why.of(unseen) : client.doubt(page);
    if (why != null) return new PageView.Unknown(why);
    Whole whole = page.html() != null ? renderer.templates().whole(page) : null;
    if (whole == null) return new PageView.Unknown(Why.of("no template makes HTML of the page"));
    Visible text = Visible.read(renderer.content(page));
    List<Piece> more = Visible.read(whole.html()).without(text).pieces();
    for (Piece piece : text.pieces())
      if (piece.why() != null) return new PageView.Unknown(piece.why());
    PageView.Content content =
        !whole.content()
            ? PageView.Content.LEFT_OUT
            : text.pieces().isEmpty() ? PageView.Content.EMPTY : PageView.Content.SHOWN;
    return judged(page, more, whole.template(), content);
  }

  private PageView judged(
      Page page, List<Piece> pieces, String template, PageView.Content content) {
    // Most sections list their pages: then nobody needs to know the frame.
    for (Piece piece : pieces)
      if (piece.what() == What.LINK
          && piece.why() == null
          && !piece.aside()
          && leadsBelow(page, piece)) return new PageView.Known(template, content, true);
    List<Other> others = others(page);
    Why doubt = null;
    boolean more = false;
    for (Piece piece : pieces) {
      if (more && !others.isEmpty()) break;
      if (isPlaceName(page, piece) || isFrame(page, piece, others)) continue;
      Why why = doubt(piece);
      if (why == null) more = true;
      else if (doubt == null) doubt = why;
    }
    if (more && others.isEmpty())
      return new PageView.Unknown(Why.of("no other page shows what all of them show"));
    return !more && doubt != null
        ? new PageView.Unknown(doubt)
        : new PageView.Known(template, content, more);
  }

  /** Why a piece may show a reader nothing, or anything; null when it shows something. */
  private static @Nullable Why doubt(Piece piece) {
    if (piece.why() != null) return piece.why();
    return switch (piece.what()) {
      case SCRIPT, MOUNT -> Why.of("a script may fill the page");
      case AWAY -> Why.of("the page leads elsewhere");
      default -> null;
    };
  }

  private boolean isFrame(Page page, Piece piece, List<Other> others) {
    if (piece.what() == What.MOUNT && piece.aside()) return true;
    if (piece.what() == What.LINK) return isFrameLink(page, piece, others);
    Why why = piece.why();
    // Two holes of one place may be filled with different things, unless it is a date or the like;
    // of a script's address only the number is not known that is made of its text.
    boolean filled = piece.what() != What.SCRIPT && !piece.aside();
    if (why != null && why.anchors() && filled) return false;
    return everywhere(piece, others);
  }

  /** Of links only those to pages below count: all others have a text, or are an image. */
  private boolean isFrameLink(Page page, Piece piece, List<Other> others) {
    if (piece.aside() && everywhere(piece, others)) return true;
    return piece.why() == null
        ? !leadsBelow(page, piece)
        : resolved(page, piece) instanceof Resolution.External;
  }

  private boolean leadsBelow(Page page, Piece link) {
    Resolution end = resolved(page, link);
    Page to =
        end instanceof Resolution.Found found
            ? found.page()
            : end instanceof Resolution.Unknown unknown ? unknown.page() : null;
    return to != null && to != page && isBelow(to, page);
  }

  private Resolution resolved(Page page, Piece link) {
    return hooks.printed(page, new Printed.Link(link.value(), "a", "href", null, null)).end();
  }

  private boolean isBelow(Page page, Page section) {
    for (Page up = index.parent(page); up != null; up = index.parent(up))
      if (up == section) return true;
    return false;
  }

  /** Whether all others show a piece that is not about themselves. */
  private boolean everywhere(Piece piece, List<Other> others) {
    boolean seen = false;
    for (Other other : others) {
      if (isAbout(other.page(), piece)) continue;
      if (!other.shows().contains(piece.name())) return false;
      seen = true;
    }
    return seen;
  }

  private static boolean isAbout(Page page, Piece piece) {
    String value = piece.value().value();
    return piece.what() == What.LINK
        ? page.url() != null && value.endsWith(page.url().value())
        : piece.what() == What.TEXT && isNamed(page, value);
  }

  private static boolean isNamed(Page page, String text) {
    return text.equalsIgnoreCase(Visible.words(page.title()))
        || text.equalsIgnoreCase(Visible.words(page.linkTitle()));
  }

  /** Whether it names the page itself or one above it. */
  private boolean isPlaceName(Page page, Piece piece) {
    if (piece.what() != What.TEXT) return false;
    for (Page up = page; up != null; up = index.parent(up))
      if (isNamed(up, piece.value().value())) return true;
    return false;
  }

  /** Pages of the section, if it has any; else those beside it, else any. */
  private List<Other> others(Page page) {
    List<Other> others = new ArrayList<>();
    Page parent = index.parent(page);
    List<List<Page>> groups =
        List.of(
            index.children(page),
            parent == null ? List.of() : index.children(parent),
            index.pages());
    for (List<Page> group : groups) {
      for (Page other : group) {
        if (others.size() == AROUND) return others;
        boolean known = others.stream().anyMatch(one -> one.page() == other);
        if (known || other == page || !other.rendered()) continue;
        if (!other.language().equals(page.language())) continue;
        around(other).ifPresent(shows -> others.add(new Other(other, shows)));
      }
      if (!others.isEmpty()) return others;
    }
    return others;
  }

  private Optional<Set<String>> around(Page page) {
    Optional<Set<String>> known = around.get(page);
    if (known != null) return known;
    look(page);
    Whole whole = renderer.templates().whole(page);
    Optional<Set<String>> shows = Optional.empty();
    if (whole != null) {
      Visible rest = Visible.read(whole.html()).without(Visible.read(renderer.content(page)));
      shows = Optional.of(rest.pieces().stream().map(Piece::name).collect(Collectors.toSet()));
    }
    around.put(page, shows);
    return shows;
  }
}
