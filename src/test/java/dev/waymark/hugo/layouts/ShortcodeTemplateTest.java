package dev.waymark.hugo.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.Txtar;
import dev.waymark.hugo.config.HugoVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcodeTemplateTest {
  /** What 0.131 and 0.167 made of each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "{{ .Inner }} ~ true",
        "{{ $.Inner }} ~ true",
        "{{- .InnerDeindent | markdownify -}} ~ true",
        "{{ with .Inner }}{{ . }}{{ end }} ~ true",
        "{{ if false }}{{ .Inner }}{{ end }} ~ true",
        "{{ range .Params }}{{ else }}{{ .Inner }}{{ end }} ~ true",
        "{{ (.Inner) }} ~ true",
        "{{ (.Inner).String }} ~ false",
        "{{ (index .Params 0).Inner }} ~ false",
        "{{ print (print .Inner) }} ~ true",
        "{{ $p := . }}{{ $p.Inner }} ~ true",
        "{{ .Page.Params.Inner }} ~ true",
        "{{ template `own` . }} ~ true",
        "{{ template `others` . }} ~ true",
        "{{ define `l` }}{{ .Inner }}{{ end }}{{ template `l` . }} ~ true",
        "{{ define `l` }}{{ .Inner }}{{ end }} ~ false",
        "{{ block `b` . }}{{ .Inner }}{{ end }} ~ true",
        "{{ partial `p.html` . }} ~ false",
        "{{/* .Inner */}}x ~ false",
        "{{ print `.Inner` }} ~ false",
        ".Inner ~ false",
      })
  void usesInnerTextWhenItsTreeSaysSo(String template, boolean usesInner) {
    Txtar site =
        Txtar.of(
            "-- hugo.toml --\n-- layouts/partials/p.html --\n{{ .Inner }}\n"
                + "{{ define `others` }}{{ .Inner }}{{ end }}\n"
                + "-- layouts/shortcodes/x.html --\n"
                + template
                + "{{ define `own` }}{{ .Inner }}{{ end }}\n");
    TemplateStore store = TemplateStore.read(site.tree(), site.config());
    assertThat(store.called("x").usesInner()).isEqualTo(usesInner);
  }

  @Test
  void looksUpShortcodes() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            theme = 't'
            -- layouts/shortcodes/a.html --
            {{ .Inner }}
            -- layouts/_shortcodes/Nested/b.en.html --
            -- layouts/docs/_shortcodes/d.html --
            docs
            -- themes/t/layouts/shortcodes/a.html --
            -- themes/t/layouts/shortcodes/figure.html --
            {{ .Inner }}
            """);
    TemplateStore store = TemplateStore.read(site.tree(), site.config());
    assertThat(store.called("a").usesInner()).isTrue();
    assertThat(store.called("A").file()).isEqualTo("layouts/shortcodes/a.html");
    assertThat(store.called("d").file()).isEqualTo("layouts/docs/_shortcodes/d.html");
    assertThat(store.called("nested/b")).isNotNull();
    assertThat(store.called("figure").file()).isEqualTo("themes/t/layouts/shortcodes/figure.html");
    assertThat(store.called("details")).isEqualTo(new ShortcodeTemplate("details", null, true));
    assertThat(store.called("gone")).isNull();
    assertThat(store.shortcodeNames()).contains("a", "Nested/b", "relref");

    TemplateStore old = TemplateStore.read(site.tree(), site.config(new HugoVersion(0, 131, 0)));
    assertThat(old.called("A")).isNull();
    assertThat(old.called("d")).isNull();
    assertThat(old.called("Nested/b")).isNull();
    assertThat(old.called("gist")).isEqualTo(new ShortcodeTemplate("gist", null, false));
  }
}
