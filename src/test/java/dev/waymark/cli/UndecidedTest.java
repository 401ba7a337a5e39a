package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
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
import org.yaml.snakeyaml.Yaml;

/** What is said of links that nobody can judge: counted, with causes, never fine. */
class UndecidedTest {
  private static final String CAUSE =
      "resources.GetRemote needs the network, layouts/shortcodes/news.html:2";

  @TempDir private Path folder;

  private Repository site;

  @BeforeEach
  void write() {
    site = Repository.in(folder);
    site.write("hugo.yaml", "baseURL: https://docs.acme.dev/\n")
        .write(
            "layouts/shortcodes/news.html",
            """
            <h2 id="news-{{ .Get 0 }}">News</h2>
            {{ with resources.GetRemote "https://x.test/news.html" }}{{ .Content | safeHTML }}{{ end }}
            """)
        .write("content/news.md", "---\ntitle: N\n---\n\n## Old\n\n{{< news week >}}\n")
        .write("content/fine.md", "---\ntitle: F\n---\n\n[a](/news/#old), [b](/news/#news-week)\n")
        .write(
            "content/doubt.md",
            """
            ---
            title: D
            ---

            [a](/news/#one), [b](/news/#two), [c](https://docs.acme.dev/api/v1/)
            """)
        .commit("start");
  }

  private Tool waymark(String... args) {
    Tool tool = Tool.run(folder, args);
    assertThat(tool.err()).isEmpty();
    return tool;
  }

  @Test
  void theLastLineCountsThem() {
    assertThat(waymark("check").timeless())
        .endsWith(": nothing found; 3 links not decided (--verbose)\n");
    site.write("content/x.md", "---\ntitle: X\n---\n\n[a](/no/)\n");
    assertThat(waymark("check").timeless())
        .endsWith(": 1 error in 1 file; 3 links not decided (--verbose)\n");
    assertThat(waymark("check", "--stats").out()).endsWith("; 3 links not decided (--verbose)\n");
    assertThat(waymark("check", "content/fine.md").out()).endsWith(": nothing found\n");
  }

  @Test
  void verboseGroupsThemByCause() {
    assertThat(waymark("check", "--verbose").timeless())
        .contains(": nothing found; 3 links not decided\n")
        .endsWith(
            "not decided, and why:\n  2  "
                + CAUSE
                + "; as content/doubt.md:5:5: /news/#one\n"
                + "  1  another site on docs.acme.dev may serve /api/; content/doubt.md:5:39: "
                + "https://docs.acme.dev/api/v1/\n");
  }

  @Test
  void listGivesThemAStatusOfTheirOwn() {
    List<Map<String, Object>> rows =
        new Yaml().load(waymark("list", "links", "--format=json").out());
    assertThat(rows).extracting(row -> row.get("status")).doesNotContain("unknown");
    assertThat(rows)
        .filteredOn(row -> "/news/#one".equals(row.get("raw")))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("status", "undecided")
                    .containsEntry("target", "/news/")
                    .containsEntry("fragment", "one")
                    .containsEntry("why", "resources.GetRemote needs the network")
                    .containsEntry("template", "layouts/shortcodes/news.html")
                    .containsEntry("templateLine", 2));
    assertThat(rows)
        .filteredOn(row -> "content/fine.md".equals(row.get("file")))
        .allSatisfy(row -> assertThat(row).containsEntry("status", "ok").doesNotContainKey("why"));
  }

  @Test
  void jsonNamesEach() throws IOException {
    String out = waymark("check", "--format=json").out();
    Map<String, Object> json = new Yaml().load(out);
    assertThat(json.get("undecided"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(3)
        .first()
        .isEqualTo(
            Map.of(
                "file",
                "content/doubt.md",
                "line",
                5,
                "target",
                "/news/#one",
                "why",
                "resources.GetRemote needs the network",
                "template",
                "layouts/shortcodes/news.html",
                "templateLine",
                2));
    assertThat(json.get("summary")).asString().contains("unknown=3");
    String schema = Files.readString(Path.of("rules/schemas/findings.schema.json"));
    Validator.Result result =
        new ValidatorFactory()
            .withJsonNodeFactory(new SnakeYamlNode.Factory())
            .validate(schema, out);
    assertThat(result.getErrors()).isEmpty();
  }

  @Test
  void summariesForPeopleSayCountAndCauses() {
    assertThat(waymark("check", "--format=markdown").out())
        .contains("nothing found in 6 pages and 5 links; 3 links not decided.\n")
        .contains("<details><summary>3 links not decided</summary>")
        .contains(
            "| 2 | resources.GetRemote needs the network, <code>layouts/shortcodes/news.html:2");
    assertThat(waymark("check", "--format=html").out())
        .contains("<a href=\"#undecided\">3 links not decided</a>")
        .contains("<li>2 links: resources.GetRemote needs the network, <code>layouts/shortcodes/")
        .doesNotContain("Nothing in this site would look broken");
  }

  @Test
  void aJobOfActionsIsToldInItsSummary() throws IOException {
    Map<String, String> job = Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", "summary.md");
    Tool tool = Tool.run(folder, job, "check");
    assertThat(tool.out()).contains("; 3 links not decided (--verbose)");
    assertThat(folder.resolve("summary.md")).content().contains("3 links not decided");
  }

  @Test
  void failOnUndecided() {
    assertThat(waymark("check").code()).isZero();
    assertThat(waymark("check", "--fail-on=undecided").code()).isEqualTo(1);
    assertThat(waymark("check", "--fail-on=never,undecided").code()).isEqualTo(1);
    assertThat(waymark("check", "--fail-on=undecided", "content/fine.md").code()).isZero();
    assertThat(waymark("check", "--fail-on=undecided", "--quiet").out())
        .contains("3 links not decided");
    assertThat(waymark("check", "--quiet").out()).isEmpty();
    site.write("content/doubt.md", "---\ntitle: D\n---\n\n[a](/no/)\n");
    assertThat(waymark("check", "--fail-on=undecided").code()).isEqualTo(1);
    assertThat(waymark("check", "--fail-on=never,undecided").code()).isZero();
    Tool two = Tool.run(folder, "check", "--fail-on=error,warning");
    assertThat(two.code()).isEqualTo(2);
    assertThat(two.err()).contains("--fail-on takes one severity");
  }

  @Test
  void whoDidNotAskAboutLinksIsNotTold() {
    assertThat(waymark("check", "--only=unknown-icon").out()).endsWith(": nothing found\n");
  }

  @Test
  void aChangeIsHeldAgainstItsOwn() {
    assertThat(waymark("check", "--changed-since=HEAD", "--fail-on=undecided").code()).isZero();
    site.write("content/new.md", "---\ntitle: New\n---\n\nx\n\n[a](/news/#three)\n");
    Tool changed = waymark("check", "--changed-since=HEAD", "--fail-on=undecided");
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.out()).endsWith(": nothing found; 1 link not decided (--verbose)\n");
  }

  @Test
  void anchorsHaveShapesWithTheirCauses() {
    List<Map<String, Object>> rows =
        new Yaml().load(waymark("list", "anchors", "--format=json", "content/news.md").out());
    assertThat(rows)
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("ids", List.of("news-week", "old"))
                    .containsEntry("shapes", List.of("*"))
                    .containsEntry("open", false)
                    .containsEntry(
                        "why",
                        List.of(
                            Map.of(
                                "shape",
                                "*",
                                "why",
                                "resources.GetRemote needs the network",
                                "template",
                                "layouts/shortcodes/news.html",
                                "templateLine",
                                2))));
  }

  @Test
  void anchorsOfPageTemplatesAreListedOnSmallSitesOrWhenAskedFor() {
    site.write("layouts/single.html", "<p id=\"top\">{{ .Content }}</p>\n");
    assertThat(waymark("list", "anchors", "content/fine.md").out()).contains("\ttop\t");
    for (int i = 0; i < 20; i++) site.write("content/p" + i + ".md", "---\ntitle: P\n---\n");
    assertThat(waymark("list", "anchors", "content/fine.md").out()).doesNotContain("\ttop\t");
    assertThat(waymark("list", "anchors", "--templates", "content/fine.md").out())
        .contains("\ttop\t");
  }
}
