package dev.waymark.rules.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.document.Document;
import dev.waymark.lint.Findings.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which keys have nothing behind them; {@code ↵} ends a line. */
class NullValueTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      nullValues = "none",
      value = {
        "---↵title: T↵x:↵---↵ => 3:1 x has no value",
        "---↵title: T↵params:↵  x:↵---↵ => 4:3 x has no value",
        "---↵title: T↵cards:↵  - title: A↵    x:↵---↵ => 5:5 x has no value",
        "---↵title: T↵x: ''↵y: []↵---↵ => none",
      })
  void aKeyWithoutAValueIsFoundHoweverDeepItIs(String text, String said) {
    List<Problem> all = new ArrayList<>();
    SmallSite files = new SmallSite().file("content/a.md", text.replace('↵', '\n'));
    for (Document document : files.build().documents()) new NullValue().check(document, all::add);
    assertThat(all)
        .extracting(p -> p.span().toString().replace("content/a.md:", "") + " " + p.message())
        .isEqualTo(said == null ? List.of() : List.of(said));
  }
}
