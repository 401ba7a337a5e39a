package dev.waymark.report;

import java.nio.charset.StandardCharsets;

/** Paths as relative references (RFC 3986 §4.2). */
final class Uris {
  private static final String PLAIN = "-._~/!$&'()*+,;=@";

  private Uris() {}

  /** A path with everything percent-encoded that may not stand in one, and colons too. */
  static String of(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      if (plain) out.append(c);
      else out.append(String.format("%%%02X", (int) c));
    }
    return out.toString();
  }
}
