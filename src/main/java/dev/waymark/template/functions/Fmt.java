package dev.waymark.template.functions;

import dev.waymark.template.Function;
import dev.waymark.template.Runtime;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;

/** {@code tpl/fmt/fmt.go}; what only logs gives the empty text. */
final class Fmt {
  private Fmt() {}

  static void add(Registry registry) {
    registry.add(Args.lenient("print", 0, Args.ANY, Fmt::print), "fmt.Print", "print");
    registry.add(Args.lenient("println", 0, Args.ANY, Fmt::println), "fmt.Println", "println");
    registry.add(Args.lenient("printf", 1, Args.ANY, Fmt::printf), "fmt.Printf", "printf");
    log(registry, 1, "fmt.Errorf", "errorf");
    log(registry, 1, "fmt.Warnf", "warnf");
    log(registry, 2, "fmt.Erroridf", "erroridf");
    log(registry, 2, "fmt.Warnidf", "warnidf");
    log(registry, 2, "fmt.Errormf");
    log(registry, 2, "fmt.Warnmf");
  }

  private static void log(Registry registry, int least, String... names) {
    Function nothing = Args.lenient(names[0], least, Args.ANY, (runtime, args) -> Text.EMPTY);
    registry.add(nothing, names);
  }

  private static Value print(Runtime runtime, List<Value> args) {
    return Formatter.print(runtime.budget(), args);
  }

  private static Value println(Runtime runtime, List<Value> args) {
    return Formatter.println(runtime.budget(), args);
  }

  private static Value printf(Runtime runtime, List<Value> args) {
    Text format = Args.stringText(args, 0);
    return Formatter.printf(runtime.budget(), format, args.subList(1, args.size()));
  }
}
