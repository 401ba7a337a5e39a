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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code waymark move} says: why it does not move, what got no alias, what is new. */
class MoveAnswersTest {
  private static final String MOVED = "moved 1 file, 0 links in 0 files rewritten, 0 old addresses";

  @TempDir private Path folder;
  private Repository repository;

  @BeforeEach
  void site() {
    repository =
        Repository.in(folder)
            .write("hugo.yaml", "baseURL: https://docs.example.org/\n")
            .write("content/_index.md", "---\ntitle: Home\n---\n")
            .write("content/a.md", "---\ntitle: A\n---\n")
            .write("content/docs/_index.md", "---\ntitle: Docs\n---\n")
            .write("content/docs/one.md", "---\ntitle: One\n---\n")
            .write("content/bundle/index.md", "---\ntitle: Bundle\n---\n");
  }

  private Tool move(String old, String target, String... more) {
    repository.commit("before");
    String[] all = new String[3 + more.length];
    System.arraycopy(new String[] {"move", old, target}, 0, all, 0, 3);
    System.arraycopy(more, 0, all, 3, more.length);
    return Tool.run(folder, all);
  }

  @ParameterizedTest
  @CsvSource({
    "content/a.md, content/bundle/a.md, content/a.md",
    "content/a.md, static/a.md, content/a.md",
    "content/docs/one.md, content/docs.md, content/docs/one.md",
  })
  void whatWouldBeNoPageAnyMoreDoesNotMove(String old, String target, String page) {
    Tool moved = move(old, target);
    assertThat(moved.code()).isEqualTo(ExitCode.USAGE);
    assertThat(moved.err())
        .startsWith("waymark: " + page + " would be no page any more as " + target + ": ");
    assertThat(repository.git("status", "--porcelain")).isEmpty();
  }

  @Test
  void aPageThatWouldTakeAnotherInDoesNotMove() {
    Tool moved = move("content/a.md", "content/docs/index.md");
    assertThat(moved.code()).isEqualTo(ExitCode.USAGE);
    assertThat(moved.err())
        .isEqualTo(
            "waymark: content/docs/_index.md would be no page any more beside"
                + " content/docs/index.md\n");
    assertThat(repository.git("status", "--porcelain")).isEmpty();
  }

  @Test
  void aPageDoesNotMoveIntoAnotherLanguage() {
    repository.write("hugo.yaml", "languages:\n  en:\n    weight: 1\n  de:\n    weight: 2\n");
    Tool moved = move("content/a.md", "content/a.de.md");
    assertThat(moved.code()).isEqualTo(ExitCode.USAGE);
    assertThat(moved.err())
        .isEqualTo(
            "waymark: content/a.md would be a page in de as content/a.de.md, and none in en any"
                + " more\n");
    assertThat(repository.git("status", "--porcelain")).isEmpty();
  }

  @Test
  void anAliasThatWouldBreakSomethingIsNamedWithWhatItBreaks() {
    repository
        .write("page.json", "{\"properties\": {\"aliases\": {\"maxItems\": 0}}}")
        .write("waymark.yaml", "schemas:\n  - schema: page.json\n    section: docs\n");
    Tool moved = move("content/docs/one.md", "content/docs/two.md");
    assertThat(moved.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(moved.out())
        .startsWith(MOVED)
        .contains("content/docs/two.md:2:8: error: nothing serves /docs/one/ any more")
        .contains(
            "\n/docs/one/ is not kept as an alias: this would be found then: content/docs/two.md:")
        .contains("[front-matter-schema]\n");
  }

  @Test
  void anAddressThatLeadsElsewhereIsNamed() {
    repository.write("static/_redirects", "/a /docs/one/\n");
    assertThat(move("content/a.md", "content/b.md").out())
        .isEqualTo(
            MOVED
                + " kept as aliases\n"
                + "/a/ is not kept as an alias: it leads to /docs/one/ by static/_redirects:1:4\n");
  }

  /** Hosts serve a page that is there before rules for many addresses. */
  @ParameterizedTest
  @CsvSource({"/:version/* /latest/:splat", "/docs/* /", "/docs/* https://example.org/:splat"})
  void aRuleForManyAddressesKeepsNoAliasAway(String rule) {
    repository.write("static/_redirects", rule + "\n");
    Tool moved = move("content/docs/one.md", "content/docs/two.md");
    assertThat(moved.out())
        .isEqualTo("moved 1 file, 0 links in 1 file rewritten, 1 old address kept as aliases\n");
    assertThat(Tool.run(folder, "check").out()).contains("nothing found");
  }

  @Test
  void eachPageOfAContentAdapterStaysItself() throws IOException {
    repository
        .write(
            "content/docs/_content.gotmpl",
            "{{ range slice \"x\" \"y\" }}{{ $.AddPage (dict \"path\" . \"title\" .) }}{{ end }}")
        .write("content/a.md", "---\ntitle: A\n---\n[x](/docs/x/) [y](/docs/y/)\n");
    Tool moved = move("content/docs", "content/more");
    assertThat(Files.readString(folder.resolve("content/a.md")))
        .endsWith("[x](/more/x/) [y](/more/y/)\n");
    assertThat(moved.out())
        .contains("/docs/x/ is not kept as an alias: a content adapter adds its page\n");
  }

  @Test
  void anAliasOfAFileKeepsItsAddressesInAllLanguages() {
    repository.write(
        "hugo.yaml",
        "languages: {en: {weight: 1}, fr: {weight: 2}}\nmodule:\n  mounts:\n"
            + "    - {source: content, target: content, lang: en}\n"
            + "    - {source: content, target: content, lang: fr}\n");
    assertThat(move("content/docs/one.md", "content/docs/two.md").out())
        .isEqualTo("moved 1 file, 0 links in 1 file rewritten, 1 old address kept as aliases\n");
  }

  @Test
  void whatMayBeRedirectedIsWrittenAnewInAPageThatMoves() throws IOException {
    repository
        .write(
            "hugo.yaml",
            "mediaTypes: {text/netlify: {}}\noutputs: {home: [html, redir]}\noutputFormats:\n"
                + "  redir: {mediaType: text/netlify, baseName: _redirects, isPlainText: true}\n")
        .write(
            "layouts/home.redir",
            "{{ with resources.GetRemote \"https://x.example.org\" }}{{ .Content }}{{ end }} /a/\n")
        .write("content/docs/two.md", "---\ntitle: Two\n---\n[one](../one/)\n");
    assertThat(move("content/docs/two.md", "content/docs/three/two.md").out())
        .contains("1 link in 1 file rewritten");
    assertThat(Files.readString(folder.resolve("content/docs/three/two.md")))
        .contains("[one](../../one/)");
  }

  @Test
  void frontMatterWithoutPlaceForAnAliasIsNamed() {
    repository.write("content/a.md", "---\ntitle: A\naliases: {x: y}\n---\n");
    Tool moved = move("content/a.md", "content/b.md");
    assertThat(moved.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(moved.out())
        .contains("/a/ is not kept as an alias: the front matter of content/b.md has no place");
  }

  @Test
  void whoWantsNoAliasesIsNotToldOfThem() {
    repository.write("static/_redirects", "/a /docs/one/\n");
    assertThat(move("content/a.md", "content/b.md", "--no-alias").out())
        .isEqualTo(MOVED + " kept as aliases\n");
  }

  @Test
  void whatIsOnlyWorthKnowingIsListedAndDoesNotFail() {
    Tool moved = move("content/docs/one.md", "content/docs/deep/er/one.md");
    assertThat(moved.out())
        .startsWith("moved 1 file, 0 links in 1 file rewritten, 1 old address kept as aliases\n")
        .contains(": info: ")
        .contains("[missing-section-page]");
    assertThat(moved.code()).isZero();
  }

  @Test
  void whatWasSaidOfALinkIsNotNewWhenItIsWrittenAnew() {
    repository.write(
        "content/docs/_index.md",
        "---\ntitle: Docs\n---\n[full](https://docs.example.org/docs/one/)\n");
    Tool moved = move("content/docs/one.md", "content/docs/two.md");
    assertThat(moved.out())
        .isEqualTo("moved 1 file, 1 link in 2 files rewritten, 1 old address kept as aliases\n");
    assertThat(Tool.run(folder, "check", "--format", "compact").out())
        .contains("[absolute-self-link]");
  }

  @Test
  void aLinkThatLeadsThroughTheAliasDoesNotKeepItAway() {
    repository
        .write("layouts/home.html", "{{ $a := \"/a/\" }}<a href=\"{{ $a }}\">A</a>{{ .Content }}")
        .write("waymark.yaml", "rules: {link-through-alias: error}\n");
    Tool moved = move("content/a.md", "content/b.md");
    assertThat(moved.out()).contains("1 old address kept as aliases\n");
  }
}
