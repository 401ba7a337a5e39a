package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** {@code waymark compare} against a public folder that is written by hand. */
class CompareTest {
  @TempDir private Path folder;
  private Repository site;

  @BeforeEach
  void site() {
    site = new Repository(folder);
    site.write("site/hugo.toml", "baseURL = 'https://docs.test/'\ndisableKinds = ['taxonomy']\n");
    site.write("site/layouts/_default/single.html", "<main>{{ .Content }}</main>");
    site.write("site/layouts/_default/list.html", "<main>{{ .Content }}</main>");
    site.write("site/layouts/shortcodes/note.html", "<p id=\"note\">{{ .Inner }}</p>");
    site.write(
        "site/content/a.md",
        "---\ntitle: A\naliases: [/old/]\n---\n## One\n\nTo [b](/b/#two), [out](https://else.test/),"
            + " [dead](/dead/).\n\n## Two\n");
    site.write("site/content/b.md", "---\ntitle: B\n---\n## Two\n\nTo [a](../a/).\n");
    site.write("public/index.html", "<main></main>");
    site.write("public/old/index.html", "<meta http-equiv=refresh content='0; url=/a/'>");
    site.write(
        "public/a/index.html",
        "<nav><a href='/nowhere/'>no content</a></nav><main><h2 id=one>One</h2><p>To"
            + " <a href='https://docs.test/b/#two'>b</a>, <a href='https://else.test/'>out</a>,"
            + " <a href='/dead/'>dead</a>.</p><h2 id=two>Two</h2></main>");
    site.write(
        "public/b/index.html", "<main><h2 id=two>Two</h2><p>To <a href=../a>a</a>.</p></main>");
  }

  private Tool compare(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "compare";
    args[1] = "public";
    args[2] = "site";
    System.arraycopy(more, 0, args, 3, more.length);
    return Tool.run(folder, args);
  }

  @Test
  void agreesWithWhatIsTheSame() {
    Tool tool = compare("--least", "100");
    assertThat(tool.out())
        .isEqualTo(
            """
            addresses 100.00%  4 of 4
            ids       100.00%  3 of 3
            links     100.00%  3 of 3
            in all    100.00%  10 of 10
            """);
    assertThat(tool.code()).isZero();
    assertThat(tool.err()).isEmpty();
  }

  @Test
  void tellsEveryDifference() {
    site.delete("public/old/index.html");
    site.write("public/dead/index.html", "<p>alive</p>");
    site.write(
        "public/b/index.html",
        "<main><h2 id=two>Two</h2><h2 id=note>Three</h2><p>To <a href=../c/>c</a>.</p></main>");
    Tool tool = compare("--least", "99.5");
    assertThat(tool.code()).isEqualTo(1);
    assertThat(tool.out())
        .contains("addresses  60.00%  3 of 5")
        .contains("addresses: 2 differ")
        .contains("  dead/index.html: only the build has this file\n")
        .contains("  old/index.html: the build has no such file\n")
        .contains(
            "  /b/ (content/b.md): only the build has the id note [layouts/shortcodes/note.html]\n")
        .contains("links: 3 differ")
        .contains(
            "  /a/ (content/a.md:7): /dead/ leads to dead/index.html, which is in the build\n")
        .contains("  /b/ (content/b.md:6): the build has no link to a/index.html for ../a/\n")
        .contains("only the build has a link to ../c/, where there is nothing\n");
  }

  @Test
  void aLinkThatOnlyATemplatePrintsIsNoDifferenceWhereTheServerMayRedirect() {
    site.write("site/static/_redirects", "/moved/* /b/:splat\n");
    site.write(
        "public/b/index.html",
        "<main><h2 id=two>Two</h2><p>To <a href=../a/>a</a>, <a href=/moved/x/>c</a>.</p></main>");
    assertThat(compare().out())
        .contains("links     100.00%  3 of 3, 1 left open")
        .contains("  1: a redirect of the server's\n");
  }

  @Test
  void countsTheFrameOnce() {
    for (String page : List.of("c", "d", "e", "f")) {
      site.write("site/content/" + page + ".md", "---\ntitle: P\n---\n## One\n");
      site.write(
          "public/" + page + "/index.html",
          "<nav id=menu-1></nav><main><h2 id=one>One</h2></main><p id=own></p>");
    }
    site.write(
        "site/layouts/_default/single.html",
        "{{ partial \"x.html\" . }}<main>{{ .Content }}</main>");
    site.write("site/layouts/partials/x.html", "<nav id=\"menu-{{ now.Unix }}\"></nav>");
    assertThat(compare().out())
        .contains("ids        75.00%  3 of 4")
        .contains("  /c/ and 3 more pages (content/c.md): only the build has the id own\n")
        .doesNotContain("menu-1");
  }

  @Test
  void leavesOpenWhatTheModelDoesNotKnow() {
    site.write(
        "site/content/b.md",
        "---\ntitle: B\n---\n## Two\n\nTo [a](../a/).\n\n{{< where >}}\n\n## Three\n");
    site.write("site/layouts/shortcodes/where.html", "<p id=\"{{ now.Unix }}\"></p>");
    site.write(
        "public/b/index.html",
        "<main><h2 id=two>Two</h2><p>To <a href=../a>a</a>.</p><p id=1795835491></p></main>");
    Tool tool = compare();
    assertThat(tool.out())
        .contains("ids        75.00%  3 of 4, 1 left open")
        .contains("  1: the moment of the build\n")
        .contains("/b/ (content/b.md): the build has no id three\n");
  }

  @Test
  void redirectsByPatternAreTheServersOwn() {
    site.write("site/static/_redirects", "/docs/* /:splat 301\n");
    site.write("site/content/b.md", "---\ntitle: B\n---\nTo [a](/docs/a/), [c](/docs/c/).\n");
    site.write("public/b/index.html", "<main><a href=/docs/a/>a</a> <a href=/docs/c/>c</a></main>");
    assertThat(compare().out())
        .contains("  2: a redirect of the server's\n")
        .doesNotContain("only the build has a link");
  }

  @Test
  void hostThatIsOnlyToldFromLinksLeavesLinksOpen() {
    site.write("site/hugo.toml", "baseURL = '/'\ndisableKinds = ['taxonomy']\n");
    String host = "https://docs.test";
    String links = "";
    String html = "";
    for (int i = 0; i < 6; i++) {
      site.write("site/content/p" + i + ".md", "---\ntitle: P\n---\n");
      site.write("public/p" + i + "/index.html", "<main></main>");
      links += "[p](%s/p%d/) ".formatted(host, i);
      html += "<a href='%s/p%d/'>p</a> ".formatted(host, i);
    }
    site.write("site/content/b.md", "---\ntitle: B\n---\n" + links + "\n");
    site.write("public/b/index.html", "<main><p>" + html + "</p></main>");
    assertThat(compare().out())
        .contains("  6: a full address of a host that the base URL does not name\n")
        .doesNotContain("the build has no link to p");
  }

  @Test
  void aLinkToADraftIsDeadOnBothSides() {
    site.write("site/content/dead.md", "---\ntitle: D\ndraft: true\n---\n");
    assertThat(compare().out()).contains("links     100.00%  3 of 3\n");
    site.write("public/dead/index.html", "<main></main>");
    assertThat(compare().out()).contains("/dead/ leads to dead/index.html, which is in the build");
  }

  @Test
  void templateElementsAreNotOnThePage() {
    String html = "<main><template id=row><p id=cell>x</p></template><h2 id=two>Two</h2></main>";
    site.write("site/content/b.md", "---\ntitle: B\n---\n## Two\n");
    site.write("public/b/index.html", html);
    assertThat(compare().out()).doesNotContain("the id row").doesNotContain("the id cell");
  }

  @Test
  void writesJson() {
    site.delete("public/old/index.html");
    Tool tool = compare("--format", "json");
    Map<String, Object> json = new Yaml().load(tool.out());
    assertThat(json).containsEntry("schema", "waymark.agreement/1");
    assertThat(json.get("all"))
        .isEqualTo(Map.of("percent", 90.0, "right", 9, "wrong", 1, "undecided", 0));
    assertThat(json.get("addresses"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry(
            "differences",
            List.of(
                Map.of(
                    "page", "old/index.html", "pages", 1, "what", "the build has no such file")));
    assertThat(new Yaml().<Map<String, Object>>load(compare("--format=json", "--show=0").out()))
        .extractingByKey("addresses")
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("differences", List.of());
  }

  @Test
  void refusesWhatIsNoBuild() {
    assertThat(Tool.run(folder, "compare").err()).contains("compare needs the folder");
    assertThat(Tool.run(folder, "compare", "site/content", "site").err())
        .contains("no HTML file lies in");
    assertThat(Tool.run(folder, "compare", "gone", "site").err()).contains("there is no folder");
    assertThat(compare("--least", "101").err()).contains("--least is a percentage");
    assertThat(compare("site/content/a.md").code()).isEqualTo(2);
  }
}
