package dev.waymark.template;

import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The loops of a run for a page's template: prints what is known of their turns, and notes what the
 * others ask of the page.
 */
final class Loops {
  /** Functions that hand the page on without a look at it. */
  private static final Set<String> CARRIERS =
      Set.of(
          "partial",
          "partials.Include",
          "partialCached",
          "partials.IncludeCached",
          "dict",
          "collections.Dictionary",
          "index",
          "collections.Index",
          "default",
          "compare.Default",
          "cond",
          "compare.Conditional");

  private static final int MOST_CACHED = 64;

  /**
   * What {@code partialCached} has made for this page.
   *
   * @param cost what it took, which who gets it pays again
   * @param disturbs whether it left something behind
   */
  private record Cached(
      List<Value> args,
      Value value,
      Noted<Budget.Cost> cost,
      List<Question> asked,
      boolean disturbs) {}

  private final Evaluator evaluator;
  private final Standing standing;
  private final KeptLoops kept;

  /** Maps that hold the page, which are made by {@code dict}. */
  private final Set<Value.Dict> holding = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Of maps of templates the one that stands for those that are equal. */
  private final Map<Map<String, Template>, Map<String, Template>> overs = new IdentityHashMap<>();

  private final Set<KeptLoops.Loop> met = Collections.newSetFromMap(new IdentityHashMap<>());

  private final List<Cached> cached = new ArrayList<>();

  /** What was asked in the turn that is being run; null outside of all. */
  private @Nullable List<Question> asked;

  Loops(Evaluator evaluator, Standing standing) {
    this.evaluator = evaluator;
    this.standing = standing;
    this.kept = standing.loops();
  }

  /** Calls a function as the page itself sees it, and notes it as asked. */
  Value call(Function function, String name, List<Value> args) {
    if (CARRIERS.contains(name)) {
      boolean once = name.endsWith("Cached") && isSure();
      Value carried = once ? cached(function, args) : function.call(evaluator, args);
      boolean made = name.equals("dict") || name.equals("collections.Dictionary");
      if (made && carried instanceof Value.Dict dict && holdsAny(args)) holding.add(dict);
      return carried;
    }
    List<Value> plain = plain(args);
    if (plain == args) return function.call(evaluator, args);
    return answered(null, name, args, () -> function.call(evaluator, plain));
  }

  /** What a partial made of the same arguments is not made twice for one page. */
  private Value cached(Function function, List<Value> args) {
    for (Cached one : cached) {
      if (!KeptLoops.same(one.args(), args)) continue;
      if (!evaluator.budget().take(one.cost().made())) break;
      if (!one.asked().isEmpty()) evaluator.host().seen();
      if (one.disturbs()) evaluator.disturb();
      if (asked != null) asked.addAll(one.asked());
      one.cost().get();
      return one.value();
    }
    List<Question> own = new ArrayList<>();
    int before = evaluator.disturbed();
    Value[] made = new Value[1];
    Noted<Budget.Cost> cost = noting(own, () -> made[0] = function.call(evaluator, args));
    boolean disturbs = evaluator.disturbed() != before;
    if (cached.size() < MOST_CACHED)
      cached.add(new Cached(args, made[0], cost, List.copyOf(own), disturbs));
    return made[0];
  }

  /** Does something, and adds what is asked meanwhile; gives what it took. */
  private Noted<Budget.Cost> noting(List<Question> own, Runnable work) {
    List<Question> outer = asked;
    asked = own;
    try {
      return Reads.during(() -> evaluator.budget().measure(work));
    } finally {
      asked = outer;
      if (outer != null) outer.addAll(own);
    }
  }

  /** As {@link #call}, of a member. */
  Value member(Value.Obj receiver, String name, List<Value> args) {
    List<Value> plain = plain(args);
    boolean ours = Standing.is(receiver);
    Subject subject = ours ? standing.one().subject() : receiver.subject();
    if (!ours && plain == args) return subject.member(evaluator, name, args);
    Value answer = answered(receiver, name, args, () -> subject.member(evaluator, name, plain));
    return answer == standing.one() ? standing.value() : answer;
  }

  private Value answered(
      @Nullable Value receiver, String name, List<Value> args, Supplier<Value> question) {
    Value answer;
    try {
      answer = question.get();
    } catch (RuntimeException failure) {
      evaluator.disturb();
      throw failure;
    }
    if (answer instanceof Value.Unknown) evaluator.disturb();
    else if (asked != null) asked.add(new Question(receiver, name, args, answer));
    return answer;
  }

  /** A function is called by value. */
  List<Value> handed(List<Value> args) {
    List<Value> plain = plain(args);
    if (plain != args) evaluator.disturb();
    return plain;
  }

  /** A value is printed. */
  void printed(Value value) {
    if (Standing.is(value) || value instanceof Value.Dict || value instanceof Value.Items)
      evaluator.disturb();
  }

  private boolean holdsAny(List<Value> args) {
    for (Value arg : args) if (holds(arg)) return true;
    return false;
  }

  private boolean holds(Value value) {
    return Standing.is(value)
        || value instanceof Value.Dict dict && !holding.isEmpty() && holding.contains(dict);
  }

  /** The same list where the page is not in it. */
  private List<Value> plain(List<Value> args) {
    if (!holdsAny(args)) return args;
    List<Value> plain = new ArrayList<>(args.size());
    for (Value arg : args) plain.add(plain(arg));
    return plain;
  }

  private Value plain(Value value) {
    if (Standing.is(value)) return standing.one();
    if (!(value instanceof Value.Dict dict) || dict.params()) return value;
    Map<String, Value> entries = new LinkedHashMap<>();
    dict.entries().forEach((key, entry) -> entries.put(key, plain(entry)));
    return new Value.Dict(Collections.unmodifiableMap(entries), false);
  }

  /** Runs a turn of a loop, or prints what it printed for another page. */
  Execution.Flow turn(Execution run, Node.Range range, Value item) {
    KeptLoops.Loop loop = kept.loop(range);
    if (met.add(loop)) loop.run();
    KeptLoops.Key key = key(run, range, loop, item);
    if (key == null) return run.turn(range, item);
    for (KeptLoops.Kept known : kept.of(key)) {
      if (!isSame(known.asked()) || !evaluator.budget().take(known.cost().made())) continue;
      loop.found(known.cost().made());
      known.cost().get();
      run.output().again(known.printed(), known.end());
      if (!known.asked().isEmpty()) evaluator.host().seen();
      if (asked != null) asked.addAll(known.asked());
      return Execution.Flow.NEXT;
    }
    List<Question> own = new ArrayList<>();
    int before = evaluator.disturbed();
    Output.Since since = run.output().since();
    Execution.Flow[] flow = new Execution.Flow[1];
    Noted<Budget.Cost> cost = noting(own, () -> flow[0] = run.turn(range, item));
    loop.made(cost.made());
    boolean whole = flow[0] == Execution.Flow.NEXT && !run.isLeft();
    if (whole && evaluator.disturbed() == before) {
      Text printed = run.output().text(since);
      HtmlContext.Place end = run.output().context.place();
      kept.keep(key, new KeptLoops.Kept(printed, end, List.copyOf(own), cost));
    }
    return flow[0];
  }

  private KeptLoops.@Nullable Key key(
      Execution run, Node.Range range, KeptLoops.Loop loop, Value item) {
    if (!isSure() || !(item instanceof Value.Obj) || Standing.is(item)) return null;
    if (!run.output().html()) return null;
    Captures captures = loop.captures();
    if (captures == null) return null;
    for (String name : captures.assigned()) if (run.variable(name) != null) return null;
    List<Value> values = new ArrayList<>(captures.used().size() + 1);
    values.add(item);
    for (String name : captures.used()) {
      Value value = run.variable(name);
      if (value == null) continue;
      if (!KeptLoops.isKey(value)) return null;
      values.add(value);
    }
    Map<String, Template> over = overs.computeIfAbsent(run.over(), kept::over);
    return new KeptLoops.Key(range.each(), over, values, run.output().context.place());
  }

  private boolean isSure() {
    return evaluator.uncertain() == null && !evaluator.trying();
  }

  /** Whether all that was asked for another page has the same answers for this one. */
  private boolean isSame(List<Question> questions) {
    Budget.Left left = evaluator.budget().left();
    try {
      for (Question question : questions)
        if (!KeptLoops.same(answer(question), question.answer())) return false;
      return true;
    } catch (RuntimeException failure) {
      return false;
    } finally {
      evaluator.budget().back(left);
    }
  }

  private Value answer(Question question) {
    List<Value> args = new ArrayList<>(question.args().size());
    for (Value arg : question.args()) args.add(plain(arg));
    Value receiver = question.receiver();
    if (receiver == null) {
      Function function = evaluator.function(question.name());
      return function == null ? Value.NIL : function.call(evaluator, args);
    }
    Value.Obj whose = (Value.Obj) plain(receiver);
    Value answer = whose.subject().member(evaluator, question.name(), args);
    return answer == standing.one() ? standing.value() : answer;
  }
}
