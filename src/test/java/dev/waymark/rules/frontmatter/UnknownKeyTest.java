package dev.waymark.rules.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys are taken for misspelt ones. */
class UnknownKeyTest {
  private final SmallSite files = new SmallSite();

  private List<String> found() {
    List<Problem> all = new ArrayList<>();
    new UnknownKey(3).check(files.build(), all::add);
    return all.stream().map(Problem::message).toList();
  }

  private void page(String path, String... lines) {
    files.file("content/" + path, "---\n" + String.join("\n", lines) + "\n---\n");
  }

  @ParameterizedTest
  @CsvSource({
    "titlee, title",
    "descripton, description",
    "expiry_date, expiryDate",
    "link-title, linkTitle",
    "Titlee, title",
    "sumary, summary",
    "keywrdss, keywords",
  })
  void aNearKeyOfHugosOwnIsMeant(String written, String meant) {
    page("a.md", written + ": x");
    assertThat(found())
        .containsExactly("key " + written + " is unknown; did you mean " + meant + "?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title",
        "height",
        "slag",
        "descrption_of_it",
        "author",
        "sidebar",
        "sumry",
        "datee"
      })
  void otherKeysAreTheSitesOwn(String key) {
    page("a.md", key + ": x");
    assertThat(found()).isEmpty();
  }

  @Test
  void whatThePageHasAlreadyIsNotMeant() {
    page("a.md", "title: T", "titlee: x");
    assertThat(found()).isEmpty();
  }

  @Test
  void aKeyThatManyPagesUseIsMeant() {
    for (String name : List.of("a", "b")) page(name + ".md", "titlee: x");
    assertThat(found()).hasSize(2);
    page("c.md", "titlee: x");
    assertThat(found()).isEmpty();
  }

  @Test
  void whatASectionsPagesUseIsMeantInThatSection() {
    for (String name : List.of("a", "b", "c")) page("docs/" + name + ".md", "toc_level: 1");
    page("docs/d.md", "toc_levl: 1");
    page("blog/e.md", "toc_levl: 1");
    assertThat(found()).containsExactly("key toc_levl is unknown; did you mean toc_level?");
  }

  @Test
  void anItemOfAListIsComparedWithTheOthers() {
    page("a.md", "cards:", "- {link: a, text: b}", "- {link: c, text: d}", "- {lnik: e, text: f}");
    assertThat(found()).containsExactly("key lnik is unknown; did you mean link?");
  }

  @Test
  void twoLettersMayDifferInALongKey() {
    page("a.md", "cards: [{linktarget: a}, {linktarget: b}, {linktrgt: c}]");
    assertThat(found()).containsExactly("key linktrgt is unknown; did you mean linktarget?");
  }

  @Test
  void alsoBelowParams() {
    page("a.md", "params:", "  cards: [{links: a}, {links: b}, {link: c}]");
    assertThat(found()).containsExactly("key link is unknown; did you mean links?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{links: a}, {link: b}]",
        "[{links: a}, {links: b}, {link: c, links: d}]",
        "[{links: a}, {links: b}, word]",
        "[{links: a}, {other: b}, {link: c}]",
        "[{url: a}, {url: b}, {ur: c}]",
        "[{target: a}, {target: b}, {trgt: c}]",
      })
  void listsThatAreNotAlikeSayNothing(String list) {
    page("a.md", "cards: " + list);
    assertThat(found()).isEmpty();
  }

  @Test
  void theFixWritesTheKey() {
    page("a.md", "titlee: x");
    List<Problem> all = new ArrayList<>();
    new UnknownKey(3).check(files.build(), all::add);
    assertThat(all.get(0).fix().edits())
        .extracting(e -> e.span().text() + " to " + e.replacement())
        .containsExactly("titlee to title");
  }
}
