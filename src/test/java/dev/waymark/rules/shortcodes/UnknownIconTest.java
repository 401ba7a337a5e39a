package dev.waymark.rules.shortcodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.icons.IconSet;
import dev.waymark.lint.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which icons are known, and what is said of others. */
class UnknownIconTest {
  private static final IconSet SET =
      new IconSet(
          "mine", Set.of("rocket", "user-group", "arrow_left", "a-group-b"), List.of("own"));

  private final SmallSite files =
      new SmallSite()
          .file(
              "layouts/shortcodes/grid.html",
              "{{ range index .Page.Params (.Get \"items\" | default \"grid\") }}{{ .title }}{{ end }}")
          .file("own/anchor.svg", "<svg/>")
          .file("assets/icons/whale.svg", "<svg/>")
          .file("assets/img/fish.svg", "<svg/>")
          .file("static/pic.svg", "<svg/>");

  /** Writes down messages and remarks. */
  private record Said(List<String> messages, List<String> remarks) implements Findings {
    @Override
    public void add(Problem problem) {
      messages.add(problem.message());
    }

    @Override
    public void note(String line) {
      remarks.add(line);
    }
  }

  private Said said(List<IconSet> sets, String... icons) {
    StringBuilder grid = new StringBuilder("---\ntitle: T\ngrid:\n");
    for (String icon : icons)
      grid.append("  - {title: T, link: /, icon: '").append(icon).append("'}\n");
    files.file("content/_index.md", grid + "---\n{{< grid >}}\n");
    Said said = new Said(new ArrayList<>(), new ArrayList<>());
    new UnknownIcon(sets).check(files.build(), said);
    return said;
  }

  @ParameterizedTest
  @CsvSource({
    "icons.yaml,  'github: <svg></svg>\nstar: \"<svg/>\"\nnote: no drawing'",
    "icons.yml,   'github: <svg></svg>\nstar: \"<svg/>\"\nnote: no drawing'",
    "icons.toml,  'github = \"<svg/>\"\nstar = \"<svg/>\"\nnote = \"no drawing\"'",
    "icons.json,  '{\"github\": \"<svg/>\", \"star\": \"<svg/>\", \"note\": \"no drawing\"}'",
  })
  void dataHoldsIcons(String file, String text) {
    files.file("themes/t/data/" + file, text).file("hugo.toml", "theme = 't'\n");
    assertThat(said(List.of(), "github", "star", "note").messages())
        .containsExactly("no icon is named note");
    assertThat(said(List.of(SET), "github", "rocket").messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rocket",
        "rocket-fill",
        "anchor",
        "whale",
        "icons/whale.svg",
        "/icons/whale.svg",
        "whale.svg",
        "icons/rocket.svg",
        "img/fish.svg",
        "/img/fish.svg",
        "pic.svg",
        "static/pic.svg",
        "img/",
        "img/any.png",
      })
  void whatIsThereIsKnown(String icon) {
    assertThat(said(List.of(SET), icon).messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "https://x.org/a.svg", "<svg/>", "{{ x }}", "fas fa-roket", "★"})
  void whatIsNoNameIsNotJudged(String icon) {
    assertThat(said(List.of(SET), icon).messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "roket, no icon is named roket; did you mean rocket?",
    "group, 'no icon is named group; did you mean a-group-b or user-group?'",
    "left, no icon is named left; did you mean arrow_left?",
    "zzzzzzzzz, no icon is named zzzzzzzzz",
    "rocket-full, no icon is named rocket-full",
    "img/fsh.svg, no icon file img/fsh.svg; did you mean img/fish.svg?",
    "icons/roket.svg, no icon file icons/roket.svg",
  })
  void othersAreSaidWithNearNames(String icon, String message) {
    assertThat(said(List.of(SET), icon).messages()).containsExactly(message);
  }

  @Test
  void withoutASetTheSitesOwnIconsCountIfTheyExplainMostNames() {
    files.file("assets/icons/fish.svg", "<svg/>");
    Said most = said(List.of(), "whale", "fish", "wale");
    assertThat(most.messages()).containsExactly("no icon is named wale; did you mean whale?");
    assertThat(most.remarks()).isEmpty();
    Said few = said(List.of(), "whale", "wale", "home");
    assertThat(few.messages()).isEmpty();
    assertThat(few.remarks()).hasSize(1);
  }

  @Test
  void withoutIconsNothingIsSaid() {
    Said said = said(List.of());
    assertThat(said.messages()).isEmpty();
    assertThat(said.remarks()).isEmpty();
  }
}
