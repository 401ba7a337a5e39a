package dev.waymark.site.resolve;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.published.PageIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The hosts that a site is served from, so that links by full address are checked as its own. */
public final class Hosts {
  /** Names and addresses that nobody publishes at: a base URL of such a host is a placeholder. */
  /** None at all is the usual one as well: {@code example.org:}. */
  private static final Set<String> USUAL_PORTS = Set.of("", "80", "443");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i)(.*\\.)?(example\\.(com|org|net)|localhost|[0-9.]+)(:\\d+)?");

  /** An address as far as it goes in any syntax; some of examples' among them do no harm. */
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'`<>()\\[\\]{}|\\\\]+");

  /** Distinct addresses of a host that must lie on this site; fewer may be chance. */
  private static final int FEWEST = 5;

  private final boolean nameless;

  /** For a site that names no host ({@code baseURL: "/"}, or given on the command line). */
  private final @Nullable String guessed;

  public Hosts(HugoConfig config, Collection<Document> documents, PageIndex index) {
    nameless = config.languages().stream().allMatch(language -> language.origin() == null);
    guessed = nameless ? guess(documents, index) : null;
  }

  /**
   * As they are after a text has changed, when that is plain; null when all must be asked again.
   */
  public @Nullable Hosts after(Document before, Document now) {
    boolean same = !nameless || addresses(before).equals(addresses(now));
    return same ? this : null;
  }

  private static List<String> addresses(Document document) {
    Matcher found = ADDRESS.matcher(document.source().text());
    found.region(document.body().start(), document.body().end());
    List<String> all = new ArrayList<>();
    while (found.find()) all.add(found.group());
    return all;
  }

  /** The host that was told from the links; null when none was or need be. */
  public @Nullable String guessed() {
    return guessed;
  }

  /** Whether a language's pages are served from an address's host. */
  boolean serves(Language language, Address to) {
    String origin = language.origin();
    String own = origin == null ? guessed : host(origin.substring(origin.indexOf("//") + 2));
    return host(String.valueOf(to.authority())).equals(own);
  }

  static boolean isPlaceholder(Address to) {
    return to.authority() != null && PLACEHOLDER.matcher(to.authority()).matches();
  }

  /** The host of an authority, without user and usual ports. */
  private static String host(String authority) {
    String plain = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    int colon = plain.lastIndexOf(':');
    boolean usual = colon >= 0 && USUAL_PORTS.contains(plain.substring(colon + 1));
    return usual ? plain.substring(0, colon) : plain;
  }

  /**
   * The host of a site whose configuration names none: the one whose linked addresses this site
   * publishes. Writers link to their own site by its full address more often than two sites share
   * paths by chance. In lower case; null when none is certain enough.
   */
  private static @Nullable String guess(Collection<Document> documents, PageIndex index) {
    Map<String, Set<String>> linked = new HashMap<>();
    for (Document document : documents) {
      for (String written : addresses(document)) {
        Address to = Address.parse(written);
        // Every site has a home, so that one proves nothing.
        if (to.authority() == null || to.path().length() < 2) continue;
        linked.computeIfAbsent(host(to.authority()), h -> new HashSet<>()).add(to.path());
      }
    }
    List<String> likely = new ArrayList<>();
    linked.forEach(
        (host, paths) -> {
          long here = paths.stream().filter(path -> publishes(index, path)).count();
          if (here >= FEWEST && here * 2 > paths.size()) likely.add(host);
        });
    return likely.size() == 1 ? likely.get(0) : null;
  }

  private static boolean publishes(PageIndex index, String path) {
    String file = HugoUrls.decode(Address.join("/", path)).substring(1);
    if (index.published(file) != null) return true;
    return index.published(WebLookup.folderIndex(file)) != null;
  }
}
