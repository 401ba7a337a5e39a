package dev.waymark.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The way out: names, connections and whom to trust.
 *
 * @param route where a connection to an address is really made; the identity but for tests
 * @param trust null for the platform's
 */
public record Wire(
    Resolver resolver, UnaryOperator<InetSocketAddress> route, @Nullable Trust trust) {
  public static final Wire INTERNET =
      new Wire(host -> List.of(InetAddress.getAllByName(host)), UnaryOperator.identity(), null);

  /** The addresses of a name. */
  @FunctionalInterface
  public interface Resolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;
  }

  /** Whose certificates are believed. */
  public record Trust(SSLSocketFactory sockets, X509TrustManager manager, HostnameVerifier names) {}
}
