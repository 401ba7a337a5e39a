package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Budget;
import dev.waymark.template.Evaluator;
import dev.waymark.template.Function;
import dev.waymark.template.Host;
import dev.waymark.template.ParseMistake;
import dev.waymark.template.Parser;
import dev.waymark.template.Runtime;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.functions.Functions;
import dev.waymark.text.Source;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a partial runs when several pages call it, of which what it made may be kept. */
class PartialRunsTest implements Host {
  private final KeptPartials kept = new KeptPartials();
  private final Map<String, Template> partials = new HashMap<>();
  private int runs;
  private int looks;

  @Override
  public @Nullable Function function(String name) {
    return switch (name) {
      case "run" ->
          (runtime, args) -> {
            runs++;
            return Text.EMPTY;
          };
      case "look" ->
          (runtime, args) -> {
            looks++;
            return Text.EMPTY;
          };
      case "disturb" ->
          (runtime, args) -> {
            runtime.disturb();
            return Text.EMPTY;
          };
      case "written" ->
          (runtime, args) -> {
            Source source = Source.of("content/a.md", "word");
            return Text.from("word", source.span(0, 4));
          };
      default -> null;
    };
  }

  @Override
  public @Nullable Template partial(String name) {
    return partials.get(name);
  }

  @Override
  public @Nullable Template template(String name) {
    return null;
  }

  @Override
  public Value included(Runtime runtime, Template partial, Value dot) {
    return kept.get(runtime, partial, dot, () -> looks);
  }

  private PartialRunsTest with(String name, String template) {
    partials.put(name, parsed("layouts/_partials/" + name + ".html", template));
    return this;
  }

  private static Template parsed(String path, String template) {
    try {
      return Parser.parse(path, Source.of(path, template), true);
    } catch (ParseMistake mistake) {
      throw new AssertionError(mistake);
    }
  }

  /** What a page's template prints. */
  private String page(String template) {
    return page(template, new Budget());
  }

  private String page(String template, Budget budget) {
    Template page = parsed("layouts/page.html", template);
    Text printed = new Evaluator(this, Functions.standard()::get, budget).run(page, Value.NIL);
    return printed.value().replace(Text.HOLE, '~');
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "partial \"p\" \"x\" => 1",
        "partial \"p\" 1 => 1",
        "partial \"p\" 1.5 => 1",
        "partial \"p\" true => 1",
        "partial \"p\" nil => 1",
        "partial \"p\" => 1",
        "partial \"p\" (dict \"k\" \"x\" \"n\" 1) => 1",
        "partial \"p\" (dict \"k\" (dict \"l\" 1)) => 2",
        "partial \"p\" (dict \"k\" (slice 1)) => 2",
        "partial \"p\" (slice 1) => 2",
        "partial \"p\" written => 2",
        "partial \"p\" (dict \"k\" written) => 2",
        "partial \"p\" (getenv \"X\") => 2",
        "partial \"p\" (print \"x\" (getenv \"X\")) => 2",
        "partial \"p\" (strings.Repeat 200 \"x\") => 1",
        "partial \"p\" (strings.Repeat 201 \"x\") => 2",
        "if getenv \"X\" }}{{ partial \"p\" \"x\" }}{{ end => 2",
        "partial \"p\" \"x\" }}{{ partial \"p\" \"x\" => 1",
        "partial \"p\" \"x\" }}{{ partial \"p\" \"y\" => 2",
        "partial \"p\" 1 }}{{ partial \"p\" \"1\" => 2",
        "partial \"p\" \"x\" }}{{ partial \"same\" \"x\" => 2",
      })
  void ofWhatItIsCalledWith(String call, int times) {
    with("p", "{{ run }}{{ . }}").with("same", "{{ run }}{{ . }}");
    String first = page("{{ " + call + " }}");
    assertThat(page("{{ " + call + " }}")).isEqualTo(first);
    assertThat(runs).isEqualTo(times);
  }

  @ParameterizedTest
  @CsvSource({"16, 1", "17, 2"})
  void ofHowManyEntries(int entries, int times) {
    with("p", "{{ run }}");
    StringBuilder map = new StringBuilder();
    for (int i = 0; i < entries; i++) map.append(" \"k").append(i).append("\" ").append(i);
    for (int page = 0; page < 2; page++) page("{{ partial \"p\" (dict" + map + ") }}");
    assertThat(runs).isEqualTo(times);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "text => 1",
        "{{ look }} => 2",
        "{{ disturb }} => 2",
        "{{ look }}{{ disturb }} => 2",
        "{{ getenv \"X\" }} => 1",
        "{{ return 1 }} => 1",
        "{{ return true }} => 1",
        "{{ return 1.5 }} => 1",
        "{{ return nil }} => 1",
        "{{ return getenv \"X\" }} => 1",
        "{{ return upper . }} => 1",
        "{{ return slice 1 }} => 2",
        "{{ return dict \"k\" 1 }} => 2",
      })
  void ofWhatItMakes(String partial, int times) {
    with("p", "{{ run }}" + partial);
    String first = page("{{ look }}{{ partial \"p\" \"x\" }}");
    assertThat(page("{{ look }}{{ partial \"p\" \"x\" }}")).isEqualTo(first);
    assertThat(runs).isEqualTo(times);
  }

  /** Who gets what was kept pays for it, so that a bound is met all the same. */
  @Test
  void whatIsKeptIsPaidFor() {
    with("p", "{{ range seq 50 }}x{{ end }}");
    String calls = "{{ range seq 40 }}{{ partial \"p\" \"x\" }},{{ end }}";
    String printed = page(calls, new Budget(1000, Budget.OUTPUT));
    assertThat(printed.contains("~")).isTrue();
    assertThat(page(calls, new Budget(1000, Budget.OUTPUT)).equals(printed)).isTrue();
    assertThat(page(calls).contains("~")).isFalse();
  }
}
