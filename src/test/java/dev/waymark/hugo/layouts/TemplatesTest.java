package dev.waymark.hugo.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.Txtar;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.layouts.ShortcodeTemplate.Ids;
import dev.waymark.hugo.layouts.ShortcodeTemplate.Inner;
import dev.waymark.hugo.layouts.ShortcodeTemplate.ListParam;
import dev.waymark.hugo.layouts.ShortcodeTemplate.Shows;
import dev.waymark.hugo.layouts.Templates.HeadingHook;
import dev.waymark.hugo.layouts.Templates.Hook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
  private static ShortcodeTemplate read(String template) {
    return new TemplateReader(TemplateText.of(template), name -> null)
        .read("x", "layouts/shortcodes/x.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "{{ .Inner }} ~ true ~ RAW",
        "{{ .Inner | safeHTML }} ~ true ~ RAW",
        "{{- .InnerDeindent -}} ~ true ~ RAW",
        "{{ trim .Inner \"\\n\" }} ~ true ~ RAW",
        "{{ .Inner | markdownify }} ~ true ~ MARKDOWN",
        "{{ .Inner | .Page.RenderString }} ~ true ~ MARKDOWN",
        "{{ .Page.RenderString (dict \"display\" \"block\") .Inner }} ~ true ~ MARKDOWN",
        "{{ $x := .Inner }}{{ $x | markdownify }} ~ true ~ MARKDOWN",
        "{{ $x := .Inner | markdownify }}{{ $x }} ~ true ~ MARKDOWN",
        "{{ if .Inner }}{{ $.Inner | markdownify }}{{ end }} ~ true ~ MARKDOWN",
        "{{ with .Inner }}{{ . | markdownify }}{{ end }} ~ true ~ MARKDOWN",
        "{{ with .Inner }}<b>{{ . }}</b>{{ end }} ~ true ~ RAW",
        "{{ with trim .Inner `x` }}{{ if $x }}{{ . }}{{ end }}{{ end }} ~ true ~ RAW",
        "{{ with .Inner }}{{ with $.Get 0 }}{{ . | markdownify }}{{ end }}{{ end }} ~ true ~ NONE",
        "{{ with .Inner }}{{ else }}{{ . | markdownify }}{{ end }} ~ true ~ NONE",
        "{{ with .Inner }}{{ partial `x` . }}{{ end }} ~ true ~ UNKNOWN",
        "{{ with .Inner | markdownify }}{{ . }}{{ end }} ~ true ~ MARKDOWN",
        "{{ partial \"x\" (dict \"inner\" .Inner) }} ~ true ~ UNKNOWN",
        "{{ highlight .Inner \"go\" }} ~ true ~ NONE",
        "{{ $_ := .Inner }} ~ true ~ NONE",
        "{{/* .Inner */}}x ~ false ~ NONE",
        "{{- /* .Inner */ -}} ~ false ~ NONE",
        "{{ print \".Inner\" }} ~ false ~ NONE",
        ".Inner ~ false ~ NONE",
        "{{ partial \"inner\" . }} ~ false ~ NONE",
        "{{/* stub */}} ~ false ~ UNKNOWN",
        "{{/* stub */}}{{ .Inner }} ~ true ~ UNKNOWN",
      })
  void readsInnerText(String template, boolean usesInner, Inner inner) {
    ShortcodeTemplate found = read(template);
    assertThat(found.usesInner()).isEqualTo(usesInner);
    assertThat(found.inner()).isEqualTo(inner);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "<p data-id=\"x\">{{ .Inner }} ~ NONE ~ ~ ",
        "<p id=\"foo\"> ~ KNOWN ~ foo ~ ",
        "<p id=foo><a class=\"c\" name='bar'> ~ KNOWN ~ foo,bar ~ ",
        "<p id=\"{{ .Get \"id\" }}\"> ~ KNOWN ~ ~ id",
        "<p id=\"{{ .Get 0 | safeURL }}\"> ~ KNOWN ~ ~ 0",
        "{{ $id := .Get \"anchor\" }}<p id=\"{{ $id }}\"> ~ KNOWN ~ ~ anchor",
        "{{ with .Get \"id\" }}<p id=\"{{ . }}\">{{ end }} ~ KNOWN ~ ~ id",
        "<p id=\"tab-{{ .Ordinal }}\"> ~ KNOWN ~ ~ ",
        "<p {{ printf \"id=%q\" .Name | safeHTMLAttr }}> ~ OPEN ~ ~ ",
        "{{ partial \"gone.html\" . }} ~ OPEN ~ ~ ",
        "{{ template \"x\" . }} ~ OPEN ~ ~ ",
        "{{ template \"x\" . }}{{ define \"x\" }}<p id=\"a\">{{ end }} ~ KNOWN ~ a ~ ",
        "<a{{ printf \" href=\\\"%s\\\"\" . | safeHTMLAttr }}> ~ NONE ~ ~ ",
        "## Heading ~ OPEN ~ ~ ",
        "{{/* stub */}}{{ partial \"gone.html\" . }} ~ NONE ~ ~ ",
        "{{ range .Params }}<p id=\"{{ .id }}\">{{ end }} ~ OPEN ~ ~ ",
        "{{ $a := \"data-x\" }}<p {{ printf \"%s=%q\" $a .Name | safeHTMLAttr }}> ~ NONE ~ ~ ",
        "{{ range (readFile \"x.json\" | unmarshal) }}{{ .title }}{{ end }} ~ NONE ~ ~ ",
        "{{ readFile \"x.md\" | markdownify }} ~ OPEN ~ ~ ",
        "{{ (resources.Get \"x.svg\").Content | safeHTML }} ~ OPEN ~ ~ ",
      })
  void readsIds(String template, Ids ids, String literal, String params) {
    ShortcodeTemplate found = read(template);
    assertThat(found.ids()).isEqualTo(ids);
    assertThat(String.join(",", found.literalIds())).isEqualTo(literal == null ? "" : literal);
    assertThat(String.join(",", found.idParams())).isEqualTo(params == null ? "" : params);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "<p id=\"tab-{{ .Ordinal }}\"> ~ tab-*",
        "<p id=tab-{{ .Ordinal }}-{{ .Name }}-end> ~ tab-*-*-end",
        "{{ $id := printf \"%s-%d\" \"tabs\" .Ordinal }}<p id=\"{{ $id }}\"> ~ tabs-*",
        "{{ $n := printf \"Tabs %d\" .Ordinal }}{{ $id := printf \"%s-%s\" $n .Name | anchorize }}"
            + "<p id=\"{{ $id }}\"> ~ tabs-*-*",
        "<p id=\"{{ .Name | printf \"n-%s\" | urlize | safeHTML }}\"> ~ n-*",
        "{{ $a := \"x\" }}{{ if .b }}{{ $a = \"y\" }}{{ end }}<p id=\"{{ $a }}-1\"> ~ x-1,y-1",
        "<p id=\"{{ print \"a\" (lower \"B\") .Name }}\"> ~ ab*",
        "{{ $a := print $a \"-\" }}<p id=\"{{ $a }}\"> ~ *-",
        "<p {{ printf \"id=t-%d\" .Ordinal | safeHTMLAttr }}> ~ t-*",
        "<p {{ printf \"id=%q\" \"x\" | safeHTMLAttr }}> ~ x",
        "<p {{ printf \"id=x class=%q\" .Class | safeHTMLAttr }}> ~ ",
        "<p id=\"{{ replace .Name \" \" \"-\" }}\"> ~ ",
        "<p id=\"{{ (index .Params 0).id }}\"> ~ ",
      })
  void readsShapesOfIds(String template, String shapes) {
    ShortcodeTemplate found = read(template);
    assertThat(found.ids()).isEqualTo(shapes == null ? Ids.OPEN : Ids.KNOWN);
    assertThat(String.join(",", found.idShapes())).isEqualTo(shapes == null ? "" : shapes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "<a class=\"b\" href=\"{{ .Get \"config\" }}\"> ~ config",
        "{{ $to := .Get 1 }}<a href='{{ $to | safeURL }}'><img src={{ .Get \"pic\" | relURL }}> ~ 1,pic",
        "<a href=\"{{ .Get \"base\" }}/{{ .Get \"x\" }}\"> ~ ",
        "<use href=\"{{ .Get \"icon\" }}\"><script src=\"{{ .Get \"js\" }}\"> ~ ",
        "<a href=\"{{ .Get \"page\" | printf \"/x/%s\" }}\"> ~ ",
        "{{/* stub */}}<a href=\"{{ .Get \"x\" }}\"> ~ ",
      })
  void readsWhichParametersAreDestinations(String template, String params) {
    assertThat(String.join(",", read(template).addresses()))
        .isEqualTo(params == null ? "" : params);
  }

  @ParameterizedTest
  @CsvSource({
    "tab-*, tab-1, true",
    "tab-*, tab-, true",
    "tab-*, tab, false",
    "*-check, m-x-check, true",
    "a-*-b, a-b, false",
    "a-*-b, a-x-b, true",
    "a*b*c, a1b2c, true",
    "a*b*c, a1c2b, false",
    "tabs, tabs, true",
    "tabs, tabs-1, false",
  })
  void comparesShapesOfIds(String shape, String id, boolean expected) {
    assertThat(IdShapes.matches(shape, id)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{/* stub */}}{{ range index .Page.Params (.Get \"items\" | default \"grid\") }}{{ end }}",
        "{{ range (index $.Page.Params (default \"grid\" (.Get \"items\"))) }}{{ end }}",
        "{{ $cards := .Page.Param (or (.Get \"items\") \"grid\") }}",
        "{{ $key := .Get \"items\" | default \"grid\" }}{{ range index .Page.Params $key }}{{ end }}",
      })
  void recognisesLists(String template) {
    assertThat(read(template).listParam()).isEqualTo(new ListParam("items", "grid"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "{{ readFile (.Get 0) | markdownify }} ~ YES",
        "{{ $f := .Get \"file\" }}{{ os.ReadFile $f | safeHTML }} ~ YES",
        "{{ with site.GetPage (.Get \"page\") }}{{ .Content }}{{ end }} ~ YES",
        "{{ with .Page.GetPage (.Get 0) }}{{ .RenderShortcodes }}{{ end }} ~ YES",
        "{{ with site.GetPage (.Get \"page\") }}{{ .Title }}{{ end }} ~ NO",
        "{{ readFile \"VERSION\" }} ~ NO",
        "{{ $.Scratch.Set \"f\" (.Get \"file\") }}{{ $.Scratch.Get \"f\" | os.ReadFile }} ~ MAYBE",
        "{{ $n := .Get \"name\" }}{{ $n | readFile }} ~ NO",
        "{{ with .Get 0 }}{{ with or ($.Page.GetPage .) (site.GetPage .) }}{{ .RenderShortcodes }}{{ end }}{{ end }} ~ YES",
        "{{ with .Get \"lang\" }}{{ . }}{{ end }}{{ with site.GetPage \"x\" }}{{ .Content }}{{ end }} ~ NO",
      })
  void recognisesIncludes(String template, Shows shows) {
    assertThat(read(template).shows()).isEqualTo(shows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "<a href=\"{{ .Get \"href\" }}\"> ~ ",
        "<a href='{{ .Get \"href\" | relURL }}#x'> ~ ",
        "<a href=\"{{ $.Site.Params.repo }}/blob/{{ .Get \"href\" }}\"> ~ href",
        "<a href=\"/go{{ .Get 0 }}\"> ~ 0",
        "{{ $link := .Get \"link\" }}<a href=https://x.test/{{ $link }}> ~ link",
        "{{ $u := printf \"https://x.test/%s\" (.Get \"url\") }}<a href=\"{{ $u }}\"> ~ url",
        "{{/* stub */}}<a href=\"/go{{ .Get 0 }}\"> ~ ",
        "<a href=\"{{ .Get \"link\" }}\" title=\"To {{ .Get \"name\" }}\"> ~ ",
      })
  void tellsPartsOfAddressesFromAddresses(String template, String parts) {
    assertThat(String.join(",", read(template).addressParts()))
        .isEqualTo(parts == null ? "" : parts);
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
            -- layouts/docs/_shortcodes/a.html --
            docs
            -- themes/t/layouts/shortcodes/a.html --
            -- themes/t/layouts/shortcodes/figure.html --
            {{ .Inner }}
            -- themes/t/layouts/shortcodes/include.html --
            {{/* stub */}}
            -- layouts/_partials/p.html --
            <p id="deep">
            -- layouts/_shortcodes/c.html --
            {{ partial "p.html" . }}
            """);
    Templates templates = Templates.read(site.tree(), site.config());
    assertThat(templates.shortcode("a", "").usesInner()).isTrue();
    assertThat(templates.shortcode("A", "other").file()).isEqualTo("layouts/shortcodes/a.html");
    assertThat(templates.shortcode("a", "docs").file())
        .isEqualTo("layouts/docs/_shortcodes/a.html");
    assertThat(templates.shortcode("nested/b", "")).isNotNull();
    assertThat(templates.shortcode("figure", "").usesInner()).isTrue();
    assertThat(templates.shortcode("include", "").shows()).isEqualTo(Shows.YES);
    assertThat(templates.shortcode("c", "").literalIds()).containsExactly("deep");
    assertThat(templates.shortcode("details", "").inner()).isEqualTo(Inner.MARKDOWN);
    assertThat(templates.shortcode("gist", "")).isNull();
    assertThat(templates.shortcodeNames()).contains("a", "Nested/b", "relref");

    Templates old = Templates.read(site.tree(), site.config(new HugoVersion(0, 131, 0)));
    assertThat(old.shortcode("A", "")).isNull();
    assertThat(old.shortcode("a", "docs").file()).isEqualTo("layouts/shortcodes/a.html");
    assertThat(old.shortcode("Nested/b", "")).isNull();
    assertThat(old.shortcode("gist", "")).isNotNull();
  }

  @Test
  void findsHooks() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            -- layouts/docs/_markup/render-link.html --
            -- layouts/_markup/render-image.rss.xml --
            -- layouts/_default/_markup/render-heading.html --
            <h{{ .Level }} id="{{ .Anchor | safeURL }}">{{ .Text }}<a href="#{{ .Anchor }}">#</a></h{{ .Level }}>
            -- layouts/_markup/render-codeblock-Mermaid.html --
            """);
    Templates templates = Templates.read(site.tree(), site.config());
    assertThat(templates.linkHook()).isEqualTo(Hook.CUSTOM);
    assertThat(templates.imageHook()).isEqualTo(Hook.NONE);
    assertThat(templates.headingHook()).isEqualTo(HeadingHook.KEEPS);
    assertThat(templates.codeBlockHooks()).containsExactly("mermaid");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 167, NONE",
    "'[languages.en]\n[languages.fr]', 167, EMBEDDED",
    "'[languages.en]\n[languages.fr]', 111, NONE",
    "'[languages.en]\n[languages.fr]\n[markup.goldmark.renderHooks.link]\nuseEmbedded=\"never\"', 167, NONE",
    "'[markup.goldmark.renderHooks.link]\nuseEmbedded=\"always\"', 167, EMBEDDED",
    "'[markup.goldmark.renderHooks.link]\nenableDefault=true', 131, EMBEDDED",
  })
  void embedsItsLinkHook(String toml, int minor, Hook hook) {
    Txtar site = Txtar.of("-- hugo.toml --\n" + toml);
    assertThat(Templates.read(site.tree(), site.config(new HugoVersion(0, minor, 0))).linkHook())
        .isEqualTo(hook);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "{{/* stub: this hook exists */}} ~ KEEPS",
        "<h1 id=\"x-{{ .Anchor }}\"> ~ UNKNOWN",
        "<h1>{{ .Text }}</h1> ~ UNKNOWN",
        "<h1 id=\"{{ .Anchor }}\"> ~ KEEPS",
        "{{ if .Page.Params.x }}<h1 id='{{- .Anchor -}}'>{{ else }}<h2 id={{ $.Anchor | safeURL }}>{{ end }} ~ KEEPS",
        "<h1 id=\"{{ .Anchor }}\"><i id=\"{{ .Text }}\"> ~ UNKNOWN",
        "{{ partial \"td/render-heading.html\" . -}} ~ KEEPS",
        "{{ template \"_default/_markup/gone.html\" . }} ~ KEEPS",
        "{{ partial \"own.html\" . }} ~ UNKNOWN",
      })
  void judgesHeadingHooks(String template, HeadingHook hook) {
    Txtar site =
        Txtar.of(
            "-- hugo.toml --\n-- layouts/_partials/own.html --\n<h1>{{ .Text }}</h1>\n"
                + "-- layouts/_markup/render-heading.html --\n"
                + template);
    assertThat(Templates.read(site.tree(), site.config()).headingHook()).isEqualTo(hook);
  }
}
