package dev.waymark.template.functions;

import dev.waymark.template.GoNumbers;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A URL as Go's {@code net/url/url.go} reads and prints it.
 *
 * @param user null when there is none
 * @param password null when there is none
 * @param rawPath empty when the path's encoding is the usual one
 */
record GoUrl(
    String scheme,
    String opaque,
    @Nullable String user,
    @Nullable String password,
    String host,
    String path,
    String rawPath,
    boolean omitHost,
    boolean forceQuery,
    String rawQuery,
    String fragment,
    String rawFragment) {

  /** {@code url.Parse}. */
  static GoUrl parse(String raw) {
    try {
      return read(raw);
    } catch (TemplateError error) {
      throw new TemplateError("parse " + GoNumbers.quote(raw) + ": " + error.getMessage());
    }
  }

  private static GoUrl read(String raw) {
    int hash = raw.indexOf('#');
    String rest = hash < 0 ? raw : raw.substring(0, hash);
    String fragment = hash < 0 ? "" : raw.substring(hash + 1);
    for (int i = 0; i < rest.length(); i++)
      if (rest.charAt(i) < ' ' || rest.charAt(i) == 0x7f)
        throw new TemplateError("net/url: invalid control character in URL");
    String scheme = scheme(rest);
    if (!scheme.isEmpty()) rest = rest.substring(scheme.length() + 1);
    scheme = scheme.toLowerCase(Locale.ROOT);
    boolean force = rest.endsWith("?") && rest.indexOf('?') == rest.length() - 1;
    String query = "";
    int mark = rest.indexOf('?');
    if (mark >= 0) {
      query = rest.substring(mark + 1);
      rest = rest.substring(0, mark);
    }
    String opaque = "";
    String user = null;
    String password = null;
    String host = "";
    boolean omitHost = false;
    boolean path = true;
    if (!rest.startsWith("/") && !raw.equals("*")) {
      if (!scheme.isEmpty()) {
        opaque = rest;
        rest = "";
        path = false;
      } else {
        int slash = rest.indexOf('/');
        int colon = rest.indexOf(':');
        if (colon >= 0 && (slash < 0 || colon < slash))
          throw new TemplateError("first path segment in URL cannot contain colon");
      }
    }
    boolean authority = !scheme.isEmpty() || !rest.startsWith("///");
    if (path && authority && rest.startsWith("//")) {
      int slash = rest.indexOf('/', 2);
      String given = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
      rest = slash < 0 ? "" : rest.substring(slash);
      int at = given.lastIndexOf('@');
      host = host(given.substring(at + 1));
      if (at >= 0) {
        String info = given.substring(0, at);
        if (!info.codePoints().allMatch(c -> Escaping.USER.keeps(c) || "!'()*:%@".indexOf(c) >= 0))
          throw new TemplateError("net/url: invalid userinfo");
        int colon = info.indexOf(':');
        user = unescape(colon < 0 ? info : info.substring(0, colon), Escaping.USER);
        if (colon >= 0) password = unescape(info.substring(colon + 1), Escaping.USER);
      }
    } else if (!scheme.isEmpty() && rest.startsWith("/")) {
      omitHost = true;
    }
    String plain = unescape(rest, Escaping.PATH);
    boolean usualPath = raw.equals("*") || Escaping.PATH.escape(plain).equals(rest);
    String plainFragment = unescape(fragment, Escaping.FRAGMENT);
    String usual = Escaping.FRAGMENT.escape(plainFragment);
    return new GoUrl(
        scheme,
        opaque,
        user,
        password,
        host,
        plain,
        usualPath ? "" : rest,
        omitHost,
        force,
        query,
        plainFragment,
        usual.equals(fragment) ? "" : fragment);
  }

  /** {@code getScheme}; empty when there is none. */
  private static String scheme(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') continue;
      if (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.') {
        if (i == 0) return "";
      } else if (c == ':') {
        if (i == 0) throw new TemplateError("missing protocol scheme");
        return raw.substring(0, i);
      } else {
        return "";
      }
    }
    return "";
  }

  /** {@code parseHost}. */
  private static String host(String host) {
    String port = "";
    if (host.startsWith("[")) {
      int close = host.lastIndexOf(']');
      if (close < 0) throw new TemplateError("missing ']' in host");
      port = host.substring(close + 1);
    } else if (host.lastIndexOf(':') >= 0) {
      port = host.substring(host.lastIndexOf(':'));
    }
    if (!port.isEmpty() && !port.matches(":[0-9]*"))
      throw new TemplateError("invalid port " + GoNumbers.quote(port) + " after host");
    return unescape(host, Escaping.HOST);
  }

  /** {@code url.unescape}. */
  static String unescape(String text, Escaping escaping) {
    ByteArrayOutputStream bytes = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (escaping == Escaping.HOST && c < 0x80 && c != '%' && !escaping.keeps(c))
        throw new TemplateError("invalid character \"" + (char) c + "\" in host name");
      boolean changes = c == '%' || c == '+' && escaping == Escaping.QUERY;
      if (changes && bytes == null) {
        bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.substring(0, i).getBytes(StandardCharsets.UTF_8));
      }
      if (c == '%') {
        byte[] one = i + 3 <= text.length() ? Hex.read(text.substring(i + 1, i + 3)) : null;
        boolean refused = one != null && escaping == Escaping.HOST && one[0] >= 0 && one[0] != '%';
        if (one == null || refused)
          throw new TemplateError(
              "invalid URL escape "
                  + GoNumbers.quote(text.substring(i, Math.min(i + 3, text.length()))));
        if (bytes != null) bytes.write(one[0]);
        i += 3;
        continue;
      }
      if (changes && bytes != null) bytes.write(' ');
      else if (bytes != null)
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      i += Character.charCount(c);
    }
    if (bytes == null) return text;
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException binary) {
      throw new Args.NotKnown(null);
    }
  }

  String escapedPath() {
    return escaped(path, rawPath, Escaping.PATH);
  }

  String escapedFragment() {
    return escaped(fragment, rawFragment, Escaping.FRAGMENT);
  }

  private static String escaped(String plain, String raw, Escaping escaping) {
    if (!raw.isEmpty() && valid(raw, escaping)) return raw;
    if (escaping == Escaping.PATH && plain.equals("*")) return "*";
    return escaping.escape(plain);
  }

  /** {@code validEncoded}. */
  private static boolean valid(String raw, Escaping escaping) {
    return raw.codePoints()
        .allMatch(c -> c == Text.HOLE || "!$&'()*+,;=:@[]%".indexOf(c) >= 0 || escaping.keeps(c));
  }

  /** {@code URL.String}. */
  String print() {
    StringBuilder text = new StringBuilder();
    if (!scheme.isEmpty()) text.append(scheme).append(':');
    if (!opaque.isEmpty()) {
      text.append(opaque);
    } else {
      boolean named = !host.isEmpty() || user != null;
      if ((!scheme.isEmpty() || named) && (named || !omitHost)) {
        if (named || !path.isEmpty()) text.append("//");
        if (user != null) text.append(userinfo()).append('@');
        text.append(Escaping.HOST.escape(host));
      }
      String escaped = escapedPath();
      if (!escaped.isEmpty() && escaped.charAt(0) != '/' && !host.isEmpty()) text.append('/');
      int slash = escaped.indexOf('/');
      String first = slash < 0 ? escaped : escaped.substring(0, slash);
      if (text.length() == 0 && first.indexOf(':') >= 0) text.append("./");
      text.append(escaped);
    }
    if (forceQuery || !rawQuery.isEmpty()) text.append('?').append(rawQuery);
    if (!fragment.isEmpty()) text.append('#').append(escapedFragment());
    return text.toString();
  }

  /** {@code Userinfo.String}. */
  String userinfo() {
    if (user == null) return "";
    String name = Escaping.USER.escape(user);
    return password == null ? name : name + ":" + Escaping.USER.escape(password);
  }

  String hostname() {
    int colon = host.lastIndexOf(':');
    boolean port = colon >= 0 && host.substring(colon).matches(":[0-9]*");
    String name = port ? host.substring(0, colon) : host;
    boolean brackets = name.startsWith("[") && name.endsWith("]");
    return brackets ? name.substring(1, name.length() - 1) : name;
  }

  String port() {
    int colon = host.lastIndexOf(':');
    return colon >= 0 && host.substring(colon).matches(":[0-9]*") ? host.substring(colon + 1) : "";
  }

  /** {@code URL.JoinPath}. */
  GoUrl join(List<String> elements) {
    List<String> parts = new ArrayList<>();
    String first = escapedPath();
    boolean relative = !first.startsWith("/");
    parts.add(relative ? "/" + first : first);
    parts.addAll(elements);
    String joined = GoPaths.join(parts);
    if (relative && !joined.isEmpty()) joined = joined.substring(1);
    if (parts.get(parts.size() - 1).endsWith("/") && !joined.endsWith("/")) joined += "/";
    String plain = unescape(joined, Escaping.PATH);
    return new GoUrl(
        scheme,
        opaque,
        user,
        password,
        host,
        plain,
        Escaping.PATH.escape(plain).equals(joined) ? "" : joined,
        omitHost,
        forceQuery,
        rawQuery,
        fragment,
        rawFragment);
  }
}
