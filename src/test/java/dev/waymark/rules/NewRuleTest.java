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
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bin/new-rule}: what it makes compiles, and its page's examples hold. */
class NewRuleTest {
  private static final String CATALOG = "src/main/java/dev/waymark/rules/Catalog.java";

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
    take(Path.of("bin/new-rule"));
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

  @Test
  void makesThreeFilesThatHoldTogether() throws Exception {
    Ran ran = run("late-page", "duplicate-weight");
    assertThat(ran.code()).as(ran.out()).isZero();
    assertThat(ran.out()).contains("rules/late-page.md").contains("CHANGELOG.md");

    Rule rule = compiled("LatePage");
    RulePage page = RulePages.parse("late-page", text("rules/late-page.md"));
    assertThat(page.subject()).isEqualTo("weights");
    assertThat(page.severity()).isEqualTo(Severity.OFF);
    assertThat(page.body()).contains("\n## When to allow it\n");
    Example bad = Example.of(page.body(), "Bad");
    assertThat(bad.report()).hasSize(1);
    assertThat(found(rule, bad)).isEqualTo(bad.report());
    assertThat(found(rule, Example.of(page.body(), "Good"))).isEmpty();
  }

  /** Behind the rule that was named, whose own entry takes three lines; nothing else changes. */
  @Test
  void listsItBesideTheOther() throws Exception {
    String before = text(CATALOG);
    run("late-page", "duplicate-weight");
    String line = "    all.put(\"late-page\", new LatePage());\n";
    String known = "import dev.waymark.rules.pages.LatePage;\n";
    assertThat(text(CATALOG))
        .contains("number(\"last\")));\n" + line + "    all.put(\"missing-weight\"")
        .contains("pages.EmptySection;\n" + known + "import dev.waymark.rules.pages.M")
        .satisfies(
            after -> assertThat(after.replace(line, "").replace(known, "")).isEqualTo(before));
    run("early-page");
    assertThat(text(CATALOG))
        .contains("    all.put(\"early-page\", new EarlyPage());\n    // The engine finds these");
  }

  @Test
  void breaksALongLineAsTheFormatterDoes() throws Exception {
    String name = "page-whose-name-is-so-long-that-it-breaks-up";
    assertThat(run(name).code()).isZero();
    assertThat(text(CATALOG))
        .contains(
            "    all.put(\n        \"" + name + "\", new PageWhoseNameIsSoLongThatItBreaksUp());\n")
        .matches(after -> after.lines().allMatch(line -> line.length() <= 100));
  }

  @ParameterizedTest
  @CsvSource({
    "page, '', is not a name for a rule",
    "Late-page, '', is not a name for a rule",
    "late_page-x, '', is not a name for a rule",
    "no-title, '', does not name a defect",
    "broken-link, '', there is a rule broken-link already",
    "late-page, broken-links, there is no rule broken-links",
  })
  void refusesInOneSentence(String name, String beside, String sentence) throws Exception {
    String before = text(CATALOG);
    Ran ran = beside.isEmpty() ? run(name) : run(name, beside);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).startsWith("new-rule: ").contains(sentence).hasLineCount(1);
    assertThat(text(CATALOG)).isEqualTo(before);
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

  private static List<String> found(Rule rule, Example example) {
    SmallSite site = new SmallSite();
    example.files().forEach(site::file);
    Policy policy =
        new Policy(
            List.of(new ActiveRule("late-page", rule, Severity.WARNING)),
            file -> false,
            (r, file, usual) -> usual,
            new Policy.Reported("unused-allow", Severity.OFF));
    return Engine.check(site.model(), policy).findings().stream().map(Finding::toString).toList();
  }
}
