package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Budget;
import dev.waymark.template.Evaluator;
import dev.waymark.template.Function;
import dev.waymark.template.Host;
import dev.waymark.template.ParseMistake;
import dev.waymark.template.Parser;
import dev.waymark.template.Printing;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** Expressions on a site with nothing but the given functions and partials. */
final class Calls implements Host {
  private final Map<String, Function> functions = new LinkedHashMap<>();
  private final Map<String, Template> partials = new LinkedHashMap<>();
  private final Registry registry = Functions.standard();

  Calls() {
    with("unknown", (runtime, args) -> Value.unknown("a test"));
    with("holey", (runtime, args) -> ((Text) Value.of("a")).plus(Text.hole(why())));
  }

  static Why why() {
    return dev.waymark.template.Why.of("a test");
  }

  Calls with(String name, Function function) {
    functions.put(name, function);
    return this;
  }

  Calls with(String name, Value value) {
    return with(name, (runtime, args) -> value);
  }

  Calls partial(String name, String text) {
    partials.put(name, template(name, text));
    return this;
  }

  private static Template template(String name, String text) {
    try {
      return Parser.parse(name, Source.of("layouts/" + name, text), false);
    } catch (ParseMistake mistake) {
      throw new AssertionError(mistake);
    }
  }

  Evaluator evaluator() {
    return new Evaluator(this, registry::get, new Budget());
  }

  /** What an expression gives. */
  Value value(String expression) {
    List<Value> seen = new ArrayList<>();
    functions.put(
        "seen",
        (runtime, args) -> {
          seen.add(args.get(0));
          return Text.EMPTY;
        });
    run("{{ seen (" + expression + ") }}");
    return seen.isEmpty() ? Value.unknown("an error") : seen.get(0);
  }

  /** As {@link #value}, printed; {@code ?} for what is not known. */
  String print(String expression) {
    return Printing.of(value(expression), "<nil>").value().replace(Text.HOLE, '?');
  }

  /** What a template prints. */
  String run(String template) {
    Text text = evaluator().run(template("single.html", template), Value.NIL);
    return text.value().replace(Text.HOLE, '?');
  }

  /** What an expression takes of a run's budget. */
  Budget.Cost cost(String expression) {
    Evaluator evaluator = evaluator();
    Template template = template("single.html", "{{ $made := " + expression + " }}");
    return evaluator.budget().measure(() -> evaluator.run(template, Value.NIL));
  }

  /** A test for each line {@code expression => what it prints}; {@code !} begins an error. */
  List<DynamicTest> table(String lines) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : lines.split("\n")) {
      if (line.isBlank()) continue;
      int arrow = line.lastIndexOf("=>");
      String expression = line.substring(0, arrow).strip();
      String wanted = line.substring(arrow + 2).strip();
      tests.add(
          DynamicTest.dynamicTest(
              line.strip(),
              () -> {
                if (wanted.startsWith("!"))
                  assertThat(error(expression)).contains(wanted.substring(1).strip());
                else assertThat(print(expression)).isEqualTo(wanted);
              }));
    }
    return tests;
  }

  /** Lines as those of {@link #table} with what is printed now; of an error any part may stand. */
  List<String> again(String lines) {
    List<String> again = new ArrayList<>();
    for (String line : lines.strip().split("\n")) {
      int arrow = line.lastIndexOf("=>");
      String call = line.substring(0, arrow).strip();
      String wanted = line.substring(arrow + 2).strip();
      String error = wanted.startsWith("! ") ? error(call) : "";
      boolean same = !error.isEmpty() && error.contains(wanted.substring(2));
      again.add((call + " => " + (same ? wanted : print(call))).strip());
    }
    return again;
  }

  /** The error that an expression ends in; empty when there is none. */
  String error(String expression) {
    return run("{{ with (try (" + expression + ")).Err }}{{ .Error }}{{ end }}");
  }

  @Override
  public @Nullable Function function(String name) {
    return functions.get(name);
  }

  @Override
  public @Nullable Template partial(String name) {
    return partials.get(name);
  }

  @Override
  public @Nullable Template template(String name) {
    return null;
  }
}
