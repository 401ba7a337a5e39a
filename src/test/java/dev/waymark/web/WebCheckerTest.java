package dev.waymark.web;

import static dev.waymark.web.FakeWeb.page;
import static dev.waymark.web.FakeWeb.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.lint.Answer.Fragment;
import dev.waymark.lint.External;
import dev.waymark.lint.External.Ages;
import dev.waymark.lint.External.HostRule;
import dev.waymark.lint.Outcome.Alive;
import dev.waymark.lint.Outcome.Dead;
import dev.waymark.lint.Outcome.Moved;
import dev.waymark.lint.Outcome.Unasked;
import dev.waymark.lint.Outcome.Unverified;
import dev.waymark.lint.Web;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer of a server means, asked of a real one. */
class WebCheckerTest {
  private static final String URL = "https://a.site/x/y";
  private final FakeWeb web = new FakeWeb();

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void asksByHeadOnce() {
    web.answer(URL, 200);
    assertThat(web.ask(URL, URL, URL).of(URL).outcome()).isEqualTo(new Alive());
    assertThat(web.requests).containsExactly("HEAD " + URL);
    assertThat(web.headers.get(0).get("User-Agent"))
        .isEqualTo("waymark/test (+https://waymark.site)");
    assertThat(web.headers.get(0).get("Cookie")).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 500, 501})
  void doubtsWhatHeadSays(int status) {
    web.answer(URL, response(status), response(206));
    assertThat(web.outcome(URL)).isEqualTo(new Alive());
    assertThat(web.requests).containsExactly("HEAD " + URL, "GET " + URL);
    assertThat(web.headers.get(1).get("Range")).isEqualTo("bytes=0-1023");
  }

  @Test
  void asksByGetAfterAnEmptyReplyToHead() {
    MockResponse empty =
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    web.answer("http://a.site/x", empty, empty, response(200)).answer("https://a.site/x", 404);
    assertThat(web.outcome("http://a.site/x")).isEqualTo(new Alive());
    assertThat(web.requests).contains("HEAD http://a.site/x", "GET http://a.site/x");
  }

  @ParameterizedTest
  @CsvSource({"404, answers 404 Not Found", "410, answers 410 Gone"})
  void whatIsGoneIsDead(int status, String why) {
    web.answer(URL, status);
    assertThat(web.outcome(URL)).isEqualTo(new Dead(why));
    assertThat(web.requests).containsExactly("HEAD " + URL, "GET " + URL);
  }

  @ParameterizedTest
  @CsvSource({
    "400, answers 400 Bad Request",
    "401, 'answers 401 Unauthorized, as many sites do to robots'",
    "403, 'answers 403 Forbidden, as many sites do to robots'",
    "451, 'answers 451 Unavailable For Legal Reasons, as many sites do to robots'",
    "999, 'answers 999 Request Denied, as many sites do to robots'"
  })
  void whatRefusesRobotsIsUnverified(int status, String why) {
    web.answer(URL, status);
    assertThat(web.outcome(URL)).isEqualTo(new Unverified(why));
    assertThat(web.requests).hasSize(2);
  }

  @Test
  void aChallengeIsNotDeath() {
    web.answer(URL, response(404, "cf-mitigated", "challenge"));
    assertThat(web.outcome(URL)).isInstanceOf(Unverified.class);
  }

  @Test
  void asksAgainWhenAServerStumbles() {
    web.answer(URL, response(503), response(503), response(502), response(200));
    assertThat(web.outcome(URL)).isEqualTo(new Alive());
    assertThat(web.requests).hasSize(4);
    assertThat(Duration.ofNanos(web.time.nanos()))
        .isBetween(Duration.ofMillis(1500), Duration.ofSeconds(6));
  }

  @Test
  void aServerThatStaysDownIsUnverified() {
    web.answer(URL, 503);
    assertThat(web.outcome(URL)).isEqualTo(new Unverified("answers 503 Service Unavailable"));
    assertThat(web.requests).hasSize(4);
  }

  @Test
  void honoursRetryAfterForTheWholeHost() {
    web.answer(URL, response(429, "Retry-After", "30"), response(200));
    web.answer("https://a.site/z", 200);
    Web said = web.ask(URL, "https://a.site/z");
    assertThat(said.of(URL).alive()).isTrue();
    assertThat(said.of("https://a.site/z").alive()).isTrue();
    assertThat(Duration.ofNanos(web.time.nanos()))
        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(32));
    assertThat(web.requests).hasSize(3);
  }

  @Test
  void aCrowdedHostIsUnverifiedAndLeftAlone() {
    List<String> urls = new java.util.ArrayList<>();
    for (int i = 0; i < 20; i++) {
      urls.add("https://a.site/" + i);
      web.answer("https://a.site/" + i, response(429, "Retry-After", "3600"));
    }
    Web said = web.ask(urls.toArray(String[]::new));
    assertThat(said.of("https://a.site/0").outcome())
        .isEqualTo(new Unverified("answers 429 Too Many Requests"));
    assertThat(said.of("https://a.site/19").outcome())
        .isEqualTo(new Unasked("its host was left alone after it answers 429 Too Many Requests"));
    assertThat(web.requests).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"301, true", "308, true", "302, false", "303, false", "307, false"})
  void onlyPermanentRedirectsAreMoves(int status, boolean permanent) {
    web.redirect(URL, status, "/new").answer("https://a.site/new", 200);
    assertThat(web.outcome(URL))
        .isEqualTo(permanent ? new Moved("https://a.site/new") : new Alive());
  }

  @Test
  void whatIsPermanentOfAChainIsTheMove() {
    web.redirect(URL, 301, "https://b.site/x").redirect("https://b.site/x", 302, "/en/x");
    web.answer("https://b.site/en/x", 200);
    assertThat(web.outcome(URL)).isEqualTo(new Moved("https://b.site/x"));
  }

  @Test
  void redirectsToLocalesAreNoMoves() {
    web.redirect(URL, 301, "https://a.site/en-us/x/y").answer("https://a.site/en-us/x/y", 200);
    assertThat(web.outcome(URL)).isEqualTo(new Alive());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/login?next=%2Fx", "https://b.site/sso/start"})
  void redirectsToDoorsProveNothing(String to) {
    web.redirect(URL, 302, to);
    web.answer("https://a.site/", 200).answer("https://a.site/login?next=%2Fx", 200);
    web.answer("https://b.site/sso/start", 200);
    assertThat(web.outcome(URL)).isInstanceOf(Unverified.class);
  }

  @Test
  void circlesAreDeadUnlessAboutCookies() {
    web.redirect(URL, 302, "/z").redirect("https://a.site/z", 302, "/x/y");
    assertThat(web.outcome(URL)).isEqualTo(new Dead("redirects in a circle"));
    web.answer(URL, response(302, "Location", "/z", "Set-Cookie", "a=b"));
    assertThat(web.outcome(URL)).isInstanceOf(Unverified.class);
  }

  @Test
  void tooManyRedirectsAreDead() {
    for (int i = 0; i < 30; i++) web.redirect("https://a.site/" + i, 302, "/" + (i + 1));
    assertThat(web.outcome("https://a.site/0")).isEqualTo(new Dead("redirects more than 10 times"));
    assertThat(web.requests).hasSize(11);
  }

  @Test
  void aRedirectToNothingIsDead() {
    web.redirect(URL, 301, "https://nosuch.site/").answer(URL.replace("x/y", "z"), 200);
    assertThat(web.outcome(URL))
        .isEqualTo(
            new Dead("redirects to https://nosuch.site/, which: there is no host nosuch.site"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "gopher://a.site/", "javascript:alert(1)"})
  void redirectsOutOfTheWebAreNotFollowed(String to) {
    web.redirect(URL, 302, to);
    assertThat(web.outcome(URL))
        .isEqualTo(new Unverified("redirects to something that is not a web address"));
    assertThat(web.requests).hasSize(1);
  }

  @Test
  void unknownNamesAreDeadAndFailedOnesAreNot() {
    web.answer(URL, 200);
    Web said = web.ask(URL, "https://nosuch.site/x");
    assertThat(said.of("https://nosuch.site/x").outcome())
        .isEqualTo(new Dead("there is no host nosuch.site"));
    web.names =
        host -> {
          if (host.equals("b.site"))
            throw new java.net.UnknownHostException(
                host + ": Temporary failure in name resolution");
          return FakeWeb.resolve(host);
        };
    assertThat(web.ask(URL, "https://b.site/").of("https://b.site/").outcome())
        .isEqualTo(new Unverified("the name b.site cannot be looked up now"));
  }

  @Test
  void withoutANetworkNothingIsDead() {
    assertThat(web.ask("https://no1.site/", "https://no2.site/").of("https://no1.site/").outcome())
        .isEqualTo(new Unverified("no host could be found; is there a network?"));
  }

  @Test
  void certificatesForOthersAreUnverified() {
    assertThat(web.outcome("https://a.b.other.org/"))
        .isEqualTo(new Unverified("its certificate is for another host"));
  }

  @Test
  void speaksHttp2() {
    web.answer(URL, 200);
    web.ask(URL);
    // HTTP/2 has no Host header of its own; the pseudo header is not among the rest.
    assertThat(web.headers.get(0).get(":authority")).isEqualTo("a.site");
  }

  @Test
  void whereHttpAnswersHttpsIsAskedToo() {
    web.answer("http://a.site/x", 200).answer("https://a.site/x", 200);
    assertThat(web.ask("http://a.site/x").of("https://a.site/x").alive()).isTrue();
    web.redirect("http://b.site/x", 301, "https://b.site/x").answer("https://b.site/x", 200);
    assertThat(web.outcome("http://b.site/x")).isEqualTo(new Moved("https://b.site/x"));
  }

  @Test
  void fragmentsAreLookedForInPages() {
    web.answer(
        URL,
        page(
            "<p id=one>1</p><a name=two></a><h2 id=user-content-three-more>3</h2>"
                + "text ".repeat(200)));
    Web said =
        web.ask(
            URL,
            URL + "#one",
            URL + "#two",
            URL + "#Three-More",
            URL + "#four",
            URL + "#:~:text=x",
            URL + "#L10",
            URL + "#!/route");
    assertThat(said.of(URL).fragments())
        .containsOnly(
            java.util.Map.entry("one", Fragment.FOUND),
            java.util.Map.entry("two", Fragment.FOUND),
            java.util.Map.entry("Three-More", Fragment.FOUND),
            java.util.Map.entry("four", Fragment.ABSENT));
    assertThat(web.requests).containsExactly("GET " + URL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=root></div><script src=/app.js></script>",
        "<script>var anchors = ['four']</script>long text long text long text",
      })
  void pagesBuiltByScriptAreUnverified(String html) {
    web.answer(URL, page(html));
    assertThat(web.ask(URL + "#four").of(URL).fragments())
        .containsEntry("four", Fragment.UNVERIFIED);
  }

  @Test
  void fragmentsOfOtherFilesAreUnverified() {
    web.answer(URL, response(200, "Content-Type", "text/plain"));
    assertThat(web.ask(URL + "#four").of(URL).fragments())
        .containsEntry("four", Fragment.UNVERIFIED);
  }

  @Test
  void whatIsLeftWhenTheTimeIsOverIsUnasked() {
    web.budget = Duration.ofSeconds(10);
    web.answer(URL, response(429, "Retry-After", "30")).answer("https://b.site/", 200);
    Web said = web.ask(URL, "https://b.site/");
    assertThat(said.of(URL).outcome()).isEqualTo(new Unasked("time ran out"));
    assertThat(said.of("https://b.site/").alive()).isTrue();
  }

  @Test
  void doesWhatTheConfigurationSaysOfAHost() {
    HostRule rule = new HostRule("*.site", Set.of(403), true, Duration.ofSeconds(5), 1, null);
    web.settings = new External(url -> !url.contains("skip"), List.of(rule), Ages.DEFAULT, null);
    web.answer(URL, 403).answer("https://a.site/z", 200);
    Web said = web.ask(URL, "https://a.site/z", "https://a.site/skip");
    assertThat(said.of(URL).alive()).isTrue();
    assertThat(said.of("https://a.site/skip").outcome()).isInstanceOf(Unasked.class);
    assertThat(web.requests).containsExactlyInAnyOrder("GET " + URL, "GET https://a.site/z");
    assertThat(Duration.ofNanos(web.time.nanos()))
        .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
  }

  @Test
  void tokensStayWithTheirHost() {
    HostRule rule =
        new HostRule("api.github.com", Set.of(), false, Duration.ZERO, 1, "GITHUB_TOKEN");
    web.settings = new External(url -> true, List.of(rule), Ages.DEFAULT, null);
    web.environment.put("GITHUB_TOKEN", "secret");
    web.redirect("https://api.github.com/x", 302, "https://a.site/x")
        .answer("https://a.site/x", 200);
    web.redirect("http://api.github.com/x", 302, "http://a.site/x").answer("http://a.site/x", 200);
    web.ask("https://api.github.com/x", "http://api.github.com/x");
    for (int i = 0; i < web.requests.size(); i++) {
      boolean own = web.requests.get(i).contains(" https://api.github.com/");
      assertThat(web.headers.get(i).get("Authorization")).isEqualTo(own ? "Bearer secret" : null);
    }
    assertThat(web.requests).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://docs.example.com/", "http://registry:5000/v2/", "http://printer.local/"})
  void namesThatNobodyHasAreNotAsked(String url) {
    assertThat(web.outcome(url)).isInstanceOf(Unasked.class);
    assertThat(web.requests).isEmpty();
  }
}
