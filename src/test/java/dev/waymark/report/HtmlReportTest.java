package dev.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a page: what it holds, and what a real browser makes of it. */
class HtmlReportTest {
  @TempDir private Path folder;

  private Path page;

  @BeforeEach
  void write() {
    page = folder.resolve("report.html");
    Tool tool =
        Tool.run(
            "check", "--output", "html=" + page, "--fail-on=never", "fixtures/hardened-images");
    assertThat(tool.err()).isEmpty();
  }

  private String html() throws IOException {
    return Files.readString(page);
  }

  private static long count(String text, String regex) {
    return Pattern.compile(regex).matcher(text).results().count();
  }

  private String dom(String fragment, String... more) throws Exception {
    return new Browser(folder).dom(page, fragment, more);
  }

  @Test
  void everyFindingIsThereWithItsSourceAndItsRule() throws IOException {
    String json = Tool.run("check", "--format=json", "fixtures/hardened-images").out();
    long findings = count(json, "\"fingerprint\"");
    assertThat(findings).isGreaterThan(20);
    assertThat(count(html(), "<article class=\"finding ")).isEqualTo(findings);
    assertThat(html())
        .contains("<h4>no icon is named rocket_lunch; did you mean rocket_launch?</h4>")
        .contains("<code>content/manuals/dhi/_index.md:19:13</code>")
        .contains("icon: <mark>rocket_lunch</mark></pre>")
        .contains("<a href=\"#rule-unknown-icon\">unknown-icon</a>")
        .contains("<article class=\"rule\" id=\"rule-unknown-icon\">")
        .contains("<li>fix: write rocket_launch</li>");
    assertThat(count(html(), "id=\"in-/manuals/dhi\"")).isEqualTo(1);
    assertThat(html())
        .containsPattern("#in-/manuals/dhi\">/manuals/dhi</a> <span class=\"pages\">");
  }

  @Test
  void errorsComeFirstAndInfosAreFolded() throws IOException {
    int errors = html().indexOf("<section class=\"level error\" id=\"errors\">");
    int warnings = html().indexOf("<section class=\"level warning\" id=\"warnings\">");
    int infos = html().indexOf("<details class=\"level info\" id=\"infos\">");
    assertThat(errors).isPositive().isLessThan(warnings);
    assertThat(warnings).isLessThan(infos);
    assertThat(html().substring(errors, warnings))
        .contains("<article class=\"finding error\"")
        .doesNotContain("<article class=\"finding warning\"");
    assertThat(html().substring(0, infos)).doesNotContain("<article class=\"finding info\"");
    assertThat(html().substring(infos)).contains("<article class=\"finding info\"");
    Tool mild =
        Tool.run("check", "--format=html", "--only=link-through-alias", "fixtures/hardened-images");
    assertThat(mild.out()).contains("<details class=\"level info\" id=\"infos\" open>");
  }

  @Test
  void itNeedsNothingFromOutsideAndIsTheSameEachTime() throws IOException {
    assertThat(html()).doesNotContainPattern("(src|href)=\"(?!#)");
    assertThat(html()).contains("content=\"default-src 'none'; style-src 'sha256-");
    String first = html();
    write();
    assertThat(html()).isEqualTo(first);
  }

  @Test
  void textOfStrangersStaysText() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site/content/<i>\"x"));
    Files.writeString(folder.resolve("site/hugo.yaml"), "title: x\n");
    Files.writeString(
        site.resolve("a.md"),
        "---\ntitle: A\n---\n\n[x](/<script>alert(1)</script>&amp;\u202e) \u001b[31m\n");
    Tool tool = Tool.run(folder.resolve("site"), "check", "--format=html");
    assertThat(tool.out())
        .doesNotContain("<script>alert")
        .doesNotContain("<i>")
        .doesNotContain("\u202e")
        .doesNotContain("\u001b");
  }

  @Test
  void nothingFoundIsSaid() {
    Tool tool =
        Tool.run("check", "--format=html", "--only=invalid-utf8", "fixtures/hardened-images");
    assertThat(tool.out())
        .contains("<h2>Nothing found</h2>")
        .contains("<title>Waymark: nothing found – ")
        .doesNotContain("<script>");
  }

  @Test
  void aBrowserShowsEverythingAndComplainsOfNothing() throws Exception {
    String dom = dom("");
    assertThat(count(dom, "<article class=\"finding [a-z]+\" id=\"[^\"]+\"")).isGreaterThan(20);
    assertThat(count(dom, "<article class=\"finding [^>]* hidden")).isZero();
    assertThat(dom).doesNotContainPattern("<form id=\"filter\"[^>]* hidden");
    assertThat(new Browser(folder).log())
        .doesNotContain("CONSOLE")
        .doesNotContain("Content Security Policy")
        .doesNotContain("Uncaught");
  }

  @Test
  void aLinkMayCarryTheFilter() throws Exception {
    String dom = dom("#rule=unknown-icon&severity=error");
    long all = count(dom, "<article class=\"finding ");
    long hidden = count(dom, "<article class=\"finding [^>]* hidden");
    long icons = count(dom, "data-rule=\"unknown-icon\"");
    assertThat(icons).isPositive();
    assertThat(all - hidden).isEqualTo(icons);
    assertThat(count(dom, "data-rule=\"unknown-icon\"[^>]* hidden")).isZero();
    assertThat(count(dom, "<section class=\"group\"[^>]* hidden")).isPositive();
  }

  @Test
  void foldedInfosOpenWhenTheyAreAskedFor() throws Exception {
    assertThat(dom("")).containsPattern("<details class=\"level info\" id=\"infos\">");
    assertThat(dom("#severity=info"))
        .containsPattern("<details class=\"level info\" id=\"infos\" open")
        .containsPattern("<section class=\"level error\" id=\"errors\" hidden");
    String infos = html().substring(html().indexOf("id=\"infos\""));
    String one = infos.replaceAll("(?s).*?id=\"(f-[0-9a-f]+)\".*", "$1");
    assertThat(dom("#" + one)).containsPattern("id=\"infos\" open");
  }

  @Test
  void withoutScriptsItIsAllReadable() throws Exception {
    // The browser itself would not print a page without running a script of its own.
    Files.writeString(page, html().replaceAll("script-src '[^']+'", "script-src 'none'"));
    String dom = dom("#without");
    assertThat(new Browser(folder).log()).contains("Content Security Policy");
    assertThat(count(dom, "<article class=\"finding ")).isGreaterThan(20);
    assertThat(dom).containsPattern("<form id=\"filter\" hidden");
    assertThat(count(dom, "<article class=\"finding [^>]* hidden")).isZero();
  }

  @Test
  void itCanBePrintedAndPictured() throws Exception {
    Path picture = folder.resolve("page.png");
    dom("#picture", "--screenshot=" + picture, "--window-size=360,800");
    assertThat(Files.size(picture)).isGreaterThan(10_000);
  }
}
