package dev.waymark.template;

import dev.waymark.template.functions.Functions;
import dev.waymark.template.functions.Registry;
import dev.waymark.text.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A site with nothing but the functions and templates that it is given. */
public final class TinyHost implements Host {
  /** Why {@code unknown} is not known. */
  public static final Why WHY = Why.of("a test");

  private final Map<String, Function> functions = new LinkedHashMap<>();
  private final Map<String, Template> partials = new LinkedHashMap<>();
  private final Map<String, Template> templates = new LinkedHashMap<>();
  private final Registry standard = Functions.standard();
  private final boolean html;

  public TinyHost() {
    this(true);
  }

  /** {@code html}: whether what templates print is escaped. */
  public TinyHost(boolean html) {
    this.html = html;
    with("unknown", Value.unknown(WHY.reason()));
    with("holey", ((Text) Value.of("a")).plus(Text.hole(WHY)));
  }

  public TinyHost with(String name, Function function) {
    functions.put(name, function);
    return this;
  }

  public TinyHost with(String name, Value value) {
    return with(name, (runtime, args) -> value);
  }

  public TinyHost partial(String name, String text) {
    partials.put(name, parse(name, text));
    return this;
  }

  /** A template for {@code {{ template }}}. */
  public TinyHost template(String name, String text) {
    templates.put(name, parse(name, text));
    return this;
  }

  public Template parse(String name, String text) {
    try {
      return Parser.parse(name, Source.of("layouts/" + name, text), html);
    } catch (ParseMistake mistake) {
      throw new AssertionError(mistake);
    }
  }

  public Evaluator evaluator() {
    return evaluator(new Budget());
  }

  public Evaluator evaluator(Budget budget) {
    return new Evaluator(this, standard::get, budget);
  }

  /** What a page's template prints. */
  public Text run(String template, Value dot) {
    return evaluator().run(parse("single.html", template), dot);
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
    return templates.get(name);
  }
}
