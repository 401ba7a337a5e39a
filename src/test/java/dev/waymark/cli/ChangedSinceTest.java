package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change is told of: what it broke, and nothing that was broken before. */
class ChangedSinceTest {
  private static final String INSTALL =
      """
      ---
      title: Install
      weight: 10
      ---

      ## Get it

      Download the archive, then check its sum, then unpack it.

      ## Run it

      Type its name and press enter.
      """;

  @TempDir private Path folder;
  private Repository repo;

  @BeforeEach
  void site() {
    repo = Repository.in(folder);
    repo.write("hugo.yaml", "baseURL: https://docs.example.org/\n")
        .write("content/_index.md", "---\ntitle: Docs\n---\n")
        .write("content/install.md", INSTALL)
        .write("content/use.md", page("Use", 20, "[Install](/install/#run-it), [old](/gone/)."))
        .write("content/more.md", page("More", 30, "[Install](/install/), [Use](/use/)."))
        .commit("start");
  }

  private static String page(String title, int weight, String body) {
    return "---\ntitle: %s\nweight: %d\n---\n\n%s\n".formatted(title, weight, body);
  }

  private List<String> findings(String... options) {
    Tool tool = Tool.run(folder, args(options));
    assertThat(tool.err()).isEmpty();
    return tool.out().lines().filter(l -> l.contains("[")).toList();
  }

  private static String[] args(String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "check";
    all[1] = "--format=compact";
    System.arraycopy(options, 0, all, 2, options.length);
    return all;
  }

  @Test
  void withoutAChangeNothingIsSaid() {
    assertThat(findings()).hasSize(1);
    Tool tool = Tool.run(folder, "check", "--changed-since", "HEAD");
    assertThat(tool.code()).isZero();
    assertThat(tool.out()).isEqualTo("nothing changed in this site: nothing to check\n");
  }

  @Test
  void aDeletedPageIsNamedWithEveryLinkThatLedThere() {
    repo.delete("content/install.md").commit("delete");
    assertThat(findings("--changed-since", "HEAD~1"))
        .containsExactly(
            "content/install.md:2:8: error: nothing serves /install/ any more; its page was deleted"
                + " [moved-without-redirect]",
            "content/more.md:6:11: error: no page at /install/ [broken-link]",
            "content/use.md:6:11: error: no page at /install/ [broken-link]");
  }

  @Test
  void aDeletedPageThatNothingMentionsIsStillAnAddressLost() {
    repo.write("content/alone.md", page("Alone", 40, "")).commit("add");
    repo.delete("content/alone.md").commit("delete");
    assertThat(findings("--changed-since", "HEAD~1"))
        .singleElement()
        .asString()
        .contains("nothing serves /alone/ any more");
  }

  @Test
  void aMovedPageOffersItsAlias() throws IOException {
    Files.move(folder.resolve("content/install.md"), folder.resolve("content/setup.md"));
    Tool tool = Tool.run(folder, "check", "--changed-since", "main", "--format=json");
    assertThat(tool.out())
        .contains("nothing serves /install/ any more; the page is now at /setup/")
        .contains("\"title\": \"add the alias /install/\"")
        .contains("\"replacement\": \"aliases:\\n  - /install/\\n\"")
        .contains("\"message\": \"this page is now at /setup/\"");
  }

  @Test
  void aMovedPageWithItsAliasIsFine() throws IOException {
    Files.delete(folder.resolve("content/install.md"));
    repo.write("content/setup.md", INSTALL.replace("weight", "aliases: [/install/]\nweight"));
    assertThat(
            findings("--changed-since", "main", "--only", "moved-without-redirect,removed-alias"))
        .isEmpty();
  }

  @Test
  void aRenamedHeadingIsTheCause() {
    repo.write("content/install.md", INSTALL.replace("## Run it", "## Start it"));
    Tool tool = Tool.run(folder, "check", "--changed-since", "main");
    assertThat(tool.out())
        .contains("content/use.md:6:11: error: ")
        .contains("= broken by content/install.md:10:1: this heading was #run-it");
    assertThat(tool.out().lines().filter(l -> l.contains(": error: "))).hasSize(1);
  }

  @Test
  void oldFindingsMoveWithTheirText() throws IOException {
    repo.write(
        "content/use.md",
        page("Use", 20, "New first line.\n\n[Install](/install/), [old](/gone/)."));
    assertThat(findings("--changed-since", "main")).isEmpty();
    repo.commit("edit");
    Files.move(folder.resolve("content/use.md"), folder.resolve("content/usage.md"));
    assertThat(findings("--changed-since", "HEAD", "--only", "broken-link"))
        .singleElement()
        .asString()
        .startsWith("content/more.md:6:29: error: no page at /use/");
  }

  @Test
  void aSecondCopyOfAnOldFindingIsNew() {
    repo.write(
        "content/use.md",
        page("Use", 20, "[Install](/install/#run-it), [old](/gone/).\n\nAgain: [old](/gone/)."));
    assertThat(findings("--changed-since", "main"))
        .singleElement()
        .asString()
        .startsWith("content/use.md:8:14: error: no page at /gone/");
  }

  @Test
  void aWeightThatCollidesIsReportedWhereverItStands() {
    repo.write("content/install.md", INSTALL.replace("weight: 10", "weight: 30"));
    assertThat(findings("--changed-since", "main"))
        .singleElement()
        .asString()
        .contains("weight 30 is also that of content/install.md in / [duplicate-weight]");
  }

  @Test
  void aSchemaThatAsksForMoreSpeaksOfUnchangedPages() {
    repo.write("waymark.yaml", "schemas:\n  - schema: page.json\n    kind: page\n")
        .write("page.json", "{\"type\": \"object\"}")
        .commit("schema");
    repo.write("page.json", "{\"required\": [\"description\"]}");
    assertThat(findings("--changed-since", "main", "--only", "front-matter-schema")).hasSize(3);
  }

  @Test
  void anAddressThatConfigurationChangesIsLost() {
    repo.write(
        "hugo.yaml", "baseURL: https://docs.example.org/\npermalinks: {page: {/: /d/:slug/}}\n");
    repo.write("content/guides/a.md", page("A", 1, "")).commit("a");
    repo.write(
        "hugo.yaml",
        "baseURL: https://docs.example.org/\npermalinks: {page: {guides: /g/:slug/}}\n");
    assertThat(findings("--changed-since", "HEAD", "--only", "moved-without-redirect"))
        .anyMatch(l -> l.contains("content/guides/a.md:2:8") && l.contains("is now at /g/a/"));
  }

  @Test
  void pathsNarrowWhatIsSaid() {
    repo.delete("content/install.md");
    assertThat(findings("--changed-since", "main", "content/use.md")).hasSize(1);
  }

  @Test
  void aSiteInASubfolderIsComparedAlone() {
    Repository sub = new Repository(folder);
    sub.write("site/hugo.yaml", "baseURL: https://x.example.org/\n")
        .write("site/content/a.md", page("A", 1, "[b](/b/)"))
        .write("site/content/b.md", page("B", 2, ""))
        .commit("sub");
    sub.delete("site/content/b.md");
    Tool tool = Tool.run(folder.resolve("site"), args("--changed-since", "main"));
    assertThat(tool.out())
        .contains("content/a.md:6:5: error: no page at /b/")
        .contains("nothing serves /b/ any more")
        .doesNotContain("install");
  }

  @Test
  void stagedIsTheIndexAgainstTheLastCommit() {
    assertThat(findings("--staged")).isEmpty();
    repo.write("content/more.md", page("More", 30, "[Install](/instal/)")).git("add", "--all");
    // The next two edits are in the work tree alone: one that fixes and one that breaks.
    repo.write("content/more.md", page("More", 30, "[Install](/install/)"));
    repo.write("content/use.md", page("Use", 20, "[x](/x/)"));
    Tool tool = Tool.run(folder, args("--staged"));
    assertThat(tool.code()).isEqualTo(1);
    assertThat(tool.out())
        .contains("content/more.md:6:11: error: no page at /instal/; did you mean /install/?")
        .doesNotContain("/x/");
  }

  @Test
  void aStagedDeletionIsSeen() {
    repo.git("rm", "--quiet", "content/install.md");
    assertThat(findings("--staged")).hasSize(3);
  }

  @Test
  void preCommitSaysBetweenWhichCommits() {
    repo.delete("content/install.md").commit("delete");
    assertThat(findings("--staged")).isEmpty();
    Map<String, String> from = Map.of("PRE_COMMIT_FROM_REF", "HEAD~1", "PRE_COMMIT_TO_REF", "HEAD");
    assertThat(Tool.run(folder, from, args("--staged")).out()).contains("/install/ any more");
  }

  @Test
  void theFirstCommitIsAllNew(@TempDir Path other) {
    Repository fresh = Repository.in(other);
    fresh.write("hugo.yaml", "baseURL: https://x.example.org/\n");
    fresh.write("content/a.md", page("A", 1, "[b](/b/)")).git("add", "--all");
    assertThat(Tool.run(other, args("--staged")).out()).contains("no page at /b/");
  }

  @Test
  void mistakesAreSentences(@TempDir Path other) throws IOException {
    Tool both = Tool.run(folder, "check", "--staged", "--changed-since", "main");
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).contains("use either --staged or --changed-since, not both");
    Tool unknown = Tool.run(folder, "check", "--changed-since", "nowhere");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .isEqualTo(
            "waymark: git finds no commit nowhere here; a shallow clone"
                + " must fetch it first (in CI: fetch-depth: 0)\n");
    Files.writeString(other.resolve("hugo.yaml"), "");
    Tool none = Tool.run(other, "check", "--changed-since", "main");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("not a git repository");
  }
}
