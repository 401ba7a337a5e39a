package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of headings and pages, as the history of a real repository knows it. */
class HistoryTest {
  private static final String COMMIT = "[0-9a-f]{7} \\(\\d{4}-\\d\\d-\\d\\d\\)";

  @TempDir private Path folder;
  private Repository repository;

  @BeforeEach
  void site() {
    repository =
        Repository.in(folder)
            .write("hugo.yaml", "baseURL: https://docs.example.org/\n")
            .write("content/start.md", page("Start", "[a](/install/#create-an-access-token)"))
            .write("content/install.md", page("Install", "## Create an access token\n\ntext"));
    repository.commit("first");
  }

  private static String page(String title, String text) {
    return "---\ntitle: " + title + "\n---\n\n" + text + "\n";
  }

  private Tool check(String... options) {
    List<String> all = new ArrayList<>(List.of("check", "--history"));
    all.addAll(List.of(options));
    return Tool.run(folder, all.toArray(String[]::new));
  }

  private void install(String text) {
    repository.write("content/install.md", page("Install", text)).commit("change");
  }

  @Test
  void aHeadingIsFollowedThroughTwoCommits() throws IOException {
    install("## Create a token\n\ntext");
    install("## Personal access tokens\n\nother text\n\n## More");
    Tool told = check();
    assertThat(told.out())
        .containsPattern(
            "= #create-an-access-token became #personal-access-tokens in " + COMMIT + "\n");
    assertThat(Tool.run(folder, "explain", "content/start.md:5").out())
        .containsPattern("  history   #create-an-access-token became #personal-access-tokens in");
    assertThat(check("--format", "json").out())
        .containsPattern("\"target\":\\s*\"#personal-access-tokens\"")
        .containsPattern("\"commit\":\\s*\"[0-9a-f]{7}\"");
    Tool fixed = Tool.run(folder, "fix", "--unsafe");
    assertThat(fixed.code()).isZero();
    assertThat(Files.readString(folder.resolve("content/start.md")))
        .contains("[a](/install/#personal-access-tokens)");
  }

  @Test
  void anAnswerIsKeptUntilTheNextCommit(@TempDir Path cache) throws IOException {
    repository.write("content/install.md", page("Install", "## Create a token\n\ntext"));
    ChangingSite.settle(folder.resolve("content"));
    ChangingSite.settle(folder.resolve("hugo.yaml"));
    Tool first = check("--cache-dir", cache.toString());
    assertThat(ChangingSite.files(cache, cache)).anyMatch(file -> file.startsWith("answer-"));
    Tool again = check("--cache-dir", cache.toString());
    assertThat(again.timeless()).isEqualTo(first.timeless()).doesNotContain("became");
    repository.commit("changes no file");
    assertThat(check("--cache-dir", cache.toString()).out()).contains("became #create-a-token");
  }

  @Test
  void historyComesBeforeNearNames() {
    install("## Tokens\n\ntext");
    install("## Tokens\n\ntext\n\n## Create an access tokens");
    assertThat(check("--format", "json").out())
        .containsSubsequence("#tokens", "became", "#create-an-access-tokens", "a near name");
  }

  @Test
  void aSectionThatMovedToAnotherPageIsFound() {
    install("## Create an access token\n\none\n\ntwo\n\nthree");
    repository
        .write("content/install.md", page("Install", "none"))
        .write("content/tokens.md", page("Tokens", "## Access\n\none\n\ntwo\n\nthree"))
        .commit("moved");
    assertThat(check().out())
        .containsPattern("= #create-an-access-token became /tokens/#access in " + COMMIT);
  }

  @Test
  void whatWasOnlyTakenAwayIsSaidToBe() {
    install("text");
    assertThat(check().out()).containsPattern("= #create-an-access-token was removed in " + COMMIT);
  }

  @Test
  void aPageIsFollowedThroughRenames() throws IOException {
    repository.write("content/start.md", page("Start", "[a](/install/) [b](install.md)"));
    repository.commit("links");
    repository.git("mv", "content/install.md", "content/setup.md");
    repository.commit("renamed");
    Files.createDirectories(folder.resolve("content/guides"));
    repository.git("mv", "content/setup.md", "content/guides/begin.md");
    repository.commit("again");
    assertThat(check().out())
        .containsPattern("= the page is now at /guides/begin/, since " + COMMIT);
    Tool.run(folder, "fix", "--unsafe");
    assertThat(Files.readString(folder.resolve("content/start.md")))
        .contains("[a](/guides/begin/)");
  }

  @Test
  void aRenamedPageKeepsTheHistoryOfItsHeadings() {
    install("## Create a token\n\ntext");
    repository.git("mv", "content/install.md", "content/setup.md");
    repository.write("content/start.md", page("Start", "[a](/setup/#create-an-access-token)"));
    repository.commit("renamed");
    assertThat(check().out())
        .containsPattern("= #create-an-access-token became #create-a-token in " + COMMIT);
  }

  @Test
  void whatAnAbsentThemeMayHoldIsDecidedByHistory() {
    repository
        .write("hugo.yaml", "baseURL: https://docs.example.org/\ntheme: away\n")
        .write("content/install.md", page("Install", "## Create a token\n\n{{< note >}}"))
        .commit("theme");
    Tool without = Tool.run(folder, "check", "--only", "broken-anchor");
    assertThat(without.out()).contains("1 link not decided").doesNotContain("has no anchor");
    Tool told = check("--only", "broken-anchor");
    assertThat(told.out())
        .containsPattern(
            "warning: /install/ has no anchor #create-an-access-token: "
                + "#create-an-access-token became #create-a-token in "
                + COMMIT)
        .doesNotContain("not decided");
  }

  @Test
  void whatAnAbsentThemeMayHoldIsDecidedByNamesThatMustBeMeant() {
    repository
        .write("hugo.yaml", "baseURL: https://docs.example.org/\ntheme: away\n")
        .write(
            "content/start.md",
            page(
                "Start",
                """
                {{< tab "Create a token" >}}
                [a](#before-you-start-it) [b](#create-a-token-) [c](#elsewhere)
                {{< /tab >}}

                ## Before you start

                ## Create a token"""))
        .commit("theme");
    assertThat(check().out())
        .contains("content/start.md:6:5: warning: this page has no anchor #before-you-start-it")
        .contains("; did you mean #before-you-start?")
        .doesNotContain("anchor #create", "anchor #elsewhere");
    assertThat(check("--format", "json").out()).contains("\"target\": \"#elsewhere\"");
    assertThat(Tool.run(folder, "check").out()).doesNotContain("before-you-start-it");
  }

  @Test
  void aTranslatedHeadingIsFoundByItsPlace() throws IOException {
    repository
        .write(
            "hugo.yaml",
            "baseURL: https://docs.example.org/\nlanguages: {en: {}, ko: {}}\n"
                + "defaultContentLanguageInSubdir: true\n")
        .write("content/rules.md", page("Rules", "## Macros\n\n### Rules\n\n[a](#rules)"))
        .write("content/rules.ko.md", page("규칙", "## 매크로\n\n### 규칙\n\n[a](#rules)"))
        .commit("two languages");
    assertThat(Tool.run(folder, "check").out())
        .contains(
            "content/rules.ko.md:9:5: error: this page has no anchor #rules; did you mean #규칙,"
                + " its heading in /en/rules/?");
    Tool.run(folder, "fix", "--unsafe");
    assertThat(Files.readString(folder.resolve("content/rules.ko.md"))).contains("[a](#규칙)");
    // Of headings on other levels nothing is said.
    repository.write("content/rules.ko.md", page("규칙", "## 매크로\n\n## 규칙\n\n[a](#rules)"));
    assertThat(Tool.run(folder, "check").out()).contains("this page has no anchor #rules [");
  }

  @Test
  void withoutHistoryALineSaysSo(@TempDir Path elsewhere) throws IOException {
    install("## Other\n\ntext");
    Path shallow = elsewhere.resolve("shallow");
    repository.git(
        "clone", "--quiet", "--depth", "1", folder.toUri().toString(), shallow.toString());
    Tool cut = Tool.run(shallow, "check", "--history");
    assertThat(cut.err())
        .isEqualTo("waymark: this is a shallow clone: what is older is not known\n");
    assertThat(cut.code()).isEqualTo(ExitCode.FINDINGS);
    Path plain = elsewhere.resolve("plain");
    Files.createDirectories(plain.resolve("content"));
    Files.writeString(plain.resolve("hugo.yaml"), "baseURL: https://docs.example.org/\n");
    Tool none = Tool.run(plain, "check", "--history");
    assertThat(none.err()).startsWith("waymark: no history is known here");
    assertThat(none.code()).isZero();
  }
}
