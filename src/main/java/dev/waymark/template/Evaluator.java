package dev.waymark.template;

import dev.waymark.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs templates as far as what they ask is known ({@code text/template/exec.go}).
 *
 * <p>A condition that is not known runs both branches and marks what they print as {@code Maybe}; a
 * loop over what is not known runs once; past a bound the rest is one hole. For one thread.
 */
public final class Evaluator implements Runtime {
  /** The standard functions of a run; {@code functions} is one package below. */
  @FunctionalInterface
  public interface Standard {
    @Nullable Function get(String name);
  }

  /** A call costs many times what another action does. */
  private static final int CALL = 10;

  private final Host host;
  private final Standard standard;
  private final Budget budget;
  private final FollowedLiterals literals = new FollowedLiterals();
  private @Nullable Execution current;
  private @Nullable Why uncertain;
  private int doubts;
  private final Calls calls = new Calls();
  private final @Nullable Loops loops;
  private int tries;
  private int disturbed;

  public Evaluator(Host host, Standard standard, Budget budget) {
    this.host = host;
    this.standard = standard;
    this.budget = budget;
    Standing standing = host.standing();
    loops = standing == null ? null : new Loops(this, standing);
  }

  @Override
  public Host host() {
    return host;
  }

  @Override
  public Budget budget() {
    return budget;
  }

  @Override
  public @Nullable Span place() {
    return current == null ? null : current.place();
  }

  @Override
  public @Nullable Why uncertain() {
    return uncertain;
  }

  /** Runs what follows as something that may not be run; gives back what was so before. */
  @Nullable Why doubt(@Nullable Why why) {
    Why before = uncertain;
    if (before == null) uncertain = why;
    doubts++;
    return before;
  }

  void undoubt(@Nullable Why before) {
    uncertain = before;
    doubts--;
  }

  /** Whether an error is to reach a {@code try}. */
  boolean trying() {
    return tries > 0;
  }

  @Override
  public Text run(Template template, Value dot) {
    Why refused = refusal(template, dot);
    if (refused != null) return Text.hole(refused).as(Text.Kind.HTML);
    return execute(template, dot).printed();
  }

  @Override
  public Value partial(Template template, Value dot) {
    Why refused = refusal(template, dot);
    if (refused != null) return new Value.Unknown(refused);
    Execution run = execute(template, dot);
    return run.returned() != null ? run.returned() : run.printed();
  }

  /** Why a call that would go on for ever is not made; null when it is. */
  private @Nullable Why refusal(Template template, Value dot) {
    if (current == null) return null;
    budget.step(CALL);
    if (budget.isDeep()) {
      disturb();
      return Why.of("templates call each other too deep").at(place());
    }
    // Whether it is made depends on what called all this.
    if (doubts > 0 && calls.runs(template)) disturb();
    if (!calls.turns(template, dot, doubts)) return null;
    return Why.of("how often template " + template + " calls itself is not known").at(place());
  }

  private Execution execute(Template template, Value dot) {
    Execution outer = current;
    Output output = new Output(budget, literals, template.html());
    Execution run = new Execution(this, template, dot, output, template.over());
    boolean outermost = outer == null;
    Why before = uncertain;
    int doubtsBefore = doubts;
    int tried = tries;
    budget.enter();
    calls.enter(template, dot, doubts);
    current = run;
    try {
      run.all();
    } catch (Budget.Exceeded past) {
      if (!outermost) throw past;
      run.broken(Why.of(String.valueOf(past.getMessage())).at(run.place()));
    } catch (StackOverflowError deep) {
      if (!outermost) throw deep;
      run.broken(Why.of("templates call each other too deep").at(run.place()));
    } finally {
      current = outer;
      uncertain = before;
      doubts = doubtsBefore;
      tries = tried;
      calls.leave();
      budget.leave();
    }
    return run;
  }

  /** {@code {{ template "name" }}}: prints where the caller prints. */
  Execution inline(Template template, Value dot, Execution caller) {
    Execution run = new Execution(this, template, dot, caller.output(), caller.over());
    Why refused = refusal(template, dot);
    if (refused != null) {
      caller.output().value(Text.hole(refused).as(Text.Kind.HTML));
      return run;
    }
    Why before = uncertain;
    int doubtsBefore = doubts;
    budget.enter();
    calls.enter(template, dot, doubts);
    current = run;
    try {
      run.all();
    } finally {
      current = caller;
      uncertain = before;
      doubts = doubtsBefore;
      calls.leave();
      budget.leave();
    }
    return run;
  }

  @Nullable Function function(String name) {
    Function own = host.function(name);
    return own != null ? own : standard.get(name);
  }

  @Override
  public Value call(String function, List<Value> args) {
    Function found = function(function);
    if (found == null) return unknown("function " + function + " is not supported");
    budget.step(2);
    return located(loops == null ? found.call(this, args) : loops.call(found, function, args));
  }

  /** Says where it came about what has no place yet. */
  private Value located(Value value) {
    if (value instanceof Value.Unknown unknown && unknown.why().place() == null) {
      return new Value.Unknown(unknown.why().at(place()));
    }
    return value;
  }

  /** Calls a function that is a value. */
  Value invoke(Value.Callable callable, List<Value> args) {
    return callable.function().call(this, loops == null ? args : loops.handed(args));
  }

  /** Runs a turn of a loop, or prints what it is known to print. */
  Execution.Flow turn(Execution run, Node.Range range, Value item) {
    return loops == null ? run.turn(range, item) : loops.turn(run, range, item);
  }

  /** A value is about to be printed. */
  void printing(Value value) {
    if (loops != null) loops.printed(value);
  }

  @Override
  public void disturb() {
    disturbed++;
  }

  @Override
  public int disturbed() {
    return disturbed;
  }

  Value unknown(String reason) {
    return new Value.Unknown(Why.of(reason).at(place()));
  }

  @Override
  public Value member(Value receiver, String name, List<Value> args) {
    budget.step(1);
    if (receiver instanceof Value.Unknown || receiver instanceof Value.Nil) return receiver;
    if (receiver instanceof Value.Dict dict) {
      Value found = dict.get(name);
      if (found instanceof Value.Callable callable) return invoke(callable, args);
      if (args.isEmpty()) return found;
      throw new TemplateError(name + " is not a method but has arguments");
    }
    if (receiver instanceof Value.Obj object) {
      return located(
          loops == null
              ? object.subject().member(this, name, args)
              : loops.member(object, name, args));
    }
    if (receiver instanceof Value.Moment moment) {
      Function found = standard.get("moment." + name);
      if (found == null) return unknown("." + name + " of a time is not supported");
      List<Value> all = new java.util.ArrayList<>();
      all.add(moment);
      all.addAll(args);
      return located(found.call(this, all));
    }
    if (receiver instanceof Text text && text.holey()) {
      return new Value.Unknown(java.util.Objects.requireNonNullElse(text.why(), Why.of("")));
    }
    throw new TemplateError("can't evaluate field " + name + " in type " + Printing.type(receiver));
  }

  /** {@code try}: what an expression gives, or the error that it ends in. */
  Value attempt(java.util.function.Supplier<Value> expression) {
    Why before = uncertain;
    int doubtsBefore = doubts;
    tries++;
    try {
      Value value = expression.get();
      if (value instanceof Value.Unknown) return value;
      return new Value.Obj(new Tried(value, null));
    } catch (TemplateError error) {
      return new Value.Obj(new Tried(Value.NIL, error.getMessage()));
    } finally {
      uncertain = before;
      doubts = doubtsBefore;
      tries--;
    }
  }

  /** What {@code try} gives ({@code tpl/internal/go_templates/texttemplate/hugo_template.go}). */
  private record Tried(Value value, @Nullable String error) implements Subject {
    @Override
    public String type() {
      return "template.TryValue";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      if (name.equals("Value")) return value;
      if (name.equals("Err")) return error == null ? Value.NIL : new Value.Obj(new Failure(error));
      return Value.unknown("." + name + " of a try is not supported");
    }
  }

  private record Failure(String message) implements Subject {
    @Override
    public String type() {
      return "*template.TryError";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return switch (name) {
        case "Error" -> Text.of(message);
        case "Cause" -> new Value.Obj(this);
        default -> Value.unknown("." + name + " of an error is not supported");
      };
    }

    @Override
    public Value printed() {
      return Text.of(message);
    }
  }
}
