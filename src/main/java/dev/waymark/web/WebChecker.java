package dev.waymark.web;

import dev.waymark.lint.Answer;
import dev.waymark.lint.External;
import dev.waymark.lint.External.HostRule;
import dev.waymark.lint.Outcome;
import dev.waymark.lint.Outcome.Dead;
import dev.waymark.lint.Outcome.Unasked;
import dev.waymark.lint.Outcome.Unverified;
import dev.waymark.lint.Web;
import dev.waymark.lint.WebUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Asks the web about addresses, each once, and gives what it said. */
public final class WebChecker {
  /** Requests at a time, over all hosts. */
  private static final int CONCURRENCY = 32;

  private final External settings;
  private final Manner manner;
  private final Wire wire;
  private final Time time;
  private final RandomGenerator random;
  private final Memory memory;

  private final FetchedFragments pages = new FetchedFragments();
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<String, Answer> asked = new LinkedHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile boolean heard;

  public WebChecker(
      External settings,
      Manner manner,
      Wire wire,
      Time time,
      RandomGenerator random,
      Memory memory) {
    this.settings = settings;
    this.manner = manner;
    this.wire = wire;
    this.time = time;
    this.random = random;
    this.memory = memory;
  }

  /**
   * How a run asks.
   *
   * @param agent how it calls itself
   * @param budget after this time nobody else is asked
   * @param offline answer from the memory alone
   * @param allowed hosts that may be private
   * @param secrets the value of an environment variable; empty when it is not set
   * @param concurrency requests at a time, over all hosts
   */
  public record Manner(
      String agent,
      Duration budget,
      boolean offline,
      Set<String> allowed,
      UnaryOperator<String> secrets,
      int concurrency) {
    public Manner(
        String agent,
        Duration budget,
        boolean offline,
        Set<String> allowed,
        UnaryOperator<String> secrets) {
      this(agent, budget, offline, allowed, secrets, CONCURRENCY);
    }
  }

  /**
   * Asks about all of them; {@code watch} hears how far it is. The memory keeps what is new. To be
   * used once.
   */
  public Web ask(Collection<WebUrl.Page> pages, Consumer<Tally> watch) {
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    for (WebUrl.Page page : pages) {
      Set<String> fragments = wanted.computeIfAbsent(page.url(), u -> new LinkedHashSet<>());
      if (page.fragment() != null && FetchedFragments.worthAsking(page.fragment()))
        fragments.add(page.fragment());
    }
    Guard guard = new Guard(manner.allowed());
    List<UrlCheck> open = new ArrayList<>();
    wanted.forEach((url, fragments) -> open.addAll(prepare(url, fragments, guard)));
    if (!open.isEmpty()) run(open, guard, watch);
    if (!heard) asked.replaceAll((url, answer) -> withoutNetwork(answer));
    asked.forEach((url, answer) -> answers.put(url, answer));
    return new Web(Map.copyOf(answers));
  }

  /** How many requests were made. */
  public int requests() {
    return requests.get();
  }

  /** Without a network no name is found anywhere, which says nothing about any of them. */
  private static Answer withoutNetwork(Answer answer) {
    return answer.outcome() instanceof Dead
        ? Answer.of(new Unverified("no host could be found; is there a network?"))
        : answer;
  }

  /** Answers an address from what is known already, or gives what must be asked. */
  private List<UrlCheck> prepare(String url, Set<String> fragments, Guard guard) {
    if (answers.containsKey(url) || asked.containsKey(url)) return List.of();
    Answer known = known(url, fragments, guard);
    if (known != null) {
      answers.put(url, known);
      return secure(url, known, false, guard);
    }
    try {
      return List.of(new UrlCheck(url, fragments, hints));
    } catch (IllegalArgumentException refused) {
      answers.put(url, Answer.of(new Unasked("it is not an address that can be requested")));
      return List.of();
    }
  }

  private @Nullable Answer known(String url, Set<String> fragments, Guard guard) {
    if (!settings.asked().test(url))
      return Answer.of(new Unasked("the configuration leaves it out"));
    String reserved = Reserved.why(url);
    if (reserved != null && !guard.allows(Reserved.host(url)))
      return Answer.of(new Unasked(reserved));
    if (!manner.offline()) return memory.fresh(url, fragments, time.now(), settings.ages());
    Answer old = memory.any(url);
    return old != null ? old : Answer.of(new Unasked("nothing is remembered about it"));
  }

  /** Where http answers by itself, whether https does too is worth a question. */
  private List<UrlCheck> secure(String url, Answer answer, boolean redirected, Guard guard) {
    if (!url.startsWith("http://") || !(answer.outcome() instanceof Outcome.Alive))
      return List.of();
    // Where a port is named, the other scheme has another one that nobody knows.
    boolean usualPort = url.indexOf(':', "http://".length()) < 0 || HttpUrl.get(url).port() == 80;
    if (redirected || !usualPort) return List.of();
    return prepare("https" + url.substring("http".length()), Set.of(), guard);
  }

  private void run(List<UrlCheck> open, Guard guard, Consumer<Tally> watch) {
    long deadline = time.nanos() + manner.budget().toNanos();
    Schedule schedule =
        new Schedule(
            time,
            settings,
            deadline,
            (asking, answer, tally) -> {
              asked.put(asking.url, answer);
              boolean late = answer.outcome() instanceof Unasked u && u.why().equals(UrlCheck.LATE);
              if (heard && !late) memory.keep(asking.url, answer, time.now());
              watch.accept(tally);
              return secure(asking.url, answer, asking.redirected(), guard);
            });
    try (Transport transport = new Transport(wire, guard, manner.agent())) {
      open.forEach(schedule::add);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < manner.concurrency(); i++) {
        Runnable work = () -> schedule.work(asking -> once(asking, transport));
        Thread thread = new Thread(work, "waymark-web-" + i);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
      }
      finish(threads, deadline, transport);
    }
    for (UrlCheck asking : open) {
      asked.putIfAbsent(asking.url, Answer.of(new Unasked(UrlCheck.LATE)));
    }
  }

  private UrlCheck.Next once(UrlCheck asking, Transport transport) {
    requests.incrementAndGet();
    WebResponse reply = transport.send(asking.question());
    if (reply instanceof WebResponse.Reply) heard = true;
    return asking.hear(reply);
  }

  private void finish(List<Thread> threads, long deadline, Transport transport) {
    try {
      for (Thread thread : threads) {
        long left = (deadline - time.nanos()) / 1_000_000;
        if (left > 0) thread.join(left);
      }
      for (Thread thread : threads) {
        while (thread.isAlive()) {
          transport.cancel();
          thread.join(50);
        }
      }
    } catch (InterruptedException stopped) {
      transport.cancel();
      Thread.currentThread().interrupt();
    }
  }

  private final UrlCheck.Hints hints =
      new UrlCheck.Hints() {
        @Override
        public HostRule host(String host) {
          return settings.host(host);
        }

        @Override
        public String token(String host) {
          String variable = settings.host(host).token();
          return variable == null ? "" : manner.secrets().apply(variable);
        }

        @Override
        public Duration backoff(int retry) {
          long millis = 1000L << Math.min(retry - 1, 5);
          synchronized (random) {
            return Duration.ofMillis(millis / 2 + random.nextLong(millis));
          }
        }

        @Override
        public FetchedFragments fragments() {
          return pages;
        }

        @Override
        public Duration retryAfter(@Nullable String header) {
          return RetryAfter.read(header, time.now());
        }
      };
}
