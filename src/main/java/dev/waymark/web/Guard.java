package dev.waymark.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses may be connected to. Content comes from strangers; what it links to must not
 * reach into the network that the check runs in.
 *
 * <p>Refused are all blocks that IANA's special-purpose registries do not call globally reachable
 * (RFC 6890 and its updates), and IPv6 addresses that carry such an IPv4 address inside.
 *
 * @param allowed hosts, as written in links, that may be private
 */
record Guard(Set<String> allowed) {
  boolean allows(String host) {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return allowed.contains(bare.toLowerCase(Locale.ROOT));
  }

  /** Why an address is refused; null when it is not. */
  static @Nullable String refusal(InetAddress address) {
    byte[] b = address.getAddress();
    if (address instanceof Inet4Address) return refusal4(b, 0);
    if (address instanceof Inet6Address) return refusal6(b);
    return "an unknown kind of address";
  }

  private static @Nullable String refusal4(byte[] b, int at) {
    int a = b[at] & 0xff;
    int c = b[at + 1] & 0xff;
    int d = b[at + 2] & 0xff;
    if (a == 0) return "an address of this network";
    if (a == 127) return "a loopback address";
    if (a == 10 || a == 172 && c >= 16 && c < 32 || a == 192 && c == 168) {
      return "a private address";
    }
    if (a == 169 && c == 254) return "a link-local address";
    if (a == 100 && c >= 64 && c < 128) return "an address of a carrier's network";
    if (a >= 224 && a < 240) return "a multicast address";
    if (a >= 240) return "a reserved address";
    boolean reserved =
        a == 192 && c == 0 && (d == 0 || d == 2)
            || a == 192 && c == 88 && d == 99
            || a == 198 && (c == 18 || c == 19)
            || a == 198 && c == 51 && d == 100
            || a == 203 && c == 0 && d == 113;
    return reserved ? "a reserved address" : null;
  }

  private static @Nullable String refusal6(byte[] b) {
    if (zero(b, 0, 15) && b[15] == 1) return "a loopback address";
    if (zero(b, 0, 16)) return "an address of this network";
    // ::a.b.c.d, ::ffff:a.b.c.d, ::ffff:0:a.b.c.d, 64:ff9b::a.b.c.d carry IPv4 at the end.
    boolean mapped = zero(b, 0, 10) && b[10] == -1 && b[11] == -1;
    boolean translated = zero(b, 0, 8) && b[8] == -1 && b[9] == -1 && b[10] == 0 && b[11] == 0;
    boolean nat64 = two(b, 0) == 0x64 && two(b, 2) == 0xff9b;
    if (zero(b, 0, 12) || mapped || translated) return refusal4(b, 12);
    // 64:ff9b:1::/48 is for local use only (RFC 8215).
    if (nat64) return zero(b, 4, 12) ? refusal4(b, 12) : "a private address";
    if (two(b, 0) == 0x2002) return refusal4(b, 2);
    // Teredo carries its client inverted; nobody publishes there.
    if (two(b, 0) == 0x2001 && (two(b, 2) == 0 || two(b, 2) == 0xdb8)) return "a reserved address";
    if ((b[0] & 0xff) == 0xff) return "a multicast address";
    if ((b[0] & 0xfe) == 0xfc) return "a private address";
    if (two(b, 0) >= 0xfe80 && two(b, 0) <= 0xfebf) return "a link-local address";
    if (two(b, 0) >= 0xfec0 && two(b, 0) <= 0xfeff) return "a private address";
    // Only 2000::/3 is given out for the public.
    return (b[0] & 0xe0) == 0x20 ? null : "a reserved address";
  }

  private static boolean zero(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) if (b[i] != 0) return false;
    return true;
  }

  private static int two(byte[] b, int at) {
    return (b[at] & 0xff) << 8 | b[at + 1] & 0xff;
  }
}
