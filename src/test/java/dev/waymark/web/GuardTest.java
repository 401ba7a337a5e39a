package dev.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.lint.Outcome;
import dev.waymark.lint.Outcome.Unasked;
import dev.waymark.lint.Outcome.Unverified;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is sent into the network that the check runs in, however the way there is written. */
class GuardTest {
  private final FakeWeb web = new FakeWeb();

  @AfterEach
  void close() {
    web.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a9fe:a9fe::1",
        "2002:0a00:1::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "4000::1"
      })
  void refusesWhatIsNotPublic(String address) throws UnknownHostException {
    assertThat(Guard.refusal(InetAddress.getByName(address))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "126.0.0.1",
        "128.0.0.1",
        "169.253.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.0.1.1",
        "192.167.0.1",
        "198.17.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "64:ff9b::101:101",
        "2002:101:101::1",
        "2a00:1450::1"
      })
  void letsPassWhatIsPublic(String address) throws UnknownHostException {
    assertThat(Guard.refusal(InetAddress.getByName(address))).isNull();
  }

  /** Real names and numbers through the platform's own resolver, so that its readings count. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fe80::1]/",
        "http://0/",
        "http://user@127.0.0.1/",
        "http://１２７.0.0.1/",
        "http://localhost/",
        "http://a.localhost/"
      })
  void refusesEveryFormOfLoopback(String url) {
    web.names = Wire.INTERNET.resolver();
    Outcome outcome = web.outcome(url);
    assertThat(web.requests).isEmpty();
    assertThat(outcome).isNotInstanceOf(Outcome.Alive.class).isNotInstanceOf(Outcome.Moved.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://2130706433/",
        "https://inside.site/"
      })
  void refusesThemAfterRedirects(String to) {
    web.names = host -> host.equals("inside.site") ? inside() : FakeWeb.resolve(host);
    web.redirect("https://a.site/x", 302, to);
    assertThat(web.outcome("https://a.site/x"))
        .isInstanceOfSatisfying(
            Unverified.class,
            u ->
                assertThat(u.why())
                    .startsWith("redirects to an address that is never requested: "));
    assertThat(web.requests).containsExactly("HEAD https://a.site/x");
  }

  @Test
  void oneBadAddressSpoilsAName() {
    web.names = host -> List.of(FakeWeb.resolve(host).get(0), InetAddress.getByName("10.1.2.3"));
    assertThat(web.outcome("https://a.site/x"))
        .isEqualTo(new Unasked("a.site is a private address"));
    assertThat(web.requests).isEmpty();
  }

  @Test
  void aNameIsLookedUpOnce() {
    List<String> asked = new ArrayList<>();
    web.names =
        host -> {
          asked.add(host);
          // The second answer, were it asked for, would lead inside.
          return asked.size() == 1 ? FakeWeb.resolve(host) : inside();
        };
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      urls.add("http://a.site/" + i);
      web.answer("http://a.site/" + i, FakeWeb.response(200, "Connection", "close"));
    }
    web.settings =
        new dev.waymark.lint.External(
            url -> !url.startsWith("https"), List.of(), web.settings.ages(), null);
    web.ask(urls.toArray(String[]::new));
    assertThat(web.requests).hasSize(20);
    assertThat(asked).containsExactly("a.site");
  }

  @Test
  void allowedHostsAreAsked() {
    web.allowed = Set.of("127.0.0.1", "localhost");
    web.names = Wire.INTERNET.resolver();
    web.answer("http://127.0.0.1/x", 200).answer("http://localhost/x", 200);
    assertThat(web.outcome("http://127.0.0.1/x")).isInstanceOf(Outcome.Alive.class);
    assertThat(web.outcome("http://localhost/x")).isInstanceOf(Outcome.Alive.class);
    assertThat(web.outcome("http://127.0.0.2/x")).isInstanceOf(Unasked.class);
  }

  private static List<InetAddress> inside() throws UnknownHostException {
    return List.of(InetAddress.getByName("192.168.1.1"));
  }
}
