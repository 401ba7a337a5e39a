package dev.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import dev.waymark.Repository;
import dev.waymark.Tool;
import dev.waymark.lint.RulePages;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.yaml.snakeyaml.Yaml;

/** What each form for machines says of one site in the folder {@code docs} of a repository. */
class FormsTest {
  @TempDir private Path folder;

  private Repository repo;

  @BeforeEach
  void site() {
    repo = Repository.in(folder);
    repo.write("docs/hugo.yaml", "baseURL: https://docs.example.org/\n")
        .write("docs/content/install.md", "---\ntitle: Install\n---\n\n## Run it\n")
        .write(
            "docs/content/ä, b%c.md",
            "---\ntitle: A\n---\n\nÄöü 🚀 [x](/instal/ \"::error::\") & <b>\"\n")
        .write("docs/content/use.md", "---\ntitle: Use\n---\n\n[run](/install/#run-it)\n")
        .commit("start");
  }

  private String form(String name, String... more) {
    List<String> args = new ArrayList<>(List.of("check", "--format", name));
    args.addAll(List.of(more));
    Tool tool = Tool.run(folder.resolve("docs"), args.toArray(String[]::new));
    assertThat(tool.err()).isEmpty();
    assertThat(tool.code()).isEqualTo(1);
    return tool.out();
  }

  private String changed(String name) {
    repo.write("docs/content/install.md", "---\ntitle: Install\n---\n\n## Start it\n");
    return form(name, "--changed-since", "main");
  }

  @SuppressWarnings("unchecked")
  private static <T> T at(Object json, Object... path) {
    Object here = json;
    for (Object step : path) {
      here =
          step instanceof Integer i ? ((List<Object>) here).get(i) : ((Map<?, ?>) here).get(step);
    }
    return (T) here;
  }

  private static Object json(String text) {
    return new Yaml().load(text);
  }

  @Test
  void githubCommandsAreEscapedAndPointIntoTheRepository() {
    assertThat(form("github"))
        .isEqualTo(
            "::error file=docs/content/ä%2C b%25c.md,line=5,col=11,endColumn=19,title=broken-link"
                + "::no page at /instal/; did you mean /install/?\n");
  }

  @Test
  void githubIsToldOfTheChangedLine() {
    assertThat(changed("github"))
        .isEqualTo(
            "::error file=docs/content/install.md,line=5,col=1,endColumn=12,title=broken-anchor"
                + "::this heading was #run-it, so docs/content/use.md:5 is broken: "
                + "/install/ has no anchor #run-it\n");
  }

  @Test
  void githubGetsTenOfALevelAndTheSumOfTheRest() {
    repo.write("docs/content/many.md", "---\ntitle: Many\n---\n\n" + "[x](/x/)\n".repeat(30));
    repo.write(
        "docs/content/old.md", "---\ntitle: O\naliases: [/o/]\n---\n\n" + "[o](/o/)\n".repeat(12));
    List<String> lines = form("github").lines().toList();
    assertThat(lines.stream().filter(l -> l.startsWith("::error "))).hasSize(10);
    assertThat(lines.stream().filter(l -> l.startsWith("::notice "))).hasSize(10);
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("::notice title=waymark::21 errors, 3 info more: see the summary of this job");
  }

  @Test
  void sarifFitsTheOfficialSchema() throws Exception {
    String schema = Files.readString(Path.of("src/test/resources/sarif-schema-2.1.0.json"));
    String flagship = Tool.run("check", "--format=sarif", "fixtures/hardened-images").out();
    for (String sarif : List.of(form("sarif"), changed("sarif"), flagship)) {
      Validator.Result result =
          new ValidatorFactory()
              .withDefaultDialect(new Dialects.Draft4Dialect())
              .withJsonNodeFactory(new SnakeYamlNode.Factory())
              .validate(schema, sarif);
      assertThat(result.getErrors()).isEmpty();
      assertThat(result.isValid()).isTrue();
    }
    Validator.Result broken =
        new ValidatorFactory()
            .withDefaultDialect(new Dialects.Draft4Dialect())
            .withJsonNodeFactory(new SnakeYamlNode.Factory())
            .validate(schema, form("sarif").replace("\"2.1.0\"", "\"2.0.0\""));
    assertThat(broken.isValid()).as("the schema refuses something").isFalse();
  }

  @Test
  void sarifSaysWhatCodeScanningReads() {
    Object run = at(json(form("sarif")), "runs", 0);
    Map<String, Object> result = at(run, "results", 0);
    assertThat(result.get("ruleId")).isEqualTo("broken-link");
    assertThat(result.get("level")).isEqualTo("error");
    int index = at(result, "ruleIndex");
    assertThat((String) at(run, "tool", "driver", "rules", index, "id")).isEqualTo("broken-link");
    assertThat((String) at(run, "tool", "driver", "rules", index, "help", "markdown"))
        .isEqualTo(RulePages.named("broken-link").body());
    assertThat((String) at(result, "partialFingerprints", "primaryLocationLineHash"))
        .matches("[0-9a-f]{16}");
    Object place = at(result, "locations", 0, "physicalLocation");
    assertThat((String) at(place, "artifactLocation", "uri"))
        .isEqualTo("docs/content/%C3%A4,%20b%25c.md");
    assertThat(place.toString()).contains("startLine=5, startColumn=11, endLine=5, endColumn=19");
    assertThat((String) at(run, "columnKind")).isEqualTo("unicodeCodePoints");
    Object change = at(result, "fixes", 0, "artifactChanges", 0, "replacements", 0);
    assertThat((String) at(change, "insertedContent", "text")).isEqualTo("/install/");
  }

  @Test
  void sarifStandsAtTheChangedLineWithTheBrokenLinkRelated() {
    Object result = at(json(changed("sarif")), "runs", 0, "results", 0);
    assertThat((String) at(result, "locations", 0, "physicalLocation", "artifactLocation", "uri"))
        .isEqualTo("docs/content/install.md");
    assertThat((String) at(result, "message", "text")).contains("docs/content/use.md:5 is broken");
    Object related = at(result, "relatedLocations", 0, "physicalLocation");
    assertThat((String) at(related, "artifactLocation", "uri")).isEqualTo("docs/content/use.md");
    assertThat((int) at(related, "region", "startLine")).isEqualTo(5);
  }

  @Test
  void gitlabFingerprintsAreDistinctAndStay() {
    repo.write("docs/content/twice.md", "---\ntitle: T\n---\n\n[x](/x/) [x](/x/)\n");
    List<Map<String, Object>> issues = at(json(form("gitlab")));
    assertThat(issues).hasSize(3);
    assertThat(issues.stream().map(i -> i.get("fingerprint"))).doesNotHaveDuplicates();
    assertThat(issues.get(0).get("description")).isEqualTo("broken-link: no page at /x/");
    assertThat(issues.get(0).get("severity")).isEqualTo("major");
    assertThat((String) at(issues.get(0), "location", "path")).isEqualTo("docs/content/twice.md");
    assertThat((int) at(issues.get(0), "location", "lines", "begin")).isEqualTo(5);
  }

  @Test
  void rdjsonCountsBytesAndSuggests() {
    Object one = at(json(form("rdjson")), "diagnostics", 0);
    // "Äöü 🚀 [x](" is 16 bytes and 10 characters.
    assertThat((int) at(one, "location", "range", "start", "column")).isEqualTo(17);
    assertThat((int) at(one, "location", "range", "end", "column")).isEqualTo(25);
    assertThat((String) at(one, "suggestions", 0, "text")).isEqualTo("/install/");
    assertThat((String) at(one, "severity")).isEqualTo("ERROR");
    assertThat((String) at(one, "code", "value")).isEqualTo("broken-link");
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void checkstyleIsXml() throws Exception {
    repo.write("docs/content/bad.md", "---\ntitle: B\n---\n\n[x](/a&b'c/)\n");
    Document document = xml(form("checkstyle"));
    NodeList errors = document.getElementsByTagName("error");
    assertThat(errors.getLength()).isEqualTo(2);
    Element bad = (Element) errors.item(0);
    assertThat(((Element) bad.getParentNode()).getAttribute("name"))
        .isEqualTo("docs/content/bad.md");
    assertThat(bad.getAttribute("source")).isEqualTo("waymark.broken-link");
    assertThat(bad.getAttribute("severity")).isEqualTo("error");
    assertThat(bad.getAttribute("line")).isEqualTo("5");
    assertThat(bad.getAttribute("message")).isEqualTo("no page at /a&b'c/");
    assertThat(Xml.escape("\u0001<&>\"\n\uD800😀"))
        .isEqualTo("\uFFFD&lt;&amp;&gt;&quot;&#10;\uFFFD😀");
  }

  @Test
  void junitCountsWhatItHolds() throws Exception {
    repo.write("docs/content/old.md", "---\ntitle: O\naliases: [/o/]\n---\n\n[o](/o/)\n");
    Element root = xml(form("junit")).getDocumentElement();
    assertThat(root.getAttribute("tests")).isEqualTo("2");
    assertThat(root.getAttribute("failures")).isEqualTo("1");
    assertThat(root.getElementsByTagName("testcase").getLength()).isEqualTo(2);
    assertThat(root.getElementsByTagName("failure").getLength()).isEqualTo(1);
    Element failing = (Element) root.getElementsByTagName("failure").item(0).getParentNode();
    assertThat(failing.getAttribute("file")).isEqualTo("docs/content/ä, b%c.md");
    assertThat(failing.getAttribute("name")).isEqualTo("broken-link at 5:11");

    Tool fine = Tool.run(folder.resolve("docs"), "check", "--format=junit", "--only=bad-date");
    Element passed = xml(fine.out()).getDocumentElement();
    assertThat(passed.getAttribute("failures")).isEqualTo("0");
    assertThat(passed.getElementsByTagName("testcase").getLength()).isEqualTo(1);
  }

  @Test
  void markdownIsCutBeforeTheLimitAndHoldsNoMarkupOfStrangers() {
    repo.write("docs/content/m.md", "---\ntitle: M\n---\n\n[x](/@you|`<img>*/)\n");
    String few = form("markdown");
    assertThat(few)
        .startsWith("## Waymark\n\n**2 errors** in ")
        .contains("| [broken-link](https://github.com/OWNER/")
        .contains("<code>docs/content/m&#46;md:5</code>".replace("&#46;", "."))
        .doesNotContain("<img>")
        .doesNotContain("@you");
    for (int i = 0; i < 100; i++) {
      repo.write(
          "docs/content/many" + i + ".md", "---\ntitle: M\n---\n\n" + "[x](/x/)\n".repeat(150));
    }
    String many = form("markdown");
    assertThat(many.getBytes(StandardCharsets.UTF_8).length)
        .isBetween(MarkdownReport.MOST - 1_000, 1 << 20);
    assertThat(many).containsPattern("\n[0-9,]+ more are left out here\\.\n");
  }

  @Test
  void manyFormsMayBeWrittenAtOnce() throws Exception {
    Tool tool =
        Tool.run(
            folder.resolve("docs"),
            "check",
            "--output=sarif=out/w.sarif",
            "--output=junit=out/w.xml",
            "--output=markdown=out/w.md");
    assertThat(tool.out()).contains("1 error in 1 file");
    Path out = folder.resolve("docs/out");
    assertThat(Files.readString(out.resolve("w.sarif"))).startsWith("{\n  \"$schema\"");
    assertThat(Files.readString(out.resolve("w.xml"))).startsWith("<?xml");
    assertThat(Files.readString(out.resolve("w.md"))).startsWith("## Waymark");
    try (var files = Files.list(out)) {
      assertThat(files).as("nothing half-written is left").hasSize(3);
    }
  }

  @Test
  void insideGithubActionsAnnotationsAndTheSummaryAreWrittenUnasked() throws Exception {
    Path summary = Files.writeString(folder.resolve("summary.md"), "before\n");
    Map<String, String> job =
        Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString());
    Tool tool = Tool.run(folder.resolve("docs"), job, "check");
    assertThat(tool.out()).contains("1 error in 1 file\n::error file=docs/content/ä%2C b%25c.md,");
    assertThat(Files.readString(summary)).startsWith("before\n## Waymark\n\n**1 error** in ");
    // What a machine reads stays what it is.
    Tool json = Tool.run(folder.resolve("docs"), job, "check", "--format=json");
    assertThat(json.out()).doesNotContain("::error");
  }

  @Test
  void outputsThatCannotBeAreRefused() {
    Tool unknown = Tool.run(folder.resolve("docs"), "check", "--output=sarfi=x");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .isEqualTo("waymark: --output has no format sarfi; did you mean sarif?\n");
    for (String value : Arrays.asList("sarif", "=x", "sarif=")) {
      assertThat(Tool.run(folder.resolve("docs"), "check", "--output", value).err())
          .contains("--output is FORMAT=FILE");
    }
    Tool unwritable =
        Tool.run(folder.resolve("docs"), "check", "--output", "json=hugo.yaml/under/a.file");
    assertThat(unwritable.code()).isEqualTo(2);
    assertThat(unwritable.err()).contains("cannot write ");
  }
}
