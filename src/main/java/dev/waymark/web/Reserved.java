package dev.waymark.web;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Names that nobody can have, so that nobody need be asked. */
final class Reserved {
  /** RFC 2606, RFC 6761, RFC 6762, RFC 8375 and names without a dot. */
  private static final Pattern EXAMPLE =
      Pattern.compile("(.*\\.)?(example|example\\.(com|org|net|edu)|test|invalid)");

  private static final Pattern LOCAL =
      Pattern.compile("(.*\\.)?(localhost|local|internal|home\\.arpa|lan|intranet|corp)|[^.:\\[]*");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private Reserved() {}

  static String host(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    return parsed == null ? "" : parsed.host();
  }

  static @Nullable String why(String url) {
    String host = host(url);
    if (host.endsWith(".")) host = host.substring(0, host.length() - 1);
    if (EXAMPLE.matcher(host).matches()) return "its host is an example";
    if (NUMBER.matcher(host).matches()) return null;
    return LOCAL.matcher(host).matches() ? "its host is a name for one's own network" : null;
  }
}
