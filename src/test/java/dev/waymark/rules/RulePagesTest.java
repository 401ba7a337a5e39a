package dev.waymark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.engine.ActiveRule;
import dev.waymark.engine.Engine;
import dev.waymark.engine.Model;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.engine.Policy;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Fix;
import dev.waymark.lint.Report;
import dev.waymark.lint.Rule;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.RulePages;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Web;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.text.Edit;
import dev.waymark.text.Source;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Git;
import dev.waymark.tree.MemoryTree;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Turns every example of every rule page into a test, with all rules at their defaults. */
class RulePagesTest {
  /** What no text in a page can show: bytes, sizes, rights, links of the file system. */
  private static final Set<String> NOT_SHOWN =
      Set.of(
          "unreadable-file",
          "file-too-large",
          "invalid-utf8",
          "symlink-out-of-root",
          "dead-symlink",
          "too-complex");

  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  @TempDir private Path scratch;
  private final AtomicInteger scratches = new AtomicInteger();

  private static final Map<String, Severity> SEVERITIES =
      Catalog.pages().stream().collect(Collectors.toMap(RulePage::id, RulePage::severity));

  static Stream<String> shown() {
    return Catalog.names().stream().filter(name -> !NOT_SHOWN.contains(name));
  }

  @Test
  void seesTheExamples() {
    assertThat(shown()).hasSizeGreaterThan(30);
    assertThat(shown().map(n -> example(n, "Bad")))
        .allMatch(e -> !e.files().isEmpty() && !e.report().isEmpty());
    assertThat(shown().map(n -> example(n, "Good")))
        .allMatch(e -> !e.files().isEmpty() && e.report().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("shown")
  void badIsReportedExactly(String rule) {
    Example bad = example(rule, "Bad");
    assertThat(lines(check(rule, bad))).containsExactlyElementsOf(bad.report());
    assertThat(bad.report()).anyMatch(line -> line.endsWith("[" + rule + "]"));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void goodIsSilent(String rule) {
    assertThat(lines(check(rule, example(rule, "Good")))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shown")
  void theFixGivesExactlyTheFixedText(String rule) {
    Example bad = example(rule, "Bad");
    Map<String, String> wanted = new LinkedHashMap<>(bad.files());
    wanted.putAll(example(rule, "Fixed").files());
    Map<String, String> fixed = fix(bad.files(), check(rule, bad));
    assertThat(fixed).isEqualTo(wanted);
    assertThat(fix(fixed, check(rule, bad.with(fixed)))).isEqualTo(fixed);

    RulePage page = RulePages.named(rule);
    assertThat(fixes(check(rule, bad)))
        .as("fixes are as safe as the page says")
        .allMatch(f -> page.fix().equals(f.safe() ? "safe" : "unsafe"));
    assertThat(wanted.equals(bad.files())).isEqualTo(page.fix().equals("none"));
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("shown")
  void otherLineEndsChangeNothing(String rule) {
    Example bad = example(rule, "Bad");
    assertThat(lines(check(rule, bad.with(windows(bad.files())))))
        .containsExactlyElementsOf(bad.report());
    Example good = example(rule, "Good");
    assertThat(lines(check(rule, good.with(windows(good.files()))))).isEmpty();
    assertThat(fix(windows(bad.files()), check(rule, bad.with(windows(bad.files())))))
        .isEqualTo(fix(bad.files(), check(rule, bad)));
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("shown")
  void messagesAreLowerCaseWithoutFinalStop(String rule) {
    for (Finding finding : check(rule, example(rule, "Bad")).findings()) {
      assertThat(finding.message())
          .doesNotMatch("[A-Z].*")
          .doesNotEndWith(".")
          .doesNotContain("\n");
      assertThat(finding.help() == null ? "" : finding.help())
          .doesNotMatch("[A-Z].*")
          .doesNotEndWith(".");
    }
  }

  private static Example example(String rule, String heading) {
    return Example.of(RulePages.named(rule).body(), heading);
  }

  private Report check(String rule, Example example) {
    Map<String, String> files = example.files();
    Web web = Answers.of(example.web());
    Map<String, String> before = example(rule, "Before").files();
    Policy policy = policy(rule);
    if (!before.isEmpty()) {
      Report then = Engine.check(model(site(before)), policy, web);
      policy = policy.since(new Policy.Since(then, changes(before, files)));
    }
    Report report = Engine.check(model(site(files)), policy, web);
    assertThat(report.crashes()).isEmpty();
    return report;
  }

  /** What Git, asked for real, says of two states. */
  private Changes changes(Map<String, String> before, Map<String, String> files) {
    Path folder = scratch.resolve("repository-" + scratches.incrementAndGet());
    assertThat(folder.toFile().mkdir()).isTrue();
    Repository repository = Repository.in(folder).write(site(before)).commit("before");
    before.keySet().stream().filter(f -> !files.containsKey(f)).forEach(repository::delete);
    repository.write(site(files));
    return Git.at(folder, folder, Map.of()).changes("HEAD", false);
  }

  private static Map<String, String> site(Map<String, String> files) {
    Map<String, String> all = new LinkedHashMap<>(files);
    if (all.keySet().stream().noneMatch(f -> f.startsWith("hugo."))) {
      all.put("hugo.yaml", "baseURL: https://docs.example.org/\n");
    }
    return all;
  }

  private static Model model(Map<String, String> files) {
    return ModelBuilder.build(new MemoryTree(files), Invocation.at(NOW), SiteOptions.NONE);
  }

  /** The defaults; a rule that is off unless somebody asks for it is asked for by its own page. */
  private static Policy policy(String own) {
    Map<String, Rule> rules = Catalog.rules(Map.of(), List.of(), List.of());
    List<ActiveRule> active = new ArrayList<>();
    rules.forEach(
        (name, rule) -> {
          Severity usual = SEVERITIES.get(name);
          boolean asked = usual == Severity.OFF && name.equals(own);
          active.add(new ActiveRule(name, rule, asked ? Severity.WARNING : usual));
        });
    Policy.Reported unused =
        new Policy.Reported(Catalog.UNUSED_ALLOW, SEVERITIES.get(Catalog.UNUSED_ALLOW));
    return new Policy(active, file -> false, (r, f, s) -> s, unused);
  }

  private static List<String> lines(Report report) {
    return report.findings().stream().map(Finding::toString).toList();
  }

  private static List<Fix> fixes(Report report) {
    return report.findings().stream().map(Finding::fix).filter(f -> f != null).toList();
  }

  /** The files with all fixes applied, lines ended by {@code \n}. */
  private static Map<String, String> fix(Map<String, String> files, Report report) {
    Map<String, String> fixed = new LinkedHashMap<>();
    files.forEach((path, text) -> fixed.put(path, Source.of(path, text).text()));
    List<Edit> edits = new ArrayList<>();
    fixes(report).forEach(fix -> edits.addAll(fix.edits()));
    edits.sort(Comparator.comparing(Edit::span).reversed());
    Set<String> touched = new HashSet<>();
    for (Edit edit : edits) {
      String path = edit.span().source().path();
      assertThat(touched.add(edit.span().toString())).as("one edit for one place").isTrue();
      StringBuilder text = new StringBuilder(fixed.get(path));
      fixed.put(
          path,
          text.replace(edit.span().start(), edit.span().end(), edit.replacement()).toString());
    }
    return fixed;
  }

  private static Map<String, String> windows(Map<String, String> files) {
    Map<String, String> all = new LinkedHashMap<>();
    files.forEach((path, text) -> all.put(path, text.replace("\n", "\r\n")));
    return all;
  }
}
