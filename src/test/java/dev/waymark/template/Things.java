package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.functions.Functions;
import dev.waymark.template.functions.Registry;
import dev.waymark.template.functions.Scratch;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages, and the one that is rendered. */
final class Things implements Host {
  static final Registry FUNCTIONS = Functions.standard();
  private static final Template LIST =
      parse("{{ range things }}<li>{{ .Name }} {{ .Group }} {{ \"a & b\" }}</li>{{ end }}");
  private static final Value NAME =
      new Value.Callable("name", (runtime, args) -> runtime.member(args.get(0), "Name", List.of()));
  private static final Template PLAIN = parse("{{ template \"list\" }}", false);

  /** A page below the one before it. */
  static final class Thing implements Subject {
    private final int number;
    private final Value store = new Value.Obj(new Scratch());

    Thing(int number) {
      this.number = number;
    }

    @Override
    public String type() {
      return "thing";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return switch (name) {
        case "Name" -> Text.of("thing " + number);
        case "Group" -> Value.of(number / 4);
        case "Lies" -> Value.of(number > ((Thing) ((Value.Obj) args.get(0)).subject()).number);
        case "Store" -> store;
        case "Fails" -> throw new TemplateError("no such thing");
        case "Early" -> {
          if (number > 6) throw new TemplateError("too late");
          yield Value.TRUE;
        }
        default -> Value.unknown("." + name);
      };
    }

    @Override
    public Value printed() {
      return Text.of("<" + number + ">");
    }
  }

  final List<Value> all = new ArrayList<>();
  private final Value shared = new Value.Obj(new Scratch());
  private final @Nullable KeptLoops kept;
  @Nullable Standing standing;
  private Value page = Value.NIL;

  /** How often a partial was run. */
  int partials;

  /** How often something was printed again after a look at the page. */
  int seen;

  Things(@Nullable KeptLoops kept) {
    this.kept = kept;
    for (int i = 0; i < 12; i++) all.add(new Value.Obj(new Thing(i)));
  }

  Value.Obj first() {
    return (Value.Obj) all.get(0);
  }

  Text run(Template template, int number) {
    Value.Obj one = (Value.Obj) all.get(number);
    standing = kept == null ? null : new Standing(one, kept);
    page = standing == null ? one : standing.value();
    return new Evaluator(this, FUNCTIONS::get, new Budget()).run(template, page);
  }

  @Override
  public @Nullable Standing standing() {
    return standing;
  }

  @Override
  public @Nullable Function function(String name) {
    return switch (name) {
      case "page" -> (runtime, args) -> page;
      case "things" -> (runtime, args) -> new Value.Items(all);
      case "shared" -> (runtime, args) -> shared;
      case "unknown" -> (runtime, args) -> Value.unknown("a test");
      case "sure" -> (runtime, args) -> Value.of(runtime.uncertain() == null);
      case "name" -> (runtime, args) -> NAME;
      default -> null;
    };
  }

  @Override
  public void seen() {
    seen++;
  }

  @Override
  public Value included(Runtime runtime, Template partial, Value dot) {
    partials++;
    return Host.super.included(runtime, partial, dot);
  }

  @Override
  public @Nullable Template partial(String name) {
    if (name.equals("plain.txt")) return PLAIN;
    if (name.equals("deep")) return parse("{{ range 99 }}{{ end }}{{ partial \"p\" . }}");
    if (name.equals("adds")) return parse("{{ shared.Add \"n\" 1 }}{{ .Name }}");
    return parse("{{ .Name }}{{ if eq . page }}!{{ end }}");
  }

  @Override
  public @Nullable Template template(String name) {
    return name.equals("list") ? LIST : null;
  }

  static Template parse(String text) {
    return parse(text, true);
  }

  private static Template parse(String text, boolean html) {
    try {
      return Parser.parse("t.html", Source.of("layouts/t.html", text), html);
    } catch (ParseMistake mistake) {
      throw new AssertionError(mistake);
    }
  }

  /** What is printed for each page, of which the others are known. */
  static List<Text> printed(Template template, @Nullable KeptLoops kept) {
    Things things = new Things(kept);
    List<Text> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) all.add(things.run(template, i));
    return all;
  }

  /** How often a turn was found; what is printed is what is printed without. */
  static int found(String text) {
    Template template = parse(text);
    KeptLoops kept = new KeptLoops(1);
    assertThat(printed(template, kept)).isEqualTo(printed(template, null)).hasSize(12);
    return kept.found();
  }
}
