package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownPrinting;
import dev.waymark.template.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code blocks as Hugo prints them, without colours. */
class CodeHtmlTest {
  private static final MarkdownOptions DEFAULTS = MarkdownOptions.defaults(HugoVersion.NEWEST);

  private static String html(String markdown, boolean fences) {
    MarkdownPrinting p = MarkdownPrinting.DEFAULTS;
    MarkdownPrinting printing =
        fences
            ? p
            : new MarkdownPrinting(
                EnumSet.noneOf(MarkdownPrinting.Trait.class),
                p.backlink(),
                p.linkifyProtocol(),
                p.wrapperClass(),
                p.lines());
    return new MarkdownRenderer(HugoVersion.NEWEST, DEFAULTS, printing)
        .render(
            Text.of(markdown.replace("\\n", "\n")),
            true,
            new HeadingIds(DEFAULTS.idType()),
            RenderHooks.NONE)
        .html()
        .value()
        .strip()
        .replace("\n", "\\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "```\\na\\n``` => <pre tabindex=\"0\"><code>a\\n</code></pre>",
        "```\\n``` => <pre tabindex=\"0\"><code></code></pre>",
        "```\\n\\na<b\\n\\n\\n``` => <pre tabindex=\"0\"><code>\\na&lt;b\\n</code></pre>",
        "``` {.c}\\na\\n``` => <pre tabindex=\"0\"><code>a\\n</code></pre>",
        "~```c&amp;d {.e #f g=h style=x}\\na\\n```~ => <div class=\"highlight e\" id=\"f\" g=\"h\"><pre"
            + " tabindex=\"0\"><code class=\"language-c&amp;d\" data-lang=\"c&amp;d\">a\\n</code></pre></div>",
        "~```go more{.e}\\n```~ => <div class=\"highlight e\"><pre tabindex=\"0\"><code"
            + " class=\"language-go\" data-lang=\"go\"></code></pre></div>",
        // Hugo marks each line of a language: read as Markdown once more, none of them is blank.
        "```go\\n\\na\\n \\n# b<c\\n``` => <div class=\"highlight\"><pre tabindex=\"0\"><code"
            + " class=\"language-go\" data-lang=\"go\"><span>\\n</span>a\\n<span> \\n</span># b&lt;c\\n"
            + "</code></pre></div>",
      })
  void fencesAreWrapped(String markdown, String html) {
    assertThat(html(markdown, true)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "```go {.c}\\na<b\\n``` => <pre><code class=\"language-go\">a&lt;b\\n</code></pre>",
        "```\\na\\n\\n``` => <pre><code>a\\n\\n</code></pre>",
      })
  void withoutFencesOfHugosItIsGoldmarks(String markdown, String html) {
    assertThat(html(markdown, false)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "~    a\\n\\n    b\\n\\n\\nx~ => <pre><code>a\\n\\nb\\n</code></pre>\\n<p>x</p>",
        "~    a  \\n    ~ => <pre><code>a  \\n</code></pre>",
        "~    \"a\"~ => <pre><code>&quot;a&quot;\\n</code></pre>",
      })
  void indentedCodeEndsWithItsLastLine(String markdown, String html) {
    assertThat(html(markdown, true)).isEqualTo(html);
  }

  /** Only numbered lines have anchors, and only when these are asked for. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "go {linenos=true,anchorlinenos=true} => hl-0-1 hl-0-2 hl-0-3",
        "go {linenos=inline,anchorlinenos=true,lineanchors=\"p&q\",linenostart=9} => p&amp;q-9"
            + " p&amp;q-10 p&amp;q-11",
        "go {linenos=false,anchorlinenos=true} => ~~",
        "go {linenos=\"\",anchorlinenos=true} => ~~",
        "go {linenos=\"false\",anchorlinenos=true} => ~~",
        "go {linenos=true,anchorlinenos=false} => ~~",
        "go {linenos=true} => ~~",
        "go {anchorlinenos=true} => ~~",
      })
  void numberedLinesHaveAnchors(String info, String ids) {
    String html = html("```" + info + "\na\n\nb\n```", true);
    List<String> found =
        Pattern.compile("<a id=\"([^\"]*)\" href=\"#\\1\"></a>")
            .matcher(html)
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();
    assertThat(String.join(" ", found)).isEqualTo(ids);
  }
}
