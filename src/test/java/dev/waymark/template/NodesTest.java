package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where in a template a node is looked for: everywhere that something can stand. */
class NodesTest {
  private static boolean calls(String text) throws ParseMistake {
    Template template = Parser.parse("t.html", Source.of("layouts/t.html", text), true);
    return Nodes.any(
        template.root(), node -> node instanceof Node.Name name && name.name().equals("f"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ f }}",
        "a{{ g }}{{ f 1 }}b",
        "{{ $x := f 1 }}",
        "{{ g 1 | f }}",
        "{{ g 1 (f 2) }}",
        "{{ (f 1).x }}",
        "{{ g ((f).x).y }}",
        "{{ if f }}{{ end }}",
        "{{ if a }}{{ f }}{{ end }}",
        "{{ if a }}{{ else }}{{ f }}{{ end }}",
        "{{ if a }}{{ else if f }}{{ end }}",
        "{{ with f }}{{ end }}",
        "{{ with a }}{{ f }}{{ end }}",
        "{{ with a }}{{ else }}{{ f }}{{ end }}",
        "{{ range f }}{{ end }}",
        "{{ range a }}{{ f }}{{ end }}",
        "{{ range a }}{{ else }}{{ f }}{{ end }}",
        "{{ template \"x\" f }}",
        "{{ block \"x\" (f) }}{{ end }}",
        "{{ return f 1 }}",
      })
  void isFound(String text) throws ParseMistake {
    assertThat(calls(text)).isTrue();
    assertThat(calls(text.replace("f", "g").replace("ig", "if").replace("deg", "def"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f",
        "{{ .f }}",
        "{{ \"f\" }}",
        "{{ if a }}b{{ end }}",
        "{{ with a }}{{ . }}{{ end }}",
        "{{ range $i, $f := a }}{{ break }}{{ end }}",
        "{{ template \"f\" }}",
        "{{ return }}",
        "{{ define \"x\" }}{{ f }}{{ end }}",
      })
  void isNotThere(String text) throws ParseMistake {
    assertThat(calls(text)).isFalse();
  }

  @Test
  void theNodeItselfCounts() throws ParseMistake {
    Template template = Parser.parse("t.html", Source.of("layouts/t.html", "a"), true);
    assertThat(Nodes.any(template.root(), node -> node instanceof Node.Body)).isTrue();
  }
}
