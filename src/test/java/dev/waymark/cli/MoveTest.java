package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waymark move}: nothing that pointed at a page may break. */
class MoveTest {
  @TempDir private Path folder;
  private Repository repository;

  @BeforeEach
  void site() {
    repository =
        Repository.in(folder)
            .write(
                "hugo.yaml",
                "baseURL: https://docs.example.org/\nmenus:\n  main:\n"
                    + "    - name: About\n      pageRef: /guides/about\n")
            .write(
                "content/_index.md",
                "---\ntitle: Home\ngrid:\n  - title: About\n    link: /guides/about/\n---\n"
                    + "[a](/guides/about/#why) [b](/guides/about) [s](/guides/about/sub/)\n"
                    + "[r]({{< ref \"guides/about/sub.md\" >}})\n\n{{< grid >}}\n")
            .write(
                "layouts/shortcodes/grid.html",
                "{{ range .Page.Params.grid }}<a href=\"{{ .link }}\">{{ .title }}</a>{{ end }}")
            .write(
                "content/guides/_index.md",
                "---\ntitle: Guides\n---\n[a](about/) [o](about/sub/)\n")
            .write(
                "content/guides/about/_index.md",
                "---\ntitle: About\n---\n## Why\n[s](sub/) [up](../other/) ![p](picture.png)\n")
            .write(
                "content/guides/about/sub.md",
                "---\ntitle: Sub\naliases:\n  - /older/\n---\n[a](../) [o](/guides/other/)\n")
            .write("content/guides/about/picture.png", "no real picture")
            .write("content/guides/other.md", "---\ntitle: Other\n---\n[a](../about/sub/)\n");
    repository.commit("before");
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private Tool waymark(String... arguments) {
    return Tool.run(folder, arguments);
  }

  @Test
  void aFolderMovesWithAllThatPointsAtIt() throws IOException {
    assertThat(waymark("check", "--fail-on", "info").code()).isZero();
    Tool moved = waymark("move", "content/guides/about", "content/explore");
    assertThat(moved.err()).isEmpty();
    assertThat(moved.out())
        .isEqualTo(
            "moved 3 files, 10 links in 6 files rewritten, 2 old addresses kept as aliases\n");
    assertThat(moved.code()).isZero();
    assertThat(waymark("check", "--fail-on", "info").out()).contains("nothing found");
    assertThat(read("content/_index.md"))
        .contains("link: /explore/\n")
        .contains("[a](/explore/#why) [b](/explore) [s](/explore/sub/)")
        .contains("{{< ref \"explore/sub.md\" >}}");
    assertThat(read("content/guides/_index.md")).contains("[a](../explore/) [o](../explore/sub/)");
    assertThat(read("content/guides/other.md")).contains("[a](../../explore/sub/)");
    assertThat(read("content/explore/_index.md"))
        .contains("aliases:\n  - /guides/about/\n")
        .contains("[s](sub/) [up](../guides/other/) ![p](picture.png)");
    assertThat(read("content/explore/sub.md"))
        .contains("aliases:\n  - /older/\n  - /guides/about/sub/\n")
        .contains("[a](../) [o](/guides/other/)");
    assertThat(read("hugo.yaml")).contains("pageRef: /explore\n");
    assertThat(Files.exists(folder.resolve("content/guides/about"))).isFalse();
    assertThat(repository.git("diff", "--cached", "--name-status", "-M50%"))
        .contains("content/guides/about/picture.png\tcontent/explore/picture.png");
  }

  @Test
  void aDryRunShowsItAndDoesNothing() throws IOException {
    Tool shown = waymark("move", "content/guides/other.md", "content/guides/else.md", "--dry-run");
    assertThat(repository.git("status", "--porcelain")).isEmpty();
    assertThat(shown.out())
        .contains("rename from content/guides/other.md\nrename to content/guides/else.md\n")
        .contains("+[s](sub/) [up](../else/) ![p](picture.png)\n");
    repository.write("move.diff", shown.out()).git("apply", "move.diff");
    assertThat(read("content/guides/else.md")).contains("aliases:\n  - /guides/other/\n");
    assertThat(waymark("check", "--fail-on", "info").out()).contains("nothing found");
  }

  @Test
  void aFolderThatExistsTakesThePageIn() {
    assertThat(waymark("move", "content/guides/other.md", "content").code()).isZero();
    assertThat(Files.exists(folder.resolve("content/other.md"))).isTrue();
    assertThat(waymark("check", "--fail-on", "info").out()).contains("nothing found");
  }

  @Test
  void redirectFilesLeadToWhatHasMoved() throws IOException {
    repository
        .write("static/_redirects", "/old/  /guides/other/#top  301\n")
        .write("static/.htaccess", "Redirect 301 /gone /guides/other\n")
        .write("data/redirects.yaml", "/guides/other/: [/first/, /second/]\n")
        .write("netlify.toml", "[[redirects]]\nfrom = \"/third\"\nto = \"/guides/other/\"\n")
        .commit("redirects");
    Tool moved = waymark("move", "content/guides/other.md", "content/guides/else.md");
    assertThat(moved.out()).contains("1 old address kept").doesNotContain("cannot be rewritten");
    assertThat(read("static/_redirects")).isEqualTo("/old/  /guides/else/#top  301\n");
    assertThat(read("static/.htaccess")).isEqualTo("Redirect 301 /gone /guides/else\n");
    assertThat(read("data/redirects.yaml")).isEqualTo("/guides/else/: [/first/, /second/]\n");
    assertThat(read("netlify.toml")).contains("to = \"/guides/else/\"\n");
  }

  @Test
  void deadLinksOfAPageDoNotKeepItsOldAddressFromAnAlias() throws IOException {
    repository
        .write("content/guides/dead.md", "---\ntitle: Dead\n---\n[a](LICENSE.md)\n")
        .commit("dead");
    Tool moved = waymark("move", "content/guides/dead.md", "content/gone.md");
    assertThat(moved.out())
        .isEqualTo("moved 1 file, 0 links in 1 file rewritten, 1 old address kept as aliases\n");
    assertThat(moved.code()).isZero();
  }

  @Test
  void mistakesAreSentences() {
    assertThat(waymark("move", "content/guides").err()).contains("move takes two paths");
    assertThat(waymark("move", "content/nothing.md", "content/x.md").err())
        .contains("called")
        .contains("nothing.md");
    assertThat(waymark("move", "content/guides/other.md", "content/guides/_index.md").err())
        .contains("already exists");
    assertThat(waymark("move", "content/guides", "content/guides/below").err())
        .contains("cannot be moved into itself");
    assertThat(waymark("move", "content/guides/other.md", "../away.md").err())
        .contains("within one site's folder");
  }

  @Test
  void theFindingsOfAMovedPageNameIt() throws IOException {
    repository.git("mv", "content/guides/other.md", "content/guides/else.md");
    Tool checked = waymark("check", "--changed-since", "HEAD");
    assertThat(checked.out())
        .contains("no page at /guides/other/")
        .contains("= the page is now at /guides/else/");
    Tool fixed = waymark("fix", "--changed-since", "HEAD");
    assertThat(read("content/guides/about/_index.md")).contains("[up](../else/)");
    assertThat(read("content/guides/about/sub.md")).contains("[o](/guides/else/)");
    assertThat(read("content/guides/else.md")).contains("  - /guides/other/\n");
    assertThat(fixed.code()).isZero();
  }
}
