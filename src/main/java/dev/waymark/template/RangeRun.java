package dev.waymark.template;

import dev.waymark.template.Execution.Flow;
import java.util.List;

/** The loops of one run of a template ({@code text/template}, exec.go, {@code walkRange}). */
final class RangeRun {
  private final Execution run;
  private final Evaluator evaluator;
  private final Scope variables;

  RangeRun(Execution run, Evaluator evaluator, Scope variables) {
    this.run = run;
    this.evaluator = evaluator;
    this.variables = variables;
  }

  Flow run(Node.Range range, Value dot) {
    int declared = variables.size();
    Value over = run.value(range.pipe(), dot);
    boolean whole = !run.isLeft();
    List<Value> start = whole ? variables.copy() : List.of();
    Flow flow = each(range, over, dot);
    Why left = run.left();
    // It may have been left early: what was set since then is not certain.
    if (whole && left != null && run.rejoins()) variables.blur(start, left);
    // An assignment to what is not there has declared it.
    variables.cut(declared);
    return flow;
  }

  private Flow each(Node.Range range, Value over, Value dot) {
    RangeItems items = RangeItems.of(over);
    if (items == null) return unknownTimes(range, over, dot);
    if (over instanceof Value.Int times && range.pipe().variables().size() > 1) {
      String message = "can't use " + times.value() + " to iterate over more than one variable";
      return unknownTimes(range, evaluator.unknown(message), dot);
    }
    if (items.items().isEmpty())
      return range.orElse() == null ? Flow.NEXT : run.body(range.orElse(), dot);
    evaluator.budget().step(items.cost());
    for (int i = 0; i < items.items().size(); i++) {
      Flow flow = once(range, items.key(i), items.items().get(i));
      if (flow == Flow.BREAK) break;
      if (flow == Flow.RETURN) return flow;
    }
    return Flow.NEXT;
  }

  /** Once for all times, with what is not known. */
  private Flow unknownTimes(Node.Range range, Value over, Value dot) {
    Why why = run.why(over).ofAnything();
    Value unknown = new Value.Unknown(why);
    int declared = variables.size();
    for (String name : range.pipe().variables()) variables.declare(name, unknown);
    Flow flow = run.both(range.each(), unknown, range.orElse(), dot, why);
    variables.cut(declared);
    return flow == Flow.RETURN ? flow : Flow.NEXT;
  }

  private Flow once(Node.Range range, Value key, Value item) {
    evaluator.budget().step(1);
    int declared = variables.size();
    List<String> names = range.pipe().variables();
    boolean assign = range.pipe().assign();
    if (names.size() == 1) run.set(names.get(0), item, assign);
    if (names.size() == 2) {
      run.set(names.get(0), key, assign);
      run.set(names.get(1), item, assign);
    }
    Why left = run.left();
    Flow flow =
        left == null ? evaluator.turn(run, range, item) : run.doubtful(range.each(), item, left);
    variables.cut(declared);
    return flow;
  }
}
