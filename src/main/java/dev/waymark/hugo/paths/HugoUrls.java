package dev.waymark.hugo.paths;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits, decodes and encodes addresses as Go's {@code net/url} (so Hugo) and as browsers do. */
public final class HugoUrls {
  private HugoUrls() {}

  /**
   * The parts of a reference.
   *
   * @param scheme lower case without colon; null when relative
   * @param authority between {@code //} and the path; null without one
   * @param path still encoded
   * @param query without {@code ?}; null without one
   * @param fragment without {@code #}, still encoded; null without one
   */
  public record Parts(
      @Nullable String scheme,
      @Nullable String authority,
      String path,
      @Nullable String query,
      @Nullable String fragment) {
    /** Whether it names a scheme or a host. */
    public boolean absolute() {
      return scheme != null || authority != null;
    }
  }

  /** Splits any text, as browsers do (RFC 3986, appendix B). */
  public static Parts split(String url) {
    String rest = url;
    String fragment = null;
    int hash = rest.indexOf('#');
    if (hash >= 0) {
      fragment = rest.substring(hash + 1);
      rest = rest.substring(0, hash);
    }
    String query = null;
    int mark = rest.indexOf('?');
    if (mark >= 0) {
      query = rest.substring(mark + 1);
      rest = rest.substring(0, mark);
    }
    String scheme = null;
    int colon = schemeEnd(rest);
    if (colon > 0) {
      scheme = PathRules.lower(rest.substring(0, colon));
      rest = rest.substring(colon + 1);
    }
    String authority = null;
    if (rest.startsWith("//")) {
      int slash = rest.indexOf('/', 2);
      authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    return new Parts(scheme, authority, rest, query, fragment);
  }

  /**
   * Splits as Go's {@code url.Parse}; null where that fails: bad escapes, control characters, a
   * colon in the first segment.
   */
  public static @Nullable Parts parse(String url) {
    if (url.chars().anyMatch(c -> c < ' ' || c == 0x7F)) return null;
    Parts parts = split(url);
    if (unescape(parts.path()) == null) return null;
    if (parts.fragment() != null && unescape(parts.fragment()) == null) return null;
    if (parts.authority() != null && parts.authority().indexOf(' ') >= 0) return null;
    if (parts.scheme() == null && parts.authority() == null) {
      int colon = parts.path().indexOf(':');
      int slash = parts.path().indexOf('/');
      if (colon >= 0 && (slash < 0 || colon < slash)) return null;
    }
    return parts;
  }

  private static int schemeEnd(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (letter) continue;
      if (i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.')) continue;
      return c == ':' && i > 0 ? i : -1;
    }
    return -1;
  }

  /** Percent-decodes strictly; null when an escape is malformed ({@code url.PathUnescape}). */
  public static @Nullable String unescape(String text) {
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
      if (!isEscape(text, i)) return null;
    }
    return decode(text);
  }

  /**
   * As {@link #unescape} with {@code +} for a space; {@code ""} when malformed, as where Hugo drops
   * the error.
   */
  public static String queryUnescape(String text) {
    String decoded = unescape(text.replace('+', ' '));
    return decoded == null ? "" : decoded;
  }

  /**
   * Percent-decodes as browsers do: malformed escapes, and those that give no UTF-8, stay as they
   * are.
   */
  public static String decode(String text) {
    int first = text.indexOf('%');
    if (first < 0) return text;
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); ) {
      int end = i;
      while (isEscape(text, end)) end += 3;
      if (end == i) {
        out.append(text.charAt(i++));
        continue;
      }
      byte[] bytes = new byte[(end - i) / 3];
      for (int b = 0; b < bytes.length; b++)
        bytes[b] = (byte) Integer.parseInt(text, i + 3 * b + 1, i + 3 * b + 3, 16);
      try {
        out.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
      } catch (CharacterCodingException noText) {
        out.append(text, i, end);
      }
      i = end;
    }
    return out.toString();
  }

  /**
   * A path as Go prints it in a URL: left alone when it is properly encoded already, otherwise
   * decoded and encoded anew ({@code url.EscapedPath}); {@code %} that begins no escape becomes
   * {@code %25}.
   */
  public static String encodePath(String path) {
    boolean proper = true;
    boolean malformed = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%') malformed |= !isEscape(path, i);
      else proper &= isUnreserved(c) || "!$&'()*+,;=:@[]/".indexOf(c) >= 0;
    }
    if (proper && !malformed) return path;
    String plain = malformed ? path : decode(path);
    StringBuilder out = new StringBuilder(plain.length() + 16);
    for (byte b : plain.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isUnreserved(c) || "$&+,/:;=@".indexOf(c) >= 0) out.append(c);
      else out.append('%').append(hex(c >> 4)).append(hex(c & 15));
    }
    return out.toString();
  }

  /**
   * Removes {@code .}, {@code ..} and doubled slashes as Go's {@code path.Clean}; {@code "."} for
   * nothing.
   */
  public static String clean(String path) {
    boolean rooted = path.startsWith("/");
    List<String> kept = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".")) continue;
      boolean up = part.equals("..");
      boolean last = !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..");
      if (up && last) kept.remove(kept.size() - 1);
      else if (!up || !rooted) kept.add(part);
    }
    String joined = String.join("/", kept);
    return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
  }

  /**
   * The absolute path that a browser asks for when a page at {@code base} (an absolute path) refers
   * to {@code path} (RFC 3986, 5.2): encoded as given, dot segments removed, a trailing slash kept.
   */
  public static String resolve(String base, String path) {
    if (path.isEmpty()) return base;
    String joined =
        path.startsWith("/") ? path : base.substring(0, base.lastIndexOf('/') + 1) + path;
    List<String> kept = new ArrayList<>();
    String[] parts = joined.split("/", -1);
    for (int i = 1; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      String part = parts[i];
      String plain = part.replace("%2e", ".").replace("%2E", ".");
      if (plain.equals("..")) {
        if (!kept.isEmpty()) kept.remove(kept.size() - 1);
        if (last) kept.add("");
      } else if (plain.equals(".")) {
        if (last) kept.add("");
      } else {
        kept.add(part);
      }
    }
    return "/" + String.join("/", kept);
  }

  static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && text.charAt(at) == '%'
        && isHex(text.charAt(at + 1))
        && isHex(text.charAt(at + 2));
  }

  private static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "-_.~".indexOf(c) >= 0;
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
