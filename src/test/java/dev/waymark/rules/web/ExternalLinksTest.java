package dev.waymark.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Answer;
import dev.waymark.lint.Answer.Fragment;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Outcome;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Web;
import dev.waymark.text.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of links to the web, and which address is written instead. */
class ExternalLinksTest {
  private static final Outcome ALIVE = new Outcome.Alive();

  private final SmallSite files = new SmallSite();
  private final Map<String, Answer> answers = new HashMap<>();

  private ExternalLinksTest says(String url, Outcome outcome) {
    answers.put(url, Answer.of(outcome));
    return this;
  }

  private ExternalLinksTest says(String url, Outcome outcome, String id, Fragment fragment) {
    answers.put(url, new Answer(outcome, Map.of(id, fragment)));
    return this;
  }

  private List<Problem> found(Rule.WebRule rule) {
    List<Problem> all = new ArrayList<>();
    rule.check(files.build(), new Web(answers), all::add);
    return all;
  }

  private List<String> messages(Rule.WebRule rule) {
    return found(rule).stream().map(p -> p.span() + " " + p.message()).toList();
  }

  /** The line of a link after the fix of the one problem that was found. */
  private static String fixed(List<Problem> found) {
    assertThat(found).hasSize(1);
    if (found.get(0).fix() == null) return "none";
    Edit edit = found.get(0).fix().edits().get(0);
    StringBuilder text = new StringBuilder(edit.span().source().text());
    text.replace(edit.span().start(), edit.span().end(), edit.replacement());
    return text.substring(text.indexOf("---\n", 4) + 4).strip();
  }

  @Test
  void eachRuleSpeaksOfItsOwnAnswers() {
    files.page("a.md", "[a](https://a.org/)\n[b](https://b.org/)\n[c](https://c.org/)\n");
    says("https://a.org/", new Outcome.Dead("404"));
    says("https://b.org/", new Outcome.Unverified("timeout"));
    says("https://c.org/", new Outcome.Moved("https://d.org/"));
    assertThat(messages(new DeadUrl()))
        .containsExactly("content/a.md:4:5 https://a.org/ is dead: 404");
    assertThat(messages(new UnverifiedUrl()))
        .containsExactly("content/a.md:5:5 https://b.org/ could not be verified: timeout");
    assertThat(messages(new MovedUrl()))
        .containsExactly("content/a.md:6:5 https://c.org/ has moved for good to https://d.org/");
    assertThat(messages(new InsecureUrl())).isEmpty();
    assertThat(messages(new DeadFragment())).isEmpty();
  }

  @Test
  void anAddressThatWasNotAskedIsNoFinding() {
    files.page("a.md", "[a](http://a.org/#b) [m](mailto:a@b.c)\n");
    for (Rule.WebRule rule :
        List.of(
            new DeadUrl(),
            new UnverifiedUrl(),
            new MovedUrl(),
            new InsecureUrl(),
            new DeadFragment())) assertThat(messages(rule)).isEmpty();
  }

  @Test
  void whatIsWrittenIsTheTargetThatMayBeAllowed() {
    files.page("a.md", "[a](https://a.org/x#y)\n");
    says("https://a.org/x", new Outcome.Dead("404"));
    assertThat(found(new DeadUrl()))
        .extracting(Problem::target)
        .containsExactly("https://a.org/x#y");
  }

  @Test
  void aTextThatSeveralPagesIncludeIsReportedOnce() {
    files.file("layouts/_shortcodes/part.html", "{{ readFile (.Get 0) | markdownify }}");
    files.file(
        "content/part.md",
        "---\ntitle: Part\nbuild: {render: never, list: never}\n---\n[a](https://a.org/)\n");
    files.page("a.md", "{{< part \"content/part.md\" >}}\n");
    files.page("b.md", "{{< part \"content/part.md\" >}}\n");
    says("https://a.org/", new Outcome.Dead("404"));
    assertThat(messages(new DeadUrl()))
        .containsExactly("content/part.md:5:5 https://a.org/ is dead: 404");
  }

  @Test
  void onlyAFragmentThatIsSurelyAbsentIsDead() {
    files.page("a.md", "[a](https://a.org/#x)\n[b](https://b.org/#x)\n[c](https://c.org/#x)\n");
    says("https://a.org/", ALIVE, "x", Fragment.ABSENT);
    says("https://b.org/", ALIVE, "x", Fragment.UNVERIFIED);
    says("https://c.org/", ALIVE, "x", Fragment.FOUND);
    assertThat(messages(new DeadFragment()))
        .containsExactly("content/a.md:4:5 no id #x on https://a.org/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      nullValues = "none",
      value = {
        "http, alive, alive => 1",
        "http, alive, dead => 0",
        "http, alive, moved => 0",
        "http, secured, dead => 1",
        "http, moved, alive => 0",
        "http, dead, alive => 0",
        "https, alive, alive => 0",
      })
  void anInsecureAddressIsOneThatAlsoAnswersOverHttps(String said, int findings) {
    String[] words = said.split(", ");
    Map<String, Outcome> outcomes =
        Map.of(
            "alive", ALIVE,
            "dead", new Outcome.Dead("404"),
            "moved", new Outcome.Moved("https://b.org/"),
            "secured", new Outcome.Moved("https://a.org/"));
    files.page("a.md", "[a](" + words[0] + "://a.org/)\n");
    says("http://a.org/", outcomes.get(words[1])).says("https://a.org/", outcomes.get(words[2]));
    assertThat(found(new InsecureUrl())).hasSize(findings);
  }

  @Test
  void fromHttpToHttpsAloneIsNoMove() {
    files.page("a.md", "[a](http://a.org/)\n");
    says("http://a.org/", new Outcome.Moved("https://a.org/"));
    assertThat(found(new MovedUrl())).isEmpty();
    assertThat(fixed(found(new InsecureUrl()))).isEqualTo("[a](https://a.org/)");
    assertThat(found(new InsecureUrl()).get(0).fix().safe()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "[a](https://a.org/x) => https://b.org/y => [a](https://b.org/y)",
        "<https://a.org/x> => https://b.org/y => <https://b.org/y>",
        "[a](<https://a.org/x> \"T\") => https://b.org/y => [a](<https://b.org/y> \"T\")",
        "[a](https://a.org/x#) => https://b.org/y => [a](https://b.org/y)",
        "[a](https://a.org/x#here) => https://b.org/y => [a](https://b.org/y#here)",
        "[a](https://a.org/x#here) => https://b.org/y#z => none",
        "[a](https://a.org/x#gone) => https://b.org/y => none",
        "[a](https://a.org/x) => https://b.org/y#z => [a](https://b.org/y#z)",
        "[a](https://a.org/x) => https://b.org/(y => none",
      })
  void theNewAddressIsWrittenWhereItMeansTheSame(String text, String to, String after) {
    files.page("a.md", text + "\n");
    says("https://a.org/x", new Outcome.Moved(to), "here", Fragment.FOUND);
    assertThat(fixed(found(new MovedUrl()))).isEqualTo(after);
  }

  @Test
  void anAddressOfAMenuIsWrittenBetweenItsQuotes() {
    files
        .file(
            "hugo.toml",
            "baseURL = 'https://example.org/'\n[[menus.main]]\nurl = \"https://a.org/x\"\n")
        .file("layouts/all.html", "{{ range .Site.Menus.main }}<a href='{{ .URL }}'>x</a>{{ end }}")
        .page("a.md", "x");
    says("https://a.org/x", new Outcome.Moved("https://b.org/y"));
    List<Problem> found = found(new MovedUrl());
    assertThat(found).hasSize(1);
    assertThat(found.get(0).fix().edits())
        .extracting(e -> e.span().toString() + " " + e.span().text() + " to " + e.replacement())
        .containsExactly("hugo.toml:3:8 https://a.org/x to https://b.org/y");
  }

  @Test
  void aMoveIsWrittenWithoutAsking() {
    files.page("a.md", "[a](https://a.org/x)\n");
    says("https://a.org/x", new Outcome.Moved("https://b.org/y"));
    assertThat(found(new MovedUrl()).get(0).fix().safe()).isTrue();
    assertThat(found(new MovedUrl()).get(0).fix().title()).isEqualTo("write https://b.org/y");
  }

  @Test
  void whatNoBrowserCouldFollowIsMalformed() {
    files.page("a.md", "[a](https://a.org/ok)\n[b](https://exa%20mple.org/)\n[c](mailto:x)\n");
    List<Problem> all = new ArrayList<>();
    new MalformedUrl().check(files.build(), all::add);
    assertThat(all).hasSize(1);
    assertThat(all.get(0).message()).startsWith("malformed address: ");
    assertThat(all.get(0).target()).isEqualTo("https://exa%20mple.org/");
  }
}
