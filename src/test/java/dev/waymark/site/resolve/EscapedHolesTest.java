package dev.waymark.site.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not known in a page's template may hold ids, unless html/template escapes it. */
class EscapedHolesTest {
  @ParameterizedTest
  @CsvSource({
    "'{{ printf \"%s\" (getJSON \"https://example.net/\") }}', NoSuchAnchor",
    "'{{ printf \"%s\" (getJSON \"https://example.net/\") | safeHTML }}', Unknown",
    "'{{ getJSON \"https://example.net/\" }}', Unknown",
    "'{{ .Render \"again\" }}', Unknown",
  })
  void aTemplateThatPrints(String print, String expected) {
    SmallSite files =
        new SmallSite()
            .file("layouts/all.html", "{{ .Content }}" + print)
            .file(
                "layouts/again.html",
                "{{ if getJSON \"https://example.net/\" }}{{ .Render \"again\" }}{{ end }}")
            .page("a.md", "[x](#gone)\n");
    assertThat(files.build().references())
        .singleElement()
        .satisfies(
            ref ->
                assertThat(ref.resolution().end().getClass().getSimpleName()).isEqualTo(expected));
  }
}
