package dev.waymark.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ids of lines of code that a configuration numbers, as Hugo 0.131 and 0.169 print them. */
class NumberedLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lineNos = true, anchorLineNos = true                     | 1 foo-1 hl-0-1 hl-1-5
          lineNos = true, anchorLineNos = true, lineAnchors = 'la' | foo-1 la-1 la-5
          lineNos = true, anchorLineNos = true, lineNoStart = 7    | 7 foo-7 hl-0-7 hl-1-5
          anchorLineNos = true                                     | foo-1 hl-1-5
          lineNos = true                                           | ''
          """)
  void theConfigurationNumbersLines(String highlight, String ids) {
    Site site =
        new SmallSite()
            .file("hugo.toml", "[markup]\nhighlight = {" + highlight + "}\n")
            .page(
                "a.md",
                """
                ```sh
                a
                ```

                ```go {linenos=table,linenostart=5}
                a
                ```

                ```go {linenos=inline,lineanchors=foo}
                a
                ```

                ```go {linenos=false}
                a
                ```

                {{< highlight go >}}x{{< /highlight >}}

                ```
                a
                ```
                """)
            .build();
    Page page = Objects.requireNonNull(site.page("en", new LogicalPath("/a")));
    assertThat(String.join(" ", site.anchors(page).ids())).isEqualTo(ids);
  }
}
