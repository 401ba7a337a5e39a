package dev.waymark.template;

import dev.waymark.text.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of one template: its statements. */
final class Execution {
  /** How a statement ends. */
  enum Flow {
    NEXT,
    BREAK,
    CONTINUE,
    RETURN
  }

  private final Evaluator evaluator;
  private final Template template;
  private final Value root;
  private final Output output;
  private final Map<String, Template> over;
  private final Scope variables = new Scope();
  private final Expressions expressions;
  private final RangeRun loops;
  private @Nullable Node here;
  private @Nullable Value returned;

  /** Why the rest may not be run: a loop or the template may have been left. */
  private @Nullable Why left;

  private boolean leftTemplate;

  Execution(
      Evaluator evaluator,
      Template template,
      Value root,
      Output output,
      Map<String, Template> over) {
    this.evaluator = evaluator;
    this.template = template;
    this.root = root;
    this.output = output;
    this.over = over;
    this.expressions = new Expressions(evaluator, variables);
    this.loops = new RangeRun(this, evaluator, variables);
    variables.declare("$", root);
  }

  Output output() {
    return output;
  }

  Map<String, Template> over() {
    return over;
  }

  @Nullable Value returned() {
    return returned;
  }

  Text printed() {
    return output.text();
  }

  @Nullable Span place() {
    Node node = here;
    int length = template.source().length();
    return node == null || node.end() > length
        ? null
        : template.source().span(node.start(), node.end());
  }

  void broken(Why why) {
    output.hole(output.length(), why);
    returned = null;
  }

  void all() {
    body(template.root(), root);
  }

  Flow body(Node.Body body, Value dot) {
    int declared = variables.size();
    try {
      for (Node node : body.nodes()) {
        Flow flow = left == null ? statement(node, dot) : doubtful(node, dot, left);
        if (flow != Flow.NEXT) return flow;
      }
      return Flow.NEXT;
    } finally {
      variables.cut(declared);
    }
  }

  /** A statement that is not reached when the loop or the template was left before. */
  Flow doubtful(Node node, Value dot, Why why) {
    int since = output.length();
    Why before = evaluator.doubt(why);
    Flow flow = statement(node, dot);
    evaluator.undoubt(before);
    output.maybe(since, why);
    return flow;
  }

  private Flow statement(Node node, Value dot) {
    here = node;
    evaluator.budget().step(1);
    if (node instanceof Node.Literal literal) {
      output.literal(literal, template.source());
    } else if (node instanceof Node.Action action) {
      action(action, dot);
    } else if (node instanceof Node.If branch) {
      return branch(branch.pipe(), branch.then(), branch.orElse(), dot, false);
    } else if (node instanceof Node.With branch) {
      return branch(branch.pipe(), branch.then(), branch.orElse(), dot, true);
    } else if (node instanceof Node.Range range) {
      return loops.run(range, dot);
    } else if (node instanceof Node.Call call) {
      return call(call, dot);
    } else if (node instanceof Node.Body inner) {
      return body(inner, dot);
    } else if (node instanceof Node.Break) {
      return Flow.BREAK;
    } else if (node instanceof Node.Continue) {
      return Flow.CONTINUE;
    } else if (node instanceof Node.Return end) {
      // Without a value what was printed stands.
      if (end.pipe() != null) give(pipe(end.pipe(), dot), left);
      return Flow.RETURN;
    }
    return Flow.NEXT;
  }

  /** Something is returned, if the template was not left before. */
  private void give(Value value, @Nullable Why unless) {
    returned = unless == null || Likeness.of(value, returned) ? value : new Value.Unknown(unless);
  }

  /** A pipeline's value, which its variables get. */
  private Value pipe(Node.Pipe pipe, Value dot) {
    Value value = value(pipe, dot);
    for (String name : pipe.variables()) set(name, value, pipe.assign());
    return value;
  }

  /** A pipeline's value; where Hugo would stop with an error nothing is known. */
  Value value(Node.Pipe pipe, Value dot) {
    Node at = here;
    try {
      return expressions.pipe(pipe, dot);
    } catch (TemplateError error) {
      here = at;
      return refused(error);
    } finally {
      here = at;
    }
  }

  private Value refused(TemplateError error) {
    if (evaluator.trying()) throw error;
    return evaluator.unknown(String.valueOf(error.getMessage()));
  }

  private void action(Node.Action action, Value dot) {
    Value value = pipe(action.pipe(), dot);
    if (!action.pipe().variables().isEmpty()) return;
    evaluator.printing(value);
    String nothing = template.html() ? "" : "<no value>";
    Text printed = Printing.of(value, nothing);
    output.value(
        template.html() && Printing.escapes(action.pipe()) ? printed.as(Text.Kind.HTML) : printed);
  }

  private Flow branch(
      Node.Pipe pipe, Node.Body then, Node.@Nullable Body orElse, Value dot, boolean with) {
    int declared = variables.size();
    Value value = pipe(pipe, dot);
    Boolean truth = Printing.truth(value);
    if (truth == null && value instanceof Value.Unknown && pipe.variables().isEmpty() && !with) {
      truth = expressions.known(pipe, dot);
    }
    Flow flow;
    if (truth == null) {
      flow = both(then, with ? value : dot, orElse, dot, why(value));
    } else if (truth) {
      flow = body(then, with ? Deferred.dataOf(value) : dot);
    } else {
      flow = orElse == null ? Flow.NEXT : body(orElse, dot);
    }
    variables.cut(declared);
    return flow;
  }

  /** Why a condition is not known. */
  Why why(Value value) {
    return Printing.doubt(value).at(place());
  }

  /** Runs both branches: what they print may be there, what they set differently is unknown. */
  Flow both(Node.Body then, Value dot, Node.@Nullable Body orElse, Value elseDot, Why why) {
    Node at = here;
    boolean value = template.html() && output.context.inValue();
    int since = output.length();
    HtmlContext.Place place = output.context.place();
    evaluator.budget().step(variables.size() / 16);
    List<Value> start = variables.copy();
    Why before = evaluator.doubt(why);
    Value was = returned;
    Flow first = body(then, dot);
    Value one = returned;
    returned = was;
    output.maybe(since, why);
    List<Value> after = variables.copy();
    variables.restore(start);
    Flow second = Flow.NEXT;
    HtmlContext.Place end = output.context.place();
    if (orElse != null) {
      output.context.back(place);
      int middle = output.length();
      second = body(orElse, elseDot);
      output.maybe(middle, why);
    }
    if (second != Flow.NEXT && first == Flow.NEXT) {
      variables.restore(after);
    } else if (first == Flow.NEXT || second != Flow.NEXT) {
      variables.blur(after, why);
    }
    if (first == Flow.NEXT) output.context.back(end);
    Value two = returned;
    evaluator.undoubt(before);
    here = at;
    if (value && output.length() > since && output.context.inValue()) output.hole(since, why);
    return merged(first, one, second, two, why);
  }

  private Flow merged(Flow first, @Nullable Value one, Flow second, @Nullable Value two, Why why) {
    boolean returns = first == Flow.RETURN || second == Flow.RETURN;
    if (returns) {
      boolean same = one == null ? two == null : first == second && Likeness.of(one, two);
      returned = same ? one : new Value.Unknown(why);
    }
    if (first == second) return first;
    // One way goes on, the other does not: the rest may or may not be run.
    if (left == null) left = why;
    leftTemplate |= returns;
    return Flow.NEXT;
  }

  Flow turn(Node.Range range, Value item) {
    return body(range.each(), item);
  }

  boolean isLeft() {
    return left != null;
  }

  /** Why the rest may not be run; null when it is. */
  @Nullable Why left() {
    return left;
  }

  /** Behind a loop all is run again, unless the template itself may have been left in it. */
  boolean rejoins() {
    if (left == null || leftTemplate) return false;
    left = null;
    return true;
  }

  @Nullable Value variable(String name) {
    return variables.has(name) ? variables.get(name) : null;
  }

  void set(String name, Value value, boolean assign) {
    if (!assign) variables.declare(name, value);
    else if (variables.has(name)) variables.assign(name, value);
    else variables.declare(name, refused(new TemplateError("undefined variable: " + name)));
  }

  private Flow call(Node.Call call, Value dot) {
    Value argument = call.pipe() == null ? Value.NIL : pipe(call.pipe(), dot);
    Node.Body own = template.defines().get(call.name());
    Template found = over.get(call.name());
    if (found == null && own != null) found = template.defined(call.name(), own);
    if (found == null) found = evaluator.host().template(call.name());
    if (found == null) {
      Why why = Why.of("template " + call.name() + " is not here").at(place());
      output.value(Text.hole(why).as(Text.Kind.HTML));
      return Flow.NEXT;
    }
    Execution inner = evaluator.inline(found, argument, this);
    if (inner.returned == null) return Flow.NEXT;
    // A value goes through to the partial that called; without one only the template is left.
    give(inner.returned, left);
    if (inner.left == null) return Flow.RETURN;
    if (left == null) left = inner.left;
    leftTemplate = true;
    return Flow.NEXT;
  }
}
