package dev.waymark.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * Every host there is, on loopback: all names have a public address, and every connection ends at
 * one of two real servers, one of which speaks TLS under everybody's name. For measured runs, never
 * for use.
 */
final class LocalInternet implements AutoCloseable {
  final AtomicInteger requests = new AtomicInteger();
  private final MockWebServer plain = new MockWebServer();
  private final MockWebServer secure = new MockWebServer();
  private final HandshakeCertificates trusted;

  LocalInternet(Function<RecordedRequest, MockResponse> answers) {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("everybody.site").build();
    SSLSocketFactory sockets =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslSocketFactory();
    secure.useHttps(sockets);
    trusted =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    for (MockWebServer server : List.of(plain, secure)) {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              requests.incrementAndGet();
              return answers.apply(request);
            }
          });
      try {
        server.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Wire wire() {
    return new Wire(
        host -> {
          int hash = host.hashCode();
          byte[] bytes = {93, (byte) (hash >> 16), (byte) (hash >> 8), (byte) hash};
          return List.of(InetAddress.getByAddress(host, bytes));
        },
        to ->
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(),
                to.getPort() == 443 ? secure.getPort() : plain.getPort()),
        new Wire.Trust(
            trusted.sslSocketFactory(), trusted.trustManager(), (name, session) -> true));
  }

  @Override
  public void close() {
    plain.close();
    secure.close();
  }
}
