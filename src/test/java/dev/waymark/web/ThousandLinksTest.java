package dev.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.lint.External;
import dev.waymark.lint.Web;
import dev.waymark.lint.WebUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/**
 * A thousand links on ten hosts that take 100 ms each: nobody is crowded, nobody is asked twice,
 * and the time is what it must be. {@code bench/external-schedule} prints the ratio.
 */
class ThousandLinksTest {
  private static final int HOSTS = 10;
  private static final int LINKS = 100;
  private static final long LATENCY_MILLIS = 100;
  private static final int LIMIT = 2;

  /** One host, on a port of its own. */
  private static final class Host extends Dispatcher implements AutoCloseable {
    final MockWebServer server = new MockWebServer();
    final List<String> asked = new ArrayList<>();
    final Set<Integer> connections = new HashSet<>();
    final AtomicInteger opened = new AtomicInteger();

    Host() throws IOException {
      server.setDispatcher(this);
      server.start();
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
      asked.add(request.getTarget());
      connections.add(request.getConnectionIndex());
      return new MockResponse.Builder()
          .code(200)
          .headersDelay(LATENCY_MILLIS, TimeUnit.MILLISECONDS)
          .build();
    }

    @Override
    public void close() {
      server.close();
    }
  }

  @Test
  void isPoliteAndQuick() throws IOException {
    List<Host> hosts = new ArrayList<>();
    try {
      for (int i = 0; i < HOSTS; i++) hosts.add(new Host());
      List<WebUrl.Page> pages = new ArrayList<>();
      for (int link = 0; link < LINKS; link++) {
        for (int host = 0; host < HOSTS; host++) {
          pages.add((WebUrl.Page) WebUrl.of("http://h" + host + ".site/" + link));
        }
      }
      Wire wire =
          new Wire(
              name ->
                  List.of(
                      InetAddress.getByAddress(
                          name, new byte[] {93, 0, 0, (byte) (name.charAt(1) - '0')})),
              to -> {
                Host host = hosts.get(to.getAddress().getAddress()[3]);
                host.opened.incrementAndGet();
                return new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), host.server.getPort());
              },
              null);
      External settings =
          new External(url -> url.startsWith("http:"), List.of(), External.Ages.DEFAULT, null);
      WebChecker.Manner manner =
          new WebChecker.Manner(
              "waymark/test", Duration.ofMinutes(2), false, Set.of(), UnaryOperator.identity());
      WebChecker asker =
          new WebChecker(settings, manner, wire, Time.real(), new Random(7), Memory.none());

      long start = System.nanoTime();
      Web web = asker.ask(pages, tally -> {});
      double seconds = (System.nanoTime() - start) / 1e9;

      double ideal = LINKS * LATENCY_MILLIS / 1000.0 / LIMIT;
      System.out.printf(
          "external-schedule: %d links, %.2f s, ideal %.2f s, ratio %.2f%n",
          pages.size(), seconds, ideal, seconds / ideal);
      for (Host host : hosts) {
        assertThat(host.asked).hasSize(LINKS).doesNotHaveDuplicates();
        assertThat(host.connections).hasSizeLessThanOrEqualTo(LIMIT);
        assertThat(host.opened.get()).isLessThanOrEqualTo(LIMIT);
      }
      assertThat(pages).allMatch(page -> web.of(page.url()).alive());
      assertThat(seconds / ideal).as("time, in ideal times").isLessThan(1.5);
    } finally {
      hosts.forEach(Host::close);
    }
  }
}
