package dev.waymark.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.waymark.SmallSite;
import dev.waymark.engine.ActiveRule;
import dev.waymark.engine.Engine;
import dev.waymark.engine.Policy;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Rule;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.RulePages;
import dev.waymark.lint.Severity;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code bin/new-rule}: what it makes compiles, its page's examples hold, and so does what presets
 * and documentation say of it.
 */
@Tag("slow")
class NewRuleTest {
  private static final String CATALOG = "src/main/java/dev/waymark/rules/Catalog.java";
  private static final String DOCS = "docs/configuration.md";
  private static final String CHANGES = "CHANGELOG.md";

  @TempDir private Path copy;

  @BeforeEach
  void aCopy() throws IOException {
    assumeFalse(File.separatorChar == '\\', "a script of Unix");
    try (Stream<Path> pages = Files.list(Path.of("rules"))) {
      for (Path page : pages.filter(Files::isRegularFile).toList()) take(page);
    }
    try (Stream<Path> records = Files.walk(Path.of(CATALOG).resolveSibling("."))) {
      for (Path record : records.filter(Files::isRegularFile).toList()) take(record.normalize());
    }
    for (String name : Presets.NAMES) take(Path.of("rules/presets/" + name + ".yaml"));
    for (String file : List.of(DOCS, CHANGES, "bin/new-rule")) take(Path.of(file));
  }

  private void take(Path file) throws IOException {
    Path to = copy.resolve(file.toString());
    Files.createDirectories(to.getParent());
    Files.copy(file, to);
  }

  private record Ran(int code, String out) {}

  private Ran run(String... arguments) throws Exception {
    List<String> command =
        Stream.concat(Stream.of("sh", "bin/new-rule"), Stream.of(arguments)).toList();
    Process process =
        new ProcessBuilder(command).directory(copy.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out);
  }

  private String text(String file) throws IOException {
    return Files.readString(copy.resolve(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "info", "warning", "error"})
  void makesARuleThatHoldsTogether(String severity) throws Exception {
    Ran ran = run("scratch-page", "duplicate-weight", severity);
    assertThat(ran.code()).as(ran.out()).isZero();

    Rule rule = compiled("ScratchPage");
    RulePage page = RulePages.parse("scratch-page", text("rules/scratch-page.md"));
    assertThat(page.subject()).isEqualTo("weights");
    assertThat(page.severity().word()).isEqualTo(severity);
    assertThat(page.body()).contains("\n## When to allow it\n");
    Severity shown = page.severity() == Severity.OFF ? Severity.WARNING : page.severity();
    Example bad = Example.of(page.body(), "Bad");
    assertThat(bad.report()).hasSize(1);
    assertThat(found(rule, shown, bad)).isEqualTo(bad.report());
    assertThat(found(rule, shown, Example.of(page.body(), "Good"))).isEmpty();

    List<RulePage> pages = new ArrayList<>(Catalog.pages());
    pages.add(Catalog.names().indexOf("duplicate-weight") + 1, page);
    Presets presets = Presets.of(copy, pages);
    presets.weighEveryRule();
    presets.haveTheDefaultsInTheMiddle();
    presets.neverFallFromRelaxedToStrict();
    assertThat(text(DOCS)).contains(presets.table());
  }

  /** Behind the rule that was named, whose own entry takes three lines; nothing else changes. */
  @Test
  void listsItBesideTheOther() throws Exception {
    String before = text(CATALOG);
    run("scratch-page", "duplicate-weight");
    String line = "    all.put(\"scratch-page\", new ScratchPage());\n";
    String known = "import dev.waymark.rules.pages.ScratchPage;\n";
    assertThat(text(CATALOG))
        .contains("number(\"last\")));\n" + line + "    all.put(")
        .satisfies(
            after -> assertThat(after.replace(line, "").replace(known, "")).isEqualTo(before))
        .satisfies(
            after -> assertThat(after.lines().filter(l -> l.startsWith("import "))).isSorted());
  }

  @ParameterizedTest
  @ValueSource(strings = {"### Added\n\n- One.\n\n", "### Fixed\n\n- Two.\n\n", ""})
  void tellsUsersInTheChangelog(String unreleased) throws Exception {
    String before = "# Changelog\n\n## Unreleased\n\n";
    String after = "## 0.1.0\n\n### Added\n\n- Zero.\n";
    Files.writeString(copy.resolve(CHANGES), before + unreleased + after);
    assertThat(run("scratch-page", "dead-url", "info").code()).isZero();
    String line = "- `scratch-page` finds titles that nobody has written yet.\n";
    boolean there = unreleased.startsWith("### Added");
    assertThat(text(CHANGES))
        .isEqualTo(
            before
                + "### Added\n\n"
                + line
                + (there ? unreleased.replace("### Added\n\n", "") : "\n" + unreleased)
                + after);
  }

  @Test
  void isOffUnlessItIsSaidAndSaysSo() throws Exception {
    run("scratch-page", "dead-url");
    assertThat(text("rules/scratch-page.md")).contains("\nseverity: off\n");
    assertThat(text(CHANGES)).contains("written yet. It is off but for `waymark:strict`.\n");
  }

  /** The longest name that is taken needs no line break. */
  @Test
  void takesTheLongestName() throws Exception {
    assertThat(run("page-with-too-long-a-name", "dead-url").code()).isZero();
    assertThat(text(CATALOG) + text(CATALOG.replace("Catalog", "web/PageWithTooLongAName")))
        .contains("    all.put(\"page-with-too-long-a-name\", new PageWithTooLongAName());\n")
        .matches(after -> after.lines().allMatch(line -> line.length() <= 100));
  }

  @ParameterizedTest
  @CsvSource({
    "scratch-page, usage: bin/new-rule",
    "page dead-url, is not a name for a rule",
    "Scratch-page dead-url, is not a name for a rule",
    "scratch_page-x dead-url, is not a name for a rule",
    "no-title dead-url, does not name a defect",
    "pages-with-too-long-a-name dead-url, is longer than 25 characters",
    "broken-link dead-url, there is a rule broken-link already",
    "lost-anchors broken-link, LostAnchors.java already exists",
    "scratch-page broken-links, there is no rule broken-links",
    "scratch-page unused-allow, unused-allow has no record of its own",
    "scratch-page dead-url mild, mild is no severity",
  })
  void refusesInOneSentence(String arguments, String sentence) throws Exception {
    String before = text(CATALOG) + text(CHANGES);
    Ran ran = run(arguments.split(" "));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).startsWith("new-rule: ").contains(sentence).hasLineCount(1);
    assertThat(text(CATALOG) + text(CHANGES)).isEqualTo(before);
  }

  private Rule compiled(String name) throws Exception {
    Path classes = Files.createDirectory(copy.resolve("classes"));
    URL ours = Rule.class.getProtectionDomain().getCodeSource().getLocation();
    Path record = copy.resolve(CATALOG).resolveSibling("pages/" + name + ".java");
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                Path.of(ours.toURI()) + File.pathSeparator + System.getProperty("java.class.path"),
                record.toString(),
                copy.resolve(CATALOG).toString());
    assertThat(code).as("it compiles").isZero();
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, Rule.class.getClassLoader())) {
      Constructor<?> make =
          loader.loadClass("dev.waymark.rules.pages." + name).getDeclaredConstructor();
      make.setAccessible(true);
      return (Rule) make.newInstance();
    }
  }

  private static List<String> found(Rule rule, Severity severity, Example example) {
    SmallSite site = new SmallSite();
    example.files().forEach(site::file);
    Policy policy =
        new Policy(
            List.of(new ActiveRule("scratch-page", rule, severity)),
            file -> false,
            (r, file, usual) -> usual,
            new Policy.Reported("unused-allow", Severity.OFF));
    return Engine.check(site.model(), policy).findings().stream().map(Finding::toString).toList();
  }
}
