package dev.waymark.site.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Resolution;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where calls of {@code ref} lead in a browser, as the links were that Hugo 0.131 and 0.169 wrote.
 */
class RefCallsTest {
  private static final String PLAIN = "<a href=\"{{ .Destination }}\">{{ .Text }}</a>";
  private static final String LANGUAGE =
      "<a href=\"{{ .Destination | relLangURL }}\">{{ .Text }}</a>";

  private static List<String> links(String hook, String text) {
    return new SmallSite()
            .file("hugo.toml", "baseURL = 'https://docs.acme.dev/base/'\n")
            .file("layouts/_markup/render-link.html", hook.equals("relLangURL") ? LANGUAGE : PLAIN)
            .file("layouts/_shortcodes/n.html", "{{ .Inner }}")
            .page("a.md", "## Head\n\n" + text.replace("\\n", "\n") + "\n")
            .build()
            .references()
            .stream()
            .map(r -> r.form() + " " + word(r.resolution()))
            .toList();
  }

  private static String word(Resolution r) {
    return r instanceof Resolution.Found f
        ? f.url().value() + (f.fragment() == null ? "" : "#" + f.fragment())
        : r.getClass().getSimpleName();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "plain => [x]({{< relref a >}}) => REF /base/a/",
        "relLangURL => [x]({{< relref a >}}) => HOOK NoSuchPage",
        "relLangURL => [x]({{< ref a >}}) => HOOK NoSuchPage",
        "plain => [x]({{< relref a >}}#head) => REF /base/a/#head",
        "plain => [x]({{% relref a %}}#no) => REF NoSuchAnchor",
        "relLangURL => [x]({{% relref none %}}) => REF NoSuchPage",
        "plain => {{% n %}}\\nsee ({{< ref a >}}) so\\n{{% /n %}} => REF /base/a/",
        "plain => {{% n %}}\\nsee ({{< ref a >}}), so\\n{{% /n %}} => HOOK NoSuchPage",
        "plain => see ({{< ref a >}}), so => REF /base/a/",
      })
  void whereCallsLead(String hook, String text, String expected) {
    assertThat(links(hook, text)).containsExactly(expected);
  }

  /** What the template of a call or a hook asks for, by which Hugo's build fails as well. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "{{< r none >}} => REF none",
        "{{< r a >}} => ''",
        "{{< r \"none#x\" >}} => REF none#x",
        "{{< r none >}} {{< r none >}} => REF none REF none",
        "{{% r none %}} => REF none",
        "{{< n >}}{{< r none >}}{{< /n >}} => REF none",
        "[x](none) => REF none",
        "[x](a) => ''",
        "{{< relref none >}} => REF none",
        "[x]({{< relref none >}}) => REF none",
      })
  void whatTemplatesAskFor(String text, String expected) {
    List<String> broken =
        new SmallSite()
                .file(
                    "layouts/_markup/render-link.html",
                    "<a href=\"{{ ref .Page .Destination }}\">x</a>")
                .file("layouts/_shortcodes/n.html", "{{ .Inner }}")
                .file("layouts/_shortcodes/r.html", "<a href=\"{{ relref . (.Get 0) }}\">x</a>")
                .page("a.md", text)
                .build()
                .references()
                .stream()
                .filter(r -> r.resolution() instanceof Resolution.NoSuchPage)
                .map(r -> r.form() + " " + r.raw())
                .toList();
    assertThat(String.join(" ", broken)).isEqualTo(expected);
  }

  /**
   * {@code markdownify} renders for the home page: Hugo's own hook makes {@code /base/#…} of it.
   */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "[x]({{< relref \"#head\" >}}) => REF /base/a/#head",
        "{{< m >}}[x]({{< relref \"#head\" >}}){{< /m >}} => HOOK NoSuchAnchor",
        "{{< m >}}[x]({{< ref \"#head\" >}}){{< /m >}} => HOOK NoSuchAnchor",
        "{{< m >}}[x]({{< relref \"a#head\" >}}){{< /m >}} => REF /base/a/#head",
      })
  void fragmentsInTextsOfOtherPages(String text, String expected) {
    List<String> links =
        new SmallSite()
                .file(
                    "hugo.toml",
                    "baseURL = 'https://docs.acme.dev/base/'\n"
                        + "markup.goldmark.renderHooks.link.enableDefault = true\n"
                        + "markup.goldmark.renderHooks.link.useEmbedded = 'always'\n")
                .file("layouts/_shortcodes/m.html", "{{ .Inner | markdownify }}")
                .page("a.md", "## Head\n\n" + text + "\n")
                .build()
                .references()
                .stream()
                .map(r -> r.form() + " " + word(r.resolution()))
                .toList();
    assertThat(links).containsExactly(expected);
  }
}
