package dev.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waymark graph}: what the page holds, and what a real browser makes of it. */
class GraphPageTest {
  private static final Pattern ATTRIBUTE = Pattern.compile("data-(ready|answered)=\"([0-9.]+)\"");

  @TempDir private Path folder;

  private Path site;
  private Path page;

  @BeforeEach
  void site() throws IOException {
    site = folder.resolve("site");
    write("hugo.yaml", "baseURL: https://example.org/\nmenus: {main: [{pageRef: /in-menu}]}\n");
    write("content/_index.md", "---\ntitle: Start\n---\n\n[guide](/guide/) [guide](/guide/one/)\n");
    write("content/in-menu.md", "---\ntitle: In a menu\n---\n");
    write("content/guide/_index.md", groups("[Basics]"));
    write("content/guide/one.md", "---\ntitle: One\n---\n\n[x](/nowhere/) [two](../two/#x)\n");
    write(
        "content/guide/two.md", "---\ntitle: Two\n---\n\n[one](/guide/one/) [one](/guide/one/)\n");
    write("content/guide/lost.md", "---\ntitle: Lost\nparams: {sidebar: {group: Basic}}\n---\n");
    write("content/hidden/_index.md", "---\ntitle: Closed\nbuild: {render: never}\n---\n");
    write("content/hidden/deep.md", "---\ntitle: Deep\n---\n\n[self](/hidden/deep/)\n");
    write("content/alone.md", "---\ntitle: Alone\nbuild: {list: never}\n---\n");
    page = folder.resolve("graph.html");
  }

  private static String groups(String names) {
    return "---\ntitle: Guide\nparams: {sidebar: {groups: %s}}\n---\n".formatted(names);
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String html() throws IOException {
    Tool tool = Tool.run(site, "graph", "--output", page.toString());
    assertThat(tool.err()).isEmpty();
    assertThat(tool.out()).isEmpty();
    assertThat(tool.code()).isZero();
    return Files.readString(page);
  }

  private String dom(String fragment, String... more) throws Exception {
    html();
    String dom = new Browser(folder).dom(page, fragment, more);
    assertThat(new Browser(folder).log())
        .doesNotContain("CONSOLE")
        .doesNotContain("Content Security Policy")
        .doesNotContain("Uncaught");
    String head = dom.substring(0, dom.indexOf("<head>"));
    return head + dom.substring(dom.indexOf("<body>"), dom.indexOf("id=\"data\""));
  }

  private static double measured(String dom, String name) {
    Matcher found = ATTRIBUTE.matcher(dom);
    while (found.find()) if (found.group(1).equals(name)) return Double.parseDouble(found.group(2));
    throw new AssertionError("the script did not come to " + name);
  }

  @Test
  void theDataAreThePagesAndTheirLinks() throws IOException {
    String html = html();
    assertThat(html)
        .contains("{\"title\":\"Start\",\"url\":\"/\",\"file\":\"content/_index.md\"")
        .contains("\"title\":\"In a menu\",\"url\":\"/in-menu/\"")
        .contains("\"menus\":1,\"listed\":true}")
        .containsPattern("\"title\":\"Two\".{0,150}\"listed\":true,\"out\":\\[\\d+,2\\]}")
        .containsPattern("\"title\":\"Closed\".{0,100}\"parent\":0,\"group\":true,\"listed\":true}")
        .containsPattern("\"title\":\"Lost\".{0,100}\"parent\":\\d+,\"findings\":\\[\\[\"warning\"")
        .containsPattern("\"title\":\"Alone\".{0,100}\"parent\":0}")
        .contains("[\"error\",\"broken-link\",\"no page at /nowhere/\",");
    assertThat(html).doesNotContainPattern("(src|href)=\"(?!#)").doesNotContain("url(");
    assertThat(html()).isEqualTo(html);
    assertThat(Tool.run(site, "graph").out()).isEqualTo(html);
    assertThat(Tool.run(site, "graph", "content/guide").out()).isEqualTo(html);
  }

  @Test
  void theSiteIsSeenAsAWhole() throws Exception {
    String dom = dom("");
    assertThat(dom)
        .contains("<h2>The whole site</h2>")
        .contains("<td title=\"/guide → /guide: 3 links\" style=\"--heat: ")
        .contains("<b>2</b> no way in</button>")
        .containsPattern("role=\"treeitem\" aria-level=\"2\" aria-expanded=\"false\"")
        .containsPattern("<h3>No way in</h3>.*Lost.*Alone");
    assertThat(measured(dom, "ready")).isPositive();
  }

  @Test
  void aPageIsSeenWithItsNeighboursAndFindings() throws Exception {
    String dom = dom("#page=%2Fguide%2Fone%2F");
    assertThat(dom)
        .contains("<h2>One</h2>")
        .contains("<title>Two: 2 links</title>")
        .contains("<article class=\"finding error\"><p>no page at /nowhere/</p>")
        .contains("<a href=\"#page=%2Fguide%2F\">Guide</a>")
        .containsPattern(
            "class=\"row chosen\" href=\"#page=%2Fguide%2Fone%2F\"[^>]* tabindex=\"0\"")
        .containsPattern("aria-selected=\"true\" data-item=\"\\d+\"><div class=\"line\">");
    assertThat(dom("#page=%2Fguide%2Flost%2F"))
        .contains("<li class=\"orphan\" title=\"No link, no menu and no list")
        .contains("No link joins this page with another one.");
    assertThat(dom("#page=%2Fhidden")).contains("No page of its own").contains(">Deep</a>");
  }

  @Test
  void questionsHaveAnswers() throws Exception {
    assertThat(dom("#q=guide+tw"))
        .contains("1 page found")
        .containsPattern("<ul class=\"flat\"><li>.*Two.*/guide/two/</div></li></ul>");
    assertThat(dom("#show=dead"))
        .contains("aria-pressed=\"true\"")
        .containsPattern("class=\"flat\">.*Deep.*Lost")
        .contains("dead ends</p>");
    assertThat(dom("#q=nothingofthekind")).contains("0 pages found");
  }

  /** The page with a reader in it, who presses keys; its own policy would not let one in. */
  @Test
  void keysLeadThroughThePages() throws Exception {
    String reader =
        """
        <script>
        const said = [];
        const at = () => document.activeElement.querySelector('.title')?.textContent
            ?? document.activeElement.id;
        const press = (...keys) => {
          for (const key of keys) document.activeElement.dispatchEvent(
              new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
          said.push(at());
        };
        press('/');
        press('ArrowDown');
        press('ArrowDown', 'ArrowDown');
        press('ArrowRight', 'ArrowRight');
        document.activeElement.click();
        said.push(document.querySelector('h2').textContent, location.hash);
        press('ArrowLeft');
        press('ArrowLeft', 'ArrowUp');
        press('End');
        press('/');
        search.value = 'two';
        search.dispatchEvent(new Event('input'));
        press('Enter');
        said.push(document.querySelector('h2').textContent, location.hash);
        document.documentElement.dataset.said = said.join('|');
        </script></body>
        """;
    String open = html().replaceAll("<meta http-equiv[^>]*>", "").replace("</body>\n", reader);
    Files.writeString(page, open);
    String dom = new Browser(folder).dom(page, "");
    assertThat(new Browser(folder).log()).doesNotContain("Uncaught");
    assertThat(dom)
        .contains(
            "data-said=\"search|Start|Guide|Lost|Lost|#page=%2Fguide%2Flost%2F|Guide|Closed|Tags|search"
                + "|Two|Two|#q=two&amp;page=%2Fguide%2Ftwo%2F\"");
  }

  @Test
  void textOfStrangersStaysText() throws Exception {
    write(
        "content/x.md",
        "---\ntitle: '</script><b>x</b><!--\u202e'\n---\n\n[x](/<img src=x onerror=alert(1)>/)\n");
    assertThat(html()).doesNotContain("<b>x").doesNotContain("<img").doesNotContain("\u202e");
    assertThat(dom("#page=%2Fx%2F"))
        .contains("<h2>&lt;/script&gt;&lt;b&gt;x&lt;/b&gt;&lt;!--\\u202e</h2>");
  }

  @Test
  void thousandsOfPagesAreFoldedAndFoundAtOnce() throws Exception {
    for (int i = 0; i < 2_000; i++) {
      String text = "---\ntitle: Page %d\n---\n\n[next](/many/p%d/)\n".formatted(i, i + 1);
      write("content/many/s%d/p%d.md".formatted(i / 100, i), text.replace("/p", "/s0/p"));
    }
    String dom = dom("#q=page");
    assertThat(dom).containsPattern("2,0[0-9]{2} pages found</p>").contains("<li class=\"end\">");
    Map<String, Double> times = Map.of("ready", 5_000.0, "answered", 500.0);
    times.forEach((name, most) -> assertThat(measured(dom, name)).as(name).isLessThan(most));
    assertThat(Pattern.compile("class=\"row").matcher(dom).results().count()).isLessThan(300);
  }

  @Test
  void itCanBePictured() throws Exception {
    Path picture = folder.resolve("page.png");
    dom("#page=%2Fguide%2F", "--screenshot=" + picture, "--window-size=1200,800");
    assertThat(Files.size(picture)).isGreaterThan(10_000);
  }
}
