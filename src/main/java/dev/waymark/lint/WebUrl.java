package dev.waymark.lint;

import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.text.Nearest;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a destination that leaves the site is to the web. */
public sealed interface WebUrl {
  /**
   * An address that can be asked about.
   *
   * @param url as a browser would ask for it, without fragment: host in lower case and ASCII, no
   *     user, no usual port, what is not allowed in addresses encoded
   * @param host without port
   * @param fragment as written, without {@code #}; null without one
   */
  record Page(String url, String host, @Nullable String fragment) implements WebUrl {
    public boolean secure() {
      return url.startsWith("https:");
    }

    /** The same address under the other scheme. */
    public String secured() {
      return secure() ? url : "https" + url.substring("http".length());
    }
  }

  /** No browser could follow it; {@code why} is a part of a sentence. */
  record Malformed(String why) implements WebUrl {}

  /** Mail, telephone, another scheme, a placeholder: nothing for the web. */
  record Other() implements WebUrl {}

  /**
   * Whether a destination is an address of the usual form, of letters, digits and few other
   * characters: such are most, and are never malformed.
   */
  static boolean isPlain(String written) {
    int at = written.startsWith("https://") ? 8 : written.startsWith("http://") ? 7 : -1;
    if (at < 0) return false;
    boolean host = true;
    int label = 0;
    char last = '.';
    for (int i = at; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (host) {
        label = c == '.' ? 0 : label + 1;
        // RFC 1035 §2.3.4.
        if (label > 63) return false;
        if (c == '/' && last != '.') host = false;
        else if (!word && (c != '.' && c != '-' || last == '.')) return false;
      } else if (!word && !(c >= 'A' && c <= 'Z') && "/-_.#?=&".indexOf(c) < 0
          || c == '.' && last == '.') {
        return false;
      }
      last = c;
    }
    return !host || last != '.';
  }

  /** Reads a destination as written. */
  static WebUrl of(String written) {
    String text = written.strip();
    // A page prints it encoded.
    if (PLACEHOLDER.matcher(HugoUrls.decode(text)).find()) return new Other();
    HugoUrls.Parts parts = HugoUrls.split(text);
    String scheme = parts.scheme();
    String authority = parts.authority();
    if (scheme == null && authority == null) return new Other();
    if (scheme != null && !scheme.equals("http") && !scheme.equals("https")) {
      return misspelt(scheme, authority);
    }
    if (authority == null) return new Malformed("// is missing after " + scheme + ":");
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    if (host.isEmpty()) return new Malformed("there is no host");
    if (host.equals("http:") || host.equals("https:")) {
      return new Malformed("there are two schemes, one after the other");
    }
    return page(scheme == null ? "https" : scheme, host, parts);
  }

  private static WebUrl misspelt(String scheme, @Nullable String authority) {
    if (authority == null || scheme.endsWith("ftp") || scheme.length() < 4) return new Other();
    List<String> near = Nearest.of(scheme, List.of("https", "http"), 1);
    if (near.isEmpty()) return new Other();
    return new Malformed("no scheme is called " + scheme + Nearest.clause(near));
  }

  private static WebUrl page(String scheme, String authority, HugoUrls.Parts parts) {
    String host = authority;
    String port = "";
    int colon = authority.lastIndexOf(':');
    if (colon >= 0 && colon > authority.lastIndexOf(']')) {
      host = authority.substring(0, colon);
      port = authority.substring(colon + 1);
      if (!PORT.matcher(port).matches() || !port.isEmpty() && Integer.parseInt(port) > 65535) {
        return new Malformed("no port is called " + port);
      }
      if (port.equals(scheme.equals("http") ? "80" : "443")) port = "";
    }
    String ascii = host.startsWith("[") ? host.toLowerCase(Locale.ROOT) : ascii(host);
    if (ascii == null) return new Malformed("no host can be called " + host);
    String url =
        scheme
            + "://"
            + ascii
            + (port.isEmpty() ? "" : ":" + port)
            + (parts.path().isEmpty() ? "/" : HugoUrls.encodePath(parts.path()))
            + (parts.query() == null ? "" : "?" + query(parts.query()));
    return new Page(url, ascii, parts.fragment());
  }

  private static @Nullable String ascii(String host) {
    try {
      String ascii = IDN.toASCII(HugoUrls.decode(host), IDN.ALLOW_UNASSIGNED);
      String lower = ascii.toLowerCase(Locale.ROOT);
      return HOST.matcher(lower).matches() ? lower : null;
    } catch (IllegalArgumentException refused) {
      return null;
    }
  }

  /** Spaces and quotes encoded, as browsers do; all else is the server's business. */
  private static String query(String query) {
    return query.replace(" ", "%20").replace("\"", "%22").replace("<", "%3C").replace(">", "%3E");
  }

  /** What writers and templates put where a real value goes. */
  Pattern PLACEHOLDER =
      Pattern.compile("[<>{}]|\\$\\(|\\$[A-Z_]|%7B|/(\\.\\.\\.|…)(/|$)", Pattern.CASE_INSENSITIVE);

  Pattern PORT = Pattern.compile("[0-9]{0,5}");

  Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.?");
}
