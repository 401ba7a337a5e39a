package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.functions.Functions;
import dev.waymark.template.functions.Registry;
import dev.waymark.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Go's own tests of how templates run ({@code text/template/exec_test.go}). Where Go gives an error
 * there must be a hole.
 */
class GoExecTest {
  /** What is left out of the table, by what its input or its name matches, with the reason. */
  private static final Map<String, String> LEFT_OUT = new LinkedHashMap<>();

  static {
    LEFT_OUT.put("[0-9]i\\b|Complex|dot complex", "numbers of two parts are not followed");
    LEFT_OUT.put("count [05]|range nil count", "channels");
    LEFT_OUT.put("iter\\.Seq", "Go's functions as sequences");
    LEFT_OUT.put("UPI", "addresses");
    LEFT_OUT.put("SICap", "a list's capacity");
    LEFT_OUT.put("u?int(8|16|32|64|ptr)\\b|range uint", "integers have one type");
    LEFT_OUT.put("\\.MII|\\.MU?I[0-9]+S", "maps with numbers for keys");
    LEFT_OUT.put("\\{\\{slice ", "Hugo has another function of that name");
    LEFT_OUT.put(
        "index (\\.SI 10|\\.MSI `(XXX)?`|nil 1)", "Hugo's index says nil of what is not there");
    LEFT_OUT.put("dot struct|tSliceOfNil|method on nil value from slice", "Go's structs");
    LEFT_OUT.put("TypedNil|\\.V2|\\.W2|\\.NIL\\b", "nil that knows its type");
    LEFT_OUT.put("ideal int|%T", "integers of front matter have other types: what %T says is open");
    LEFT_OUT.put("Interface Call|vfunc|valueString", "types of arguments that only Go has");
  }

  private static boolean isLeftOut(String name, String input) {
    return LEFT_OUT.keySet().stream()
        .map(java.util.regex.Pattern::compile)
        .anyMatch(p -> p.matcher(name).find() || p.matcher(input).find());
  }

  @Test
  void runsAsGoDoes() throws IOException {
    GoTables tables = GoTables.read("exec_test.go");
    List<String> wrong = new ArrayList<>();
    int run = 0;
    for (GoTables.Go row : tables.table("execTests")) {
      String name = row.at(0).string();
      String input = tables.text(row.at(1));
      if (isLeftOut(name, input)) continue;
      run++;
      String expected = expected(row);
      String actual;
      try {
        Text text = run(input, value(row.at(3)));
        actual = isKnown(text) ? text.value() : "hole";
      } catch (ParseMistake | RuntimeException mistake) {
        actual = mistake.toString();
      }
      if (!actual.equals(expected))
        wrong.add(name + " " + input + ": " + actual + ", not " + expected);
    }
    assertThat(String.join("\n", wrong)).isEmpty();
    assertThat(run).isGreaterThan(200);
  }

  private static boolean isKnown(Text text) {
    return text.marks().stream()
        .noneMatch(m -> m.note() instanceof Mark.Hole || m.note() instanceof Mark.Maybe);
  }

  private static String expected(GoTables.Go row) {
    if (row.at(4).name().equals("false")) return "hole";
    if (row.at(2).name().startsWith("rangeTestData")) return "int0int1int2int3int4";
    return row.at(2).string();
  }

  private static Text run(String input, Value dot) throws ParseMistake {
    Template template = Parser.parse("t", Source.of("t", input), false);
    Registry standard = Functions.standard();
    return new Evaluator(new Functioning(), standard::get, new Budget()).run(template, dot);
  }

  /** What a value of the table is here. */
  private static Value value(GoTables.Go go) {
    if (go.isText()) return Value.of(go.string());
    String name = go.name();
    switch (name) {
      case "tVal", "&iVal":
        return T;
      case "T":
        return new Value.Obj(new Struct("T", Map.of("PS", Value.NIL)));
      case "nil":
        return Value.NIL;
      case "true", "false":
        return Value.of(name.equals("true"));
      case "int", "uint":
        return value(go.at(0));
      default:
        break;
    }
    if (name.startsWith("[]"))
      return new Value.Items(go.items().stream().map(GoExecTest::value).toList());
    if (name.startsWith("map[")) {
      Map<String, Value> entries = new LinkedHashMap<>();
      for (GoTables.Go item : go.items()) entries.put(item.name().substring(1), value(item.at(0)));
      return new Value.Dict(entries, false);
    }
    if (name.startsWith("'")) return Value.of(Literals.character(name));
    try {
      return NumberLiterals.read(name);
    } catch (NumberLiterals.Bad bad) {
      throw new AssertionError(name, bad);
    }
  }

  private static Value list(Object... values) {
    List<Value> items = new ArrayList<>();
    for (Object value : values) items.add(of(value));
    return new Value.Items(items);
  }

  private static Value map(Object... pairs) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) entries.put((String) pairs[i], of(pairs[i + 1]));
    return new Value.Dict(entries, false);
  }

  private static Value of(Object value) {
    if (value instanceof Value done) return done;
    if (value instanceof Integer number) return Value.of(number);
    if (value instanceof Boolean flag) return Value.of(flag);
    return Value.of((String) value);
  }

  private static Value printing(String text) {
    return new Value.Obj(
        new Struct("printing", Map.of()) {
          @Override
          public Value printed() {
            return Text.of(text);
          }
        });
  }

  /** A struct with fields, and methods as functions that are marked as such. */
  private static class Struct implements Subject {
    private final String type;
    private final Map<String, Value> members;

    Struct(String type, Map<String, Value> members) {
      this.type = type;
      this.members = members;
    }

    @Override
    public String type() {
      return type;
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      Value found = members.get(name);
      if (found == null) throw new TemplateError("can't evaluate field " + name);
      if (found instanceof Value.Callable function && function.name().equals("method"))
        return function.function().call(runtime, args);
      if (args.isEmpty()) return found;
      throw new TemplateError(name + " has arguments but cannot be invoked as function");
    }

    @Override
    public Value printed() {
      return Text.of(
          members.values().stream()
              .filter(v -> !(v instanceof Value.Callable))
              .map(v -> Printing.of(v, "<nil>").value())
              .reduce((a, b) -> a + " " + b)
              .map(v -> "{" + v + "}")
              .orElse("{}"));
    }
  }

  private static Value method(Function function) {
    return new Value.Callable("method", function);
  }

  private static Value field(Function function) {
    return new Value.Callable("field", function);
  }

  /** A function that takes only what Go's types let through. */
  @SafeVarargs
  private static Function typed(Function function, Predicate<Value>... types) {
    return (runtime, args) -> {
      if (args.size() != types.length) throw new TemplateError("wrong number of args");
      for (int i = 0; i < types.length; i++)
        if (!types[i].test(args.get(i))) throw new TemplateError("wrong type for value");
      return function.call(runtime, args);
    };
  }

  /** As {@link #typed}, with any number of texts at the end. */
  @SafeVarargs
  private static Function variadic(Function function, Predicate<Value>... types) {
    return (runtime, args) -> {
      if (args.size() < types.length) throw new TemplateError("wrong number of args");
      for (int i = 0; i < args.size(); i++)
        if (!(i < types.length ? types[i] : TEXT).test(args.get(i)))
          throw new TemplateError("wrong type for value");
      return function.call(runtime, args);
    };
  }

  private static final Predicate<Value> TEXT = Text.class::isInstance;
  private static final Predicate<Value> INT = Value.Int.class::isInstance;
  private static final Predicate<Value> BOOL = Value.Bool.class::isInstance;
  private static final Predicate<Value> ITEMS = Value.Items.class::isInstance;
  private static final Predicate<Value> ANY = v -> true;

  private static String shown(Value value) {
    return Printing.of(value, "<nil>").value();
  }

  private static String joined(List<Value> values) {
    return String.join("+", values.stream().map(GoExecTest::shown).toList());
  }

  private static Value u(String v) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("V", Value.of(v));
    Function truth = typed((r, a) -> Value.of(Printing.truth(a.get(0)) ? "true" : ""), BOOL);
    members.put("TrueFalse", method(truth));
    return new Value.Obj(new Struct("*U", members));
  }

  private static final Value T = t("x");

  private static Value t(String x) {
    Map<String, Value> members = new LinkedHashMap<>();
    Value self = new Value.Obj(new Struct("*T", members));
    members.put("True", Value.TRUE);
    members.put("I", Value.of(17));
    members.put("U16", Value.of(16));
    members.put("X", Value.of(x));
    members.put("S", Value.of("xyz"));
    members.put("FloatZero", new Value.Float(0));
    members.put("U", u("v"));
    members.put("V0", printing("<6666>"));
    members.put("V1", printing("<7777>"));
    members.put("W0", printing("[888]"));
    members.put("W1", printing("[999]"));
    members.put("SI", list(3, 4, 5));
    members.put("SIEmpty", list());
    members.put("SB", list(true, false));
    members.put("AI", list(3, 4, 5));
    members.put("MSI", map("one", 1, "two", 2, "three", 3));
    members.put("MSIone", map("one", 1));
    members.put("MSIEmpty", map());
    members.put("MXI", map("one", 1));
    members.put("SMSI", list(map("one", 1, "two", 2), map("eleven", 11, "twelve", 12)));
    members.put("Empty0", Value.NIL);
    members.put("Empty1", Value.of(3));
    members.put("Empty2", Value.of("empty2"));
    members.put("Empty3", list(7, 8));
    members.put("Empty4", u("UinEmpty"));
    if (x.equals("x")) members.put("NonEmptyInterface", x.isEmpty() ? Value.NIL : self);
    members.put("NonEmptyInterfacePtS", list("a", "b"));
    members.put("Str", printing("foozle"));
    members.put("Err", printing("erroozle"));
    members.put("PI", Value.of(23));
    members.put("PS", Value.of("a string"));
    members.put("PSI", list(21, 22, 23));
    members.put(
        "BinaryFunc",
        field(
            typed(
                (r, a) -> Value.of("[" + shown(a.get(0)) + "=" + shown(a.get(1)) + "]"),
                TEXT,
                TEXT)));
    members.put("VariadicFunc", field(variadic((r, a) -> Value.of("<" + joined(a) + ">"))));
    members.put(
        "VariadicFuncInt",
        field(
            variadic(
                (r, a) -> Value.of(shown(a.get(0)) + "=<" + joined(a.subList(1, a.size())) + ">"),
                INT)));
    members.put("NilOKFunc", field(typed((r, a) -> Value.of(a.get(0) instanceof Value.Nil), ANY)));
    members.put("ErrFunc", field(typed((r, a) -> Value.of("bla"))));
    members.put("Method0", method(typed((r, a) -> Value.of("M0"))));
    members.put("Method1", method(typed((r, a) -> a.get(0), INT)));
    members.put(
        "Method2",
        method(
            typed(
                (r, a) -> Value.of("Method2: " + shown(a.get(0)) + " " + shown(a.get(1))),
                INT,
                TEXT)));
    members.put("Method3", method(typed((r, a) -> Value.of("Method3: " + shown(a.get(0))), ANY)));
    members.put("Copy", method(typed((r, a) -> self)));
    members.put("GetU", method(typed((r, a) -> members.get("U"))));
    members.put("MAdd", method(typed((r, a) -> plus(a.get(0), a.get(1)), INT, ITEMS)));
    members.put(
        "MyError",
        method(
            typed(
                (r, a) -> {
                  if (a.get(0).equals(Value.TRUE)) throw new TemplateError("my error");
                  return Value.FALSE;
                },
                BOOL)));
    return self;
  }

  private static Value plus(Value number, Value list) {
    List<Value> sums = new ArrayList<>();
    for (Value item : ((Value.Items) list).values())
      sums.add(Value.of(((Value.Int) item).value() + ((Value.Int) number).value()));
    return new Value.Items(sums);
  }

  /** The functions that Go's test gives its templates. */
  private static final class Functioning implements Host {
    private static final Map<String, Function> FUNCTIONS =
        Map.ofEntries(
            Map.entry("add", (r, a) -> Value.of(a.stream().mapToLong(Functioning::number).sum())),
            Map.entry("dddArg", variadic((r, a) -> Value.of("ddd"), INT)),
            Map.entry("die", Functioning::die),
            Map.entry("echo", typed((r, a) -> a.get(0), ANY)),
            Map.entry("makemap", Functioning::makemap),
            Map.entry("mapOfThree", typed((r, a) -> map("three", 3))),
            Map.entry("oneArg", typed((r, a) -> Value.of("oneArg=" + shown(a.get(0))), TEXT)),
            Map.entry("returnInt", typed((r, a) -> Value.of(7))),
            Map.entry(
                "twoArgs",
                typed(
                    (r, a) -> Value.of("twoArgs=" + shown(a.get(0)) + shown(a.get(1))),
                    TEXT,
                    TEXT)),
            Map.entry(
                "typeOf",
                typed((r, a) -> r.call("printf", List.of(Value.of("%T"), a.get(0))), ANY)),
            Map.entry("zeroArgs", typed((r, a) -> Value.of("zeroArgs"))));

    private static long number(Value value) {
      return ((Value.Int) value).value();
    }

    private static Value die(Runtime runtime, List<Value> args) {
      throw new TemplateError("die");
    }

    private static Value makemap(Runtime runtime, List<Value> args) {
      return map(args.stream().map(v -> v instanceof Text text ? text.value() : v).toArray());
    }

    @Override
    public @Nullable Function function(String name) {
      return FUNCTIONS.get(name);
    }

    @Override
    public @Nullable Template partial(String name) {
      return null;
    }

    @Override
    public @Nullable Template template(String name) {
      return null;
    }
  }
}
