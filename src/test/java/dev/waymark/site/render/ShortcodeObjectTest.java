package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Site;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shortcode's template gets of its call; shown by the ids that it prints. */
class ShortcodeObjectTest {
  private static SmallSite site(String template, String text) {
    return new SmallSite()
        .file(".tool-versions", "hugo 0.167.0\n")
        .file("layouts/_shortcodes/s.html", template)
        .file("layouts/_shortcodes/outer.html", "{{ .Inner }}")
        .page("a.md", text + "\n");
  }

  private static List<String> ids(SmallSite files) {
    Site site = files.build();
    return List.copyOf(site.anchors(site.pagesOf("content/a.md").get(0)).ids());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "{{< s one >}} => .Get 0 => one",
        "{{< s one two >}} => .Get 1 => two",
        "{{< s one >}} => .Get 1 => ''",
        "{{< s one >}} => printf \"x%v\" (.Get -1) => x",
        "{{< s k=v >}} => .Get \"k\" => v",
        "{{< s k=v >}} => printf \"x%v\" (.Get \"none\") => x",
        "{{< s k=v >}} => with .Get 0 }}x{{ else }}none{{ end => none",
        "{{< s one >}} => with .Get \"k\" }}x{{ else }}none{{ end => none",
        "{{< s >}} => with .Get 0 }}x{{ else }}none{{ end => none",
        "{{< s true >}} => printf \"%T\" (.Get 0) => bool",
        "{{< s 12 >}} => add 1 (.Get 0) => 13",
        "{{< s 1.5 >}} => add 1 (.Get 0) => 2.5",
        "{{< s \"12\" >}} => printf \"%T\" (.Get 0) => string",
        "{{< s k=v >}} => .IsNamedParams => true",
        "{{< s one >}} => .IsNamedParams => false",
        "{{< s one two >}} => len .Params => 2",
        "{{< s k=v l=w >}} => .Params.l => w",
        "{{< s >}} => .Name => s",
        "{{< s >}} => .Ordinal => 0",
        "{{< outer >}}{{< /outer >}}{{< s >}} => .Ordinal => 1",
        "{{< outer >}}{{< s >}}{{< /outer >}} => .Parent.Name => outer",
        "{{< s >}} => with .Parent }}x{{ else }}none{{ end => none",
        "{{< s >}} => .Page.Title => T",
        "{{< s >}} => .Site.Home.RelPermalink => /",
        "{{< s >}} => .RelRef \"/a\" => /a/",
        "{{< s >}} => .Position.LineNumber => 4",
        "{{< s >}} => .Position.ColumnNumber => 1",
        "{{< s >}}in{{< /s >}} => .Inner => in",
        "{{< s >}}in{{< /s >}} => .InnerDeindent => in",
        "{{< s >}} => .Store.Set \"k\" 1 }}{{ .Scratch.Get \"k\" => 1",
        "{{% s %}} => .Name => s",
      })
  void whatACallIs(String text, String expression, String id) {
    String inner = expression.contains("Inner") ? "" : "{{/* .Inner */}}";
    List<String> wanted = id.isEmpty() ? List.of() : List.of(id);
    SmallSite files = site("<i id=\"{{ " + expression + " }}\"></i>" + inner, text);
    if (text.startsWith("{{%"))
      files.file("hugo.toml", "[markup.goldmark.renderer]\nunsafe = true\n");
    assertThat(ids(files)).isEqualTo(wanted);
  }

  /** Of a call that is indented what it holds may lose as much. */
  @ParameterizedTest
  @CsvSource({"Inner, false", "InnerDeindent, true"})
  void anIndentedCall(String inner, boolean heading) {
    SmallSite files =
        site(
            "{{ ." + inner + " | markdownify }}",
            "- item\n\n      {{< s >}}\n      text\n\n      # Head\n      {{< /s >}}");
    assertThat(ids(files)).isEqualTo(heading ? List.of("head") : List.of());
  }

  /** What a shortcode prints as a name no later heading gets. */
  @ParameterizedTest
  @CsvSource({
    "{{% s %}}, ## Same, same same-1",
    "{{< s >}}, ## Same, same",
  })
  void headingsOfAShortcode(String call, String heading, String ids) {
    SmallSite files = site("## Same\n", call + "\n\n" + heading);
    assertThat(ids(files)).containsExactly(ids.split(" "));
  }
}
