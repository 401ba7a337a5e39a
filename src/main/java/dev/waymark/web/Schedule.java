package dev.waymark.web;

import dev.waymark.lint.Answer;
import dev.waymark.lint.External;
import dev.waymark.lint.External.HostRule;
import dev.waymark.lint.Outcome.Unasked;
import dev.waymark.lint.Outcome.Unverified;
import dev.waymark.web.UrlCheck.Next;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked when: each host by no more than so many at a time with a space between, all hosts at
 * once, nobody after the time is over. Every request counts at the host it goes to, also those of
 * redirects and retries.
 */
final class Schedule {
  /** So many addresses of one host in a row without any answer, and the host is left alone. */
  private static final int ENOUGH = 3;

  private final Time time;
  private final External settings;
  private final long deadline;
  private final Listener listener;
  private final Map<String, Lane> lanes = new HashMap<>();
  private final PriorityQueue<Lane> ready =
      new PriorityQueue<>(Comparator.<Lane>comparingLong(l -> l.next).thenComparing(l -> l.host));
  private int open;
  private int asked;

  /**
   * Hears every answer; gives what is to be asked because of it. Called by one thread at a time.
   */
  interface Listener {
    List<UrlCheck> answered(UrlCheck asking, Answer answer, Tally tally);
  }

  Schedule(Time time, External settings, long deadline, Listener listener) {
    this.time = time;
    this.settings = settings;
    this.deadline = deadline;
    this.listener = listener;
  }

  /** One host's queue. */
  private static final class Lane {
    final String host;
    final HostRule rule;
    final Deque<UrlCheck> waiting = new ArrayDeque<>();
    final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparingLong(Later::at));
    int busy;
    int silent;
    long free;
    long next;
    @Nullable Answer closed;

    Lane(String host, HostRule rule, long now) {
      this.host = host;
      this.rule = rule;
      this.free = now;
    }
  }

  private record Later(UrlCheck asking, long at) {}

  private record Turn(Lane lane, UrlCheck asking) {}

  synchronized void add(UrlCheck asking) {
    open++;
    Lane lane = lane(asking);
    lane.waiting.add(asking);
    offer(lane);
  }

  private Lane lane(UrlCheck asking) {
    return lanes.computeIfAbsent(
        asking.host(), host -> new Lane(host, settings.host(host), time.nanos()));
  }

  /** Puts a host where its next request belongs; not at all while it is busy or has nothing. */
  private void offer(Lane lane) {
    ready.remove(lane);
    if (lane.busy >= lane.rule.concurrency()) return;
    Later later = lane.later.peek();
    if (lane.waiting.isEmpty() && later == null) return;
    lane.next = lane.free;
    if (lane.waiting.isEmpty() && later != null) lane.next = Math.max(later.at(), lane.free);
    ready.add(lane);
    notifyAll();
  }

  private synchronized @Nullable Turn take() throws InterruptedException {
    while (open > 0) {
      long now = time.nanos();
      if (now - deadline >= 0) return null;
      Lane lane = ready.peek();
      long wait = (lane == null ? deadline : Math.min(lane.next, deadline)) - now;
      if (wait > 0 || lane == null) {
        time.pause(this, Math.max(1, wait));
        continue;
      }
      ready.poll();
      Later later = lane.later.peek();
      UrlCheck asking;
      if (later != null && later.at() <= now) asking = lane.later.remove().asking();
      else asking = lane.waiting.remove();
      lane.busy++;
      lane.free = Math.max(lane.free, now) + lane.rule.spacing().toNanos();
      offer(lane);
      return new Turn(lane, asking);
    }
    return null;
  }

  /** Takes turns until all are answered or the time is over. */
  void work(Function<UrlCheck, Next> ask) {
    try {
      for (Turn turn = take(); turn != null; turn = take()) {
        Next next = ask.apply(turn.asking());
        settle(turn, next);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void settle(Turn turn, Next next) {
    Lane lane = turn.lane();
    lane.busy--;
    long now = time.nanos();
    if (next instanceof Next.Done done) {
      lane.silent = 0;
      answer(turn.asking(), done.answer());
    } else if (next instanceof Next.Again again) {
      again(turn.asking(), now + again.pause().toNanos());
    } else if (next instanceof Next.Quiet quiet) {
      lane.free = Math.max(lane.free, now + quiet.pause().toNanos());
      again(turn.asking(), lane.free);
    } else if (next instanceof Next.Closed closed) {
      answer(turn.asking(), closed.answer());
      if (++lane.silent >= ENOUGH) close(lane, closed.answer());
    }
    offer(lane);
    if (open == 0) notifyAll();
  }

  private void again(UrlCheck asking, long at) {
    Lane lane = lane(asking);
    if (lane.closed != null) answer(asking, lane.closed);
    else lane.later.add(new Later(asking, at));
    offer(lane);
  }

  /** Answers for all that waits at a host, without asking it. */
  private void close(Lane lane, Answer last) {
    String why = last.outcome() instanceof Unverified u ? u.why() : "does not answer";
    Answer answer = Answer.of(new Unasked("its host was left alone after it " + why));
    lane.closed = answer;
    List<UrlCheck> left = new ArrayList<>(lane.waiting);
    lane.later.forEach(l -> left.add(l.asking()));
    lane.waiting.clear();
    lane.later.clear();
    left.forEach(asking -> answer(asking, answer));
  }

  private void answer(UrlCheck asking, Answer answer) {
    open--;
    asked++;
    for (UrlCheck more : listener.answered(asking, answer, tally())) {
      Lane lane = lane(more);
      open++;
      if (lane.closed != null) {
        answer(more, lane.closed);
      } else {
        lane.waiting.add(more);
        offer(lane);
      }
    }
  }

  private Tally tally() {
    TreeSet<String> busy = new TreeSet<>();
    for (Lane lane : lanes.values()) if (lane.busy > 0) busy.add(lane.host);
    long left = Math.max(0, deadline - time.nanos());
    return new Tally(asked, asked + open, List.copyOf(busy), Duration.ofNanos(left));
  }
}
