package dev.waymark.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of pipelines in one run of a template. */
final class Expressions {
  private final Evaluator evaluator;
  private final Scope variables;

  Expressions(Evaluator evaluator, Scope variables) {
    this.evaluator = evaluator;
    this.variables = variables;
  }

  Value pipe(Node.Pipe pipe, Value dot) {
    Value value = null;
    for (Node.Command command : pipe.commands()) value = command(command, dot, value);
    return value == null ? Value.NIL : value;
  }

  private Value command(Node.Command command, Value dot, @Nullable Value last) {
    evaluator.budget().step(1);
    List<Node.Expr> words = command.words();
    Node.Expr first = words.get(0);
    List<Node.Expr> rest = words.subList(1, words.size());
    if (first instanceof Node.Name name) return function(name.name(), rest, dot, last);
    if (first instanceof Node.Field field) {
      return chain(dot, field.names(), 0, args(rest, dot, last));
    }
    if (first instanceof Node.Variable variable) {
      Value head = variables.get(variable.name());
      return chain(head, variable.names(), 0, args(rest, dot, last));
    }
    if (first instanceof Node.Chain chain) return chained(chain, rest, dot, last);
    if (first instanceof Node.NilWord) throw new TemplateError("nil is not a command");
    if (!rest.isEmpty() || last != null) {
      throw new TemplateError("can't give argument to non-function");
    }
    return value(first, dot);
  }

  private List<Value> args(List<Node.Expr> words, Value dot, @Nullable Value last) {
    if (words.isEmpty()) return last == null ? List.of() : List.of(last);
    List<Value> args = new ArrayList<>(words.size() + 1);
    for (Node.Expr word : words) args.add(value(word, dot));
    if (last != null) args.add(last);
    return args;
  }

  private Value value(Node.Expr word, Value dot) {
    if (word instanceof Node.Dot) return dot;
    if (word instanceof Node.NilWord) return Value.NIL;
    if (word instanceof Node.Constant constant) return constant.value();
    if (word instanceof Node.Field field) return chain(dot, field.names(), 0, List.of());
    if (word instanceof Node.Variable variable) {
      return chain(variables.get(variable.name()), variable.names(), 0, List.of());
    }
    if (word instanceof Node.Name name) return function(name.name(), List.of(), dot, null);
    if (word instanceof Node.Chain chain) return chained(chain, List.of(), dot, null);
    if (word instanceof Node.Pipe pipe) return pipe(pipe, dot);
    throw new TemplateError("can't evaluate " + word);
  }

  /** Members one after the other; only the last gets the arguments. */
  private Value chain(Value head, List<String> names, int from, List<Value> args) {
    Value value = head;
    if (from >= names.size()) {
      if (args.isEmpty()) return value;
      if (value instanceof Value.Callable callable) return evaluator.invoke(callable, args);
      if (value instanceof Value.Unknown) return value;
      throw new TemplateError("can't give argument to non-function");
    }
    for (int i = from; i < names.size(); i++) {
      value = evaluator.member(value, names.get(i), i + 1 < names.size() ? List.of() : args);
    }
    return value;
  }

  private Value chained(Node.Chain chain, List<Node.Expr> rest, Value dot, @Nullable Value last) {
    List<String> names = chain.names();
    if (chain.head() instanceof Node.Name space) {
      String full = space.name() + "." + names.get(0);
      Function found = evaluator.function(full);
      if (found != null) {
        if (names.size() == 1) return evaluator.call(full, args(rest, dot, last));
        return chain(evaluator.call(full, List.of()), names, 1, args(rest, dot, last));
      }
      if (evaluator.function(space.name()) == null) {
        args(rest, dot, last);
        return evaluator.unknown("function " + full + " is not supported");
      }
    }
    return chain(value(chain.head(), dot), names, 0, args(rest, dot, last));
  }

  private Value function(String name, List<Node.Expr> words, Value dot, @Nullable Value last) {
    switch (name) {
      case "and", "or" -> {
        return shortened(name.equals("and"), words, dot, last);
      }
      case "try" -> {
        if (words.size() == 1) return evaluator.attempt(() -> value(words.get(0), dot));
      }
      case "call" -> {
        if (evaluator.function(name) == null) return called(args(words, dot, last));
      }
      default -> {}
    }
    return evaluator.call(name, args(words, dot, last));
  }

  /** {@code call}: the function that a value is ({@code text/template/funcs.go}). */
  private Value called(List<Value> args) {
    if (args.isEmpty()) throw tooFew("call");
    Value callee = args.get(0);
    if (callee instanceof Value.Unknown) return callee;
    if (callee instanceof Value.Callable callable) {
      return evaluator.invoke(callable, args.subList(1, args.size()));
    }
    throw new TemplateError("error calling call: non-function");
  }

  /** {@code and} gives the first empty argument, {@code or} the first other, else the last. */
  private Value shortened(boolean and, List<Node.Expr> words, Value dot, @Nullable Value last) {
    Value value = null;
    Value unknown = null;
    for (int i = 0; i <= words.size(); i++) {
      Value next = i < words.size() ? value(words.get(i), dot) : last;
      if (next == null) break;
      value = next;
      Boolean truth = Printing.truth(next);
      if (truth == null) {
        if (unknown == null) unknown = next;
      } else if (truth != and) {
        // An unknown one before may have ended it; of an "and" the result is empty either way.
        return unknown == null || and ? next : unknown;
      }
    }
    if (unknown != null) return unknown;
    if (value == null) throw tooFew(and ? "and" : "or");
    return value;
  }

  private static TemplateError tooFew(String function) {
    return new TemplateError("wrong number of args for " + function + ": want at least 1 got 0");
  }

  /** Whether an {@code or} is true though some of it is not known; null when that is not known. */
  @Nullable Boolean known(Node.Pipe pipe, Value dot) {
    return pipe.commands().size() == 1 ? known(pipe.commands().get(0).words(), dot) : null;
  }

  private @Nullable Boolean known(List<Node.Expr> words, Value dot) {
    if (!(words.get(0) instanceof Node.Name name)) return null;
    List<Node.Expr> rest = words.subList(1, words.size());
    return switch (name.name()) {
      case "or" -> any(rest, dot, true);
      case "and" -> any(rest, dot, false);
      case "not" -> {
        Boolean inner = rest.size() == 1 ? truth(rest.get(0), dot) : null;
        yield inner == null ? null : (Boolean) !inner;
      }
      default -> null;
    };
  }

  private @Nullable Boolean any(List<Node.Expr> words, Value dot, boolean wanted) {
    boolean all = true;
    for (Node.Expr word : words) {
      Boolean truth = truth(word, dot);
      if (truth == null) all = false;
      else if (truth == wanted) return wanted;
    }
    return all ? (Boolean) !wanted : null;
  }

  private @Nullable Boolean truth(Node.Expr word, Value dot) {
    if (word instanceof Node.Pipe pipe) {
      Boolean inner = known(pipe, dot);
      if (inner != null) return inner;
    }
    return Printing.truth(value(word, dot));
  }
}
