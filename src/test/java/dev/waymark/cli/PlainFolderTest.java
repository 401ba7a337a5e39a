package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A repository of Markdown that another one's site publishes, or none. */
class PlainFolderTest {
  private static final String NOTE =
      "waymark: no Hugo site here: links are followed from file to file\n";

  @TempDir private Path folder;

  private Repository repository() {
    return Repository.in(folder)
        .write("README.md", "# Start here\n")
        .write("guides/index.md", "# Guides\n")
        .write(
            "guides/deep/notes.md",
            "# Notes\n\n## C++ and Go\n\n<a name=\"old\"></a>\n\n<h2>In <b>HTML</b></h2>\n")
        .write("en/original.md", "# Original\n")
        .write("en/a.md", "# A page\n")
        .write("guides/snippets.md", "# Snippets\n\n{% include \"part.md\" %}\n")
        .write("guides/code.go", "package code\n");
  }

  private Tool waymark(String... arguments) {
    return Tool.run(folder, arguments);
  }

  private Tool check(String link) {
    Repository written = repository();
    written.write("guides/a.md", "# A page\n\n[x](" + link + ")\n").commit("a page");
    return waymark("check");
  }

  @ParameterizedTest
  @CsvSource({
    "#a-page",
    "deep/notes.md#c-and-go",
    "deep/notes.md#old",
    "../README.md",
    "index.md",
    "index.md#guides",
    "code.go",
    "code.go#L1",
    "deep",
    "deep/",
    "https://example.org/",
  })
  void whatIsThereIsRight(String link) {
    Tool checked = check(link);
    assertThat(checked.err()).isEqualTo(NOTE);
    assertThat(checked.out()).contains("nothing found").doesNotContain("not decided");
  }

  @ParameterizedTest
  @CsvSource({
    "#b-page, this page has no anchor #b-page; did you mean #a-page?",
    "deep/notes.md#kotlin, /guides/deep/notes.md has no anchor #kotlin",
    "other.md, no page at other.md",
    "../guides/other.md#part, no page at ../guides/other.md",
  })
  void whatIsNotThereIsDead(String link, String message) {
    assertThat(check(link).out()).contains("guides/a.md:3:5: error: " + message);
  }

  @ParameterizedTest
  @CsvSource({
    // Another folder's, or a site's.
    "/guides/b/",
    "../guides/b/",
    "picture.png",
    "../../outside.md",
    // Other hosts keep the signs in ids.
    "deep/notes.md#c++-and-go",
    "deep/notes.md#c--and-go",
    "deep/notes.md#L3",
    "deep/notes.md#user-content-c-and-go",
    // A folder's page is its host's choice.
    "deep#notes",
    // Hosts give ids to headings of HTML.
    "deep/notes.md#in-html",
    // Where the translated page stands, it is there.
    "original.md",
    // What is included may have it.
    "snippets.md#part",
  })
  void whatOnlyAHostKnowsIsNotJudged(String link) {
    assertThat(check(link).out()).contains("1 link not decided").doesNotContain("guides/a.md:");
  }

  @Test
  void noHugoBuildsIt() {
    check("/guides/b/");
    assertThat(waymark("check", "--verbose").out())
        .contains("1  the site of this folder is not here; guides/a.md:3:5: /guides/b/")
        .doesNotContain("built as");
    assertThat(waymark("check", "--format", "html").out())
        .contains("the site of this folder is not here")
        .doesNotContain("would build");
  }

  @Test
  void hostsThatIgnoreCaseFindTheHeading() {
    assertThat(check("#A-Page").out())
        .contains("guides/a.md:3:5: info: this page has no anchor #A-Page; did you mean #a-page?")
        .contains("hosts that ignore case, as GitHub does, may find it");
  }

  @Test
  void whatASiteWouldSayIsNotJudged() {
    repository()
        .write("one.md", "---\nweight: -3\ndate: nonsense\naliases: [/a/]\n---\n")
        .write("two.md", "---\nweight: -3\naliases: [/a/]\n---\n[x](#y)\n")
        .commit("two pages");
    Tool checked = waymark("check");
    assertThat(checked.out()).startsWith("two.md:5:5: error: ").contains("1 error in 1 file");
  }

  @Test
  void filesMoveWithTheLinksToThem() throws IOException {
    repository()
        .write("guides/a.md", "[n](deep/notes.md#old) [i](index.md)\n")
        .write("b.md", "---\ntitle: B\n---\n[a](guides/a.md)\n")
        .commit("two pages");
    assertThat(waymark("move", "guides/deep", "notes").out())
        .isEqualTo("moved 1 file, 1 link in 1 file rewritten, 0 old addresses kept as aliases\n");
    assertThat(waymark("move", "b.md", "guides/b.md").code()).isZero();
    assertThat(Files.readString(folder.resolve("guides/a.md")))
        .isEqualTo("[n](../notes/notes.md#old) [i](index.md)\n");
    assertThat(Files.readString(folder.resolve("guides/b.md")))
        .isEqualTo("---\ntitle: B\n---\n[a](a.md)\n");
    assertThat(waymark("check").out()).contains("nothing found");
  }

  @Test
  void filesThatAreNoPagesMoveToo() throws IOException {
    repository().write("guides/a.md", "[c](code.go) ![p](../pics/p.png)\n");
    Files.createDirectories(folder.resolve("pics"));
    Files.writeString(folder.resolve("pics/p.png"), "no real picture");
    assertThat(waymark("move", "pics", "guides/pics").out()).contains("1 link in 1 file rewritten");
    assertThat(waymark("move", "guides/a.md", "a.md").out())
        .contains("2 links in 1 file rewritten");
    assertThat(Files.readString(folder.resolve("a.md")))
        .isEqualTo("[c](guides/code.go) ![p](guides/pics/p.png)\n");
  }

  @Test
  void aFileThatIsNotThereYetIsJudgedLikeTheOthers() {
    repository().commit("pages");
    Tool checked =
        Tool.fed(
            folder,
            "[a](#b) [r](../README.md)\n".getBytes(StandardCharsets.UTF_8),
            "check",
            "--stdin",
            "--stdin-filename",
            "guides/new.md");
    assertThat(checked.out()).contains("guides/new.md:1:5: error: this page has no anchor #b");
    assertThat(checked.out()).doesNotContain("README.md:");
  }

  @Test
  void aSiteBelowIsNamed() {
    repository().write("site/hugo.toml", "").write("site/content/a.md", "").commit("a site");
    Tool checked = waymark("check");
    assertThat(checked.code()).isEqualTo(2);
    assertThat(checked.err()).contains("is not a Hugo site").endsWith("; there is one in site\n");
  }

  @Test
  void aThemeIsNoFolderOfPages() {
    repository().write("layouts/index.html", "").commit("a theme");
    assertThat(waymark("check").err()).contains("is not a Hugo site");
    assertThat(waymark("check").code()).isEqualTo(2);
  }

  @Test
  void aFolderOutsideOfRepositoriesIsRefused() throws IOException {
    Files.writeString(folder.resolve("a.md"), "# A\n");
    assertThat(waymark("check").err()).contains("is not a Hugo site");
    assertThat(waymark("check").code()).isEqualTo(2);
  }
}
