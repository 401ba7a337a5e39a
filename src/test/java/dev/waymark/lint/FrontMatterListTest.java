package dev.waymark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.document.Document;
import dev.waymark.text.Edit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How items join a list of front matter, in the page's own style; {@code ↵} ends a line. */
class FrontMatterListTest {
  private static @Nullable String added(String written, String... items) {
    String text = written.replace('↵', '\n');
    Document document =
        new SmallSite().file("content/a.md", text).build().documents().iterator().next();
    Edit edit = FrontMatterList.add(document, "aliases", List.of(items));
    if (edit == null) return null;
    StringBuilder out = new StringBuilder(text);
    out.replace(edit.span().start(), edit.span().end(), edit.replacement());
    return out.toString().replace('\n', '↵');
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "text => ---↵aliases:↵  - /a/↵---↵text",
        "---↵---↵ => ---↵aliases:↵  - /a/↵---↵",
        "---↵title: T↵---↵ => ---↵title: T↵aliases:↵  - /a/↵---↵",
        "---↵aliases:↵- /x/↵t: T↵---↵ => ---↵aliases:↵- /x/↵- /a/↵t: T↵---↵",
        "---↵aliases:↵    - \"/x/\"↵---↵ => ---↵aliases:↵    - \"/x/\"↵    - \"/a/\"↵---↵",
        "---↵aliases: [/x/]↵---↵ => ---↵aliases: [/x/, /a/]↵---↵",
        "---↵aliases: []↵---↵ => ---↵aliases: [/a/]↵---↵",
        "---↵aliases: /x/↵---↵ => ---↵aliases: [/x/, /a/]↵---↵",
        "+++↵t = 1↵[params]↵+++↵ => +++↵aliases = [\"/a/\"]↵t = 1↵[params]↵+++↵",
        "+++↵aliases = ['/x/']↵+++↵ => +++↵aliases = ['/x/', \"/a/\"]↵+++↵",
        "{\"title\": \"T\"}↵ => {↵  \"aliases\": [\"/a/\"],\"title\": \"T\"}↵",
        "{\"aliases\": [\"/x/\"]}↵ => {\"aliases\": [\"/x/\", \"/a/\"]}↵",
      })
  void anItemJoinsAsThePageWrites(String text, String after) {
    assertThat(added(text, "/a/")).isEqualTo(after);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#+title: T↵", "{}↵", "---↵aliases: 5↵---↵", "---↵aliases: {a: b}↵---↵"})
  void someFormsHaveNoPlaceForIt(String text) {
    assertThat(added(text, "/a/")).isNull();
  }

  @Test
  void severalItemsJoinInOrder() {
    assertThat(added("---↵aliases:↵- /x/↵---↵", "/a/", "/b/"))
        .isEqualTo("---↵aliases:↵- /x/↵- /a/↵- /b/↵---↵");
    assertThat(added("---↵aliases: [/x/]↵---↵", "/a/", "/b/"))
        .isEqualTo("---↵aliases: [/x/, /a/, /b/]↵---↵");
    assertThat(added("text", "/a/", "/b/")).startsWith("---↵aliases:↵  - /a/↵  - /b/↵---↵");
  }

  @Test
  void whatYamlWouldReadOtherwiseIsQuoted() {
    assertThat(added("text", "/a b/")).startsWith("---↵aliases:↵  - \"/a b/\"↵");
    assertThat(added("text", "/a\"\\b/")).startsWith("---↵aliases:↵  - \"/a\\\"\\\\b/\"↵");
    assertThat(added("text", "/a%20_~.-/B9/")).startsWith("---↵aliases:↵  - /a%20_~.-/B9/↵");
    assertThat(added("text", "a")).startsWith("---↵aliases:↵  - \"a\"↵");
  }
}
