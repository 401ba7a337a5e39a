package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Budget;
import dev.waymark.template.Evaluator;
import dev.waymark.template.Function;
import dev.waymark.template.Printing;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.TinyHost;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/** Expressions on a site with nothing but the given functions and partials. */
final class Calls {
  private final TinyHost host = new TinyHost(false);

  static Why why() {
    return TinyHost.WHY;
  }

  Calls with(String name, Function function) {
    host.with(name, function);
    return this;
  }

  Calls with(String name, Value value) {
    host.with(name, value);
    return this;
  }

  Calls partial(String name, String text) {
    host.partial(name, text);
    return this;
  }

  Evaluator evaluator() {
    return host.evaluator();
  }

  /** What an expression gives. */
  Value value(String expression) {
    List<Value> seen = new ArrayList<>();
    with(
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
    return host.run(template, Value.NIL).value().replace(Text.HOLE, '?');
  }

  /** What an expression takes of a run's budget. */
  Budget.Cost cost(String expression) {
    Evaluator evaluator = evaluator();
    Template template = host.parse("single.html", "{{ $made := " + expression + " }}");
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
}
