package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a page's templates may show another text than its content. */
class ChangedContentsTest {
  private static final String CHANGES = "{{ .Content | replaceRE \"a\" \"b\" }}";

  private static ShownSite site(String template) {
    return ShownSite.of("")
        .page("a.md", "")
        .file("layouts/all.html", template)
        .file("layouts/_partials/changes.html", CHANGES)
        .file("layouts/_partials/folder/changes.html", CHANGES)
        .file("layouts/_partials/shows.html", "{{ .Content }}")
        .file("layouts/_partials/other.html", "{{ replace .Title \"a\" \"b\" }}")
        .file("layouts/_partials/through.html", "{{ partial \"again\" . }}")
        .file(
            "layouts/_partials/again.html",
            "{{ partial \"through\" . }}{{ partial \"changes\" . }}")
        .file("layouts/_partials/round.html", "{{ partial \"round\" . }}");
  }

  private static boolean mayChange(ShownSite site) {
    return site.renderer().templates().mayChange(site.get("/a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "{{ .Content }} => false",
        "{{ replace .Title \"a\" \"b\" }} => false",
        "{{ replace .Content \"a\" \"b\" }} => true",
        "{{ strings.Replace .Content \"a\" \"b\" }} => true",
        "{{ collections.Replace .Content \"a\" \"b\" }} => false",
        "{{ strings.ToUpper .Content }} => false",
        "{{ .Content | replaceRE \"a\" \"b\" }} => true",
        "{{ .Content | strings.ReplacePairs \"a\" \"b\" }} => true",
        "{{ range findRE \"a\" .Content }}{{ end }} => true",
        "{{ range findRESubmatch \"a\" .Content }}{{ end }} => true",
        "{{ range split .Content \"a\" }}{{ end }} => true",
        "{{ upper .Content }} => false",
        "{{ replace $.Content \"a\" \"b\" }} => true",
        "{{ $p := . }}{{ replace $p.Content \"a\" \"b\" }} => true",
        "{{ replace $.Title \"a\" \"b\" }} => false",
        "{{ replace (site.GetPage \"a\").Content \"a\" \"b\" }} => true",
        "{{ replace (site.GetPage \"a\").Title \"a\" \"b\" }} => false",
        "{{ $c := .Content }}{{ if $c }}{{ $c = replace $c \"a\" \"b\" }}{{ end }} => true",
        "{{ partial \"changes\" . }} => true",
        "{{ partial \"changes.html\" . }} => true",
        "{{ partialCached \"changes\" . }} => true",
        "{{ partials.Include \"changes\" . }} => true",
        "{{ strings.Count \"changes\" . }} => false",
        "{{ print \"changes\" . }} => false",
        "{{ partial \"folder/changes\" . }} => true",
        "{{ partial \"none\" . }} => false",
        "{{ partial \"through\" . }} => true",
        "{{ partial \"round\" . }} => false",
        "{{ partial 1 . }} => false",
        "{{ partial .Title . }} => false",
        "{{ partial \"shows\" . }}{{ partial \"other\" . }} => false",
        "{{ if .Title }}{{ with partial \"changes\" . }}{{ end }}{{ end }} => true",
        "{{ define \"x\" }}{{ replace .Content \"a\" \"b\" }}{{ end }}{{ template \"x\" . }} => true",
        "{{ define \"x\" }}{{ .Content }}{{ end }}{{ template \"x\" . }}{{ split \"a\" \"b\" }} => true",
        "{{ template \"_partials/changes.html\" . }} => true",
        "{{ template \"_partials/shows.html\" . }} => false",
      })
  void whatItNames(String template, boolean expected) {
    assertThat(mayChange(site(template))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "{{ .Content }} => {{ block \"main\" . }}{{ end }} => false",
        "{{ .Content }} => {{ replace .Title \"a\" \"b\" }}{{ block \"main\" . }}{{ end }} => false",
        "{{ .Content }} => {{ replace .Content \"a\" \"b\" }}{{ block \"main\" . }}{{ end }} => true",
        "{{ .Content }} => {{ partial \"changes\" . }}{{ block \"main\" . }}{{ end }} => true",
        "{{ split .Content \"a\" }} => {{ block \"main\" . }}{{ end }} => true",
      })
  void theTemplateAroundItCountsToo(String main, String base, boolean expected) {
    ShownSite site = site("{{ define \"main\" }}" + main + "{{ end }}");
    assertThat(mayChange(site.file("layouts/baseof.html", base))).isEqualTo(expected);
  }

  /** Before 0.146 a partial was found by its whole name alone. */
  @ParameterizedTest
  @CsvSource({"changes, true", "changes.html, true", "none, false"})
  void partialsOfOldHugos(String name, boolean expected) {
    ShownSite site =
        ShownSite.of("")
            .on(131)
            .page("a.md", "")
            .file("layouts/_default/single.html", "{{ partial \"" + name + "\" . }}")
            .file("layouts/partials/changes.html", CHANGES);
    assertThat(mayChange(site)).isEqualTo(expected);
  }

  @Test
  void eachPageHasItsOwnTemplate() {
    ShownSite site =
        site("{{ .Content }}")
            .file("layouts/other.html", CHANGES)
            .file("content/b.md", "---\nlayout: other\n---\n");
    assertThat(mayChange(site)).isFalse();
    assertThat(site.renderer().templates().mayChange(site.get("/b"))).isTrue();
    assertThat(mayChange(site)).isFalse();
  }
}
