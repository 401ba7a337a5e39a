package dev.waymark.web;

import dev.waymark.lint.Answer;
import dev.waymark.lint.External.HostRule;
import dev.waymark.lint.Outcome;
import dev.waymark.lint.Outcome.Alive;
import dev.waymark.lint.Outcome.Dead;
import dev.waymark.lint.Outcome.Moved;
import dev.waymark.lint.Outcome.Unasked;
import dev.waymark.lint.Outcome.Unverified;
import dev.waymark.web.WebResponse.Failure;
import dev.waymark.web.WebResponse.Kind;
import dev.waymark.web.WebResponse.Reply;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One address on its way to an answer: which request is next, and what each reply means. Used by
 * one thread at a time.
 */
final class UrlCheck {
  private static final int MOST_HOPS = 10;
  private static final int MOST_RETRIES = 2;

  /** A host that wants a longer pause than this is not asked again in this run. */
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  /** What to do next. */
  sealed interface Next {
    record Done(Answer answer) implements Next {}

    /** Ask {@link #at} again, after a pause. */
    record Again(Duration pause) implements Next {}

    /** As {@code Again}, and leave the whole host alone until then. */
    record Quiet(Duration pause) implements Next {}

    /**
     * The host wants to be left alone for long, or seems to be down: judge all that waits for it.
     */
    record Closed(Answer answer) implements Next {}
  }

  final String url;
  private final Set<String> fragments;
  private final Hints hints;
  private final Set<HttpUrl> hops = new LinkedHashSet<>();
  private HttpUrl at;
  private HttpUrl permanent;
  private boolean onlyPermanent = true;
  private boolean cookies;
  private boolean head;
  private int retries;

  /** {@code url} is canonical; an IllegalArgumentException when nobody could ask for it. */
  UrlCheck(String url, Set<String> fragments, Hints hints) {
    this.url = url;
    this.fragments = fragments;
    this.hints = hints;
    at = HttpUrl.get(url);
    permanent = at;
    hops.add(at);
    head = headFirst();
  }

  /** What the run knows beside the address: rules of hosts, tokens, the clock, chance. */
  interface Hints {
    HostRule host(String host);

    String token(String host);

    /** How long to wait before the nth retry (from 1). */
    Duration backoff(int retry);

    FetchedFragments fragments();

    /** What {@code Retry-After} asks for; zero when it is absent or unreadable. */
    Duration retryAfter(@Nullable String header);
  }

  String host() {
    return at.host();
  }

  boolean redirected() {
    return hops.size() > 1;
  }

  private boolean headFirst() {
    return fragments.isEmpty() && !hints.host(at.host()).get();
  }

  Transport.Question question() {
    String token = at.isHttps() ? hints.token(at.host()) : "";
    return new Transport.Question(at, head, !fragments.isEmpty(), token);
  }

  /** What a reply to {@link #question} means. */
  Next hear(WebResponse heard) {
    return heard instanceof Reply reply ? reply(reply) : failure((Failure) heard);
  }

  private Next reply(Reply reply) {
    int status = reply.status();
    if (hints.host(at.host()).accept().contains(status)) return answered(reply);
    String location = reply.headers().get("Location");
    boolean redirect = status >= 301 && status <= 308 && status != 304 && location != null;
    if (redirect) return follow(status, String.valueOf(location), reply);
    // 304 and 300 have something there; 416 means that the first bytes are not to be had alone.
    if (status >= 200 && status < 300 || status == 300 || status == 304) return answered(reply);
    if (status == 416 && !head) return answered(reply);
    if (status == 429) return crowded(reply);
    if (head) {
      head = false;
      return new Next.Again(Duration.ZERO);
    }
    if (status >= 500 && status < 600 || status == 408 || status == 425) {
      Duration asked = hints.retryAfter(reply.headers().get("Retry-After"));
      if (retries < MOST_RETRIES && asked.compareTo(LONGEST_PAUSE) <= 0) return retry(asked);
      return unverified("answers " + Statuses.name(status));
    }
    boolean challenged =
        reply.headers().get("cf-mitigated") != null
            || reply.headers().get("x-amzn-waf-action") != null;
    if ((status == 404 || status == 410) && !challenged) {
      return done(new Dead(through() + "answers " + Statuses.name(status)));
    }
    boolean wall = challenged || status == 401 || status == 403 || status == 999 || status == 451;
    return unverified(
        "answers " + Statuses.name(status) + (wall ? ", as many sites do to robots" : ""));
  }

  private Next crowded(Reply reply) {
    Duration asked = hints.retryAfter(reply.headers().get("Retry-After"));
    Unverified outcome = new Unverified("answers " + Statuses.name(429));
    if (asked.compareTo(LONGEST_PAUSE) > 0 || retries >= MOST_RETRIES) {
      return new Next.Closed(Answer.of(outcome));
    }
    retries++;
    Duration own = hints.backoff(retries);
    return new Next.Quiet(asked.compareTo(own) > 0 ? asked : own);
  }

  private Next follow(int status, String location, Reply reply) {
    cookies |= reply.headers().get("Set-Cookie") != null;
    HttpUrl next = at.resolve(location);
    if (next == null) return unverified("redirects to something that is not a web address");
    next = next.newBuilder().fragment(null).build();
    // Sites that want a cookie first send those without one in circles.
    if (hops.contains(next)) {
      return cookies
          ? unverified("redirects in a circle, as sites do that want cookies")
          : done(new Dead("redirects in a circle"));
    }
    if (hops.size() > MOST_HOPS) {
      return cookies
          ? unverified("redirects more than " + MOST_HOPS + " times")
          : done(new Dead("redirects more than " + MOST_HOPS + " times"));
    }
    if (at.isHttps() && !next.isHttps()) onlyPermanent = false;
    onlyPermanent &= status == 301 || status == 308;
    if (onlyPermanent) permanent = next;
    hops.add(next);
    at = next;
    head = headFirst();
    return new Next.Again(Duration.ZERO);
  }

  /** There is something at the end. */
  private Next answered(Reply reply) {
    Outcome outcome = new Alive();
    if (redirected()) {
      String doubt = Redirects.doubt(HttpUrl.get(url), at);
      if (doubt != null) return unverified(doubt);
      if (Redirects.worthWriting(HttpUrl.get(url), permanent))
        outcome = new Moved(permanent.toString());
    }
    Map<String, Answer.Fragment> found =
        fragments.isEmpty() ? Map.of() : hints.fragments().find(at, reply, fragments);
    return new Next.Done(new Answer(outcome, found));
  }

  private Next failure(Failure failure) {
    switch (failure.kind()) {
      case CANCELLED:
        return done(new Unasked(LATE));
      case NO_HOST:
        return done(new Dead(through() + failure.why()));
      case REFUSED:
        return redirected()
            ? unverified("redirects to an address that is never requested: " + failure.why())
            : done(new Unasked(failure.why()));
      case TLS:
        return unverified(failure.why());
      default:
        break;
    }
    if (head) {
      // Some servers hang up on HEAD; whoever does not answer at all shows it again by GET.
      head = false;
      retries++;
      return new Next.Again(hints.backoff(retries));
    }
    if (retries < MOST_RETRIES) return retry(Duration.ZERO);
    boolean down = failure.kind() == Kind.TIMEOUT || failure.kind() == Kind.NAMES;
    Answer answer = Answer.of(new Unverified(through() + failure.why()));
    return down ? new Next.Closed(answer) : new Next.Done(answer);
  }

  private Next retry(Duration asked) {
    retries++;
    Duration own = hints.backoff(retries);
    return new Next.Again(asked.compareTo(own) > 0 ? asked : own);
  }

  private Next unverified(String why) {
    return done(
        new Unverified((redirected() && !why.startsWith("redirects") ? through() : "") + why));
  }

  private String through() {
    return redirected() ? "redirects to " + at + ", which: " : "";
  }

  private static Next done(Outcome outcome) {
    return new Next.Done(Answer.of(outcome));
  }

  /** Why what was left when the time was over has no answer. */
  static final String LATE = "time ran out";
}
