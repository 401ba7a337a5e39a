package dev.waymark.web;

import dev.waymark.lint.Answer;
import dev.waymark.lint.External;
import dev.waymark.lint.Outcome;
import dev.waymark.lint.Web;
import dev.waymark.lint.WebUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * The whole web on loopback: every name that ends in {@code .site} has a public address, and every
 * connection to one ends at one real server. Names that begin with {@code no} do not exist.
 */
final class FakeWeb implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  final FakeTime time = new FakeTime(START);
  final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  final List<okhttp3.Headers> headers = Collections.synchronizedList(new ArrayList<>());
  External settings = External.DEFAULT;
  Duration budget = Duration.ofMinutes(10);
  Set<String> allowed = Set.of();
  boolean offline;
  Memory memory = Memory.none();
  Wire.Resolver names = FakeWeb::resolve;
  final Map<String, String> environment = new HashMap<>();

  private final MockWebServer plain = new MockWebServer();
  private final MockWebServer secure = new MockWebServer();
  private final HandshakeCertificates trusted;
  private final Map<String, List<MockResponse>> answers = new HashMap<>();

  FakeWeb() {
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("*.site")
            .addSubjectAlternativeName("api.github.com")
            .build();
    secure.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    trusted =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    Dispatcher dispatcher =
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return FakeWeb.this.dispatch(request);
          }
        };
    plain.setDispatcher(dispatcher);
    secure.setDispatcher(dispatcher);
    try {
      plain.start();
      secure.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<InetAddress> resolve(String host) throws UnknownHostException {
    if (host.startsWith("no")) throw new UnknownHostException(host + ": Name or service not known");
    int hash = host.hashCode();
    byte[] bytes = {93, (byte) (hash >> 16), (byte) (hash >> 8), (byte) hash};
    return List.of(InetAddress.getByAddress(host, bytes));
  }

  /** What an address (scheme, host and target) answers, in turn; the last for ever. */
  FakeWeb answer(String url, MockResponse... responses) {
    answers.put(url, new ArrayList<>(Arrays.asList(responses)));
    return this;
  }

  FakeWeb answer(String url, int status) {
    return answer(url, response(status));
  }

  FakeWeb redirect(String url, int status, String to) {
    return answer(url, response(status, "Location", to));
  }

  static MockResponse response(int status, String... headers) {
    MockResponse.Builder builder = new MockResponse.Builder().code(status);
    for (int i = 0; i < headers.length; i += 2) builder.addHeader(headers[i], headers[i + 1]);
    return builder.build();
  }

  static MockResponse page(String html) {
    return new MockResponse.Builder()
        .code(200)
        .addHeader("Content-Type", "text/html; charset=utf-8")
        .body(html)
        .build();
  }

  private MockResponse dispatch(RecordedRequest request) {
    String url = request.getUrl().newBuilder().port(443).build().toString();
    String scheme = request.getHandshake() == null ? "http" : "https";
    String authority =
        request.getHeaders().get("Host") != null
            ? request.getHeaders().get("Host")
            : request.getUrl().host();
    url = scheme + "://" + authority + request.getTarget();
    requests.add(request.getMethod() + " " + url);
    headers.add(request.getHeaders());
    List<MockResponse> scripted = answers.get(url);
    if (scripted == null) return response(404);
    synchronized (scripted) {
      return scripted.size() > 1 ? scripted.remove(0) : scripted.get(0);
    }
  }

  Wire wire() {
    return new Wire(
        names,
        to ->
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(),
                to.getPort() == 443 ? secure.getPort() : plain.getPort()),
        new Wire.Trust(
            trusted.sslSocketFactory(),
            trusted.trustManager(),
            okhttp3.internal.tls.OkHostnameVerifier.INSTANCE));
  }

  Web ask(String... urls) {
    List<WebUrl.Page> pages = new ArrayList<>();
    for (String url : urls) pages.add((WebUrl.Page) WebUrl.of(url));
    WebChecker.Manner manner =
        new WebChecker.Manner(
            "waymark/test (+https://waymark.site)",
            budget,
            offline,
            allowed,
            name -> environment.getOrDefault(name, ""),
            1);
    return new WebChecker(settings, manner, wire(), time, new Random(7), memory)
        .ask(pages, tally -> {});
  }

  Answer answerOf(String url) {
    return ask(url).of(((WebUrl.Page) WebUrl.of(url)).url());
  }

  Outcome outcome(String url) {
    return answerOf(url).outcome();
  }

  @Override
  public void close() {
    plain.close();
    secure.close();
  }
}
