package dev.waymark.web;

import dev.waymark.web.WebResponse.Failure;
import dev.waymark.web.WebResponse.Kind;
import dev.waymark.web.WebResponse.Reply;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** Sends one request and reads no more of the answer than is needed, in bounded time and memory. */
final class Transport implements AutoCloseable {
  /** No answer may take longer, whatever it trickles. */
  private static final Duration CALL = Duration.ofSeconds(20);

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final long MOST_BODY = 4L << 20;

  private final OkHttpClient client;
  private final String agent;

  Transport(Wire wire, Guard guard, String agent, Duration call) {
    this.agent = agent;
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dns(new PinnedDns(wire.resolver(), guard))
            .socketFactory(new GuardedSockets(guard, wire.route()))
            // A proxy would look the name up itself, out of the guard's sight.
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectionPool(new ConnectionPool(64, 5, TimeUnit.SECONDS))
            .connectTimeout(CONNECT)
            .readTimeout(CALL)
            .callTimeout(call);
    Wire.Trust trust = wire.trust();
    if (trust != null) {
      builder.sslSocketFactory(trust.sockets(), trust.manager()).hostnameVerifier(trust.names());
    }
    client = builder.build();
  }

  Transport(Wire wire, Guard guard, String agent) {
    this(wire, guard, agent, CALL);
  }

  /**
   * What one request asks for.
   *
   * @param read whether the body is needed; otherwise the first bytes are asked for and none read
   * @param token for this very host; empty for none
   */
  record Question(HttpUrl url, boolean head, boolean read, String token) {}

  WebResponse send(Question question) {
    Request.Builder request =
        new Request.Builder()
            .url(question.url())
            .header("User-Agent", agent)
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Accept-Language", "en,*;q=0.5");
    if (!question.token().isEmpty()) request.header("Authorization", "Bearer " + question.token());
    if (question.head()) request.head();
    else if (!question.read()) request.header("Range", "bytes=0-1023");
    try (Response response = client.newCall(request.build()).execute()) {
      if (!question.read() || question.head() || !response.isSuccessful()) {
        return new Reply(response.code(), response.headers(), null, true);
      }
      BufferedSource source = response.body().source();
      boolean more = source.request(MOST_BODY + 1);
      Buffer kept = new Buffer();
      kept.write(source.getBuffer(), Math.min(MOST_BODY, source.getBuffer().size()));
      return new Reply(response.code(), response.headers(), kept.readByteArray(), !more);
    } catch (IOException failure) {
      return failure(failure, question.url().host());
    } catch (IllegalArgumentException | IllegalStateException unreadable) {
      return new Failure(Kind.PROTOCOL, "answers with something other than HTTP");
    }
  }

  private static Failure failure(IOException e, String host) {
    if (e instanceof RefusedAddress) return new Failure(Kind.REFUSED, refusal(e, host));
    if (e instanceof UnknownHostException) return unknown(e, host);
    if (e instanceof SSLPeerUnverifiedException)
      return new Failure(Kind.TLS, "its certificate is for another host");
    if (e instanceof SSLException) return tls(e);
    if (e instanceof SocketTimeoutException)
      return new Failure(Kind.TIMEOUT, "does not answer in time");
    // okhttp's name for the whole call's time.
    if (e instanceof InterruptedIOException && "timeout".equals(e.getMessage()))
      return new Failure(Kind.TIMEOUT, "does not answer in time");
    if ("Canceled".equals(e.getMessage())) return new Failure(Kind.CANCELLED, "stopped");
    if (e instanceof ProtocolException)
      return new Failure(Kind.PROTOCOL, "answers with something other than HTTP");
    if (e instanceof ConnectException) {
      boolean slow = String.valueOf(e.getMessage()).contains("timed out");
      return slow
          ? new Failure(Kind.TIMEOUT, "does not answer in time")
          : new Failure(Kind.CONNECTION, "refuses connections");
    }
    if (e instanceof NoRouteToHostException)
      return new Failure(Kind.CONNECTION, "cannot be reached from here");
    String said = String.valueOf(e.getMessage());
    boolean cut =
        e instanceof SocketException
            || e instanceof EOFException
            || said.contains("unexpected end of stream")
            || said.contains("stream was reset")
            || said.contains("connection shutdown");
    return cut
        ? new Failure(Kind.CONNECTION, "breaks off the connection")
        : new Failure(Kind.PROTOCOL, "answers with something other than HTTP");
  }

  private static String refusal(IOException e, String host) {
    return host + " is " + e.getMessage();
  }

  /** The resolver of the platform tells a name that is not there from a failure only by words. */
  private static Failure unknown(IOException e, String host) {
    String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    boolean passing =
        said.contains("temporary") || said.contains("try again") || said.contains("server fail");
    return passing
        ? new Failure(Kind.NAMES, "the name " + host + " cannot be looked up now")
        : new Failure(Kind.NO_HOST, "there is no host " + host);
  }

  private static Failure tls(IOException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      String said = String.valueOf(t.getMessage());
      if (t instanceof java.security.cert.CertificateExpiredException)
        return new Failure(Kind.TLS, "its certificate has expired");
      if (said.contains("unable to find valid certification path"))
        return new Failure(Kind.TLS, "its certificate is signed by an authority unknown here");
      if (t instanceof CertificateException)
        return new Failure(Kind.TLS, "its certificate is not valid");
    }
    return new Failure(Kind.TLS, "no secure connection can be agreed on");
  }

  /** Stops what is under way; the answers are {@link Kind#CANCELLED}. */
  void cancel() {
    client.dispatcher().cancelAll();
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
