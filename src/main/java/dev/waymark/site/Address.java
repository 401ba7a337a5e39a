package dev.waymark.site;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A destination taken apart as browsers do (RFC 3986, leniently); every part is still encoded.
 *
 * @param scheme in lower case without colon; null without one
 * @param authority host and port; null without {@code //}
 * @param fragment without {@code #}; null without one
 */
record Address(
    @Nullable String scheme,
    @Nullable String authority,
    String path,
    @Nullable String query,
    @Nullable String fragment) {

  static Address parse(String destination) {
    String rest = clean(destination);
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
    String scheme = scheme(rest);
    if (scheme != null) rest = rest.substring(scheme.length() + 1);
    String authority = null;
    if (rest.startsWith("//")) {
      int slash = rest.indexOf('/', 2);
      authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    return new Address(scheme, authority, rest, query, fragment);
  }

  /** Browsers drop white space around an address and line ends and tabs inside. */
  private static String clean(String destination) {
    String text = destination.strip();
    boolean plain = text.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r');
    return plain ? text : text.replaceAll("[\\t\\n\\r]", "");
  }

  private static @Nullable String scheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (c == ':') return i == 0 ? null : text.substring(0, i).toLowerCase(Locale.ROOT);
      boolean inner = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
      if (!letter && (i == 0 || !inner)) return null;
    }
    return null;
  }

  /** Whether only a fragment, a query or nothing at all is written. */
  boolean samePage() {
    return scheme == null && authority == null && path.isEmpty();
  }

  /** {@code path} seen from the page at {@code base}, without {@code .} and {@code ..} segments. */
  static String join(String base, String path) {
    if (path.isEmpty()) return base;
    String whole =
        path.startsWith("/") ? path : base.substring(0, base.lastIndexOf('/') + 1) + path;
    List<String> kept = new ArrayList<>();
    String[] segments = whole.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      String segment = segments[i];
      boolean last = i == segments.length - 1;
      if (segment.equals("..")) {
        if (!kept.isEmpty()) kept.remove(kept.size() - 1);
        if (last) kept.add("");
      } else if (segment.equals(".")) {
        if (last) kept.add("");
      } else if (!segment.isEmpty() || last) {
        // Servers take several slashes for one.
        kept.add(segment);
      }
    }
    return "/" + String.join("/", kept);
  }

  /** Resolves percent escapes; what is no escape, or no UTF-8, stays as it is. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) return text;
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int n = 0;
    for (int i = 0; i < in.length; i++) {
      int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
      if (low >= 0) {
        out[n++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        out[n++] = in[i];
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(out, 0, n)).toString();
    } catch (CharacterCodingException noText) {
      return text;
    }
  }

  /** Whether every {@code %} begins an escape; Go refuses to parse other addresses. */
  static boolean wellEscaped(String text) {
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
      boolean escape =
          i + 2 < text.length()
              && Character.digit(text.charAt(i + 1), 16) >= 0
              && Character.digit(text.charAt(i + 2), 16) >= 0;
      if (!escape) return false;
    }
    return true;
  }
}
