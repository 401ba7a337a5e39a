package dev.waymark.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Past;
import dev.waymark.lint.Past.Became;
import dev.waymark.lint.Severity;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fragments of pages that a theme which is not here may complete. */
class LostAnchorsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
  private static final Past NOTHING = (site, missing) -> Map.of();

  private final SmallSite files =
      new SmallSite()
          .without("layouts/all.html")
          .file("hugo.toml", "baseURL = 'https://example.org/'\ntheme = 'away'\n")
          .page("install.md", "## Create a token\n\n## Before you start\n\n{{< note >}}\n")
          .page("other.md", "## Tokens\n");

  private List<Problem> found(Past past) {
    List<Problem> all = new ArrayList<>();
    new BrokenAnchor().check(files.build(), past, all::add);
    return all;
  }

  private List<String> messages(Past past) {
    return found(past).stream().map(Problem::message).toList();
  }

  /** A past in which what is missing became one fragment of a page. */
  private static Past became(String path, String fragment, @Nullable String commit) {
    return (site, missing) -> {
      Page page =
          site.pages().stream()
              .filter(p -> p.path().value().equals(path))
              .findFirst()
              .orElseThrow();
      Map<Past.Missing, Became> all = new HashMap<>();
      missing.forEach(m -> all.put(m, new Became(page, fragment, commit, DAY)));
      return all;
    };
  }

  private void link(String destination) {
    files.page("start.md", "[a](" + destination + ")\n");
  }

  @Test
  void historyTellsWhatAHeadingBecame() {
    link("/install/#make-a-token");
    List<Problem> found = found(became("/install", "create-a-token", "abc1234"));
    assertThat(found)
        .extracting(Problem::message)
        .containsExactly(
            "/install/ has no anchor #make-a-token: #make-a-token became #create-a-token in"
                + " abc1234 (2026-01-02)");
    assertThat(found.get(0).atMost()).isEqualTo(Severity.WARNING);
    assertThat(found.get(0).fix().edits())
        .extracting(edit -> edit.span().text() + " to " + edit.replacement())
        .containsExactly("/install/#make-a-token to /install/#create-a-token");
  }

  @Test
  void itMayHaveMovedToAnotherPage() {
    link("/install/#make-a-token");
    List<Problem> found = found(became("/other", "tokens", "abc1234"));
    assertThat(found.get(0).message()).contains("#make-a-token became /other/#tokens in abc1234");
    assertThat(found.get(0).fix().edits())
        .extracting(edit -> edit.replacement())
        .containsExactly("/other/#tokens");
  }

  @Test
  void ofWhatWasRemovedANearIdIsNamed() {
    link("/install/#create-a-toke");
    assertThat(messages(became("/install", "", "abc1234")))
        .containsExactly(
            "/install/ has no anchor #create-a-toke: it was removed in abc1234 (2026-01-02);"
                + " did you mean #create-a-token?");
  }

  @Test
  void withoutHistoryOnlyAnIdThatMustBeMeantIsSaid() {
    files.page(
        "install.md", "## Before you start\n\n[a](#before-you-start-it) [b](#else) {{< note >}}\n");
    assertThat(messages(NOTHING))
        .containsExactly(
            "this page has no anchor #before-you-start-it; did you mean #before-you-start?");
    link("/install/#before-you-start-it");
    assertThat(messages(NOTHING))
        .contains("/install/ has no anchor #before-you-start-it; did you mean #before-you-start?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{< tab \"Before you start it\" >}}",
        "{{< tab \"start it\" >}}",
        "{{< tab \"Why: before you start it?\" >}}",
        "{{< tab >}}\n## Before you start it\n{{< /tab >}}",
        "{{< tab >}}\n<p id=\"before-you-start-it\">\n{{< /tab >}}",
      })
  void aShortcodeThatIsToldItMayMakeIt(String call) {
    files.page("install.md", "## Before you start\n\n[a](#before-you-start-it)\n\n" + call + "\n");
    assertThat(messages(NOTHING)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{< tab \"it\" >}}",
        "{{< tab \"Another text\" >}}",
        "{{< tab >}}\nbefore you start it\n{{< /tab >}}",
        "{{< tab >}}\n## Another\n{{< /tab >}}",
      })
  void otherCallsDoNot(String call) {
    files.page("install.md", "## Before you start\n\n[a](#before-you-start-it)\n\n" + call + "\n");
    assertThat(messages(NOTHING)).hasSize(1);
  }

  @Test
  void historyIsAskedOnlyOfFragmentsThatNobodyKnows() {
    files.page(
        "start.md", "[a](/install/) [b](/install/#before-you-start) [c](https://x.org/#y)\n");
    List<Past.Missing> asked = new ArrayList<>();
    Past past =
        new Past() {
          @Override
          public Map<Missing, Became> of(Site site, Collection<Missing> missing) {
            asked.addAll(missing);
            return Map.of();
          }
        };
    assertThat(found(past)).isEmpty();
    assertThat(asked).isEmpty();
    link("/install/#gone");
    found(past);
    assertThat(asked).extracting(Past.Missing::fragment).containsExactly("gone");
  }

  @Test
  void withoutHistoryTheSameHeadingOfATranslationIsNamed() {
    files
        .file(
            "hugo.toml",
            "baseURL = 'https://example.org/'\ntheme = 'away'\n"
                + "defaultContentLanguageInSubdir = true\n[languages.en]\n[languages.de]\n")
        .page("install.md", "## Rules\n\n{{< note >}}\n")
        .page("install.de.md", "## Regeln\n\n[a](#rules)\n\n{{< note >}}\n");
    assertThat(messages(NOTHING))
        .containsExactly(
            "this page has no anchor #rules; did you mean #regeln, its heading in"
                + " /en/install/?");
  }
}
