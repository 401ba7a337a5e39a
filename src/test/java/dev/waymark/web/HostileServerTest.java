package dev.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.web.WebResponse.Failure;
import dev.waymark.web.WebResponse.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that mean harm cost bounded time and memory: the tests run in a heap of 512 MB. */
@Timeout(60)
class HostileServerTest {
  private static final long MOST_READ = 16L << 20;

  /** Writes whatever it likes to one connection. */
  @FunctionalInterface
  private interface Malice {
    void write(OutputStream out) throws Exception;
  }

  private final AtomicLong sent = new AtomicLong();

  private WebResponse ask(Duration call, Malice malice) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
      Thread thread = new Thread(() -> serve(server, malice));
      thread.setDaemon(true);
      thread.start();
      Guard guard = new Guard(Set.of("127.0.0.1"));
      try (Transport transport = new Transport(Wire.INTERNET, guard, "test", call)) {
        HttpUrl url = HttpUrl.get("http://127.0.0.1:" + server.getLocalPort() + "/");
        return transport.send(new Transport.Question(url, false, true, ""));
      }
    }
  }

  private void serve(ServerSocket server, Malice malice) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getInputStream().read();
        malice.write(counting(socket.getOutputStream()));
      } catch (Exception gone) {
        // The client hung up, as it should.
      }
    }
  }

  private OutputStream counting(OutputStream out) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        out.write(b);
        sent.incrementAndGet();
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        sent.addAndGet(length);
      }
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void forEver(OutputStream out, byte[] chunk) throws IOException {
    while (true) out.write(chunk);
  }

  @Test
  void anEndlessBodyIsCut() throws Exception {
    WebResponse heard =
        ask(
            Duration.ofSeconds(30),
            out -> {
              out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
              forEver(out, bytes("<p>more".repeat(1000)));
            });
    assertThat(heard)
        .isInstanceOfSatisfying(Reply.class, reply -> assertThat(reply.whole()).isFalse());
    assertThat(((Reply) heard).body()).hasSize(4 << 20);
    assertThat(sent.get()).isLessThan(MOST_READ);
  }

  @Test
  void aBombIsNotUnpacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 1024; i++) gzip.write(zeros);
    }
    WebResponse heard =
        ask(
            Duration.ofSeconds(30),
            out -> {
              out.write(
                  bytes(
                      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                          + packed.size()
                          + "\r\n\r\n"));
              out.write(packed.toByteArray());
            });
    assertThat(((Reply) heard).body()).hasSize(4 << 20);
    assertThat(((Reply) heard).whole()).isFalse();
  }

  @Test
  void slowHeadersAreGivenUp() throws Exception {
    WebResponse heard =
        ask(
            Duration.ofMillis(500),
            out -> {
              out.write(bytes("HTTP/1.1 200 OK\r\n"));
              for (int i = 0; ; i++) {
                out.write(bytes("X-" + i + ": y\r\n"));
                out.flush();
                Thread.onSpinWait();
                synchronized (sent) {
                  sent.wait(20);
                }
              }
            });
    assertThat(heard).isEqualTo(new Failure(WebResponse.Kind.TIMEOUT, "does not answer in time"));
  }

  @Test
  void aFloodOfHeadersIsGivenUp() throws Exception {
    WebResponse heard =
        ask(
            Duration.ofSeconds(30),
            out -> {
              out.write(bytes("HTTP/1.1 200 OK\r\n"));
              forEver(out, bytes("X-Flood: " + "y".repeat(1000) + "\r\n"));
            });
    assertThat(heard).isInstanceOf(Failure.class);
    assertThat(sent.get()).isLessThan(MOST_READ);
  }

  @Test
  void anEndlessHeaderLineIsGivenUp() throws Exception {
    WebResponse heard =
        ask(
            Duration.ofSeconds(30),
            out -> {
              out.write(bytes("HTTP/1.1 200 OK\r\nX: "));
              forEver(out, bytes("y".repeat(8192)));
            });
    assertThat(heard).isInstanceOf(Failure.class);
    assertThat(sent.get()).isLessThan(MOST_READ);
  }

  @Test
  void noiseIsNoAnswer() throws Exception {
    WebResponse heard =
        ask(Duration.ofSeconds(30), out -> out.write(bytes("SSH-2.0-OpenSSH_9.6\r\n")));
    assertThat(heard)
        .isEqualTo(
            new Failure(WebResponse.Kind.PROTOCOL, "answers with something other than HTTP"));
  }

  @Test
  void silenceIsBrokenOff() throws Exception {
    WebResponse heard = ask(Duration.ofSeconds(30), out -> {});
    assertThat(heard)
        .isEqualTo(new Failure(WebResponse.Kind.CONNECTION, "breaks off the connection"));
  }
}
