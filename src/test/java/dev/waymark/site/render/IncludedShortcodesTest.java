package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of the calls of an included page, as Hugo 0.131.0 and 0.169.0 print it. */
class IncludedShortcodesTest {
  private static final Pattern ID = Pattern.compile("id=\"([^\"]*)\"");

  private static ShownSite site(boolean unsafe, String text) {
    String include = "{{ with site.GetPage `/b` }}{{ .RenderShortcodes }}{{ end }}";
    return ShownSite.of("")
        .file("config/_default/markup.toml", "goldmark.renderer.unsafe = " + unsafe)
        .page(
            "b.md", "## Of b\n\n{{< box >}}\n## In box\n{{< /box >}}\n\nx {{< box >}}x{{< /box >}}")
        .page("a.md", text)
        .file(
            "layouts/shortcodes/box.html",
            "<i id=\"box{{ .Ordinal }}\">{{ .Inner | markdownify }}</i>")
        .file("layouts/shortcodes/inc.html", include)
        .file("layouts/shortcodes/made.html", include.replace("codes }", "codes | markdownify }"))
        .file("layouts/shortcodes/string.html", "{{ $.Page.RenderString `{{% inc %}}` }}")
        .file("layouts/shortcodes/plain.html", "{{ .Inner }}")
        .file("layouts/shortcodes/wrap.html", "<p>{{ .Inner | .Page.RenderString }}</p>");
  }

  /** Where raw HTML is left out it is lost that is not put in after Markdown was read. */
  @ParameterizedTest
  @CsvSource({
    "{{% inc %}}, of-b box0 in-box box1",
    "{{% plain %}}\\n{{% inc %}}\\n{{% /plain %}}, of-b box0 in-box box1",
    "{{< inc >}}, box0 in-box box1",
    "{{< made >}}, of-b",
    "{{< string >}}, of-b",
    "{{< wrap >}}{{% inc %}}{{< /wrap >}}, of-b",
    "{{% wrap %}}{{% inc %}}{{% /wrap %}}, ''",
  })
  void callsOfAnIncludedPage(String text, String ids) {
    String written = text.replace("\\n", "\n");
    assertThat(ids(site(false, written))).isEqualTo(ids);
    String all = text.equals("{{< inc >}}") ? ids : "of-b box0 in-box box1";
    assertThat(ids(site(true, written))).isEqualTo(all);
  }

  private static String ids(ShownSite site) {
    List<MatchResult> found = ID.matcher(site.content("/a")).results().toList();
    return found.stream().map(id -> id.group(1)).collect(Collectors.joining(" "));
  }
}
