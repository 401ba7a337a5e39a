package dev.waymark.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Dns;

/**
 * Names resolved once in a run and judged then: what was judged is what is connected to, however
 * often the name's owner changes his mind.
 */
final class PinnedDns implements Dns {
  private final Wire.Resolver resolver;
  private final Guard guard;
  private final Map<String, Found> known = new ConcurrentHashMap<>();

  PinnedDns(Wire.Resolver resolver, Guard guard) {
    this.resolver = resolver;
    this.guard = guard;
  }

  private sealed interface Found {}

  private record Addresses(List<InetAddress> addresses) implements Found {}

  private record Failed(UnknownHostException failure) implements Found {}

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    Found found = known.computeIfAbsent(host, this::find);
    if (found instanceof Failed failed) throw failed.failure();
    return ((Addresses) found).addresses();
  }

  private Found find(String host) {
    try {
      List<InetAddress> addresses = List.copyOf(resolver.resolve(host));
      if (addresses.isEmpty()) return new Failed(new UnknownHostException(host));
      if (!guard.allows(host)) {
        // One bad address spoils the name: it is a trick or a mistake.
        for (InetAddress address : addresses) {
          String refusal = Guard.refusal(address);
          if (refusal != null) return new Failed(new RefusedAddress(refusal));
        }
      }
      return new Addresses(addresses);
    } catch (UnknownHostException failure) {
      return new Failed(failure);
    }
  }
}
